import { contract } from '@contract/contract';
import { freed } from '@domain/queue/commands';
import { implement } from '@cloud/kit/implement';
import { changeQueue } from './change-queue';

/** Whoever sat there has gone; a manager closes the desk for them. */
export const free = implement(contract.queue.free, (context) => changeQueue(context, context.input.communityId, (queue) => freed(queue, context.input.desk)));
