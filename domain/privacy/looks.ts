import type { TrailEntry } from '../audit/trail';
import { dayOf, type Instant } from '../kernel/calendar';
import type { MoveInCase } from '../movein/case';
import { isPrivate } from './keeping';

/** Why somebody needs a number in full. `other` is typed. */
export const LOOK_REASONS = ['contact', 'visit', 'repair', 'identity', 'dispute', 'law', 'other'] as const;
export type LookReason = (typeof LOOK_REASONS)[number];
/** Whose number: an owner as the roster has them, a resident or the emergency contact as the record has them. */
export const LOOK_PEOPLE = ['owner', 'resident', 'emergency'] as const;
export type LookPerson = { readonly of: (typeof LOOK_PEOPLE)[number]; readonly no: number };
export type LookField = 'phone' | 'id';

/** Entries of a home's record by which somebody of the crew saw personal data, and in which part of them. */
const LOOKS: Readonly<Record<string, 'number' | 'phones' | 'papers' | 'photos' | 'tail' | 'export'>> = {
  'number-seen': 'number', 'private-papers-seen': 'photos', 'lease-seen': 'photos', 'phones-seen': 'phones', 'review-accepted': 'papers', 'review-returned': 'papers', identified: 'tail', 'household-exported': 'export',
};
export type Look = { readonly at: Instant; readonly by: string; readonly what: (typeof LOOKS)[string]; readonly person: string; readonly field: string; readonly why: string; readonly entry: string };

/** `owner-1|phone|contact`: codes only, so that it may stand in the chained record. */
export const lookCode = ({ of, no }: LookPerson, field: LookField | 'plate', reason: LookReason): string => `${of}-${no}|${field}|${reason}`;

/** Who looked at the household's data, the latest first; what its own people did is no look. */
export function looksOf({ trail, owners }: Pick<MoveInCase, 'trail' | 'owners'>): readonly Look[] {
  const own = new Set(owners.map(({ openid }) => openid));
  return trail.filter(({ what, by }) => Object.hasOwn(LOOKS, what) && by !== 'system' && (!own.has(by) || what === 'household-exported')).map((entry): Look => {
    const [person = '', field = '', why = ''] = entry.of.split('|');
    return { at: entry.at, by: entry.by, what: LOOKS[entry.what] as Look['what'], ...(entry.what === 'number-seen' || entry.what === 'phones-seen' ? { person, field, why } : { person: '', field: '', why: '' }), entry: entry.hash };
  }).reverse();
}

/** What the community's log says of the same look: the home before the code. */
export const logOfLook = (homeId: string, code: string): Pick<TrailEntry, 'what' | 'of'> => ({ what: 'number-seen', of: `${homeId}|${code}` });

/** Private papers that have files of this home, if this person's look at them is not written down today: one entry a person and day, however often the review is opened. */
export function privatePapersToNote({ materials, materialsAsked, trail }: Pick<MoveInCase, 'materials' | 'materialsAsked' | 'trail'>, by: string, now: Instant): readonly string[] {
  const today = dayOf(now), codes = materials.filter(({ code, files }) => files.length && isPrivate(code, materialsAsked.find((one) => one.code === code))).map(({ code }) => code);
  return codes.length && !trail.some((entry) => entry.what === 'private-papers-seen' && entry.by === by && dayOf(entry.at) === today && entry.of === codes.join(',')) ? codes : [];
}
