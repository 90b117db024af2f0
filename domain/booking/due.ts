import { addDays, dayOf, instantOf, type Clock, type Day, type Instant } from '../kernel/calendar';
import { EXTRA_LANES, slotAt, whenOf, type Ledger, type Seat } from './ledger';
import type { ConditionalUpdate } from './seat-commands';
import { telling } from './tell';
import { settling } from './waiting';

/** Further away than any batch. Ledgers hold it, so it stays what it is, beside the kernel's. */
export const NEVER: Instant = Date.UTC(2200, 0, 1);

/** Homes that held a place and did not come: from the end of that day, or from the end of the slot when the desk says so. */
export const missing = (ledger: Ledger, now: Instant): readonly string[] =>
  Object.entries(ledger.seats).flatMap(([home, seat]) => (seat.state === 'booked' && seat.slot && endOfDay(whenOf(seat.slot, ledger.firstDay).day) <= now ? [home] : []));
export const endOfDay = (day: Day): Instant => instantOf(addDays(day, 1));

/** A visit that did not happen: the place is past, the home is free to book again, and is told. */
export const miss = (home: string, { slot, lane }: Pick<Seat, 'slot' | 'lane'>, now: Instant): ConditionalUpdate => ({
  guard: { [`seats.${home}.state`]: 'booked', [`seats.${home}.slot`]: slot, [`seats.${home}.lane`]: lane ?? null },
  patch: {
    set: { [`seats.${home}.state`]: 'free', [`seats.${home}.slot`]: null, [`seats.${home}.at`]: now, [`seats.${home}.missed`]: { slot, at: now }, ...telling({ home, kind: 'visit-missed', at: now, words: { slot: slot ?? '' } }, slot ?? '') },
    inc: { [lane && EXTRA_LANES.includes(lane) ? `slots.${slot}.extra` : `slots.${slot}.left`]: 1 }, unset: [`seats.${home}.asked`, `seats.${home}.lane`],
  },
});

/** The evening before, whoever comes the next day is reminded. */
const REMIND_AT: Clock = '18:00';
export const remindAt = (day: Day): Instant => instantOf(addDays(day, -1), REMIND_AT);
/** One update for all of tomorrow's homes, each as it was read: who gives the place back meanwhile is not reminded of it, nor who took it this very evening. */
function reminding(ledger: Ledger, now: Instant): ConditionalUpdate | null {
  const tomorrow = addDays(dayOf(now), 1);
  if (remindAt(tomorrow) > now || ledger.reminded === tomorrow) return null;
  const homes = Object.entries(ledger.seats).filter(([, { state, slot, asked, at }]) => state === 'booked' && !asked && slot && at < remindAt(tomorrow) && whenOf(slot, ledger.firstDay).day === tomorrow);
  return homes.length === 0 ? null : {
    guard: { reminded: ledger.reminded ?? null, ...Object.fromEntries(homes.map(([home, { slot }]) => [`seats.${home}.slot`, slot])) },
    patch: { set: { reminded: tomorrow, ...Object.assign({}, ...homes.map(([home, { slot }]) => telling({ home, kind: 'visit-tomorrow', at: now, words: { slot: slot ?? '' } }, slot ?? ''))) } },
  };
}

/**
 * Everything the ledger needs by itself now; empty = nothing. Applied and computed again until it is.
 * Each update marks the ledger for another look: whoever makes it may be cut short, and whoever looked before may just have put the mark off.
 */
export const upkeep = (ledger: Ledger, now: Instant): readonly ConditionalUpdate[] => {
  const missed = missing(ledger, now).map((home) => miss(home, ledger.seats[home] as Seat, now));
  const reminder = missed.length ? null : reminding(ledger, now);
  return (missed.length ? missed : reminder ? [reminder] : settling(ledger, now)).map(({ guard, patch }) => ({ guard, patch: { ...patch, set: { ...patch.set, dueAt: now } } }));
};

/** When it has to be looked at again: an offer that runs out, a line whose time passes, a day that ends, words that are to go out. */
export function dueOf(ledger: Ledger, now: Instant): Instant {
  // Taking a place writes no mark of its own: every day's evening before and its end are looked at, whether or not anybody was seen to book.
  const days = [...new Set(Object.keys(ledger.slots).map((id) => whenOf(id, ledger.firstDay).day))];
  const times: Instant[] = [...Object.values(ledger.tell).map(({ at }) => at), ...days.flatMap((day) => [remindAt(day), endOfDay(day)]).filter((time) => time > now)];
  if (ledger.edit) times.push(ledger.edit.tellAt);
  for (const { at } of Object.values(ledger.draws ?? {})) times.push(at);
  for (const seat of Object.values(ledger.seats)) {
    if (seat.offer) times.push(seat.offer.until + 1);
    const waited = slotAt(ledger, seat.wait?.slot ?? null);
    if (waited) times.push(waited.changeUntil + 1);
    if (seat.state === 'booked' && seat.slot) times.push(endOfDay(whenOf(seat.slot, ledger.firstDay).day));
  }
  const next = times.reduce((earliest, time) => Math.min(earliest, time), NEVER);
  return upkeep(ledger, now).length ? now : next;
}
/** Its next look, if nothing was written since it was read. */
export const lookAgainAt = (ledger: Ledger & { readonly _v: number }, at: Instant): ConditionalUpdate => ({ guard: { _v: ledger._v }, patch: { set: { dueAt: at } } });
/** The day an instant lies in is over for the desk: late homes can still be seen until then. */
export const isLate = (ledger: Pick<Ledger, 'slots' | 'firstDay'>, seat: Pick<Seat, 'state' | 'slot'>, now: Instant): boolean => {
  const slot = slotAt(ledger, seat.slot);
  return seat.state === 'booked' && !!slot && slot.day === dayOf(now) && slot.startsAt < now;
};
