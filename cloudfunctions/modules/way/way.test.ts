import { createCommunity } from '@cloud/kit/testing-community';
import { createHomeServer } from '@cloud/kit/testing-home';
import { createMemoryStore } from '../../platform/memory-store';
import type { DutiesView, WayView } from '@contract/way';
import { aBatch } from '@domain/testing/a-batch';
import { at } from '@domain/testing/at';
import { duties } from './duties';
import { open } from './open';

const communityId = 'com_yunxi';
const wayOf = (answer: unknown) => (expect(answer).toMatchObject({ ok: true }), answer as { readonly value: WayView }).value;
const dutiesOf = (answer: unknown) => (expect(answer).toMatchObject({ ok: true }), answer as { readonly value: DutiesView }).value;
/** How often a store is asked while `work` runs. */
async function readsDuring(store: ReturnType<typeof createMemoryStore>, work: () => Promise<unknown>): Promise<number> {
  const asked = (['find', 'list', 'count'] as const).map((name) => jest.spyOn(store, name));
  await work();
  const reads = asked.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  for (const spy of asked) spy.mockRestore();
  return reads;
}

describe('the way of a household', () => {
  test('names every step with department, minutes, papers by name, state, and what it waits for', async () => {
    const { call, homeId } = await createHomeServer([open], { moveIn: { noticeReads: { n: at('2026-03-03 20:00') } } });
    const view = wayOf(await call('owner', 'wx-owner', 'way.open', { homeId }));
    expect(view).toMatchObject({ label: '3栋 2单元 1201', hotline: '0571-8800 6120', name: '业主入伙服务流程', next: 'register' });
    expect(view.steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['notice', 'register', 'review', 'inspect', 'keys']));
    const step = (name: string) => view.steps.find((one) => one.step === name);
    expect(step('notice')).toMatchObject({ state: 'done' });
    expect(step('register')).toMatchObject({ state: 'now', minutes: 8, department: '客户服务中心', papers: [{ code: 'owner-registration', name: '业主登记表' }] });
    expect(step('review')).toMatchObject({ state: 'later', missing: ['register'], onFailure: 'register', limitHours: 24 });
  });
  test('a home whose batch has not begun has no way yet', async () => {
    const { call, homeId, ports } = await createHomeServer([open]);
    await ports.store.applyAll('ledgers', { guard: { communityId }, patch: { set: { communityId: 'com_other' } } });
    expect(await call('owner', 'wx-owner', 'way.open', { homeId })).toEqual({ ok: false, code: 'NO_CASE', data: {} });
  });
  test('only the home\'s own people see it, in three reads and a light answer', async () => {
    const { call, homeId, ports } = await createHomeServer([open]);
    expect(await call('owner', 'wx-stranger', 'way.open', { homeId })).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    let answer: unknown;
    expect(await readsDuring(ports.store as ReturnType<typeof createMemoryStore>, async () => { answer = await call('owner', 'wx-owner', 'way.open', { homeId }); })).toBeLessThanOrEqual(3);
    expect(Buffer.byteLength(JSON.stringify(wayOf(answer)))).toBeLessThan(64 * 1024);
  });
});

describe('the duties of the departments', () => {
  const start = () => createCommunity([duties], { units: ['staff'] });
  test('batches that go the same way are named together', async () => {
    const { call, store } = await start();
    await store.insertAll('batches', [aBatch(), aBatch({ _id: 'bat_yunxi_b', name: '一期B' })]);
    const view = dutiesOf(await call('staff', 'wx-desk', 'way.duties', { communityId }));
    expect(view).toMatchObject({ communityName: '云溪里', mine: ['desk'], isManager: false, ways: [{ document: 'EntryProc-002', batches: ['一期A', '一期B'] }] });
    expect(view.ways[0]?.steps.find(({ step }) => step === 'inspect')).toMatchObject({ who: 'escort', department: '工程部', needs: ['identity'], papers: [{ code: 'inspection-form', name: '验房登记表' }] });
    expect(view.ways[0]?.steps.every(({ instruction }) => instruction !== '')).toBe(true);
  });
  test('before the first batch the usual way is shown, so that people can be told their part', async () => {
    const { call } = await start();
    expect(dutiesOf(await call('staff', 'wx-manager', 'way.duties', { communityId }))).toMatchObject({ isManager: true, ways: [{ document: 'EntryProc-002', batches: [] }] });
  });
  test('nobody from elsewhere sees them; three reads, a light answer', async () => {
    const { call, store } = await start();
    await store.insertAll('batches', Array.from({ length: 40 }, (_, i) => aBatch({ _id: `bat_yunxi_${i}`, name: `批次${i}` })));
    expect(await call('staff', 'wx-elsewhere', 'way.duties', { communityId })).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    let answer: unknown;
    expect(await readsDuring(store as ReturnType<typeof createMemoryStore>, async () => { answer = await call('staff', 'wx-desk', 'way.duties', { communityId }); })).toBeLessThanOrEqual(3);
    expect(Buffer.byteLength(JSON.stringify(dutiesOf(answer)))).toBeLessThan(64 * 1024);
  });
});
