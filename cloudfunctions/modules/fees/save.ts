import { contract } from '@contract/contract';
import { catalogueIdOf, feeProblems, freshCatalogue, versionInForce } from '@domain/fees/catalogue';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

/** The draft is kept beside the list in force, which nothing here touches. */
export const save = implement(contract.fees.save, async (context) => {
  const { store, input: { communityId, version, items } } = context;
  const [community] = await Promise.all([store.find('communities', communityId, ['fees']), context.right()]);
  return change(context, 'catalogues', catalogueIdOf(communityId), (stored) => {
    const catalogue = stored ?? freshCatalogue(communityId, community?.fees ?? [], '');
    if (versionInForce(catalogue) !== version) return refuse('FEES_CHANGED', { version: versionInForce(catalogue) });
    return { ok: true, document: { ...catalogue, draft: items }, answer: { problems: items ? feeProblems(items) : [] } };
  });
});
