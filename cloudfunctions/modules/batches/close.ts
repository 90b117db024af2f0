import { contract } from '@contract/contract';
import { implement } from '@cloud/kit/implement';
import { turnBatch } from './turn-batch';

export const close = implement(contract.batches.close, (context) => turnBatch(context, context.input.batchId, ['open', 'paused'], 'closed'));
