import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { ownSigning } from '@cloud/platform/signing-service';
import { onePaper, paperCommunity } from './one-paper';
import { identityOf } from './signer-of';

/** Begins a signature with the connected service, under exactly the digests that lie there now. Nothing is written: what counts is what the service says afterwards. */
export const vouch = implement(contract.papers.vouch, async (context) => {
  const { homeId, papers: list } = context.input, codes = list.map(({ paper }) => paper);
  const [{ stored: moveIn }, community, right] = await Promise.all([findCase(context, homeId, false), paperCommunity(context, homeId, codes), context.right()]);
  if (!moveIn) return refuse('NO_CASE');
  const asked: { readonly title: string; readonly digest: string }[] = [];
  let name = '';
  for (const { paper, digest } of list) {
    const one = onePaper(paper, moveIn, right, community, context.at);
    if (!one.ok) return one;
    if (one.value.shown.digest !== digest) return refuse('PAPER_CHANGED');
    asked.push({ title: one.value.shown.paper.title, digest });
    ({ name } = identityOf(right, one.value.signer, moveIn));
  }
  const service = context.signer ?? ownSigning, begun = await service.start({ openid: context.openid, name, papers: asked, at: context.at });
  return begun.kind === 'none' || begun.kind === 'silent' ? refuse('SERVICE_UNABLE', { service: service.name }) : ok(begun);
});
