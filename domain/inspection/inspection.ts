import { isFileOfHome } from '../documents/file-of-home';
import type { Instant } from '../kernel/calendar';
import { refuse, ok } from '../kernel/result';
import { METERS, type InspectionRoom, type MeterCode } from './form';

export type Mark = 'ok' | 'bad';
/** Hundredths of the meter's unit, so that readings compare exactly. */
export type MeterReading = { readonly reading: number; readonly photo: string | null; /** When it was read, where it was read without signal. */ readonly at?: Instant };
export type Inspection = {
  readonly round: number;
  readonly startedAt: Instant;
  readonly by: string;
  /** `living:window` → mark; no dots, for these are keys inside a stored document. */
  readonly marks: Readonly<Record<string, Mark>>;
  readonly meters: Partial<Readonly<Record<MeterCode, MeterReading>>>;
  readonly finishedAt: Instant | null;
};

export const markKey = (room: string, item: string): string => `${room}:${item}`;
export const started = (now: Instant, by: string): Inspection => ({ round: 1, startedAt: now, by, marks: {}, meters: {}, finishedAt: null });
/** What a screen shows before anybody has begun. */
export const notBegun: Inspection = started(0, '');

/** Takes the marks and readings over; unknown items, impossible readings and another home's photos are refused, nothing is half saved. */
export function noted(inspection: Inspection, form: readonly InspectionRoom[], marks: Readonly<Record<string, Mark>>, meters: Inspection['meters'], homeId: string) {
  if (inspection.finishedAt) return refuse('INSPECTION_FINISHED', { at: inspection.finishedAt });
  const known = new Set(form.flatMap((room) => room.items.map((item) => markKey(room.code, item.code))));
  const stray = Object.keys(marks).find((key) => !known.has(key));
  if (stray) return refuse('ITEM_UNKNOWN', { item: stray });
  for (const { code, name, max } of METERS) {
    const given = meters[code];
    if (given && (!Number.isInteger(given.reading) || given.reading < 0 || given.reading > max * 100)) return refuse('READING_IMPLAUSIBLE', { meter: name });
    if (given?.photo && !isFileOfHome(given.photo, homeId)) return refuse('FILE_FOREIGN');
  }
  return ok({ ...inspection, marks: { ...inspection.marks, ...marks }, meters: { ...inspection.meters, ...meters } });
}

/** Done when every item has its mark and every meter its reading. */
export function finishedInspection(inspection: Inspection, form: readonly InspectionRoom[], now: Instant) {
  const unmarked = form.flatMap((room) => room.items.filter((item) => !inspection.marks[markKey(room.code, item.code)]).map((item) => `${room.name}·${item.name}`));
  const unread = METERS.filter(({ code }) => !inspection.meters[code]).map(({ name }) => name);
  if (unmarked.length || unread.length) return refuse('INSPECTION_INCOMPLETE', { unmarked: unmarked.length, first: unmarked[0] ?? null, meters: unread as readonly string[] });
  return ok({ ...inspection, finishedAt: now });
}
