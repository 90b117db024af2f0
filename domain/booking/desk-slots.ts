import { dayOf, HOUR, instantOf, type Instant } from '../kernel/calendar';
import type { Guard } from '../kernel/conditional-update';
import { offerOf, type SlotOffer } from './explain';
import { EXTRA_LANES, slotAt, slotsIn, type Lane, type Ledger, type SlotView } from './ledger';

export const endOf = ({ day, to }: Pick<SlotView, 'day' | 'to'>): Instant => instantOf(day, to);
export const isOver = (slot: Pick<SlotView, 'day' | 'to'>, now: Instant): boolean => endOf(slot) <= now;

/** Where somebody who came without a booking is received: the slot of this day that is now, else the next one. None when the day's last is over. */
export const walkInSlot = (ledger: Pick<Ledger, 'slots' | 'firstDay'>, now: Instant): SlotView | undefined =>
  slotsIn(ledger).find((slot) => slot.day === dayOf(now) && slot.capacity > 0 && !isOver(slot, now));

/** What the desk can still give: not over, and free for this lane. The owner's cut-off does not bind the desk; a line does. */
export const hasPlaceFor = (slot: SlotView, lane: Lane | null, now: Instant): boolean => {
  if (isOver(slot, now) || (lane === 'walk-in' && slot.day !== dayOf(now))) return false;
  return lane && EXTRA_LANES.includes(lane) ? slot.extra > 0 : slot.left > 0 && slot.waiting === 0;
};
/** The nearest of these to the one wanted, at most three. */
export const nearestForDesk = (ledger: Pick<Ledger, 'slots' | 'firstDay'>, wanted: string, lane: Lane | null, now: Instant): readonly SlotOffer[] => {
  const from = slotAt(ledger, wanted)?.startsAt ?? now;
  return slotsIn(ledger).filter((slot) => slot.id !== wanted && hasPlaceFor(slot, lane, now)).sort((a, b) => Math.abs(a.startsAt - from) - Math.abs(b.startsAt - from)).slice(0, 3).map(offerOf);
};

/** Further before its start than any batch lets owners change (99 hours), with a slot's length. */
const LONGEST = 104 * HOUR;
const NOTHING: Guard = { status: 'no such status' };
const isDayOf = (slot: string, at: Instant): boolean => dayOf(at).slice(5) === `${slot.slice(0, 2)}-${slot.slice(2, 4)}`;
/**
 * Nobody is put into a day that is over, nor received on another day than this. A slot's id has no year and its start is not stored:
 * the id tells a day just past, the cut-off everything before it.
 */
export function inTime(slot: string, lane: Lane | null, now: Instant): Guard {
  const cutOff = `slots.${slot}.changeUntil`;
  if (lane === 'walk-in') return isDayOf(slot, now) ? { [cutOff]: { lte: now + 24 * HOUR } } : NOTHING;
  return [1, 2, 3, 4, 5].some((days) => isDayOf(slot, now - days * 24 * HOUR)) ? NOTHING : { [cutOff]: { gte: now - LONGEST } };
}
/** Only when `holds`; a guard of its own, so that a request that was carried out before is still known as such. */
export const onlyIf = (holds: boolean): Guard => (holds ? {} : NOTHING);
