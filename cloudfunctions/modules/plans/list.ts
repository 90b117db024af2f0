import { contract } from '@contract/contract';
import { dayOf } from '@domain/kernel/calendar';
import { ok } from '@domain/kernel/result';
import { isPlanOver, taskState } from '@domain/plan/plan-standing';
import { implement } from '@cloud/kit/implement';

export const list = implement(contract.plans.list, async ({ store, right, at, input: { communityId } }) => {
  const [plans, batches] = await Promise.all([
    store.list('plans', { where: { communityId }, fields: ['name', 'batches', 'tasks', 'company', 'keptOn'], limit: 50 }), store.list('batches', { where: { communityId, round: null }, fields: ['name', 'status'], limit: 100 }), right(),
  ]);
  const today = dayOf(at), count = (tasks: (typeof plans)[number]['tasks'], state: string) => tasks.filter((task) => taskState(task, today) === state).length;
  return ok({
    rows: plans.map(({ _id, name, batches: ids, tasks, company, keptOn }) => ({
      planId: _id as string, name, batches: ids.map((id) => batches.find((batch) => batch._id === id)?.name ?? ''), isOver: isPlanOver({ keptOn, batches: ids }, batches), isApproved: company !== null, tasks: tasks.length, done: count(tasks, 'done'), late: count(tasks, 'late'),
    })),
  });
});
