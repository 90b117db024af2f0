import { contract } from '@contract/contract';
import { implement } from '@cloud/kit/implement';
import { turnBatch } from './turn-batch';

export const resume = implement(contract.batches.resume, (context) => turnBatch(context, context.input.batchId, ['paused'], 'open'));
