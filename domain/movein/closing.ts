import type { Instant } from '../kernel/calendar';
import type { MoveInCase } from './case';
import { isDone, missingBefore, templateOf } from './steps';
import { hasStep, LASTING } from './template';

/** Everything owed to the household is done: what the archive needs, or (where none is kept) every step but those that go on; where all go on, each of them once. */
export function isThrough(moveIn: MoveInCase): boolean {
  const template = templateOf(moveIn), facts = { moveIn, seat: null };
  if (hasStep(template, 'archive')) return missingBefore('archive', facts).length === 0;
  const own = template.steps.filter(({ step }) => !LASTING.includes(step) && step !== 'pay');
  return (own.length ? own : template.steps).every(({ step }) => isDone(step, facts));
}

/** The case closes with the change that brings its household through: the log up to there is the archive's, and the beat makes the archive. Once closed, it stays so. */
export function closed(moveIn: MoveInCase, at: Instant): MoveInCase {
  if (moveIn.closed || !isThrough(moveIn)) return moveIn;
  const keepsArchive = hasStep(templateOf(moveIn), 'archive') && moveIn.archive.state === 'none';
  return { ...moveIn, closed: { at, entries: moveIn.trail.length }, archive: keepsArchive ? { state: 'making', since: at, tries: 0 } : moveIn.archive };
}

/** Since when the household simply lives there: from its closing on, or (where only aftercare is given) from the beginning. */
export const livesSince = (moveIn: MoveInCase): Instant | null => moveIn.closed?.at ?? (templateOf(moveIn).kind === 'care' ? moveIn.openedAt : null);
