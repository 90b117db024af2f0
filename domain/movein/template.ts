/** The closed words of a move-in: a mistyped step does not compile. How steps hang together is the template, a document. */
export const STEPS = ['notice', 'register', 'review', 'sign', 'book', 'pay', 'checkin', 'identity', 'inspect', 'handover', 'keys', 'archive', 'aftercare'] as const;
export type Step = (typeof STEPS)[number];
export type Phase = 'before' | 'day' | 'after';
export type Stream = 'transfer' | 'service';
export type ActsFor = 'owner' | 'desk' | 'review' | 'escort' | 'keys' | 'system';

export type TemplateStep = {
  readonly step: Step;
  readonly name: string;
  readonly nameEn: string;
  readonly phase: Phase;
  /** 房产移交 (with the developer) or 物业服务 (with the property company). */
  readonly stream: Stream;
  readonly who: ActsFor;
  readonly department: string;
  /** All of these done first. */
  readonly needs: readonly Step[];
  readonly minutes: number;
  /** Working clock from the moment the step opens; 0 = none. */
  readonly limitHours: number;
  readonly papers: readonly string[];
  /** The step to go back to when it fails. */
  readonly onFailure: Step | null;
  readonly instruction: string;
  /** Asked for by law or by the keys themselves: a copy without it cannot be published. */
  readonly legal: boolean;
};
export type FlowTemplate = { readonly code: string; readonly document: string; readonly name: string; readonly version: number; readonly reviewBy: string; readonly steps: readonly TemplateStep[] };

export type TemplateProblem =
  | { readonly code: 'STEP_TWICE' | 'NEEDS_UNKNOWN' | 'CYCLE' | 'STRANDED' | 'LEGAL_STEP_MISSING' | 'FAILURE_UNKNOWN'; readonly step: Step };

const LEGAL: readonly Step[] = ['notice', 'inspect', 'handover', 'keys', 'archive'];

/** Everything that keeps a template from being published: repeated, unknown, circular, unreachable or legally needed steps. */
export function problemsOfTemplate({ steps }: FlowTemplate): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const known = new Set(steps.map(({ step }) => step));
  steps.forEach(({ step, needs, onFailure }, i) => {
    if (steps.findIndex((other) => other.step === step) !== i) problems.push({ code: 'STEP_TWICE', step });
    if (needs.some((need) => !known.has(need))) problems.push({ code: 'NEEDS_UNKNOWN', step });
    if (onFailure && !known.has(onFailure)) problems.push({ code: 'FAILURE_UNKNOWN', step });
  });
  for (const step of LEGAL) if (!known.has(step)) problems.push({ code: 'LEGAL_STEP_MISSING', step });
  const reached = new Set<Step>();
  for (let before = -1; before !== reached.size;) { before = reached.size; for (const { step, needs } of steps) if (needs.every((need) => reached.has(need))) reached.add(step); }
  const closing = steps.some(({ step }) => step === 'archive') ? ancestors(steps, 'archive') : new Set<Step>();
  for (const { step, needs } of steps) {
    if (!reached.has(step)) problems.push({ code: needs.some((need) => !known.has(need)) ? 'STRANDED' : 'CYCLE', step });
    else if (step !== 'archive' && step !== 'aftercare' && step !== 'book' && step !== 'pay' && !closing.has(step)) problems.push({ code: 'STRANDED', step });
  }
  return problems;
}

const ancestors = (steps: readonly TemplateStep[], of: Step): ReadonlySet<Step> => {
  const found = new Set<Step>();
  const walk = (step: Step) => { for (const need of steps.find((one) => one.step === step)?.needs ?? []) if (!found.has(need)) { found.add(need); walk(need); } };
  walk(of);
  return found;
};
