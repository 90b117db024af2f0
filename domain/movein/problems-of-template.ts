import { hasStep, LASTING, legalSteps, stepsBefore, type FlowTemplate, type Step } from './template';

export type TemplateProblemCode =
  | 'STEP_TWICE' | 'NEEDS_UNKNOWN' | 'CYCLE' | 'STRANDED' | 'LEGAL_STEP_MISSING' | 'FAILURE_UNKNOWN' | 'BESIDE_UNKNOWN' | 'BESIDE_IN_LINE' | 'MUST_FOLLOW' | 'ONLY_THROUGH' | 'BOOK_TOO_LATE' | 'PAY_AFTER_KEYS' | 'NAME_MISSING';
/** What is wrong, at which step; `with` is the other step it is about. */
export type TemplateProblem = { readonly code: TemplateProblemCode; readonly step: Step; readonly with: Step | null };

/** What a step stands on whatever the template: nobody gets keys unknown, nothing is handed over unseen, nothing is reviewed that was not handed in. */
const STANDS_ON: Readonly<Partial<Record<Step, Step>>> = { review: 'register', checkin: 'book', keys: 'identity', handover: 'inspect' };
/** The ledger knows of booking and arrival; from the identity check on the case knows by itself. So others wait for these two through it. */
const ONLY_THROUGH: Readonly<Partial<Record<Step, readonly Step[]>>> = { book: ['checkin', 'identity'], checkin: ['identity'] };
/** Their doing sets "may book" in the ledger; nothing else does. */
const BEFORE_BOOKING: readonly Step[] = ['notice', 'register', 'review'];
/** May be the last of their line. */
const ENDS: readonly Step[] = [...LASTING, 'pay'];

/** Everything that keeps a template from being published, all at once, in the order of its steps. */
export function problemsOfTemplate(template: Pick<FlowTemplate, 'steps' | 'kind'>, { payBeforeKeys = false }: { readonly payBeforeKeys?: boolean } = {}): readonly TemplateProblem[] {
  const { steps } = template, problems: TemplateProblem[] = [];
  const add = (code: TemplateProblemCode, step: Step, other: Step | null = null) => { problems.push({ code, step, with: other }); };
  const before = new Map(steps.map(({ step }) => [step, stepsBefore(template, step)]));
  const isBefore = (one: Step, other: Step): boolean => before.get(other)?.has(one) ?? false;
  // The last of a line that does not lead to the archive.
  const isStranded = (step: Step): boolean => hasStep(template, 'archive') && !ENDS.includes(step) && !isBefore(step, 'archive') && !steps.some((other) => other.needs.includes(step) && !ENDS.includes(other.step));
  // What only follows from a step that is not there is not told beside it: putting that right puts this right.
  const lost = new Set(steps.filter(({ needs }) => needs.some((need) => !hasStep(template, need))).map(({ step }) => step));
  const isLost = (step: Step): boolean => lost.has(step) || [...(before.get(step) ?? [])].some((other) => lost.has(other));
  for (const step of legalSteps(template)) if (!hasStep(template, step)) add('LEGAL_STEP_MISSING', step);
  steps.forEach(({ step, name, needs, beside, onFailure }, i) => {
    if (steps.findIndex((other) => other.step === step) !== i) return add('STEP_TWICE', step);
    if (!name.trim()) add('NAME_MISSING', step);
    for (const need of needs) if (!hasStep(template, need)) add('NEEDS_UNKNOWN', step, need);
    if (onFailure && !hasStep(template, onFailure)) add('FAILURE_UNKNOWN', step, onFailure);
    for (const other of beside) {
      if (!hasStep(template, other)) add('BESIDE_UNKNOWN', step, other);
      else if (other === step || isBefore(other, step) || isBefore(step, other)) add('BESIDE_IN_LINE', step, other);
    }
    const ground = STANDS_ON[step];
    if (ground && !isBefore(ground, step) && !isLost(step)) add('MUST_FOLLOW', step, ground);
    for (const need of needs) if (ONLY_THROUGH[need] && !ONLY_THROUGH[need].includes(step)) add('ONLY_THROUGH', step, need);
    if (step === 'book') for (const other of before.get('book') ?? []) if (!BEFORE_BOOKING.includes(other)) add('BOOK_TOO_LATE', 'book', other);
    if (step === 'archive' && !isLost(step)) {
      const left = legalSteps(template).filter((legal) => legal !== 'archive' && hasStep(template, legal) && !isBefore(legal, 'archive'));
      // Only the last of a line: with it the others follow.
      for (const legal of left) if (!left.some((other) => isBefore(legal, other))) add('MUST_FOLLOW', 'archive', legal);
    }
    if (isBefore(step, step)) add('CYCLE', step);
    else if (!lost.size && isStranded(step)) add('STRANDED', step);
  });
  if (payBeforeKeys && hasStep(template, 'keys') && (!hasStep(template, 'pay') || isBefore('keys', 'pay'))) add('PAY_AFTER_KEYS', 'keys', 'pay');
  return problems;
}
