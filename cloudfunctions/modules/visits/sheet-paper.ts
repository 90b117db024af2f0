import type { DaySheet } from '@contract/visits';
import type { Block, Column, Paper } from '@domain/documents/paper';
import { clockOf, dayOf, type Instant } from '@domain/kernel/calendar';
import { dateWords, sheetLines, timeOf, type SheetLine } from './sheet-lines';
import type { SheetWords } from './sheet-words';

/** The day as a paper for the desk: what it bears, then a table a slot with room to tick off who came. */
export function sheetPaper(sheet: DaySheet, words: SheetWords, at: Instant): Paper {
  const lines = sheetLines(sheet, words), { columns: c, slots: s } = words, count = (...states: readonly string[]) => sheet.rows.filter(({ state = 'booked' }) => states.includes(state)).length;
  const column = (title: string, width: number, align: Column['align'] = 'left'): Column => ({ title, width, align });
  const load: Block = {
    kind: 'table', total: null, columns: [column(c.time, 20), column(s.capacity, 13, 'center'), column(s.booked, 13, 'center'), column(s.arrived, 13, 'center'), column(s.extra, 16, 'center'), column(s.waiting, 13, 'center'), column(words.expert, 22)],
    rows: sheet.slots.map((slot) => [timeOf(slot), ...[slot.capacity, slot.booked, slot.arrived, slot.extra, slot.waiting].map(String), slot.expert]),
  };
  const table = (rows: readonly SheetLine[]): Block => ({
    kind: 'table', total: null, columns: [column(c.room, 15), column(c.name, 11), column(c.tel, 14, 'center'), column(c.state, 18), column(c.lane, 10), column(c.owed, 18), column(c.sign, 17)],
    rows: rows.map((line) => [line.room, line.name, line.tel, line.now ? `${line.state} ${line.now}` : line.state, line.lane, line.owed, '']),
  });
  const bySlot = sheet.slots.flatMap((slot, at): readonly Block[] => {
    const rows = lines.filter((line) => line.slot === at);
    return rows.length ? [{ kind: 'heading', text: words.slotTitle(timeOf(slot), slot.booked, slot.capacity, slot.expert) }, table(rows)] : [];
  });
  const facts: Block = { kind: 'pairs', columns: 2, pairs: [
    [words.visits, words.homes(sheet.rows.filter(({ state }) => state !== 'missed').length, count('arrived', 'done'))], [words.open, words.rest(count('asked'), count('late'), count('missed'))],
    [words.expert, sheet.duty.expert || '—'], [words.restArea, sheet.duty.restArea || '—'], [words.desk, words.people(sheet.desk)],
  ] };
  return {
    code: 'day-sheet', title: words.titles[sheet.kind], version: 1, isSample: false, number: '', subtitle: `${sheet.communityName}　${dateWords(sheet.day, words)}`,
    blocks: [facts, ...(sheet.slots.length ? [load] : []), ...(bySlot.length ? bySlot : [{ kind: 'note' as const, text: words.empty }]), { kind: 'note', text: words.note(`${dayOf(at)} ${clockOf(at)}`) }],
  };
}
