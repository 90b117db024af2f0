import type { Digest } from '../audit/trail';
import { paperDigest } from '../documents/canonical';
import { presented, type PresentedPaper } from '../documents/sign-paper';
import { countedSignatures, standingRefusal } from '../documents/signing';
import type { MoveInCase } from './case';
import { paperOfHome, type PaperCommunity } from './papers-of-home';
import { signingTermsOf } from './signing-terms-of';

/**
 * A home's paper as it lies before its readers and signers now; null where there is none of that code.
 * A text published later does not take away what somebody has signed: only facts that differ do. Nobody has signed it yet, or one declined: the newest text is shown.
 */
export function presentPaper(code: string, moveIn: MoveInCase, community: PaperCommunity, digest: Digest): PresentedPaper | null {
  const kept = Object.hasOwn(moveIn.papers, code) ? moveIn.papers[code] : undefined;
  const made = paperOfHome(code, moveIn, community), terms = signingTermsOf(moveIn, code);
  const also = terms?.also ?? [], turns = terms?.turns ?? [], lifeDays = terms?.lifeDays ?? null;
  if (!made) return kept ? { ...kept, also, turns, lifeDays } : null;
  const { filledWith, ...content } = made, facts = filledWith === null ? {} : { facts: digest(filledWith) };
  const holds = kept?.facts !== undefined && kept.facts === facts.facts && countedSignatures(kept).length > 0 && !standingRefusal(kept);
  const digestNow = holds ? kept.digest : paperDigest(content.paper, digest);
  return presented(kept, { code, version: content.paper.version, asked: terms?.asked ?? [], also, turns, lifeDays, ...content, ...facts, digest: digestNow });
}
