import { needsOf, stepsOf, templateOf, type Facts, type StepState } from '../movein/steps';
import type { FlowTemplate, Step, TemplateStep } from '../movein/template';

/** A step with everything its household may want to know of it, and how it stands. */
export type WayStep = Pick<TemplateStep, 'step' | 'name' | 'nameEn' | 'phase' | 'stream' | 'who' | 'department' | 'minutes' | 'limitHours' | 'papers' | 'beside' | 'onFailure'> & {
  readonly state: StepState;
  /** All it waits for, as this home's own terms have it; `missing` is what of that is still undone. */
  readonly needs: readonly Step[];
  readonly missing: readonly Step[];
};

/** The whole way of a home, from the template its case began with (REQUIREMENTS S3-119, S3-127, S3-221). */
export function wayOfHome(facts: Facts): { readonly template: FlowTemplate; readonly steps: readonly WayStep[] } {
  const template = templateOf(facts.moveIn);
  const states = new Map(stepsOf(facts).map((view) => [view.step, view]));
  const known = new Set(template.steps.map(({ step }) => step));
  const steps = template.steps.flatMap(({ step, name, nameEn, phase, stream, who, department, minutes, limitHours, papers, beside, onFailure }): readonly WayStep[] => {
    const view = states.get(step);
    return view ? [{ step, name, nameEn, phase, stream, who, department, minutes, limitHours, papers, onFailure, beside: beside.filter((other) => known.has(other)), state: view.state, needs: needsOf(step, facts).filter((need) => known.has(need)), missing: view.needs }] : [];
  });
  return { template, steps };
}
