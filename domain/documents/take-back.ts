import { DAY, type Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import { keptOf, validSignature, type PresentedPaper } from './sign-paper';
import { countedSignatures, isSignedByAll, standingRefusal, type Signature, type SignedPaper, type Struck } from './signing';

export type Signer = { readonly who: string; readonly name: string; readonly at: Instant };

const strike = (shown: Pick<SignedPaper, 'struck'>, signatures: readonly Signature[], at: Instant, why: Struck['why']): readonly Struck[] => [...(shown.struck ?? []), ...signatures.map(({ hash }) => ({ hash, at, why }))];

/**
 * Somebody asked to sign declines, and says why (DC-5). It stands until the text changes, the company has explained it or the one who declined takes it back; nobody signs meanwhile.
 * Refused: not asked, signed already (taking back is another thing), declined already, another text than the one that lies there.
 */
export function declinePaper(shown: PresentedPaper, digestSeen: string, { who, name, at }: Signer, reason: string) {
  if (!shown.asked.includes(who)) return refuse('NOT_YOURS_TO_SIGN');
  const before = validSignature(shown, who);
  if (before) return refuse('ALREADY_SIGNED', { at: before.at });
  if (digestSeen !== shown.digest) return refuse('PAPER_CHANGED');
  const standing = standingRefusal(shown);
  if (standing) return refuse('PAPER_REFUSED', { at: standing.at });
  return ok({ ...keptOf(shown), refusal: { who, name, at, reason, shown: shown.digest } });
}

/** The refusal is over: the company has explained, or the one who declined thinks again. Refused: there is none, or somebody else's. */
export function takeUpAgain(shown: PresentedPaper, by: { readonly isCompany: boolean; readonly who: string }) {
  const standing = standingRefusal(shown);
  if (!standing) return refuse('NOT_REFUSED');
  if (!by.isCompany && standing.who !== by.who) return refuse('NOT_YOURS_TO_SIGN');
  const { refusal: _, ...kept } = keptOf(shown);
  return ok(kept);
}

/**
 * A signature is taken back before the other side has signed (DC-5). `isBuiltOn`: something was done since that needed it.
 * Refused: there is none, the other side has signed, or it is built on. The signature stays in the record, struck.
 */
export function withdrawSignature(shown: PresentedPaper, { who, at }: Signer, isBuiltOn: boolean) {
  const own = validSignature(shown, who);
  if (!own) return refuse('NOT_SIGNED');
  const other = countedSignatures(shown).find(({ role }) => role !== own.role);
  if (other) return refuse('OTHER_SIDE_SIGNED', { name: other.name, at: other.at });
  if (isBuiltOn) return refuse('SIGNATURE_BUILT_ON');
  return ok({ ...keptOf(shown), struck: strike(shown, [own], at, 'withdrawn') });
}

/** When the signatures given so far lapse, unless all have signed by then; null where they do not. */
export function lapsesAt(shown: Pick<PresentedPaper, 'asked' | 'digest' | 'signatures' | 'struck' | 'lifeDays' | 'code' | 'version'>): Instant | null {
  const given = countedSignatures(shown);
  return shown.lifeDays === null || given.length === 0 || isSignedByAll(shown) ? null : Math.min(...given.map(({ at }) => at)) + shown.lifeDays * DAY;
}

/** The same paper with what has lapsed by now struck; `lapsed` is to be told. As it was when nothing has. */
export function lapsed(shown: PresentedPaper, now: Instant): { readonly shown: PresentedPaper; readonly lapsed: readonly Signature[] } {
  const end = lapsesAt(shown);
  if (end === null || end > now) return { shown, lapsed: [] };
  const given = countedSignatures(shown);
  return { shown: { ...shown, struck: strike(shown, given, end, 'expired') }, lapsed: given };
}
