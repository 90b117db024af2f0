import type { Digest } from '../audit/trail';
import { ok, refuse } from '../kernel/result';
import type { KeptPaper } from './kept-paper';
import { countedOf, countedSignatures, isCounted, isSignedByAll, signatureLine, signerKey, standingRefusal, type Signature } from './signing';

/** How a paper is signed in this household. */
export type SigningOrder = {
  /** Who may sign as well, without anything waiting for it: the company's countersignature. */
  readonly also: readonly string[];
  /** Those asked, in the groups they sign in: within a group in any order, a group after the one before it. */
  readonly turns: readonly (readonly string[])[];
  /** Days from the first signature in which all must have signed; then what was given lapses. Null: no end. */
  readonly lifeDays: number | null;
};
/** A kept paper with the order it is signed in; who was asked stays as it was. */
export const inOrder = <K extends object>(kept: K, { also, turns, lifeDays }: SigningOrder): K & SigningOrder => ({ ...kept, also, turns, lifeDays });
/** A paper as it lies before its signers: what it says now, its digest, and the signatures given so far, void ones too. */
export type PresentedPaper = Omit<KeptPaper, 'file'> & SigningOrder;
export type FreshPaper = Omit<PresentedPaper, 'signatures' | 'struck' | 'refusal'>;

/**
 * What the signers see. A paper signed by all stays as it was signed for ever; one signed by some stays while the facts say the same,
 * and is shown anew when they changed: then the signatures given to the old one are void, and so is a refusal of it.
 */
export function presented(kept: KeptPaper | undefined, fresh: FreshPaper): PresentedPaper {
  const { also, turns, lifeDays } = fresh;
  if (kept && (isSignedByAll(kept) || kept.digest === fresh.digest)) {
    const { file: _, ...paper } = kept;
    return { ...paper, also, turns, lifeDays };
  }
  return { ...fresh, signatures: kept?.signatures ?? [], ...(kept?.struck ? { struck: kept.struck } : {}), ...(kept?.refusal ? { refusal: kept.refusal } : {}) };
}

/** What is kept of a paper: not the terms, which are the library's. */
export function keptOf(shown: PresentedPaper): KeptPaper {
  const { also: _, turns: __, lifeDays: ___, ...kept } = shown;
  return kept;
}

export const isVoid = (signature: Signature, shown: Pick<PresentedPaper, 'digest' | 'struck'>): boolean => !isCounted(signature, shown);
export const validSignature = (shown: PresentedPaper, who: string): Signature | undefined => countedOf(shown, who);

/** Who may sign now: of the first group that still lacks somebody, those who lack. A countersignature that nothing waits for comes when all who were asked have signed. */
export function whoseTurn(shown: Pick<PresentedPaper, 'turns' | 'also' | 'digest' | 'signatures' | 'struck'>): readonly string[] {
  const lacking = shown.turns.map((group) => group.filter((one) => !countedOf(shown, one))).find((group) => group.length > 0);
  return lacking ?? shown.also.filter((one) => !countedOf(shown, one));
}

/**
 * Puts one signature under what was shown, chained to the ones before (DC-3). Refused: somebody not asked, a second time, another paper than the one
 * that lies there now, out of turn, while somebody's refusal stands. `voided` are earlier signatures that no longer hold because the paper changed, to be told to who gave them;
 * told once, by the first signature after the change.
 */
export function signPaper(shown: PresentedPaper, digestSeen: string, signature: Omit<Signature, 'hash' | 'shown'>, digest: Digest) {
  const who = signerKey(signature.role, signature.no);
  if (![...shown.asked, ...shown.also].includes(who)) return refuse('NOT_YOURS_TO_SIGN');
  const before = validSignature(shown, who);
  if (before) return refuse('ALREADY_SIGNED', { at: before.at });
  if (digestSeen !== shown.digest) return refuse('PAPER_CHANGED');
  const refusal = standingRefusal(shown);
  if (refusal) return refuse('PAPER_REFUSED', { at: refusal.at });
  const turn = whoseTurn(shown);
  if (!turn.includes(who)) return refuse('NOT_YOUR_TURN', { waitsFor: turn });
  const whole = { ...signature, shown: shown.digest };
  const hash = digest(signatureLine(shown.signatures.at(-1)?.hash ?? '', whole));
  const kept: KeptPaper = { ...keptOf(shown), signatures: [...shown.signatures, { ...whole, hash }] };
  return ok({ kept, voided: voidedBy(shown) });
}

/** Signatures to the text before this one, while nobody has signed this one: each is told once. */
function voidedBy(shown: PresentedPaper): readonly Signature[] {
  const before = shown.signatures.at(-1)?.shown;
  const struck = new Set(shown.struck?.map(({ hash }) => hash));
  return before === shown.digest || countedSignatures(shown).length > 0 ? [] : shown.signatures.filter((one) => one.shown === before && !struck.has(one.hash));
}

/** The index of the first signature that does not follow from the one before, or -1. */
export const firstBrokenSignature = (signatures: readonly Signature[], digest: Digest): number =>
  signatures.findIndex((one, i) => one.hash !== digest(signatureLine(signatures[i - 1]?.hash ?? '', one)));
