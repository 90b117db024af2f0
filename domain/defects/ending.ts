import type { Instant } from '../kernel/calendar';
import { isOver, type Defect } from './defect';

const ENDS = ['confirm', 'lapse', 'close'] as const;
/** How a defect came to its end: the owner said it is right, said nothing in time, or a manager closed it with a reason. `by` is empty for the household and for the clock. */
export type Ending = { readonly at: Instant; readonly deed: (typeof ENDS)[number]; readonly by: string; readonly why?: string };

/** When and how it was over, from the last line of its story; null while it is not. What was over before stories were kept is dated by the owner's word, else by its last repair. */
export function endingOf(defect: Defect): Ending | null {
  if (!isOver(defect)) return null;
  const last = defect.story?.at(-1), deed = ENDS.find((one) => one === last?.deed);
  if (last && deed) return { at: last.at, deed, by: last.by, ...(last.why ? { why: last.why } : {}) };
  return { at: defect.confirmedAt ?? defect.fixes.at(-1)?.at ?? defect.at, deed: defect.state === 'closed' ? 'close' : 'confirm', by: '' };
}
/** When the last of them was over; undefined where none is. */
export function lastOver(defects: readonly Defect[]): Instant | undefined {
  const ends = defects.flatMap((defect) => endingOf(defect)?.at ?? []);
  return ends.length ? Math.max(...ends) : undefined;
}
/** Its last repair came after the day it was promised for; a hold has moved that day. */
export const wasLate = ({ fixes, deadline }: Pick<Defect, 'fixes' | 'deadline'>): boolean => (fixes.at(-1)?.at ?? 0) > deadline;
/** Over last, first. */
export const byEnding = (a: Defect, b: Defect): number => (endingOf(b)?.at ?? 0) - (endingOf(a)?.at ?? 0);
