import { MINUTE, type Instant } from '../kernel/calendar';
import { slotAt, slotsIn, type Ledger, type Seat, type SlotView } from './ledger';
import { ownerMay, remembered, type ConditionalUpdate, type SeatCommand } from './seat-commands';
import { telling, type WaitOver } from './tell';

/** Joins the line of a slot. A home stands in one line at a time, and may keep a place elsewhere meanwhile. */
export const wait = (command: SeatCommand, slot: string): ConditionalUpdate => ({
  guard: { ...ownerMay(command), [`seats.${command.home}.state`]: { in: ['free', 'booked'] }, [`seats.${command.home}.slot`]: { ne: slot }, [`seats.${command.home}.wait`]: null, [`seats.${command.home}.offer`]: null, [`slots.${slot}.capacity`]: { gt: 0 }, [`slots.${slot}.changeUntil`]: { gte: command.now } },
  patch: remembered(command, { set: { [`seats.${command.home}.wait`]: { slot, at: command.now }, dueAt: command.now }, inc: { [`slots.${slot}.waiting`]: 1 } }),
});

export const leave = (command: SeatCommand, slot: string): ConditionalUpdate => ({
  guard: { ...ownerMay(command), [`seats.${command.home}.wait.slot`]: slot },
  patch: remembered(command, { unset: [`seats.${command.home}.wait`], set: { dueAt: command.now }, inc: { [`slots.${slot}.waiting`]: -1 } }),
});

/** Takes the place offered, and gives the one held before (`from`) back in the same step. No change is counted. */
export const accept = (command: SeatCommand, slot: string, from: string | null): ConditionalUpdate => ({
  guard: {
    ...ownerMay(command), [`seats.${command.home}.offer.slot`]: slot, [`seats.${command.home}.offer.until`]: { gte: command.now }, [`seats.${command.home}.lane`]: { in: [null, 'phone'] },
    [`seats.${command.home}.state`]: from ? 'booked' : 'free', [`seats.${command.home}.slot`]: from, ...(from ? { [`slots.${from}.changeUntil`]: { gte: command.now } } : {}),
  },
  patch: remembered(command, {
    set: { [`seats.${command.home}.state`]: 'booked', [`seats.${command.home}.slot`]: slot, [`seats.${command.home}.at`]: command.now, dueAt: command.now },
    inc: from ? { [`slots.${from}.left`]: 1 } : {}, unset: [`seats.${command.home}.offer`, `seats.${command.home}.asked`],
  }),
});

/** Lets the offered place go to the next in line. */
export const decline = (command: SeatCommand, slot: string): ConditionalUpdate => ({
  guard: { ...ownerMay(command), [`seats.${command.home}.offer.slot`]: slot },
  patch: remembered(command, { unset: [`seats.${command.home}.offer`], set: { dueAt: command.now }, inc: { [`slots.${slot}.left`]: 1 } }),
});

/** Homes in line for a slot, first come first. Equal instants go by the home's key, so that everybody computes the same line. */
export const lineOf = (ledger: Pick<Ledger, 'seats'>, slot: string): readonly string[] =>
  Object.entries(ledger.seats).flatMap(([home, { wait: held }]) => (held?.slot === slot ? [{ home, at: held.at }] : []))
    .sort((a, b) => a.at - b.at || (a.home < b.home ? -1 : 1)).map(({ home }) => home);

/**
 * What the line needs now, as updates that each stand for themselves: offers that ran out go back, homes that can no longer come leave the line, free places go to the first in it.
 * Each is guarded by what it was computed from, so that two who settle at once offer nothing twice; what failed is computed again from a fresh reading.
 */
export function settling(ledger: Ledger, now: Instant): readonly ConditionalUpdate[] {
  const over = Object.entries(ledger.seats).flatMap(([home, seat]) => (seat.offer && seat.offer.until < now ? [runOut(home, seat.offer, now)] : []));
  // A slot that is being changed keeps its line until the change is final.
  const changing = new Set(Object.keys(ledger.edit?.before ?? {}));
  const lines = slotsIn(ledger).filter(({ id, waiting }) => waiting > 0 && !changing.has(id));
  return [...over, ...(over.length ? [] : lines.flatMap((slot) => settleLine(ledger, slot, now)))];
}

function settleLine(ledger: Ledger, slot: SlotView, now: Instant): readonly ConditionalUpdate[] {
  const line = lineOf(ledger, slot.id);
  const gone: [string, WaitOver][] = line.flatMap((home): [string, WaitOver][] => {
    const why = cannotCome(ledger.seats[home] as Seat, slot, now);
    return why ? [[home, why]] : [];
  });
  if (gone.length) return gone.map(([home, why]) => passOver(home, slot.id, why, now));
  if (ledger.status !== 'open') return [];
  const first = line[0];
  return slot.left > 0 && first ? [offerTo(first, ledger, slot, now)] : [];
}
const cannotCome = (seat: Seat, slot: SlotView, now: Instant): WaitOver | null =>
  seat.state === 'arrived' ? 'arrived' : slot.capacity === 0 ? 'closed' : slot.changeUntil < now ? 'passed' : null;

/** Keeps one free place for the first in line. The guard holds the line as it was read: whoever joins or leaves meanwhile has it computed again. */
const offerTo = (home: string, ledger: Ledger, slot: SlotView, now: Instant): ConditionalUpdate => {
  const until = Math.min(now + ledger.holdMinutes * MINUTE, slot.changeUntil), seat = ledger.seats[home] as Seat;
  return {
    guard: { status: 'open', [`slots.${slot.id}.left`]: { gt: 0 }, [`slots.${slot.id}.waiting`]: slot.waiting, [`seats.${home}.wait.slot`]: slot.id, [`seats.${home}.wait.at`]: seat.wait?.at ?? 0, [`seats.${home}.offer`]: null },
    patch: {
      set: { [`seats.${home}.offer`]: { slot: slot.id, until }, ...telling({ home, kind: 'place-offered', at: now, words: { slot: slot.id, until: String(until) } }, slot.id) },
      inc: { [`slots.${slot.id}.left`]: -1, [`slots.${slot.id}.waiting`]: -1 }, unset: [`seats.${home}.wait`],
    },
  };
};
const runOut = (home: string, { slot, until }: NonNullable<Seat['offer']>, now: Instant): ConditionalUpdate => ({
  guard: { [`seats.${home}.offer.slot`]: slot, [`seats.${home}.offer.until`]: until },
  patch: { unset: [`seats.${home}.offer`], inc: { [`slots.${slot}.left`]: 1 }, set: { ...telling({ home, kind: 'offer-over', at: now, words: { slot, until: String(until) } }, slot) } },
});
const passOver = (home: string, slot: string, why: WaitOver, now: Instant): ConditionalUpdate => ({
  guard: { [`seats.${home}.wait.slot`]: slot },
  patch: { unset: [`seats.${home}.wait`], inc: { [`slots.${slot}.waiting`]: -1 }, set: { ...telling({ home, kind: 'wait-over', at: now, words: { slot, why } }, slot) } },
});

/** The home's place in its line, from 1; with the slot it waits for. */
export function placeInLine(ledger: Ledger, home: string): { readonly slot: SlotView; readonly place: number } | null {
  const slot = slotAt(ledger, ledger.seats[home]?.wait?.slot ?? null);
  return slot ? { slot, place: lineOf(ledger, slot.id).indexOf(home) + 1 } : null;
}
