import { contract } from '@contract/contract';
import { catalogueIdOf, feeProblems, published, versionInForce } from '@domain/fees/catalogue';
import type { Plain } from '@domain/kernel/conditional-update';
import { ok, refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

/** The next version is written to the list, then to the community, from where bills are drawn. Cut short between the two, the same request or the next one brings it there. */
export const publish = implement(contract.fees.publish, async (context) => {
  const { store, at, input: { communityId, version, why } } = context;
  const { openid, name } = await context.right();
  const done = await change(context, 'catalogues', catalogueIdOf(communityId), (catalogue) => {
    const now = catalogue ? versionInForce(catalogue) : 1;
    if (now !== version) return refuse('FEES_CHANGED', { version: now });
    if (!catalogue?.draft) return refuse('FEES_NO_DRAFT');
    const problems = feeProblems(catalogue.draft);
    if (problems.length) return refuse('FEE_PROBLEMS', { problems });
    const document = published(catalogue, { id: openid, name }, why, at);
    return { ok: true, document, answer: { version: versionInForce(document), items: document.versions.at(-1)?.items ?? [] } };
  });
  if (!done.ok) return done;
  const next = done.value.version, earlier = [null, ...Array.from({ length: next - 1 }, (_, i) => i + 1)];
  await store.apply('communities', communityId, { guard: { feesVersion: { in: earlier } }, patch: { set: { fees: done.value.items as unknown as Plain, feesVersion: next } } });
  return ok({ version: next });
});
