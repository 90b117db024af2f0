import { contract } from '@contract/contract';
import { ok } from '@domain/kernel/result';
import { newlyCalledAt } from '@domain/queue/called';
import { call as called } from '@domain/queue/commands';
import { implement } from '@cloud/kit/implement';
import { atOwnDesk, changeQueue } from './change-queue';

export const call = implement(contract.queue.call, (context) => changeQueue(context, context.input.communityId, atOwnDesk(context.input.desk, (queue) => {
  const next = called(queue, context.input.desk, context.at);
  return next.ok ? ok(next.value.queue) : next;
}), (before, after) => newlyCalledAt(before, after, context.input.desk)));
