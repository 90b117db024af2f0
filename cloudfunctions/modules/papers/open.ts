import type { PaperView } from '@contract/papers';
import { contract } from '@contract/contract';
import { validSignature } from '@domain/documents/sign-paper';
import { withSignatures } from '@domain/documents/with-signatures';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { PAPER_COMMUNITY_FIELDS } from '@domain/movein/papers-of-home';
import { presentPaper } from '@domain/movein/present-paper';
import { signingTermsOf } from '@domain/movein/signing-terms-of';
import { findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { keyOf, signerOf } from './signer-of';

/** A paper of this home with exactly the digest that a signature would name, and who has signed. */
export const open = implement(contract.papers.open, async (context) => {
  const { homeId, paper: code } = context.input;
  const [{ stored: moveIn }, community, right] = await Promise.all([findCase(context, homeId, false), context.store.find('communities', communityOf(homeId), PAPER_COMMUNITY_FIELDS), context.right()]);
  if (!moveIn || !community) return refuse('NO_CASE');
  const shown = presentPaper(code, moveIn, community, sha256);
  if (!shown) return refuse('PAPER_UNKNOWN');
  const you = keyOf(signerOf(right, homeId));
  const signers = [...shown.asked, ...shown.also].map((who): PaperView['signers'][number] => {
    const signature = validSignature(shown, who);
    const owner = moveIn.owners.find(({ no }) => who === `owner:${no}`);
    return { who, name: signature?.name ?? owner?.name ?? community.company, at: signature?.at ?? null, isYou: who === you, isNeeded: shown.asked.includes(who) };
  });
  const valid = shown.signatures.filter(({ shown: digest }) => digest === shown.digest);
  const { digest, keyClauses, version } = shown;
  return ok({ code, name: shown.paper.title, version, isSample: shown.paper.isSample, keyClauses, paper: withSignatures(shown.paper, [...shown.asked, ...shown.also], valid), digest, consent: signingTermsOf(moveIn, code)?.consent ?? '', hotline: community.hotline, signers });
});
