import type { Digest } from '../audit/trail';
import { ok, refuse } from '../kernel/result';
import type { KeptPaper } from './kept-paper';
import type { Paper } from './paper';
import type { KeyClause } from './paper-from-text';
import { isSignedByAll, signatureLine, signerKey, type Signature } from './signing';

/** A paper as it lies before its signers: what it says now, its digest, and the signatures given so far, void ones too. */
export type PresentedPaper = { readonly code: string; readonly version: number; readonly asked: readonly string[]; /** Who may sign as well, without anything waiting for it: the company's countersignature. */ readonly also: readonly string[]; readonly paper: Paper; readonly keyClauses: readonly KeyClause[]; readonly digest: string; readonly signatures: readonly Signature[] };

/**
 * What the signers see. A paper signed by all stays as it was signed for ever; one signed by some stays while the facts say the same,
 * and is shown anew when they changed: then the signatures given to the old one are void.
 */
export function presented(kept: KeptPaper | undefined, fresh: Omit<PresentedPaper, 'signatures'>): PresentedPaper {
  if (kept && (isSignedByAll(kept) || kept.digest === fresh.digest)) return { ...kept, also: fresh.also };
  return { ...fresh, signatures: kept?.signatures ?? [] };
}

export const isVoid = (signature: Signature, { digest }: Pick<PresentedPaper, 'digest'>): boolean => signature.shown !== digest;
export const validSignature = (shown: PresentedPaper, who: string): Signature | undefined => shown.signatures.find((one) => signerKey(one.role, one.no) === who && !isVoid(one, shown));

/**
 * Puts one signature under what was shown, chained to the ones before (DC-3). Refused: somebody not asked, a second time, another paper than the one
 * that lies there now. `voided` are earlier signatures that no longer hold, to be told to who gave them; told once, by the first signature after the change.
 */
export function signPaper(shown: PresentedPaper, digestSeen: string, signature: Omit<Signature, 'hash' | 'shown'>, digest: Digest) {
  const who = signerKey(signature.role, signature.no);
  if (![...shown.asked, ...shown.also].includes(who)) return refuse('NOT_YOURS_TO_SIGN');
  const before = validSignature(shown, who);
  if (before) return refuse('ALREADY_SIGNED', { at: before.at });
  if (digestSeen !== shown.digest) return refuse('PAPER_CHANGED');
  const whole = { ...signature, shown: shown.digest };
  const hash = digest(signatureLine(shown.signatures.at(-1)?.hash ?? '', whole));
  const { code, version, asked, paper, keyClauses, signatures } = shown;
  const kept: KeptPaper = { code, version, digest: shown.digest, asked, paper, keyClauses, signatures: [...signatures, { ...whole, hash }] };
  const isFirst = !signatures.some((one) => !isVoid(one, shown));
  return ok({ kept, voided: isFirst ? signatures.filter((one) => isVoid(one, shown)) : [] });
}

/** The index of the first signature that does not follow from the one before, or -1. */
export const firstBrokenSignature = (signatures: readonly Signature[], digest: Digest): number =>
  signatures.findIndex((one, i) => one.hash !== digest(signatureLine(signatures[i - 1]?.hash ?? '', one)));
