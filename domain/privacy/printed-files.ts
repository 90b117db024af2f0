import { DAY, HOUR, type Instant, NEVER } from '../kernel/calendar';
import type { MoveInCase } from '../movein/case';

/** A paper with personal data made to be taken away at once: where its file lies, and when it goes. */
export type PrintedFile = { readonly name: string; readonly fileId: string; readonly dueAt: Instant };
type Held = Pick<MoveInCase, 'privacy'>;

/** Whoever printed a form has it on the phone; the file in storage is of no use a day later. */
export const PRINT_DAYS = 1;
const AGAIN = HOUR;

export const printedFiles = ({ privacy }: Held): readonly PrintedFile[] => privacy?.printed ?? [];

/** The list with this file in it for another day; null where its day is far enough off, so that printing twice is one write. A file of the same name is the same file. */
export function withPrinted(of: Held, name: string, fileId: string, at: Instant): readonly PrintedFile[] | null {
  const before = printedFiles(of).find((one) => one.name === name);
  if (before?.fileId === fileId && before.dueAt - at > PRINT_DAYS * DAY / 2) return null;
  return [...printedFiles(of).filter((one) => one.name !== name), { name, fileId, dueAt: at + PRINT_DAYS * DAY }];
}

export const printsDue = (of: Held, now: Instant): readonly PrintedFile[] => printedFiles(of).filter(({ dueAt }) => dueAt <= now);
export const printDueAt = (of: Held): Instant => Math.min(NEVER, ...printedFiles(of).map(({ dueAt }) => dueAt));

/** Without what is gone; what could not be deleted is tried again within the hour. One that was printed anew meanwhile stays. */
export const withoutPrinted = (of: Held, tried: readonly PrintedFile[], stayed: ReadonlySet<string>, now: Instant): readonly PrintedFile[] => printedFiles(of).flatMap((one) => {
  const isTried = tried.some(({ fileId, dueAt }) => fileId === one.fileId && dueAt === one.dueAt);
  return !isTried ? [one] : stayed.has(one.fileId) ? [{ ...one, dueAt: now + AGAIN }] : [];
});
