import type { Day } from '../kernel/calendar';
import { slotsOf, type BatchDraft, type Slot } from './batch';

/** What of another batch is needed to see whether both ask the same place at the same time. */
export type Neighbour = { readonly batchId: string; readonly name: string } & Pick<BatchDraft, 'place' | 'days' | 'windows' | 'slotMinutes' | 'places' | 'exceptions'>;
/** `most`: the largest number of homes both batches may bring at one moment. */
export type Conflict = { readonly batchId: string; readonly name: string; readonly days: readonly Day[]; readonly most: number };

/** Nearer than about a hundred metres it is the same house, whatever it is called. */
const NEAR = 0.001;
const isSamePlace = (a: BatchDraft['place'], b: BatchDraft['place']): boolean =>
  a.name.trim() === b.name.trim() || (Math.abs(a.latitude - b.latitude) < NEAR && Math.abs(a.longitude - b.longitude) < NEAR);

/** Other batches at the same place whose slots overlap with this one's: shown, for two may well share a hall. */
export function conflictsOf(draft: Omit<Neighbour, 'batchId' | 'name'>, others: readonly Neighbour[]): readonly Conflict[] {
  const mine = byDay(Object.values(slotsOf(draft)));
  return others.filter(({ place }) => isSamePlace(place, draft.place)).flatMap(({ batchId, name, ...other }): Conflict[] => {
    const days: Day[] = [];
    let most = 0;
    for (const [day, theirs] of byDay(Object.values(slotsOf(other)))) {
      const together = (mine.get(day) ?? []).flatMap((slot) => theirs.filter((one) => one.from < slot.to && slot.from < one.to).map((one) => one.capacity + slot.capacity));
      if (together.length) days.push(day);
      most = Math.max(most, ...together);
    }
    return days.length ? [{ batchId, name, days, most }] : [];
  });
}
const byDay = (slots: readonly Slot[]): ReadonlyMap<Day, readonly Slot[]> => {
  const days = new Map<Day, Slot[]>();
  for (const slot of slots) if (slot.capacity > 0) days.set(slot.day, [...(days.get(slot.day) ?? []), slot]);
  return days;
};
