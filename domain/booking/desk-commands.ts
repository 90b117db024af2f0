import type { Guard } from '../kernel/conditional-update';
import { EXTRA_LANES, type Lane } from './ledger';
import { isNew, openPlace, remembered, type ConditionalUpdate, type SeatCommand } from './seat-commands';

export const deskMay = (command: SeatCommand): Guard => ({ crew: { has: command.by }, ...isNew(command) });
export const holds = (home: string, slot: string): Guard => ({ [`seats.${home}.state`]: 'booked', [`seats.${home}.slot`]: slot });

/** The household stands at the desk, with the place it was seen to hold. The ledger is marked for a look: whoever arrives leaves the line they stood in. */
export const checkIn = (command: SeatCommand, slot: string): ConditionalUpdate => ({
  guard: { ...deskMay(command), ...holds(command.home, slot), [`seats.${command.home}.asked`]: null },
  patch: remembered(command, { set: { [`seats.${command.home}.state`]: 'arrived', [`seats.${command.home}.at`]: command.now, dueAt: command.now } }),
});

/**
 * A place given by the desk, past the owner's cut-off too. By telephone an ordinary place, in its line's order; a walk-in or an urgent case takes one of those kept aside,
 * and a walk-in has arrived with it.
 */
export const place = (command: SeatCommand, slot: string, lane: Lane): ConditionalUpdate => {
  const isExtra = EXTRA_LANES.includes(lane), { home } = command;
  return {
    guard: { ...deskMay(command), status: { in: ['open', 'paused'] }, [`seats.${home}.allowed`]: true, [`seats.${home}.state`]: 'free', ...(isExtra ? { [`slots.${slot}.extra`]: { gt: 0 } } : openPlace(slot)) },
    patch: remembered(command, {
      set: { [`seats.${home}.state`]: lane === 'walk-in' ? 'arrived' : 'booked', [`seats.${home}.slot`]: slot, [`seats.${home}.at`]: command.now, [`seats.${home}.lane`]: lane, dueAt: command.now },
      inc: { [isExtra ? `slots.${slot}.extra` : `slots.${slot}.left`]: -1 },
    }),
  };
};

/** Takes a home's place back, for the owner on the telephone or a request declined. The place kept aside returns to where it came from. */
export const release = (command: SeatCommand, slot: string, lane: Lane | null): ConditionalUpdate => ({
  guard: { ...deskMay(command), ...holds(command.home, slot), [`seats.${command.home}.lane`]: lane },
  patch: remembered(command, {
    set: { [`seats.${command.home}.state`]: 'free', [`seats.${command.home}.slot`]: null, [`seats.${command.home}.at`]: command.now, dueAt: command.now },
    inc: { [lane && EXTRA_LANES.includes(lane) ? `slots.${slot}.extra` : `slots.${slot}.left`]: 1 }, unset: [`seats.${command.home}.asked`, `seats.${command.home}.lane`],
  }),
});

/** A request becomes a booking. */
export const confirm = (command: SeatCommand, slot: string): ConditionalUpdate => ({
  guard: { ...deskMay(command), ...holds(command.home, slot), [`seats.${command.home}.asked`]: true },
  patch: remembered(command, { set: { [`seats.${command.home}.at`]: command.now }, unset: [`seats.${command.home}.asked`] }),
});
