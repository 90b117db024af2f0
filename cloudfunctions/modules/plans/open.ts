import { contract } from '@contract/contract';
import { crewRole } from '@domain/community/grants';
import { dayOf } from '@domain/kernel/calendar';
import { communityOf, type BatchId } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { approvalDue, isPlanOver, progressOf, taskState, type Counted } from '@domain/plan/plan-standing';
import { casesOfBatch } from '@cloud/kit/cases-of-batch';
import { implement, type Context } from '@cloud/kit/implement';

/** The plan with what its batches' households have come to: plan, community and batches side by side, then the cases' marks. */
export const open = implement(contract.plans.open, async (context) => {
  const { store, right, at, input: { planId } } = context, communityId = communityOf(planId);
  const [plan, community, batches, { grants }] = await Promise.all([
    store.find('plans', planId), store.find('communities', communityId, ['crew']),
    store.list('batches', { where: { communityId, round: null }, fields: ['name', 'status', 'days', 'homes'], limit: 100 }), right(),
  ]);
  if (!plan || !community) return refuse('PLAN_UNKNOWN');
  const { _id, communityId: _community, madeBy: _madeBy, _v, _shape, _answers, goals, tasks, ...kept } = plan, today = dayOf(at);
  const mine = batches.filter((batch) => plan.batches.includes(batch._id)), homes = await countedHomes(context, mine), firstVisit = mine.flatMap(({ days }) => days).sort()[0] ?? null;
  return ok({
    ...kept, planId: _id as string, today, isOver: isPlanOver(plan, batches), firstVisit, approval: approvalDue(plan, firstVisit, at),
    goals: goals.map((goal) => ({ ...goal, progress: progressOf(goal.measure, homes) })), tasks: tasks.map((task) => ({ ...task, state: taskState(task, today) })),
    me: crewRole(grants, communityId)?.memberId ?? null, crew: community.crew.filter(({ left }) => !left).map(({ id, name }) => ({ id, name })), allBatches: batches.map(({ _id: batchId, name, status }) => ({ batchId, name, status })),
  });
});

async function countedHomes(context: Pick<Context, 'store'>, batches: readonly { readonly _id: BatchId; readonly homes: number }[]): Promise<readonly Counted[]> {
  const cases = await Promise.all(batches.map(({ _id, homes }) => casesOfBatch(context, _id, homes, ['marks', 'defects.no'])));
  return cases.flat().map(({ marks, defects }) => ({ marks, defects: defects?.length ?? 0 }));
}
