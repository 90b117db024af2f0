import { contract } from '@contract/contract';
import { sit as seated } from '@domain/queue/commands';
import { implement } from '@cloud/kit/implement';
import { changeQueue } from './change-queue';

export const sit = implement(contract.queue.sit, (context) => changeQueue(context, context.input.communityId, (queue, { id, name }) => seated(queue, context.input.desk, { service: context.input.service, by: id, name })));
