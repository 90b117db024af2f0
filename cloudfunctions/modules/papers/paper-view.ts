import type { PaperView } from '@contract/papers';
import { validSignature, whoseTurn, type PresentedPaper } from '@domain/documents/sign-paper';
import { countedSignatures, isSignedByAll, signerKey, standingRefusal } from '@domain/documents/signing';
import { lapsesAt } from '@domain/documents/take-back';
import { withSignatures } from '@domain/documents/with-signatures';
import { explanationsOf } from '@domain/library/paper-notes';
import { isBuiltOn } from '@domain/movein/built-on';
import type { MoveInCase } from '@domain/movein/case';
import type { PaperCommunity } from '@domain/movein/papers-of-home';
import { signingTermsOf } from '@domain/movein/signing-terms-of';
import { signerName } from './shown-paper';

/** What a reader and signer sees of a paper. `you` is the place the caller signs in, '' for none. */
export function paperView(shown: PresentedPaper, you: string, moveIn: MoveInCase, community: PaperCommunity, service: string | null): PaperView {
  const { code, digest, keyClauses, version, paper, struck = [] } = shown, terms = signingTermsOf(moveIn, code);
  const all = [...shown.asked, ...shown.also], refusal = standingRefusal(shown), turn = refusal ? [] : whoseTurn(shown), counted = countedSignatures(shown);
  const own = validSignature(shown, you);
  return {
    code, name: paper.title, version, isSample: paper.isSample, keyClauses, paper: withSignatures(paper, all, counted), digest, consent: terms?.consent ?? '', hotline: community.hotline,
    signers: all.map((who) => {
      const signature = validSignature(shown, who);
      return { who, name: signature?.name ?? signerName(who, moveIn, community.company), at: signature?.at ?? null, isYou: who === you, isNeeded: shown.asked.includes(who), isTurn: turn.includes(who) };
    }),
    refusal: refusal ? { name: refusal.name, at: refusal.at, reason: refusal.reason, isYours: refusal.who === you } : null,
    lapsesAt: lapsesAt(shown),
    explained: explanationsOf(moveIn, code).map(({ clause, name, at, heardAt }) => ({ clause, name, at, heardAt })),
    gone: shown.signatures.filter((one) => !counted.includes(one)).map(({ hash, name, at }) => ({ name, at, why: struck.find((one) => one.hash === hash)?.why ?? 'changed' })),
    mayWithdraw: !!own && !counted.some(({ role, no }) => signerKey(role, no) !== you && role !== own.role) && !!terms && !isBuiltOn(terms.step, { moveIn, seat: null }),
    service,
    isComplete: shown.asked.length > 0 && isSignedByAll(shown),
  };
}
