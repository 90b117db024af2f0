import { contract } from '@contract/contract';
import { dropDraft } from '@domain/library/edit-document';
import { implement } from '@cloud/kit/implement';
import { changeDocument } from './change-document';

export const drop = implement(contract.library.drop, (context) => changeDocument(context, context.input, (own) => dropDraft(own, context.input.rev), () => ({})));
