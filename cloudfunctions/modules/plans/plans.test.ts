import { createCommunity, someHomes } from '@cloud/kit/testing-community';
import { aBatch } from '@domain/testing/a-batch';
import { aCase } from '@domain/testing/a-case';
import type { PlanView } from '@contract/plans';
import { approve } from './approve';
import { create } from './create';
import { edit } from './edit';
import { file } from './file';
import { keepOn } from './keep-on';
import { list } from './list';
import { mine } from './mine';
import { open } from './open';
import { tick } from './tick';

const communityId = 'com_yunxi', batchId = 'bat_yunxi_a';
const start = async () => {
  const server = await createCommunity([approve, create, edit, file, keepOn, list, mine, open, tick], { homes: someHomes(2), units: ['manager', 'staff'] });
  await server.store.insert('batches', aBatch());
  await server.store.insert('cases', aCase());
  const boss = (action: string, data: unknown, id?: string) => server.call('manager', 'wx-manager', action, data, id);
  const made = await boss('plans.create', { communityId, name: '一期入伙计划', batches: [batchId] }, 'req-plan-create-0001') as { value: { planId: string } };
  const { planId } = made.value;
  const view = async () => (await boss('plans.open', { planId }) as { value: PlanView }).value;
  const task = { what: 'put', section: 'tasks', item: { id: 'venue', title: '布置现场', stage: 'ready', owner: 'mem-wx-manager', due: '2026-03-01' } };
  return { ...server, boss, made, planId, view, task };
};

test('made once from the shipped plan, around the first visit; the list counts what is done and late', async () => {
  const { boss, made, view } = await start();
  expect(await boss('plans.create', { communityId, name: '一期入伙计划', batches: [batchId] }, 'req-plan-create-0001')).toEqual(made);
  expect(await boss('plans.list', { communityId })).toMatchObject({ value: { rows: [{ name: '一期入伙计划', batches: ['一期A'], isOver: false, isApproved: false, done: 0 }] } });
  const plan = await view();
  expect(plan).toMatchObject({ firstVisit: '2026-03-14', approval: { by: '2026-02-12', isLate: true }, crew: [{ name: '周敏' }] });
  expect(plan.goals.find(({ measure }) => measure === 'notices')?.progress).toBe(100);
  expect(plan.tasks.filter(({ state }) => state === 'late').length).toBeGreaterThan(0);
  expect(await boss('plans.create', { communityId, name: 'x', batches: ['bat_yunxi_zz'] })).toMatchObject({ code: 'BATCH_UNKNOWN' });
});
test('approved by the project, then by the company; a change of goals takes both back', async () => {
  const { boss, planId, view } = await start();
  expect(await boss('plans.approve', { planId, as: 'company' })).toMatchObject({ code: 'APPROVAL_ORDER' });
  await boss('plans.approve', { planId, as: 'project' });
  expect(await boss('plans.approve', { planId, as: 'company' })).toMatchObject({ ok: true, value: { name: '周敏' } });
  expect(await boss('plans.edit', { planId, edit: { what: 'drop', section: 'goals', id: 'told' } })).toEqual({ ok: true, value: { isApproved: false } });
  expect(await view()).toMatchObject({ project: null, company: null });
});
test('a task is told to whom it belongs, and done by them or a manager only', async () => {
  const { boss, call, planId, task, view } = await start();
  await boss('plans.edit', { planId, edit: task });
  expect(await call('staff', 'wx-manager', 'plans.mine', { communityId })).toMatchObject({ value: { rows: [{ title: '布置现场', state: 'late' }] } });
  expect(await call('staff', 'wx-desk', 'plans.mine', { communityId })).toMatchObject({ value: { rows: [] } });
  await boss('plans.edit', { planId, edit: { ...task, item: { ...task.item, owner: 'mem_9' } } });
  expect(await call('staff', 'wx-desk', 'plans.tick', { planId, task: 'venue', isDone: true, note: '' })).toMatchObject({ code: 'NOT_YOUR_TASK' });
  expect(await call('staff', 'wx-manager', 'plans.tick', { planId, task: 'venue', isDone: true, note: '好了' })).toMatchObject({ ok: true });
  expect((await view()).tasks.find(({ id }) => id === 'venue')).toMatchObject({ state: 'done', done: { by: '周敏', note: '好了' } });
});
test('it ends with its batches, and can be kept on with a reason', async () => {
  const { boss, store, planId, task, view } = await start();
  await store.apply('batches', batchId, { guard: {}, patch: { set: { status: 'closed' } } });
  expect((await view()).isOver).toBe(true);
  expect(await boss('plans.edit', { planId, edit: task })).toMatchObject({ code: 'PLAN_OVER' });
  await boss('plans.keepOn', { planId, why: '回访未完' });
  expect(await boss('plans.edit', { planId, edit: task })).toMatchObject({ ok: true });
});
test('what is not there is unknown; unknown keys are refused', async () => {
  const { boss } = await start();
  for (const [action, data] of [['plans.open', {}], ['plans.approve', { as: 'project' }], ['plans.keepOn', { why: '' }]] as const) expect(await boss(action, { planId: 'plan_yunxi_none', ...data })).toMatchObject({ code: 'PLAN_UNKNOWN' });
  expect(await boss('plans.edit', { planId: 'plan_yunxi_none', edit: { what: 'put', section: 'goals', item: { id: 'a', words: 'x', measure: 'none', target: 1, more: 1 } } })).toMatchObject({ code: 'INVALID_INPUT' });
});
test('an attachment is a file of this plan, opened by a link', async () => {
  const { boss, planId, cloud } = await start();
  const attach = (fileId: string) => boss('plans.edit', { planId, edit: { what: 'put', section: 'attachments', item: { id: 'flow', kind: 'flow-chart', name: '入住流程图', fileId } } });
  expect(await attach('cloud://x/homes/yunxi_1-1-101/id-card/abcdefgh.jpg')).toMatchObject({ code: 'FILE_FOREIGN' });
  expect(await attach('cloud://x/plans/plan_yunxi_other/abcdefgh.jpg')).toMatchObject({ code: 'FILE_FOREIGN' });
  const fileId = await cloud.upload(`plans/${planId}/abcdefgh.pdf`, Buffer.from('%PDF'));
  expect(await attach(fileId)).toMatchObject({ ok: true });
  expect(await boss('plans.file', { planId, id: 'flow' })).toEqual({ ok: true, value: { link: (await cloud.links([fileId]))[0] } });
  expect(await boss('plans.file', { planId, id: 'none' })).toMatchObject({ code: 'PLAN_ITEM_UNKNOWN' });
});
