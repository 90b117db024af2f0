import type { DaySheet } from '@contract/visits';
import type { WrittenSheet } from '@cloud/platform/sheet/write-xlsx';
import { sheetLines, timeOf } from './sheet-lines';
import type { SheetWords } from './sheet-words';

/** The day as a workbook: the households, and the load of the slots. */
export function sheetBook(sheet: DaySheet, words: SheetWords): readonly WrittenSheet[] {
  const { columns: c, slots: s } = words;
  return [
    { name: words.rows, widths: [12, 14, 12, 10, 10, 10, 10, 12, 22], rows: [[words.date, c.time, c.room, c.name, c.tel, c.state, c.lane, c.now, c.owed], ...sheetLines(sheet, words).map((line) => [sheet.day, line.time, line.room, line.name, line.tel, line.state, line.lane, line.now, line.owed])] },
    { name: words.load, widths: [14, 10, 10, 10, 10, 12, 10, 16], rows: [[c.time, s.capacity, s.booked, s.arrived, s.left, s.extra, s.waiting, words.expert], ...sheet.slots.map((slot) => [timeOf(slot), slot.capacity, slot.booked, slot.arrived, slot.left, slot.extra, slot.waiting, slot.expert])] },
  ];
}
