import { HOUR, type Clock, type Instant } from '../kernel/calendar';
import type { LedgerId } from '../kernel/ids';
import type { Ledger } from './ledger';
import type { ConditionalUpdate } from './seat-commands';

/** Places on their way from one ledger of a batch to another: out of this one, until the other has them. */
export type Given = { readonly slot: string; readonly places: number; readonly to: LedgerId; readonly end: Clock; readonly changeUntil: Instant };
/** When they came in; `VOID` where they no longer may. Kept for two days, so that one that arrives late is known. */
export const VOID = -1;
const KEEP = 48 * HOUR;

/** Takes free places out of a slot, once: only what nobody holds and nobody waits for, and never while a change can still be undone. */
export const give = (id: string, given: Given, now: Instant): ConditionalUpdate => ({
  guard: { edit: null, [`given.${id}`]: null, [`taken.${id}`]: null, [`slots.${given.slot}.left`]: { gte: given.places }, [`slots.${given.slot}.waiting`]: 0 },
  patch: { set: { [`given.${id}`]: given, dueAt: now }, inc: { [`slots.${given.slot}.left`]: -given.places, [`slots.${given.slot}.capacity`]: -given.places } },
});

/** Puts them into the other ledger, once. A slot that is not there is opened with them. */
export function take(ledger: Pick<Ledger, 'slots' | 'taken' | 'extraPlaces'>, id: string, { slot, places, end, changeUntil }: Given, now: Instant): ConditionalUpdate {
  const isThere = ledger.slots[slot] !== undefined, old = Object.entries(ledger.taken ?? {}).filter(([, at]) => at !== VOID && at < now - KEEP).map(([one]) => `taken.${one}`);
  return {
    guard: { edit: null, [`taken.${id}`]: null, [`slots.${slot}`]: { exists: isThere } },
    patch: isThere
      ? { set: { [`taken.${id}`]: now, dueAt: now }, inc: { [`slots.${slot}.left`]: places, [`slots.${slot}.capacity`]: places }, unset: old }
      : { set: { [`taken.${id}`]: now, dueAt: now, [`slots.${slot}`]: { to: end, changeUntil, capacity: places, left: places, extra: ledger.extraPlaces, waiting: 0 } }, unset: old },
  };
}
/** From here on they cannot come in any more: what was given may go back. */
export const refuseTaking = (id: string): ConditionalUpdate => ({ guard: { [`taken.${id}`]: null }, patch: { set: { [`taken.${id}`]: VOID } } });
export const giveBack = (id: string, { slot, places }: Given, now: Instant): ConditionalUpdate => ({
  guard: { [`given.${id}.slot`]: slot }, patch: { unset: [`given.${id}`], set: { dueAt: now }, inc: { [`slots.${slot}.left`]: places, [`slots.${slot}.capacity`]: places } },
});
/** They have arrived. That stands here too, so that a repeat which looked before does not give them a second time. */
export const gone = (id: string, now: Instant): ConditionalUpdate => ({ guard: { [`given.${id}`]: { exists: true } }, patch: { unset: [`given.${id}`], set: { [`taken.${id}`]: now } } });
