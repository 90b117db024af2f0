import { contract } from '@contract/contract';
import { rise as risen } from '@domain/queue/commands';
import { implement } from '@cloud/kit/implement';
import { atOwnDesk, changeQueue } from './change-queue';

export const rise = implement(contract.queue.rise, (context) => changeQueue(context, context.input.communityId, atOwnDesk(context.input.desk, (queue) => risen(queue, context.input.desk))));
