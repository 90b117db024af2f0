import type { Digest } from '../audit/trail';
import { paperDigest } from '../documents/canonical';
import { presented, type PresentedPaper } from '../documents/sign-paper';
import type { MoveInCase } from './case';
import { paperOfHome, SIGNED_PAPERS, type PaperCommunity } from './papers-of-home';

/** A home's paper as it lies before its readers and signers now; null where there is none of that code. */
export function presentPaper(code: string, moveIn: MoveInCase, community: PaperCommunity, digest: Digest): PresentedPaper | null {
  const kept = Object.hasOwn(moveIn.papers, code) ? moveIn.papers[code] : undefined;
  const made = paperOfHome(code, moveIn, community);
  const signed = Object.hasOwn(SIGNED_PAPERS, code) ? SIGNED_PAPERS[code] : undefined;
  const also = signed?.also ?? [];
  if (!made) return kept ? { ...kept, also } : null;
  const asked = signed?.asked(moveIn) ?? [];
  return presented(kept, { code, version: made.paper.version, asked, also, ...made, digest: paperDigest(made.paper, digest) });
}
