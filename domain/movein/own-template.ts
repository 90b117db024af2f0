import type { CommunityId, OpenId, TemplateId } from '../kernel/ids';
import type { Instant } from '../kernel/calendar';
import { stepCatalogue } from './step-catalogue';
import type { FlowTemplate, TemplateStep } from './template';

/** A community's own template: a copy of another, changed. Batches take it in whole when they are published, so it may go on changing. */
export type OwnTemplate = {
  readonly _id: TemplateId;
  readonly communityId: CommunityId;
  readonly template: FlowTemplate;
  readonly from: { readonly code: string; readonly version: number; readonly name: string };
  readonly isRetired: boolean;
  /** Who made which version when, the newest last. */
  readonly versions: readonly { readonly version: number; readonly at: Instant; readonly by: OpenId; readonly name: string }[];
};
const VERSIONS_KEPT = 50;

/** What a person changes of a step; what it means and in which stream and phase it stands stays the step's own. */
export type StepEdit = Pick<TemplateStep, 'step' | 'name' | 'nameEn' | 'phase' | 'who' | 'department' | 'needs' | 'beside' | 'minutes' | 'limitHours' | 'due' | 'inputs' | 'outputs' | 'papers' | 'instruction' | 'gate' | 'onFailure'>;
export type TemplateEdit = { readonly name: string; readonly nameEn: string; readonly document: string; readonly reviewBy: string; readonly steps: readonly StepEdit[] };

/** The template as edited. The stream is nobody's to choose: who answers for a step follows from what it is. */
export const editedTemplate = (template: FlowTemplate, { steps, ...head }: TemplateEdit): FlowTemplate => ({
  ...template, ...head,
  steps: steps.map((edit): TemplateStep => {
    const before = template.steps.find(({ step }) => step === edit.step);
    return { ...before, ...edit, stream: before?.stream ?? stepCatalogue[edit.step].stream };
  }),
});

type By = { readonly at: Instant; readonly by: OpenId; readonly name: string };
/** A copy of a template, the community's own from now on. */
export const copiedTemplate = (id: TemplateId, communityId: CommunityId, from: FlowTemplate, name: string, by: By): OwnTemplate => ({
  _id: id, communityId, template: { ...from, code: id, name, nameEn: from.nameEn, version: 1 }, from: { code: from.code, version: from.version, name: from.name }, isRetired: false, versions: [{ version: 1, ...by }],
});
/** The next version, or the same one where nothing is different. */
export function savedTemplate(own: OwnTemplate, edit: TemplateEdit, by: By): OwnTemplate {
  const template = editedTemplate(own.template, edit);
  if (JSON.stringify(template) === JSON.stringify(own.template)) return own;
  const version = own.template.version + 1;
  return { ...own, template: { ...template, version }, versions: [...own.versions, { version, ...by }].slice(-VERSIONS_KEPT) };
}
