import { contract } from '@contract/contract';
import { signPaper } from '@domain/documents/sign-paper';
import { unsignedBy } from '@domain/documents/signing';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { PAPER_COMMUNITY_FIELDS } from '@domain/movein/papers-of-home';
import { presentPaper } from '@domain/movein/present-paper';
import { signingTermsOf } from '@domain/movein/signing-terms-of';
import { missingBefore } from '@domain/movein/steps';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { signerOf } from './signer-of';

/** Signs exactly what was shown: the paper is made again from the facts, and another digest than the one seen is refused. */
export const sign = implement(contract.papers.sign, async (context) => {
  const { homeId, paper: code, digest, strokes, device, seconds } = context.input;
  const beside = context.store.find('communities', communityOf(homeId), PAPER_COMMUNITY_FIELDS);
  return changeCase(context, homeId, { name: 'paper-signed', of: code, beside }, (facts, right, community) => {
    const { moveIn } = facts, terms = signingTermsOf(moveIn, code);
    if (!terms) return refuse('PAPER_UNKNOWN');
    const needs: readonly string[] = missingBefore(terms.step, facts);
    if (needs.length) return refuse('STEP_NOT_OPEN', { needs });
    const shown = community && presentPaper(code, moveIn, community, sha256);
    if (!shown) return refuse('PAPER_UNKNOWN');
    const signer = signerOf(right, homeId);
    if (!signer) return refuse('NOT_YOURS_TO_SIGN');
    const after = signPaper(shown, digest, { ...signer, name: right.name, openid: right.openid, at: context.at, device, seconds, consent: terms.consent, strokes }, sha256);
    if (!after.ok) return after;
    const { kept, voided } = after.value;
    const words = { paper: kept.paper.title };
    const tell = [...voided.map(({ name }) => ({ kind: 'signature-void', words: { ...words, name } })), ...(signer.role === 'staff' ? [{ kind: 'paper-signed', words }] : [])];
    return { ok: true, moveIn: { papers: { ...moveIn.papers, [code]: kept } }, answer: { at: context.at, waitsFor: unsignedBy(kept) }, tell };
  });
});
