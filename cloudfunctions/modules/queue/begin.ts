import { contract } from '@contract/contract';
import { begin as begun } from '@domain/queue/commands';
import { implement } from '@cloud/kit/implement';
import { atOwnDesk, changeQueue } from './change-queue';

export const begin = implement(contract.queue.begin, (context) => changeQueue(context, context.input.communityId, atOwnDesk(context.input.desk, (queue) => begun(queue, context.input.desk, context.at))));
