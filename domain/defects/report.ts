import { isFileOfHome } from '../documents/file-of-home';
import type { Instant } from '../kernel/calendar';
import { refuse, ok } from '../kernel/result';
import { beginning, deadlineOf, type Terms } from './clock';
import type { Defect, PhotoMark } from './defect';

export type DefectReport = Pick<Defect, 'room' | 'item' | 'words' | 'severity' | 'photos' | 'pin' | 'by' | 'plan'>;
/** A home's list stays small enough for one screen and one document. */
export const MAX_DEFECTS = 99;
const MAX_MARKS = 20;
const MAX_POINTS = 24;

/** A long pen stroke needs few points on a phone's photo: evenly chosen, ends kept. */
const thinned = ({ kind, points }: PhotoMark): PhotoMark =>
  points.length <= MAX_POINTS ? { kind, points } : { kind, points: Array.from({ length: MAX_POINTS }, (_, i) => points[Math.round((i * (points.length - 1)) / (MAX_POINTS - 1))]!) };

/** Several in the order they were found, all or none; `found` are those taken in, with their numbers. */
export function reportedAll(defects: readonly Defect[], reports: readonly DefectReport[], homeId: string, now: Instant, terms: Terms = {}) {
  let all = defects;
  for (const report of reports) {
    const after = reported(all, report, homeId, now, terms);
    if (!after.ok) return after;
    all = after.value.defects;
  }
  return ok({ defects: all, found: all.slice(defects.length) });
}

/** Takes a defect into the home's list with its number, its deadline and the firm of its trade; refused: another home's photo, more than a list or a photo can carry. */
export function reported(defects: readonly Defect[], report: DefectReport, homeId: string, now: Instant, terms: Terms = {}) {
  if (report.photos.some(({ fileId }) => !isFileOfHome(fileId, homeId))) return refuse('FILE_FOREIGN');
  if (defects.length >= MAX_DEFECTS || report.photos.reduce((sum, { marks }) => sum + marks.length, 0) > MAX_MARKS) return refuse('TOO_MANY');
  const photos = report.photos.map(({ marks, ...photo }) => ({ ...photo, marks: marks.map(thinned) }));
  const defect: Defect = { ...report, photos, no: defects.length + 1, state: 'reported', at: now, deadline: deadlineOf(report.severity, now, terms), fixes: [], reopened: 0, confirmedAt: null, ...beginning(report, now, terms) };
  return ok({ defect, defects: [...defects, defect] });
}
