import { contract } from '@contract/contract';
import { documentLibrary } from '@domain/documents/library';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { savedTemplate } from '@domain/movein/own-template';
import { problemsOfTemplate } from '@domain/movein/problems-of-template';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

/** Keeps the next version, wrong or not, and says everything that is wrong with it: only publishing a batch insists. */
export const save = implement(contract.templates.save, async (context) => {
  const { openid, at, right, input: { communityId, code, version, edit } } = context;
  if (communityOf(code) !== communityId) return refuse('TEMPLATE_UNKNOWN');
  if (edit.steps.some(({ papers }) => papers.some((paper) => !documentLibrary.some((one) => one.code === paper)))) return refuse('PAPER_UNKNOWN');
  const { name } = await right();
  return change(context, 'templates', code, (own) => {
    if (!own) return refuse('TEMPLATE_UNKNOWN');
    if (own.isRetired) return refuse('TEMPLATE_RETIRED');
    if (own.template.version !== version) return refuse('TEMPLATE_CHANGED', { version: own.template.version });
    const document = savedTemplate(own, edit, { at, by: openid, name });
    return { ok: true, document, answer: { version: document.template.version, problems: problemsOfTemplate(document.template) } };
  });
});
