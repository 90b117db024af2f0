import { contract } from '@contract/contract';
import type { KeptPaper } from '@domain/documents/kept-paper';
import { signPaper } from '@domain/documents/sign-paper';
import { unsignedBy, type Signature } from '@domain/documents/signing';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { onePaper, openStep, paperCommunity } from './one-paper';
import { signerName } from './shown-paper';
import { identityOf } from './signer-of';
import { vouchedBy } from './vouched-by';

/** What is agreed to beside each paper's own words when one handwriting stands under several. */
const oneHandWords = (names: readonly string[]): string => `我已逐份阅读，同意本次手写签名同时用于：${names.map((name) => `《${name}》`).join('')}。`;
const gone = (kind: 'signature-void' | 'signature-lapsed', paper: string, signatures: readonly Signature[]) => signatures.map(({ name }) => ({ kind, words: { paper, name } }));

/** Signs exactly what was shown: each paper is made again from the facts, and another digest than the one seen is refused. All of them or none. */
export const sign = implement(contract.papers.sign, async (context) => {
  const { homeId, papers: list, strokes, device, oneHand, ticket } = context.input;
  if (list.length > 1 && !oneHand) return refuse('ONE_HAND_UNSAID');
  // Asked only where a service is connected: a turn of waiting before the case is read would cost the right a read of its own.
  const vouched = context.signer ? await vouchedBy(context, context.signer, ticket, list.map(({ digest }) => digest)) : {};
  if (vouched === null) return refuse('NOT_VOUCHED', { service: context.signer?.name ?? '' });
  return changeCase(context, homeId, { name: 'paper-signed', of: list.map(({ paper }) => paper).join(), beside: paperCommunity(context, homeId, list.map(({ paper }) => paper)) }, (facts, right, community) => {
    const { moveIn } = facts, found = list.map(({ paper }) => onePaper(paper, moveIn, right, community, context.at));
    const names = found.flatMap((one) => (one.ok ? [one.value.shown.paper.title] : []));
    const kept: KeptPaper[] = [], tell: { readonly kind: string; readonly words: Readonly<Record<string, string>> }[] = [];
    for (const [i, { digest, seconds }] of list.entries()) {
      const one = found[i];
      if (!one?.ok) return one ?? refuse('PAPER_UNKNOWN');
      const { terms, signer, shown, lapsed } = one.value, name = shown.paper.title;
      const shut = openStep(terms, facts);
      if (shut) return shut;
      if (list.length > 1 && seconds === 0) return refuse('PAPER_UNREAD', { name });
      const consent = list.length > 1 ? `${terms.consent}${oneHandWords(names)}` : terms.consent;
      const after = signPaper(shown, digest, { ...signer, ...identityOf(right, signer, moveIn), ...vouched, at: context.at, device, seconds, consent, strokes }, sha256);
      if (!after.ok) return after.code === 'NOT_YOUR_TURN' ? refuse('NOT_YOUR_TURN', { names: after.data.waitsFor.map((who) => signerName(who, moveIn, community?.company ?? '')) }) : after;
      kept.push(after.value.kept);
      tell.push(...gone('signature-lapsed', name, lapsed), ...gone('signature-void', name, after.value.voided), ...(signer.role === 'staff' ? [{ kind: 'paper-signed', words: { paper: name } }] : []));
    }
    const papers = { ...moveIn.papers, ...Object.fromEntries(kept.map((one) => [one.code, one])) };
    return { ok: true, moveIn: { papers }, answer: { at: context.at, papers: kept.map((one) => ({ paper: one.code, waitsFor: unsignedBy(one) })) }, tell };
  });
});
