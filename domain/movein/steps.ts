import type { Seat } from '../booking/ledger';
import { isPaid } from '../fees/bill';
import { isIdentified } from './identified';
import { openBlocking } from '../defects/defect';
import { signedAtStep } from '../documents/paper-asks';
import { isSignedByAll } from '../documents/signing';
import type { MoveInCase } from './case';
import { findShipped, type KeptTemplate } from './shipped';
import { hasStep, stepOf, type FlowTemplate, type Phase, type Step } from './template';

export type StepState = 'done' | 'now' | 'waiting' | 'missing' | 'blocked' | 'later';
export type StepView = { readonly step: Step; readonly name: string; readonly nameEn: string; readonly phase: Phase; readonly minutes: number; readonly state: StepState; readonly needs: readonly Step[] };

/** The case with what its ledger says of the home: everything a step can depend on. */
export type Facts = { readonly moveIn: MoveInCase; readonly seat: Pick<Seat, 'state' | 'slot'> | null };

/** The template something goes by. A version that no release knows is a bug: nobody may go by another one unnoticed. */
export function templateOf({ template: { code, version, own } }: { readonly template: KeptTemplate }): FlowTemplate {
  const template = own ?? findShipped(code, version);
  if (!template) throw new Error(`no template ${code} version ${version}`);
  return template;
}

const signed = (step: Step) => ({ moveIn }: Facts): boolean => signedAtStep(moveIn, step).every((code) => isSignedByAll(moveIn.papers[code]));
const ticked = (step: Step) => ({ moveIn }: Facts): boolean => moveIn.ticks[step] !== undefined;
/** Is the step's own work finished? One line a step: the whole meaning of "done". */
const finished: Readonly<Record<Step, (facts: Facts) => boolean>> = {
  notice: ({ moveIn }) => Object.keys(moveIn.noticeReads).length > 0,
  register: ({ moveIn }) => moveIn.review.state === 'waiting' || moveIn.review.state === 'accepted',
  review: ({ moveIn }) => moveIn.review.state === 'accepted',
  sign: signed('sign'),
  // Whoever was identified had arrived, and had booked: later steps need not read the ledger again.
  book: ({ moveIn, seat }) => seat?.state === 'booked' || seat?.state === 'arrived' || moveIn.identity !== null,
  pay: ({ moveIn }) => isPaid(moveIn.bill),
  checkin: ({ moveIn, seat }) => seat?.state === 'arrived' || moveIn.identity !== null,
  identity: ({ moveIn }) => isIdentified(moveIn),
  receive: ticked('receive'),
  // What is found once the household is through is repaired beside its life there: it does not undo the visit.
  inspect: ({ moveIn }) => !!moveIn.inspection?.finishedAt && (moveIn.closed !== null || openBlocking(moveIn.defects) === 0),
  safety: ticked('safety'),
  handover: signed('handover'),
  keys: ({ moveIn }) => !!moveIn.keys?.signedAt,
  tour: ticked('tour'),
  archive: ({ moveIn }) => moveIn.archive.state === 'made',
  aftercare: ticked('aftercare'),
  follow: ticked('follow'),
};

export const needsOf = (step: Step, { moveIn }: Facts): readonly Step[] => {
  const template = templateOf(moveIn), needs = stepOf(template, step)?.needs ?? [];
  return step === 'keys' && moveIn.payBeforeKeys && hasStep(template, 'pay') ? [...new Set<Step>([...needs, 'pay'])] : needs;
};
/** What is still to be done before the step opens; empty = it may be done now. A step the template does not have is never waited for. */
export const missingBefore = (step: Step, facts: Facts): readonly Step[] => needsOf(step, facts).filter((need) => !isDone(need, facts));
export const isDone = (step: Step, facts: Facts): boolean => finished[step](facts) && missingBefore(step, facts).length === 0;
/** In this household's way, and not done. */
export const isLacking = (step: Step, facts: Facts): boolean => hasStep(templateOf(facts.moveIn), step) && !isDone(step, facts);

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

/** What is in the household's hands now: something returned first, then the first open step of the way, else what is waited for. */
export function nextStep(facts: Facts): Step {
  const way = stepsOf(facts);
  const first = (...states: readonly StepState[]) => way.find(({ state }) => states.includes(state))?.step;
  return first('missing') ?? first('now') ?? first('blocked', 'waiting') ?? 'aftercare';
}
