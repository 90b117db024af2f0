import type { MoveInCase } from './case';
import { isDone, templateOf, type Facts } from './steps';
import { hasStep, LASTING, stepsBefore, type FlowTemplate, type Step } from './template';

/** The order in which a household goes on. Paying, and signing at home, run beside it. */
export const wayOf = ({ steps }: Pick<FlowTemplate, 'steps'>): readonly Step[] =>
  steps.filter(({ step, phase }) => step !== 'pay' && (step !== 'sign' || phase !== 'before')).map(({ step }) => step);

/**
 * How far the household is as its case alone can tell: the first step not done. The case knows no seat, so it says `book` while only
 * booking and arrival keep it from going on; where a template books early, steps done at home come before that.
 */
export function stageOf(moveIn: MoveInCase): Step {
  const template = templateOf(moveIn), facts: Facts = { moveIn, seat: null };
  const way = wayOf(template), last = way.at(-1), end = last && LASTING.includes(last) ? last : 'aftercare';
  const afterSeat = (step: Step): boolean => step === 'book' || step === 'checkin' || stepsBefore(template, step).has('book');
  if (moveIn.closed) return way.find((step) => LASTING.includes(step) && !isDone(step, facts)) ?? end;
  if (!moveIn.identity && hasStep(template, 'book')) return way.find((step) => !afterSeat(step) && !isDone(step, facts)) ?? 'book';
  return way.find((step) => !isDone(step, facts)) ?? end;
}

/** The same once the ledger is asked: where the template books first, a home without a place is still at booking. */
export function stageWithSeat(stage: Step, seat: Facts['seat'], way: readonly Step[]): Step {
  const at = way.indexOf(stage), book = way.indexOf('book');
  if (stage !== 'book') return book >= 0 && book < at && isAtHome(stage, way) && seat?.state !== 'booked' && seat?.state !== 'arrived' ? 'book' : stage;
  if (seat?.state === 'arrived') return way[way.indexOf('checkin') + 1] ?? 'identity';
  return seat?.state === 'booked' ? 'checkin' : 'book';
}
const isAtHome = (stage: Step, way: readonly Step[]): boolean => way.indexOf(stage) < way.indexOf('checkin');
