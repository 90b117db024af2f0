import { contract } from '@contract/contract';
import { saveDraft } from '@domain/library/edit-document';
import { problemsOfText } from '@domain/library/problems-of-text';
import { implement } from '@cloud/kit/implement';
import { changeDocument } from './change-document';

/** Keeps what was written, wrong or not, and says everything that is wrong with it: only publishing insists. */
export const save = implement(contract.library.save, (context) => {
  const { input: { code, rev, edit } } = context;
  return changeDocument(context, context.input, (own, _, by) => saveDraft(own, rev, edit, by), ({ draft }) => ({ rev: draft?.rev ?? 0, problems: problemsOfText(code, edit) }));
});
