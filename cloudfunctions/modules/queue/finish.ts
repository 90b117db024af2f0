import { contract } from '@contract/contract';
import { finish as finished } from '@domain/queue/commands';
import { implement } from '@cloud/kit/implement';
import { atOwnDesk, changeQueue } from './change-queue';

export const finish = implement(contract.queue.finish, (context) => changeQueue(context, context.input.communityId, atOwnDesk(context.input.desk, (queue) => finished(queue, context.input.desk, context.at, context.input.next))));
