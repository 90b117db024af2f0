import { bookFirstTemplate } from './book-first';
import { careTemplate } from './care';
import { firstEntryTemplate } from './first-entry';
import { oneStopTemplate } from './one-stop';
import { standardTemplate } from './standard';
import type { FlowTemplate } from './template';
import { tenantTemplate } from './tenant';

/** The templates that come with the product, as they are now. When one changes, the version before it is kept below it: cases stay on theirs. */
export const shippedTemplates: readonly FlowTemplate[] = [standardTemplate, bookFirstTemplate, oneStopTemplate, firstEntryTemplate, tenantTemplate, careTemplate];
const earlier: readonly FlowTemplate[] = [];

export const findShipped = (code: string, version?: number): FlowTemplate | undefined =>
  [...shippedTemplates, ...earlier].find((one) => one.code === code && (version === undefined || one.version === version));

/** What a batch and its cases keep of the template they began with: a shipped one by code and version, an own one whole. */
export type KeptTemplate = { readonly code: string; readonly version: number; readonly own: FlowTemplate | null };
export const keptTemplate = (template: FlowTemplate): KeptTemplate => ({ code: template.code, version: template.version, own: findShipped(template.code, template.version) === template ? null : template });
/** What a batch's cases begin with: what was kept when it was published, before that the shipped template it names. */
export function keptTemplateOf({ template, flow }: { readonly template: string; readonly flow: KeptTemplate | null }): KeptTemplate {
  const shipped = flow ? null : findShipped(template);
  if (!flow && !shipped) throw new Error(`no template ${template} was kept`);
  return flow ?? keptTemplate(shipped!);
}
