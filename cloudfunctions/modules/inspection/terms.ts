import { contract } from '@contract/contract';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** What this community has of its own in inspections. */
export const terms = implement(contract.inspection.terms, async ({ store, right, input: { communityId } }) => {
  const [community] = await Promise.all([store.find('communities', communityId, ['walkTerms']), right()]);
  return ok({ terms: community?.walkTerms ?? {} });
});
