import { giveBack, gone, refuseTaking, take, VOID } from '@domain/booking/give-places';
import type { Ledger } from '@domain/booking/ledger';
import type { LedgerId } from '@domain/kernel/ids';
import type { Store } from '../platform/ports';

type With = { readonly store: Store; readonly at: number };
const TRIES = 4;

/** How places given out of a ledger end: in the other one, or, where a change came in between there, back where they were. Harmless to repeat, and by two at once. */
export async function finishMove({ store, at }: With, from: LedgerId, id: string): Promise<'moved' | 'back' | 'busy'> {
  const given = (await store.find('ledgers', from, ['given']))?.given?.[id];
  if (!given) return 'moved';
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const to = await store.find('ledgers', given.to, ['slots', 'taken', 'extraPlaces', 'edit']);
    const taken = to?.taken?.[id];
    if (!to || taken === VOID) return (await store.apply('ledgers', from, giveBack(id, given, at))) ? 'back' : 'busy';
    if (taken !== undefined || (await store.apply('ledgers', given.to, take(to, id, given, at)))) {
      await store.apply('ledgers', from, gone(id, at));
      return 'moved';
    }
    if (to.edit) await store.apply('ledgers', given.to, refuseTaking(id));
  }
  return 'busy';
}
/** Moves of places that were cut short. */
export async function finishMoves(context: With, ledger: Pick<Ledger, '_id' | 'given'>): Promise<void> {
  for (const id of Object.keys(ledger.given ?? {})) await finishMove(context, ledger._id, id);
}
