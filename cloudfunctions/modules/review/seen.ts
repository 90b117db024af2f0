import { contract } from '@contract/contract';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** Staff have looked at what was changed without a review. What came later than what was shown stays to be looked at. */
export const seen = implement(contract.review.seen, (context) => {
  const { at, input: { homeId, since } } = context;
  return changeCase(context, homeId, { name: 'changes-seen' }, ({ moveIn: { unseen } }) => ({ ok: true as const, moveIn: unseen?.since === since ? { unseen: null } : {}, answer: { at } }));
});
