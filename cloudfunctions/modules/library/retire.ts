import { contract } from '@contract/contract';
import { retireVersion } from '@domain/library/edit-document';
import { SAMPLE_VERSION } from '@domain/library/own-document';
import { implement } from '@cloud/kit/implement';
import { changeDocument } from './change-document';

export const retire = implement(contract.library.retire, (context) =>
  changeDocument(context, context.input, (own) => retireVersion(own, context.input.version), ({ current }) => ({ inForce: current?.version ?? SAMPLE_VERSION })));
