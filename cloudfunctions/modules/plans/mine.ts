import { contract } from '@contract/contract';
import { crewRole } from '@domain/community/grants';
import { dayOf } from '@domain/kernel/calendar';
import { ok } from '@domain/kernel/result';
import { isPlanOver, taskState } from '@domain/plan/plan-standing';
import { implement } from '@cloud/kit/implement';

export const mine = implement(contract.plans.mine, async ({ store, right, at, input: { communityId } }) => {
  const [plans, batches, { grants }] = await Promise.all([
    store.list('plans', { where: { communityId }, fields: ['name', 'batches', 'tasks', 'keptOn'], limit: 50 }), store.list('batches', { where: { communityId }, fields: ['status'], limit: 100 }), right(),
  ]);
  const me = crewRole(grants, communityId)?.memberId, today = dayOf(at);
  const rows = plans.filter((plan) => !isPlanOver(plan, batches)).flatMap(({ _id, name, tasks }) => tasks.filter(({ owner }) => owner !== null && owner === me)
    .map((task) => ({ planId: _id as string, plan: name, task: task.id, title: task.title, due: task.due, state: taskState(task, today), note: task.done?.note ?? '' })));
  return ok({ today, rows: rows.sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done') || (a.due < b.due ? -1 : 1)) });
});
