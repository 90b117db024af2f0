import { contract } from '@contract/contract';
import { allow } from '@domain/booking/seat-commands';
import { homeKeyOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** Accepts the record. "May book" is written into the ledger first: whoever sees the acceptance can book. */
export const accept = implement(contract.review.accept, async (context) => {
  const { store, openid, at, input: { homeId } } = context;
  const { stored } = await findCase(context, homeId, false);
  if (stored?.review.state === 'waiting') await store.apply('ledgers', stored.ledgerId, allow(homeKeyOf(homeId)));
  return changeCase(context, homeId, { name: 'review-accepted' }, ({ moveIn }) =>
    moveIn.review.state !== 'waiting' ? refuse('NOT_WAITING', { state: moveIn.review.state as string })
      : { ok: true as const, moveIn: { review: { state: 'accepted' as const, at, by: openid } }, answer: { at }, tell: [{ kind: 'review-accepted', words: {} }] }, stored);
});
