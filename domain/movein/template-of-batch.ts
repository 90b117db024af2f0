import { findShipped, keptTemplateOf, type KeptTemplate } from './shipped';
import { standardTemplate } from './standard';
import { templateOf } from './steps';
import type { FlowTemplate } from './template';

/** The way a batch's households go. An own template is taken in with the publishing; a draft of one has no household yet, and is told as the usual way. */
export const templateOfBatch = (batch: { readonly template: string; readonly flow: KeptTemplate | null }): FlowTemplate =>
  batch.flow || findShipped(batch.template) ? templateOf({ template: keptTemplateOf(batch) }) : standardTemplate;
