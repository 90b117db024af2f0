import { contract } from '@contract/contract';
import { documentLibrary } from '@domain/documents/library';
import { communityOf, isTemplateId } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { problemsOfTemplate } from '@domain/movein/problems-of-template';
import { findShipped } from '@domain/movein/shipped';
import { usualStep } from '@domain/movein/step-catalogue';
import { hasStep, legalSteps, STEPS } from '@domain/movein/template';
import { implement } from '@cloud/kit/implement';
import { batchesOf, namesOn } from './batches-of';

/** One template with all a person may change of it, and everything that is wrong with it. */
export const open = implement(contract.templates.open, async (context) => {
  const { store, right, input: { communityId, code } } = context;
  const isOwnCode = isTemplateId(code) && communityOf(code) === communityId;
  const [own, batches] = await Promise.all([isOwnCode ? store.find('templates', code) : null, batchesOf(context, communityId), right()]);
  const template = own?.template ?? findShipped(code);
  if (!template) return refuse('TEMPLATE_UNKNOWN');
  return ok({
    template, isOwn: own !== null, isRetired: own?.isRetired ?? false, legal: legalSteps(template), problems: problemsOfTemplate(template), from: own?.from ?? null,
    versions: (own?.versions ?? []).map(({ version, at, name }) => ({ version, at, name })).reverse(), batches: namesOn(batches, code),
    more: STEPS.filter((step) => !hasStep(template, step)).map((step) => usualStep(step, [])), library: documentLibrary.map((one) => ({ code: one.code, name: one.name })),
  });
});
