import { createCommunity, someHomes } from '@cloud/kit/testing-community';
import { openLedger } from '@domain/booking/open-ledger';
import { findShipped } from '@domain/movein/shipped';
import { stepsOf } from '@domain/movein/steps';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import type { Batch } from '@domain/batch/batch';
import { approve } from './approve';
import { close } from './close';
import { copy } from './copy';
import { open } from './open';
import { pause } from './pause';
import { publish } from './publish';
import { resume } from './resume';
import { save } from './save';

const batchId = 'bat_yunxi_a', communityId = 'com_yunxi', manager = 'wx-manager';
const parts = [{ ledgerId: 'led_yunxi_a_1' as const, buildings: ['3'] }, { ledgerId: 'led_yunxi_a_2' as const, buildings: ['5'] }];
const start = async (given: Partial<Batch> = {}) => {
  const server = await createCommunity([approve, close, copy, open, pause, publish, resume, save], { homes: [...someHomes(2), ...someHomes(2, '5')] });
  const batch = aBatch({ buildings: ['3', '5'], parts, homes: 4, ...given });
  await server.store.insert('batches', batch);
  if (batch.status !== 'draft') for (const part of parts) await server.store.insert('ledgers', { ...openLedger(batch, someHomes(2, part.buildings[0]), aCommunity(), part), status: batch.status });
  const turn = (action: string, requestId?: string) => server.call('manager', manager, `batches.${action}`, { batchId }, requestId);
  const says = async () => [(await server.store.find('batches', batchId))?.status, ...(await server.store.list('ledgers', { where: { batchId }, limit: 9 })).map(({ status }) => status)];
  return { ...server, turn, says };
};

test('paused, resumed, closed: every ledger and the batch say the same', async () => {
  const { turn, says } = await start();
  expect(await turn('pause')).toEqual({ ok: true, value: { status: 'paused' } });
  expect(await says()).toEqual(['paused', 'paused', 'paused']);
  expect(await turn('resume')).toMatchObject({ ok: true });
  expect(await says()).toEqual(['open', 'open', 'open']);
  expect(await turn('close')).toMatchObject({ ok: true });
  expect(await says()).toEqual(['closed', 'closed', 'closed']);
});
test('what is not open cannot be paused, and what is closed stays so', async () => {
  const draft = await start({ status: 'draft' }), closed = await start({ status: 'closed' });
  for (const action of ['pause', 'resume', 'close']) expect(await draft.turn(action)).toMatchObject({ code: 'BATCH_STATUS', data: { status: 'draft' } });
  for (const action of ['pause', 'resume']) expect(await closed.turn(action)).toMatchObject({ code: 'BATCH_STATUS', data: { status: 'closed' } });
  expect(await closed.turn('close')).toMatchObject({ ok: true });
  expect(await closed.says()).toEqual(['closed', 'closed', 'closed']);
});
test('the same request twice is one; an old one asked again later turns nothing back', async () => {
  const { turn, says } = await start();
  const first = await turn('pause', 'req-pause-000001');
  expect(await turn('pause', 'req-pause-000001')).toEqual(first);
  await turn('resume');
  expect(await turn('pause', 'req-pause-000001')).toEqual(first);
  expect(await says()).toEqual(['open', 'open', 'open']);
});
test('cut short after the ledgers, the repeat finishes it', async () => {
  const { turn, says, store } = await start(), replace = store.replace;
  store.replace = async () => { throw new Error('cut'); };
  expect(await turn('pause', 'req-pause-000001')).toMatchObject({ code: 'INTERNAL' });
  store.replace = replace;
  expect(await says()).toEqual(['open', 'paused', 'paused']);
  expect(await turn('pause', 'req-pause-000001')).toMatchObject({ ok: true });
  expect(await says()).toEqual(['paused', 'paused', 'paused']);
});
test('a pause that comes between does not undo the closing', async () => {
  const { turn, says, store } = await start(), replace = store.replace;
  store.replace = async (...args) => { store.replace = replace; await turn('close'); return replace(...args); };
  expect(await turn('pause')).toMatchObject({ code: 'BATCH_STATUS', data: { status: 'closed' } });
  expect(await says()).toEqual(['closed', 'closed', 'closed']);
});

test('a copy is a draft of its own, its days moved to begin soon, with the buildings no batch has', async () => {
  const { call, store } = await start({ status: 'draft', exceptions: { '0315-0900': 0 } });
  await store.apply('communities', communityId, { guard: {}, patch: { set: { 'buildings.5.batchId': 'bat_yunxi_b' } } });
  const copied = () => call('manager', manager, 'batches.copy', { batchId, name: '二期' }, 'req-copy-00000001') as Promise<{ value: { batchId: string } }>;
  const { value } = await copied();
  expect(await store.find('batches', value.batchId)).toMatchObject({ name: '二期', status: 'draft', buildings: ['3'], days: ['2026-03-10', '2026-03-11', '2026-03-12'], exceptions: { '0311-0900': 0 }, parts: [], homes: 2, notice: null, plan: { madeOn: '2026-03-02', project: null } });
  expect(await copied()).toEqual({ ok: true, value });
  expect(await store.count('batches', { communityId })).toBe(2);
  expect(await call('manager', manager, 'batches.copy', { batchId: 'bat_yunxi_zz', name: '二期' })).toMatchObject({ code: 'BATCH_UNKNOWN' });
});

test('the project approves, then the company, each by name; an edit takes both back', async () => {
  const { call, store } = await start({ status: 'draft' });
  const as = (who: string) => call('manager', manager, 'batches.approve', { batchId, as: who });
  const plan = async () => ((await call('manager', manager, 'batches.open', { communityId, batchId })) as { value: { plan: object } }).value.plan;
  expect(await plan()).toMatchObject({ approveBy: '2026-02-12', tellBy: '2026-03-07', gaps: ['NOT_APPROVED', 'APPROVED_LATE'] });
  expect(await as('company')).toMatchObject({ code: 'APPROVAL_ORDER' });
  const first = await as('project');
  expect(first).toMatchObject({ ok: true, value: { name: '周敏' } });
  expect(await as('project')).toEqual(first);
  await as('company');
  expect(await plan()).toMatchObject({ project: { name: '周敏' }, company: { name: '周敏' }, gaps: ['APPROVED_LATE'] });
  const draft = (await call('manager', manager, 'batches.open', { communityId, batchId }) as { value: { draft: object } }).value.draft;
  await call('manager', manager, 'batches.save', { communityId, batchId, draft });
  expect(await plan()).toMatchObject({ company: { name: '周敏' } });
  await call('manager', manager, 'batches.save', { communityId, batchId, draft, goals: '两周内 600 户' });
  expect(await plan()).toMatchObject({ goals: '两周内 600 户', project: null, company: null });
  await as('project');
  await call('manager', manager, 'batches.save', { communityId, batchId, draft: { ...draft, places: 9 } });
  expect((await store.find('batches', batchId))?.plan).toMatchObject({ goals: '两周内 600 户', project: null });
});

test('a batch opens only for buildings where everything is in order, and names the others', async () => {
  const { call, store } = await start({ status: 'draft', parts: [] });
  await store.apply('communities', communityId, { guard: {}, patch: { unset: ['ready.5.usable'] } });
  expect(await call('manager', manager, 'batches.publish', { batchId })).toMatchObject({ code: 'BUILDING_NOT_READY', data: { buildings: ['5'] } });
  expect([await store.count('ledgers', {}), (await store.find('batches', batchId))?.isOpening]).toEqual([0, false]);
});
test.each([['standard', false], ['first-entry', false], ['tenant', true], ['care', true]] as const)('whether %s may begin in a building without its acceptance checks: %s', async (template, opens) => {
  const { call, store } = await start({ status: 'draft', parts: [], template });
  await store.apply('communities', communityId, { guard: {}, patch: { set: { ready: {} } } });
  expect(await call('manager', manager, 'batches.publish', { batchId })).toMatchObject(opens ? { ok: true, value: { done: 4, left: 0, status: 'open' } } : { code: 'BUILDING_NOT_READY', data: { buildings: ['3', '5'] } });
  expect(await store.count('cases', { batchId })).toBe(opens ? 4 : 0);
});
test('a community\'s own copy is asked for the checks by its kind', async () => {
  const { call, store } = await start({ status: 'draft', parts: [], flow: { code: 'tpl_yunxi_own', version: 1, own: { ...findShipped('tenant')!, code: 'tpl_yunxi_own' } } });
  await store.apply('communities', communityId, { guard: {}, patch: { set: { ready: {} } } });
  expect(await call('manager', manager, 'batches.publish', { batchId })).toMatchObject({ ok: true, value: { status: 'open' } });
});
test('care has no visit: its batch opens, its households are owed what follows, and nobody books', async () => {
  const { call, store } = await start({ status: 'draft', parts: [], template: 'care' });
  await call('manager', manager, 'batches.publish', { batchId });
  const [ledger] = await store.list('ledgers', { where: { batchId }, limit: 1 });
  expect(Object.values(ledger?.seats ?? {}).map(({ allowed }) => allowed)).toEqual([false, false, false, false]);
  const moveIn = await store.find('cases', 'case_yunxi_3-1-101');
  expect(moveIn?.template.code).toBe('care');
  expect(stepsOf({ moveIn: moveIn!, seat: null }).map(({ step, state }) => [step, state])).toEqual([['aftercare', 'now'], ['follow', 'later']]);
});
test('a home kept back stays out until it is released', async () => {
  const { call, store } = await start({ status: 'draft', parts: [] });
  await store.apply('homes', 'home_yunxi_5-1-102', { guard: {}, patch: { set: { held: { reason: '渗水', by: '周敏', at: 1 } } } });
  expect(await call('manager', manager, 'batches.publish', { batchId })).toMatchObject({ ok: true, value: { done: 3, left: 0, status: 'open' } });
  expect(Object.keys((await store.list('ledgers', { where: { batchId }, limit: 1 }))[0]?.seats ?? {})).toEqual(['3-1-101', '3-1-102', '5-1-101']);
  await store.apply('homes', 'home_yunxi_5-1-102', { guard: {}, patch: { set: { held: null } } });
  expect(await call('manager', manager, 'batches.publish', { batchId })).toMatchObject({ value: { done: 4, left: 0 } });
  expect(await store.find('cases', 'case_yunxi_5-1-102')).toMatchObject({ batchId });
});
test.each(['wx-desk', 'wx-elsewhere', 'wx-nobody'])('%s turns, copies and approves nothing', async (openid) => {
  const { call, says } = await start();
  for (const [action, data] of [['pause', {}], ['resume', {}], ['close', {}], ['copy', { name: '二期' }], ['approve', { as: 'project' }]] as const) expect(await call('manager', openid, `batches.${action}`, { batchId, ...data })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await says()).toEqual(['open', 'open', 'open']);
});
