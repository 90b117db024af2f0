/** The closed words of a move-in: a mistyped step does not compile. How steps hang together is the template, a document. */
export const STEPS = ['notice', 'register', 'review', 'sign', 'book', 'pay', 'checkin', 'identity', 'receive', 'inspect', 'safety', 'handover', 'keys', 'tour', 'archive', 'aftercare', 'follow'] as const;
export type Step = (typeof STEPS)[number];
/** Done when staff say so: nothing else in the case shows it. */
export const TICKED = ['receive', 'safety', 'tour', 'aftercare', 'follow'] as const satisfies readonly Step[];
export type TickedStep = (typeof TICKED)[number];
/** These go on after the household is through, and keep nothing from being closed. */
export const LASTING: readonly Step[] = ['archive', 'aftercare', 'follow'];

export const PHASES = ['before', 'day', 'after'] as const;
export type Phase = (typeof PHASES)[number];
export const STREAMS = ['transfer', 'service'] as const;
export type Stream = (typeof STREAMS)[number];
export const ACTORS = ['owner', 'desk', 'review', 'escort', 'repair', 'keys', 'finance', 'system'] as const;
export type ActsFor = (typeof ACTORS)[number];
export const KINDS = ['move-in', 'first-entry', 'tenant', 'care'] as const;
export type TemplateKind = (typeof KINDS)[number];

/** The day a step should be done: days from the opening of the case, the reading of the notice, the visit or the end of the visit; `every` 0 = once. */
export const DUE_FROM = ['opening', 'notice', 'visit', 'end'] as const;
export type StepDue = { readonly from: (typeof DUE_FROM)[number]; readonly days: number; readonly every: number };

export type TemplateStep = {
  readonly step: Step;
  readonly name: string;
  readonly nameEn: string;
  readonly phase: Phase;
  /** 房产移交 (the developer answers for it) or 物业服务 (the property company). */
  readonly stream: Stream;
  readonly who: ActsFor;
  readonly department: string;
  /** All of these done first. */
  readonly needs: readonly Step[];
  /** What may be in hand at the same time. */
  readonly beside: readonly Step[];
  readonly minutes: number;
  /** Working clock from the moment the step opens; 0 = none. */
  readonly limitHours: number;
  /** Raises a task for staff on that day. */
  readonly due: StepDue | null;
  readonly inputs: string;
  readonly outputs: string;
  /** Codes of the document library. */
  readonly papers: readonly string[];
  readonly instruction: string;
  /** What must hold before the step counts as done. */
  readonly gate: string;
  /** The step to go back to when it fails. */
  readonly onFailure: Step | null;
};
/** 《业主入伙服务流程》 and its like: a versioned document with a code (S3-103). */
export type FlowTemplate = {
  readonly code: string; readonly document: string; readonly name: string; readonly nameEn: string; readonly kind: TemplateKind; readonly version: number; readonly reviewBy: string;
  readonly steps: readonly TemplateStep[];
};

/** Asked for by law or by the keys themselves: a copy without them cannot be published. */
const LEGAL: Readonly<Record<TemplateKind, readonly Step[]>> = {
  'move-in': ['notice', 'identity', 'inspect', 'handover', 'keys', 'archive'], 'first-entry': ['notice', 'identity', 'keys', 'archive'], tenant: ['notice', 'register', 'sign'], care: ['aftercare'],
};
export const legalSteps = ({ kind }: Pick<FlowTemplate, 'kind'>): readonly Step[] => LEGAL[kind];
export const isLegal = (template: Pick<FlowTemplate, 'kind'>, step: Step): boolean => LEGAL[template.kind].includes(step);

export const stepOf = ({ steps }: Pick<FlowTemplate, 'steps'>, step: Step): TemplateStep | undefined => steps.find((one) => one.step === step);
export const hasStep = (template: Pick<FlowTemplate, 'steps'>, step: Step): boolean => stepOf(template, step) !== undefined;
/** Everything that lies before a step, however far back. Bears templates that are not sound yet. */
export function stepsBefore(template: Pick<FlowTemplate, 'steps'>, step: Step): ReadonlySet<Step> {
  const found = new Set<Step>();
  const walk = (one: Step): void => { for (const need of stepOf(template, one)?.needs ?? []) if (!found.has(need)) { found.add(need); walk(need); } };
  walk(step);
  return found;
}
