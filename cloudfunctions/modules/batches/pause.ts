import { contract } from '@contract/contract';
import { implement } from '@cloud/kit/implement';
import { turnBatch } from './turn-batch';

export const pause = implement(contract.batches.pause, (context) => turnBatch(context, context.input.batchId, ['open'], 'paused'));
