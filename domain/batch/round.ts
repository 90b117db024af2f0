import { dayOf, HOUR, type Instant } from '../kernel/calendar';
import { slotIdOf, type Batch, type BatchDraft } from './batch';
import { draftOf } from './draft';

/** Inspecting a home takes about an hour with the escort; as many at once as there are escorts, which the manager sets. */
const MINUTES = 60, PLACES = 4;
/** A name that leaves room for the rest of the batch's own. */
const MOST_NAME = 34;

/**
 * 验房专场 (BK-7, S3-196): slots of their own for the inspection, or the re-inspection, of a batch's homes. It begins as the batch's days that are still ahead, in its windows,
 * by the hour; what only visits have (flow, materials, keys) stays what the batch has and is not used.
 */
export function roundOf(batch: Batch, name: string, now: Instant): BatchDraft {
  const draft = draftOf(batch), days = draft.days.filter((day) => day > dayOf(now));
  return { ...draft, name: name.slice(0, MOST_NAME), days, slotMinutes: MINUTES, places: PLACES, extraPlaces: 0, asks: false, exceptions: closedOf(draft, days), opensAt: now - (now % HOUR) };
}
/** Whole hours the batch keeps closed stay closed. */
function closedOf({ exceptions, windows }: BatchDraft, days: readonly string[]): Readonly<Record<string, number>> {
  const starts = windows.flatMap(({ from, to }) => { const hours: string[] = []; for (let at = Number(from.slice(0, 2)); `${String(at + 1).padStart(2, '0')}${from.slice(2)}` <= to; at++) hours.push(`${String(at).padStart(2, '0')}${from.slice(2)}`); return hours; });
  return Object.fromEntries(days.flatMap((day) => starts.map((from) => slotIdOf(day, from)).filter((id) => exceptions[id] === 0).map((id) => [id, 0])));
}
