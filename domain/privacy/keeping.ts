import type { MaterialItem } from '../batch/batch';
import { addDays, DAY, type Day, dayOf, type Instant, instantOf, NEVER } from '../kernel/calendar';
import type { Material, MoveInCase } from '../movein/case';
import { withdrawnAt } from './consents';

/** Photos of identity papers, and whatever the company has marked as private, go half a year after the case was opened, unless it has set another time. */
const IDENTITY: ReadonlySet<string> = new Set(['id-card', 'passport-page', 'household-register']), ID_DAYS = 180;
/** What was handed in late may still be looked at for a month. */
const AT_LEAST_DAYS = 30;
/** An owner who asked for deletion may think again. */
export const SECOND_THOUGHTS_DAYS = 7;
const RETRY = 600_000, SLOWEST = 7;
type Kept = Pick<MoveInCase, 'openedAt' | 'closed' | 'materials' | 'materialsAsked' | 'registration' | 'privacy' | 'keepRecordDays'>;

/** A photo of an identity paper, or of what the company has marked as private: who looks at it is written down. */
export const isPrivate = (code: string, item: Pick<MaterialItem, 'sensitive'> | undefined): boolean => IDENTITY.has(code) || item?.sensitive === true;
/** Days after the opening of the case; null = for good. */
export const keepDaysOf = (code: string, item: Pick<MaterialItem, 'keepDays' | 'sensitive'> | undefined): number | null => item?.keepDays ?? (isPrivate(code, item) ? ID_DAYS : null);

/** The day on which these files go; null when none is set. */
export function materialDeletesOn({ openedAt, materialsAsked }: Pick<Kept, 'openedAt' | 'materialsAsked'>, { code, at }: Pick<Material, 'code' | 'at'>): Day | null {
  const days = keepDaysOf(code, materialsAsked.find((one) => one.code === code));
  if (days === null) return null;
  const set = addDays(dayOf(openedAt), days), earliest = addDays(dayOf(at), Math.min(days, AT_LEAST_DAYS));
  return set > earliest ? set : earliest;
}

/** When an owner's request is carried out: a week after it, and not before the move-in is over. */
export const requestDueAt = ({ privacy, closed }: Pick<Kept, 'privacy' | 'closed'>): Instant => (privacy?.request && closed ? Math.max(privacy.request.at, closed.at) + SECOND_THOUGHTS_DAYS * DAY : NEVER);

/** When these files go, for whatever reason comes first: their day, consent to identity data withdrawn, the owner's request. */
export function materialDeletesAt(moveIn: Kept, material: Material): Instant {
  if (!material.files.length) return NEVER;
  const day = materialDeletesOn(moveIn, material), back = IDENTITY.has(material.code) ? withdrawnAt(moveIn.privacy, 'identity') : null;
  return Math.min(day ? instantOf(day, '03:00') : NEVER, back ?? NEVER, requestDueAt(moveIn));
}

/** The owner's request reached these files, and their own day had not come. */
export const isDueByRequest = (moveIn: Kept, material: Material, now: Instant): boolean => {
  const day = materialDeletesOn(moveIn, material);
  return requestDueAt(moveIn) <= now && !(day && instantOf(day, '03:00') <= now);
};

/** When the registration's personal fields go. */
export function recordDeletesAt(moveIn: Kept): Instant {
  const { registration, closed, keepRecordDays, privacy } = moveIn;
  if (!registration || privacy?.record || !closed) return NEVER;
  return Math.min(keepRecordDays ? closed.at + keepRecordDays * DAY : NEVER, requestDueAt(moveIn));
}

export const materialsDue = (moveIn: Kept, now: Instant): readonly Material[] => moveIn.materials.filter((one) => materialDeletesAt(moveIn, one) <= now);

/** When the beat next deletes something of this household; later after each try that failed, and never given up. */
export function deletionDueAt(moveIn: Kept): Instant {
  const due = Math.min(NEVER, recordDeletesAt(moveIn), ...moveIn.materials.map((one) => materialDeletesAt(moveIn, one)));
  const tried = moveIn.privacy?.deletion;
  return tried && due < NEVER ? Math.max(due, tried.since + RETRY * 2 ** Math.min(tried.tries, SLOWEST)) : due;
}

/** A personal record with its shape and nothing in it: words and lists empty, choices as they were. */
export function blanked<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (/kind$|^applicant$/i.test(key) ? value : '') as T;
  if (Array.isArray(value)) return [] as T;
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, blanked(part as unknown, name)])) as T : value;
}

/** Whether files that a case named when it was read were deleted, or began to be, before it was written: what was made of it may be short of them. */
export function isDeletedSince(read: Pick<MoveInCase, 'materials' | 'privacy'>, now: Pick<MoveInCase, 'materials' | 'privacy'>): boolean {
  const known = read.privacy?.deletion?.digests ?? {}, gone = new Set([...Object.keys(now.privacy?.deletion?.digests ?? {}), ...now.materials.flatMap(({ deleted }) => deleted?.files ?? [])]);
  return read.materials.some(({ files }) => files.some((file) => gone.has(file) && known[file] === undefined));
}
