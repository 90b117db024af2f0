import type { Step, TemplateStep } from './template';

type Hung = Pick<TemplateStep, 'step' | 'phase' | 'needs' | 'beside' | 'onFailure'>;
const unique = (steps: readonly Step[]): readonly Step[] => [...new Set(steps)];

/** Without the step: what waited for it waits for what it waited for, so that the way holds together. */
export function droppedStep<S extends Hung>(steps: readonly S[], dropped: Step): readonly S[] {
  const before = steps.find(({ step }) => step === dropped)?.needs ?? [];
  return steps.filter(({ step }) => step !== dropped).map((one) => ({
    ...one, needs: unique(one.needs.flatMap((need) => (need === dropped ? before : [need]))).filter((need) => need !== one.step),
    beside: one.beside.filter((other) => other !== dropped), onFailure: one.onFailure === dropped ? null : one.onFailure,
  }));
}

/** With the step at the end of its phase: after the last one there, and before what waited for that one. */
export function addedStep<S extends Hung>(steps: readonly S[], added: S): readonly S[] {
  const order = ['before', 'day', 'after'] as const, rank = order.indexOf(added.phase);
  const at = steps.reduce((last, { phase }, i) => (order.indexOf(phase) <= rank ? i : last), -1), previous = steps[at];
  const hung = { ...added, needs: previous ? [previous.step] : [] };
  return [...steps.slice(0, at + 1), hung, ...steps.slice(at + 1).map((one) => (previous && one.needs.includes(previous.step) ? { ...one, needs: unique(one.needs.map((need) => (need === previous.step ? added.step : need))) } : one))];
}

/** One place up or down in the list; what it waits for stays as it is. */
export function movedStep<S extends Hung>(steps: readonly S[], moved: Step, by: -1 | 1): readonly S[] {
  const at = steps.findIndex(({ step }) => step === moved), other = steps[at + by], one = steps[at];
  return !one || !other ? steps : steps.map((step, i) => (i === at ? other : i === at + by ? one : step));
}
