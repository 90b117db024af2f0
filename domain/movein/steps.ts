import type { Seat } from '../booking/ledger';
import { isPaid } from '../fees/bill';
import { openBlocking } from '../defects/defect';
import { isSignedByAll } from '../documents/signing';
import type { MoveInCase } from './case';
import { standardTemplate } from './standard';
import type { FlowTemplate, Step } from './template';

export type StepState = 'done' | 'now' | 'waiting' | 'missing' | 'blocked' | 'later';
export type StepView = { readonly step: Step; readonly name: string; readonly nameEn: string; readonly phase: string; readonly minutes: number; readonly state: StepState; readonly needs: readonly Step[] };

/** The case with what its ledger says of the home: everything a step can depend on. */
export type Facts = { readonly moveIn: MoveInCase; readonly seat: Pick<Seat, 'state' | 'slot'> | null };

const SHIPPED: Readonly<Record<string, FlowTemplate>> = { [standardTemplate.code]: standardTemplate };
/** A case keeps the version it began with; shipped ones are found here. */
export const templateOf = (moveIn: Pick<MoveInCase, 'template'>): FlowTemplate => SHIPPED[moveIn.template.code] ?? standardTemplate;

/** Is the step's own work finished? One line a step: the whole meaning of "done". */
const finished: Readonly<Record<Step, (facts: Facts) => boolean>> = {
  notice: ({ moveIn }) => Object.keys(moveIn.noticeReads).length > 0,
  register: ({ moveIn }) => moveIn.review.state === 'waiting' || moveIn.review.state === 'accepted',
  review: ({ moveIn }) => moveIn.review.state === 'accepted',
  sign: ({ moveIn }) => isSignedByAll(moveIn.papers['residence-agreement']),
  // Whoever was identified had arrived, and had booked: later steps need not read the ledger again.
  book: ({ moveIn, seat }) => seat?.state === 'booked' || seat?.state === 'arrived' || moveIn.identity !== null,
  pay: ({ moveIn }) => isPaid(moveIn.bill),
  checkin: ({ moveIn, seat }) => seat?.state === 'arrived' || moveIn.identity !== null,
  identity: ({ moveIn }) => moveIn.identity !== null,
  inspect: ({ moveIn }) => !!moveIn.inspection?.finishedAt && openBlocking(moveIn.defects) === 0,
  handover: ({ moveIn }) => isSignedByAll(moveIn.papers['handover-sheet']),
  keys: ({ moveIn }) => !!moveIn.keys?.signedAt,
  archive: ({ moveIn }) => moveIn.archive.state === 'made',
  aftercare: () => false,
};

export const needsOf = (step: Step, { moveIn }: Facts): readonly Step[] => {
  const needs = templateOf(moveIn).steps.find((one) => one.step === step)?.needs ?? [];
  return step === 'keys' && moveIn.payBeforeKeys ? [...needs, 'pay'] : needs;
};
/** What is still to be done before the step opens; empty = it may be done now. */
export const missingBefore = (step: Step, facts: Facts): readonly Step[] => needsOf(step, facts).filter((need) => !isDone(need, facts));
export const isDone = (step: Step, facts: Facts): boolean => finished[step](facts) && missingBefore(step, facts).length === 0;

const stateOf = (step: Step, facts: Facts): StepState => {
  if (isDone(step, facts)) return 'done';
  if (missingBefore(step, facts).length) return 'later';
  const { moveIn } = facts;
  if (step === 'register' && moveIn.review.state === 'returned') return 'missing';
  if (step === 'inspect' && moveIn.inspection?.finishedAt && openBlocking(moveIn.defects)) return 'blocked';
  if (step === 'review' || step === 'archive') return 'waiting';
  return 'now';
};

/** The way, drawn from the template: every step with its state. */
export const stepsOf = (facts: Facts): readonly StepView[] =>
  templateOf(facts.moveIn).steps.map(({ step, name, nameEn, phase, minutes }) => ({ step, name, nameEn, phase, minutes, state: stateOf(step, facts), needs: missingBefore(step, facts) }));

/** How far the household is, for boards: the first step of the way that is not done. */
export const stageOf = (facts: Facts): Step => stepsOf(facts).find(({ step, state }) => state !== 'done' && step !== 'sign' && step !== 'pay')?.step ?? 'aftercare';

/** What is in the household's hands now: something returned first, then the first open step of the way, else what is waited for. */
export function nextStep(facts: Facts): Step {
  const way = stepsOf(facts);
  const first = (...states: readonly StepState[]) => way.find(({ state }) => states.includes(state))?.step;
  return first('missing') ?? first('now') ?? first('blocked', 'waiting') ?? 'aftercare';
}

