import * as v from 'valibot';
import type { TemplateProblem } from '@domain/movein/problems-of-template';
import { ACTORS, DUE_FROM, PHASES, STEPS, type FlowTemplate, type Step, type TemplateKind, type TemplateStep } from '@domain/movein/template';
import { communityId, day, paperCode, templateId, words } from './fields';
import { carries, operation } from './operation';

const none = carries<Record<never, never>>();
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const step = v.picklist(STEPS);
const steps = v.pipe(v.array(step), v.maxLength(STEPS.length));
/** A shipped template by its code, an own one by its id. */
export const templateCode = v.pipe(v.string(), v.regex(/^([a-z][a-z-]{1,19}|tpl_[a-z0-9]{2,16}_[0-9a-z]{1,24})$/));
export const stepFields = v.strictObject({
  step, name: words(20), nameEn: words(40), phase: v.picklist(PHASES), who: v.picklist(ACTORS), department: words(20), needs: steps, beside: steps, minutes: whole(0, 480), limitHours: whole(0, 720),
  due: v.nullable(v.strictObject({ from: v.picklist(DUE_FROM), days: whole(-60, 365), every: whole(0, 365) })),
  inputs: words(60), outputs: words(60), papers: v.pipe(v.array(paperCode), v.maxLength(8)), instruction: words(200), gate: words(80), onFailure: v.nullable(step),
});
export const templateFields = v.strictObject({ name: words(30), nameEn: words(60), document: words(30), reviewBy: day, steps: v.pipe(v.array(stepFields), v.maxLength(STEPS.length + 4)) });

export type TemplateRow = {
  readonly code: string; readonly document: string; readonly name: string; readonly nameEn: string; readonly kind: TemplateKind; readonly version: number; readonly steps: number; readonly reviewBy: string;
  readonly isOwn: boolean; readonly isRetired: boolean; readonly problems: number; readonly batches: readonly string[];
};
export type NamedPaper = { readonly code: string; readonly name: string };
export type TemplateView = {
  readonly template: FlowTemplate; readonly isOwn: boolean; readonly isRetired: boolean; readonly legal: readonly Step[]; readonly problems: readonly TemplateProblem[];
  readonly from: { readonly code: string; readonly version: number; readonly name: string } | null;
  readonly versions: readonly { readonly version: number; readonly at: number; readonly name: string }[];
  /** Batches that go by it or will. */
  readonly batches: readonly string[];
  /** Steps of the catalogue it does not have, as they are usually done. */
  readonly more: readonly TemplateStep[];
  /** Papers a step may name. */
  readonly library: readonly NamedPaper[];
};
type Saved = { readonly version: number; readonly problems: readonly TemplateProblem[] };

export const templates = {
  /** The shipped ones and the community's own. */
  list: operation({ name: 'templates.list', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly TemplateRow[] }>(), refusals: {} }),
  open: operation({ name: 'templates.open', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId, code: templateCode }), output: carries<TemplateView>(), refusals: { TEMPLATE_UNKNOWN: none } }),
  /** Makes the community's own template of any other. */
  copy: operation({ name: 'templates.copy', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, code: templateCode, name: words(30, 1) }), output: carries<{ readonly code: string }>(), refusals: { TEMPLATE_UNKNOWN: none, TEMPLATES_TOO_MANY: carries<{ readonly limit: number }>() } }),
  /** A new version, with everything named that keeps it from being published. `version` is the one that was edited: what somebody else saved meanwhile is not written over. */
  save: operation({ name: 'templates.save', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, code: templateId, version: whole(1, 1_000_000), edit: templateFields }), output: carries<Saved>(), refusals: { TEMPLATE_UNKNOWN: none, TEMPLATE_RETIRED: none, TEMPLATE_CHANGED: carries<{ readonly version: number }>(), PAPER_UNKNOWN: none } }),
  /** No new batch can take it; batches and cases that began with it stay on it. */
  retire: operation({ name: 'templates.retire', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, code: templateId, isRetired: v.boolean() }), output: carries<{ readonly isRetired: boolean }>(), refusals: { TEMPLATE_UNKNOWN: none, TEMPLATE_IN_USE: carries<{ readonly batches: readonly string[] }>() } }),
};
