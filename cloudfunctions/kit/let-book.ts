import { allow } from '@domain/booking/seat-commands';
import { caseIdOf, homeKeyOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import { mayBookNow } from '@domain/movein/may-book';
import type { Context } from './implement';

type With = Pick<Context, 'store'>;

/** Tells the home's seat that it may book. The case has decided before: cut short here, it is told by whoever books first, and a home that was returned never may. */
export const letBook = ({ store }: With, { homeId, ledgerId }: Pick<MoveInCase, 'homeId' | 'ledgerId'>): Promise<boolean> => store.apply('ledgers', ledgerId, allow(homeKeyOf(homeId)));

/** Does the case say so, although the seat does not? Read only where a booking was turned away. */
export async function mayBookAfterAll({ store }: With, homeId: string): Promise<boolean> {
  const moveIn = await store.find('cases', caseIdOf(homeId), ['template', 'review']);
  return !!moveIn && mayBookNow(moveIn);
}

/** The seat of a home whose case may book is told so, late; false where the case says no, or another ledger is the one that seats it. */
export async function letBookAfterAll({ store }: With, { homeId, ledgerId }: { readonly homeId: string; readonly ledgerId: string }): Promise<boolean> {
  const moveIn = await store.find('cases', caseIdOf(homeId), ['template', 'review', 'ledgerId', 'homeId']);
  return !!moveIn && moveIn.ledgerId === ledgerId && mayBookNow(moveIn) && letBook({ store }, moveIn);
}
