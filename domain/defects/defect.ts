import { isFileOfHome } from '../documents/file-of-home';
import { DAY, type Instant } from '../kernel/calendar';
import { refuse, ok } from '../kernel/result';

export type Severity = 'blocking' | 'minor';
export type DefectState = 'reported' | 'fixed' | 'confirmed';
/** A stroke, circle or arrow on the photo, in thousandths of its width and height. */
export type PhotoMark = { readonly kind: 'circle' | 'arrow' | 'pen'; readonly points: readonly (readonly [number, number])[] };
export type DefectPhoto = { readonly fileId: string; readonly marks: readonly PhotoMark[] };
export type Defect = {
  readonly no: number;
  readonly room: string;
  readonly item: string;
  readonly words: string;
  readonly severity: Severity;
  readonly photos: readonly DefectPhoto[];
  /** Where on the plan, in thousandths; null when not pinned. */
  readonly pin: readonly [number, number] | null;
  readonly state: DefectState;
  readonly at: Instant;
  readonly by: 'owner' | 'staff';
  readonly deadline: Instant;
  readonly fixes: readonly { readonly at: Instant; readonly by: string; readonly photo: string; readonly words: string }[];
  readonly reopened: number;
  readonly confirmedAt: Instant | null;
};

/** Repairs that keep a family out are due in three days, the rest in fifteen (S3-232). */
export const deadlineOf = (severity: Severity, at: Instant): Instant => at + (severity === 'blocking' ? 3 : 15) * DAY;
export const openDefects = (defects: readonly Defect[]): readonly Defect[] => defects.filter(({ state }) => state !== 'confirmed');
export const openBlocking = (defects: readonly Defect[]): number => openDefects(defects).filter(({ severity }) => severity === 'blocking').length;

export type DefectReport = Pick<Defect, 'room' | 'item' | 'words' | 'severity' | 'photos' | 'pin' | 'by'>;
/** A home's list stays small enough for one screen and one document. */
export const MAX_DEFECTS = 99;
const MAX_MARKS = 20;
const MAX_POINTS = 24;

/** A long pen stroke needs few points on a phone's photo: evenly chosen, ends kept. */
const thinned = ({ kind, points }: PhotoMark): PhotoMark =>
  points.length <= MAX_POINTS ? { kind, points } : { kind, points: Array.from({ length: MAX_POINTS }, (_, i) => points[Math.round((i * (points.length - 1)) / (MAX_POINTS - 1))]!) };

/** The most a phone sends of one home in one go. */
export const MOST_AT_ONCE = 20;

/** Several in the order they were found, all or none; `found` are those taken in, with their numbers. */
export function reportedAll(defects: readonly Defect[], reports: readonly DefectReport[], homeId: string, now: Instant) {
  let all = defects;
  for (const report of reports) {
    const after = reported(all, report, homeId, now);
    if (!after.ok) return after;
    all = after.value.defects;
  }
  return ok({ defects: all, found: all.slice(defects.length) });
}

/** Takes a defect into the home's list with its number and deadline; refused: another home's photo, more than a list or a photo can carry. */
export function reported(defects: readonly Defect[], report: DefectReport, homeId: string, now: Instant) {
  if (report.photos.some(({ fileId }) => !isFileOfHome(fileId, homeId))) return refuse('FILE_FOREIGN');
  if (defects.length >= MAX_DEFECTS || report.photos.reduce((sum, { marks }) => sum + marks.length, 0) > MAX_MARKS) return refuse('TOO_MANY');
  const photos = report.photos.map(({ fileId, marks }) => ({ fileId, marks: marks.map(thinned) }));
  const defect: Defect = { ...report, photos, no: defects.length + 1, state: 'reported', at: now, deadline: deadlineOf(report.severity, now), fixes: [], reopened: 0, confirmedAt: null };
  return ok({ defect, defects: [...defects, defect] });
}

const changed = (defects: readonly Defect[], no: number, allowed: readonly DefectState[], change: (defect: Defect) => Defect) => {
  const defect = defects.find((one) => one.no === no);
  if (!defect) return refuse('DEFECT_UNKNOWN', { no });
  if (!allowed.includes(defect.state)) return refuse('DEFECT_STATE', { no, state: defect.state });
  return ok(defects.map((one) => (one.no === no ? change(one) : one)) as readonly Defect[]);
};

type After = { readonly ok: true; readonly value: readonly Defect[] };
/** One change after the other on what the one before it left, all or none. */
function changedAll<Each, No extends { readonly ok: false }>(defects: readonly Defect[], list: readonly Each[], change: (defects: readonly Defect[], each: Each) => After | No): After | No {
  let all: After | No = ok(defects);
  for (const each of list) {
    if (!all.ok) return all;
    all = change(all.value, each);
  }
  return all;
}

/** Mended, each with a photo of it; they wait to be looked at again. */
export const fixedAll = (defects: readonly Defect[], fixes: readonly { readonly no: number; readonly photo: string; readonly words: string }[], { by, at }: Pick<Defect['fixes'][number], 'by' | 'at'>, homeId: string) =>
  changedAll(defects, fixes, (all, { no, photo, words }) => (!isFileOfHome(photo, homeId) ? refuse('FILE_FOREIGN') : changed(all, no, ['reported'], (defect) => ({ ...defect, state: 'fixed', fixes: [...defect.fixes, { at, by, photo, words }] }))));
/** Looked at again: right → confirmed, still wrong → open again with its old deadline. */
export const recheckedAll = (defects: readonly Defect[], rechecks: readonly { readonly no: number; readonly isRight: boolean }[], now: Instant) =>
  changedAll(defects, rechecks, (all, { no, isRight }) => changed(all, no, ['fixed'], (defect) => (isRight ? { ...defect, state: 'confirmed', confirmedAt: now } : { ...defect, state: 'reported', reopened: defect.reopened + 1 })));
