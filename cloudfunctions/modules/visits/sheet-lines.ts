import type { DayLine, DaySheet, DaySlot } from '@contract/visits';
import { weekdayOf } from '@domain/kernel/calendar';
import type { SheetWords } from './sheet-words';

/** One household in words, the same for the paper and the table. */
export type SheetLine = { readonly slot: number; readonly time: string; readonly room: string; readonly name: string; readonly tel: string; readonly state: string; readonly lane: string; readonly owed: string; readonly now: string };
export const timeOf = ({ from, to }: Pick<DaySlot, 'from' | 'to'>): string => `${from}–${to}`;
export const dateWords = (day: string, words: SheetWords): string => words.day(day, words.weekdays[weekdayOf(day)] ?? '');

export const sheetLines = ({ rows, slots }: Pick<DaySheet, 'rows' | 'slots'>, words: SheetWords): readonly SheetLine[] => rows.map((row: DayLine) => {
  const slot = slots[row.slot];
  return {
    slot: row.slot, time: slot ? timeOf(slot) : '', room: row.key, name: row.name, tel: row.tel, state: words.states[row.state ?? 'booked'], lane: row.lane ? words.lanes[row.lane] : '',
    owed: [...(row.owed ?? []).map((step) => words.owed[step] ?? step), ...(row.isBlocked ? [words.blocked] : [])].join(words.comma), now: row.stage ? words.stages[row.stage] ?? row.stage : '',
  };
});
