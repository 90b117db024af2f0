import { contract } from '@contract/contract';
import { skip as skipped } from '@domain/queue/commands';
import { implement } from '@cloud/kit/implement';
import { atOwnDesk, changeQueue } from './change-queue';

export const skip = implement(contract.queue.skip, (context) => changeQueue(context, context.input.communityId, atOwnDesk(context.input.desk, (queue) => skipped(queue, context.input.desk))));
