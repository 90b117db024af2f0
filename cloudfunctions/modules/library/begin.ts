import { contract } from '@contract/contract';
import { beginDraft } from '@domain/library/edit-document';
import { implement } from '@cloud/kit/implement';
import { changeDocument } from './change-document';

export const begin = implement(contract.library.begin, (context) =>
  changeDocument(context, context.input, (own, sample, by) => beginDraft(own, sample, context.input.from, by), ({ draft }) => ({ rev: draft?.rev ?? 0 })));
