import type { Digest } from '../audit/trail';
import type { Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';
import type { PrintedFile } from './printed-files';
import { canWithdraw, purposeTexts, shownText, type Purpose } from './purposes';

/** One agreement to one purpose: who, when, on which phone, to exactly which text. */
export type Consent = { readonly purpose: Purpose; readonly version: number; readonly digest: string; readonly at: Instant; readonly by: OpenId; readonly ownerNo: number; readonly device: string; readonly withdrawnAt?: Instant };
/** What the case keeps on privacy; absent in cases that had nothing to keep yet. */
export type CasePrivacy = {
  readonly consents?: readonly Consent[];
  /** Typed reasons for looking at a number, sealed, by the hash of the record's entry. */
  readonly whys?: readonly { readonly entry: string; readonly sealed: string }[];
  /** An owner has asked that everything that need not be kept be deleted. */
  readonly request?: { readonly at: Instant; readonly by: OpenId } | null;
  /** A deletion under way: what the files held, known before they go. */
  readonly deletion?: { readonly tries: number; readonly since: Instant; readonly digests: Readonly<Record<string, string>> } | null;
  /** The registration's personal fields were deleted; keyed digest of what they were. */
  readonly record?: { readonly at: Instant; readonly digest: string; /** Because an owner asked. */ readonly isAsked?: true } | null;
  /** Forms printed lately, whose files go within a day. */
  readonly printed?: readonly PrintedFile[];
};
const MOST_CONSENTS = 40, MOST_WHYS = 20;

export type Giver = { readonly at: Instant; readonly by: OpenId; readonly ownerNo: number; readonly device: string };
export const standing = (privacy: CasePrivacy | undefined, purpose: Purpose): readonly Consent[] => (privacy?.consents ?? []).filter((one) => one.purpose === purpose && one.withdrawnAt === undefined);
export const hasConsent = (privacy: CasePrivacy | undefined, purpose: Purpose): boolean => standing(privacy, purpose).length > 0;
/** When the last agreement to the purpose was taken back; null while one stands, or where none ever did. */
export function withdrawnAt(privacy: CasePrivacy | undefined, purpose: Purpose): Instant | null {
  const all = (privacy?.consents ?? []).filter((one) => one.purpose === purpose);
  return !all.length || hasConsent(privacy, purpose) ? null : Math.max(...all.map((one) => one.withdrawnAt ?? 0));
}

/** Records agreement to these purposes as they are worded now. Agreed to already in this wording by this owner: nothing is added. */
export function consented(privacy: CasePrivacy | undefined, purposes: readonly Purpose[], { at, by, ownerNo, device }: Giver, digest: Digest): CasePrivacy {
  const news = purposes.filter((purpose) => !standing(privacy, purpose).some((one) => one.ownerNo === ownerNo && one.by === by && one.version === purposeTexts[purpose].version))
    .map((purpose): Consent => ({ purpose, version: purposeTexts[purpose].version, digest: digest(shownText(purpose)), at, by, ownerNo, device: device.slice(0, 60) }));
  return news.length ? { ...privacy, consents: [...(privacy?.consents ?? []), ...news].slice(-MOST_CONSENTS) } : privacy ?? {};
}

/** Takes back every agreement to the purpose that this owner gave. What follows from it is another rule's: keeping, the record. */
export function withdrawn(privacy: CasePrivacy | undefined, purpose: Purpose, ownerNo: number, at: Instant) {
  if (!canWithdraw(purpose)) return refuse('CONSENT_FIXED', { purpose });
  if (!standing(privacy, purpose).some((one) => one.ownerNo === ownerNo)) return refuse('CONSENT_NOT_GIVEN', { purpose });
  return ok<CasePrivacy>({ ...privacy, consents: (privacy?.consents ?? []).map((one) => (one.purpose === purpose && one.ownerNo === ownerNo && one.withdrawnAt === undefined ? { ...one, withdrawnAt: at } : one)) });
}

export const withWhy = (privacy: CasePrivacy | undefined, entry: string, sealed: string): CasePrivacy => ({ ...privacy, whys: [...(privacy?.whys ?? []), { entry, sealed }].slice(-MOST_WHYS) });
