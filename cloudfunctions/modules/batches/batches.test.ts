import { createCommunity, someHomes } from '@cloud/kit/testing-community';
import { bind } from '@cloud/modules/session/bind';
import { aBatch } from '@domain/testing/a-batch';
import { aHome } from '@domain/testing/a-home';
import { at } from '@domain/testing/at';
import { draftOf } from '@domain/batch/draft';
import { list } from './list';
import { makeUsual } from './make-usual';
import { open } from './open';
import { publish } from './publish';
import { save } from './save';

const communityId = 'com_yunxi', manager = 'wx-manager';
const draft = draftOf(aBatch());
const start = async (homes = someHomes(4)) => {
  const server = await createCommunity([list, open, save, publish, bind], { homes, units: ['manager', 'owner'] });
  const saved = await server.call('manager', manager, 'batches.save', { communityId, batchId: null, draft }) as { value: { batchId: string } };
  const { batchId } = saved.value;
  const publishAll = async () => { let answer; do answer = await server.call('manager', manager, 'batches.publish', { batchId }) as { ok: boolean; code?: string; value: { left: number; done: number; status: string } }; while (answer.ok && answer.value.left > 0); return answer; };
  const ledger = async () => { const found = await server.store.find('ledgers', `led_${batchId.slice(4)}_1`); if (!found) throw new Error('no ledger'); return found; };
  return { ...server, batchId, publishAll, ledger };
};

test('a new batch is prefilled and can be saved as it stands', async () => {
  const { call } = await createCommunity([open, save, list], { homes: someHomes(4) });
  const view = await call('manager', manager, 'batches.open', { communityId, batchId: null }) as { value: { draft: typeof draft } };
  expect(view).toMatchObject({ ok: true, value: { batchId: null, status: 'new', problems: [], homes: 4, slots: 120, places: 1440, buildings: [{ building: '3', homes: 4, taken: false }], draft: { name: '第1批', buildings: ['3'] } } });
  expect(await call('manager', manager, 'batches.save', { communityId, batchId: null, draft: view.value.draft })).toMatchObject({ ok: true, value: { problems: [] } });
  expect(await call('manager', manager, 'batches.list', { communityId })).toMatchObject({ ok: true, value: { communityName: '云溪里', homes: 4, rows: [{ name: '第1批', status: 'draft', homes: 4, first: '2026-03-10', last: '2026-03-19' }] } });
});
test('a community keeps the settings of a batch for its next ones; the next may differ, and they can be given up', async () => {
  const { call, store } = await createCommunity([open, save, makeUsual], { homes: someHomes(4) });
  const { value: { batchId } } = await call('manager', manager, 'batches.save', { communityId, batchId: null, draft: { ...draft, places: 5, formExtras: ['payMethod'] } }) as { value: { batchId: string } };
  const fresh = async () => ((await call('manager', manager, 'batches.open', { communityId, batchId: null })) as { value: { draft: typeof draft; usual: unknown } }).value;
  expect(await fresh()).toMatchObject({ usual: null, draft: { places: 12 } });
  for (let again = 0; again < 2; again++) expect(await call('manager', manager, 'batches.makeUsual', { batchId, isUsual: true })).toMatchObject({ ok: true, value: { isUsual: true } });
  expect(await fresh()).toMatchObject({ usual: { from: draft.name, by: expect.any(String) }, draft: { places: 5, formExtras: ['payMethod'], name: '第2批' } });
  expect(await call('manager', manager, 'batches.save', { communityId, batchId: null, draft: { ...(await fresh()).draft, places: 9 } })).toMatchObject({ ok: true });
  expect((await store.find('batches', batchId))?.places).toBe(5);
  await call('manager', manager, 'batches.makeUsual', { batchId, isUsual: false });
  expect(await fresh()).toMatchObject({ usual: null, draft: { places: 12 } });
  expect(await call('manager', 'wx-stranger', 'batches.makeUsual', { batchId, isUsual: true })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await call('manager', manager, 'batches.makeUsual', { batchId: 'bat_yunxi_none', isUsual: true })).toMatchObject({ code: 'BATCH_UNKNOWN' });
});
test('a draft may be wrong and says how; it is changed in place', async () => {
  const { call, batchId, store } = await start();
  expect(await call('manager', manager, 'batches.save', { communityId, batchId, draft: { ...draft, name: '', places: 0 } })).toMatchObject({ ok: true, value: { batchId, problems: ['NAME', 'PLACES'] } });
  expect(await store.count('batches', { communityId })).toBe(1);
  expect(await call('manager', manager, 'batches.publish', { batchId })).toMatchObject({ code: 'BATCH_PROBLEMS', data: { problems: ['NAME', 'PLACES'] } });
  expect(await store.count('ledgers', {})).toBe(0);
});
test('the same saving twice makes one batch', async () => {
  const { call, store } = await start();
  const first = await call('manager', manager, 'batches.save', { communityId, batchId: null, draft }, 'req-save-00000001');
  expect(await call('manager', manager, 'batches.save', { communityId, batchId: null, draft }, 'req-save-00000001')).toEqual(first);
  expect(await call('manager', manager, 'batches.save', { communityId, batchId: null, draft: { ...draft, name: '别的' } }, 'req-save-00000001')).toMatchObject({ code: 'REQUEST_REUSED' });
  expect(await store.count('batches', { communityId })).toBe(2);
});
test('published: a ledger with every home, a case for each, and it is open', async () => {
  const { call, store, batchId, ledger, publishAll } = await start();
  expect(await publishAll()).toMatchObject({ ok: true, value: { done: 4, left: 0, status: 'open' } });
  expect(Object.keys((await ledger()).seats)).toEqual(['3-1-101', '3-1-102', '3-1-201', '3-1-202']);
  expect(await ledger()).toMatchObject({ status: 'open', crew: [manager], told: { hotline: '0571-8800 6120', notices: [] } });
  expect(await store.find('cases', 'case_yunxi_3-1-101')).toMatchObject({ batchId, communityName: '云溪里', marks: { stage: 'notice' } });
  expect(await store.count('homes', { batchId })).toBe(4);
  expect(await call('manager', manager, 'batches.open', { communityId, batchId })).toMatchObject({ value: { status: 'open', casesMade: 4, problems: [] } });
});
test('five hundred homes go in three calls, each counted', async () => {
  const { call, store, batchId } = await start(someHomes(500));
  const answers = [];
  for (let i = 0; i < 3; i++) answers.push(await call('manager', manager, 'batches.publish', { batchId }));
  expect(answers).toMatchObject([{ value: { done: 200, left: 300, status: 'draft' } }, { value: { done: 400, left: 100, status: 'draft' } }, { value: { done: 500, left: 0, status: 'open' } }]);
  expect(await store.count('cases', { batchId })).toBe(500);
});
test('a publishing cut short after some cases goes on without doubling any', async () => {
  const { store, batchId, publishAll, ledger } = await start();
  const applyAll = store.applyAll;
  store.applyAll = async () => { throw new Error('cut'); };
  await publishAll().catch(() => undefined);
  store.applyAll = applyAll;
  expect([await store.count('cases', { batchId }), await store.count('homes', { batchId })]).toEqual([4, 0]);
  const before = await ledger();
  expect(await publishAll()).toMatchObject({ ok: true, value: { done: 4, left: 0, status: 'open' } });
  expect(await ledger()).toEqual(before);
});
test('the same request answers the same and makes nothing more', async () => {
  const { call, store, batchId } = await start(someHomes(300));
  const first = await call('manager', manager, 'batches.publish', { batchId }, 'req-publish-00001');
  expect(await call('manager', manager, 'batches.publish', { batchId }, 'req-publish-00001')).toEqual(first);
  expect(await store.count('cases', { batchId })).toBe(200);
});
test('a building moves in with one batch only', async () => {
  const { call, store, publishAll } = await start();
  await publishAll();
  const second = await call('manager', manager, 'batches.save', { communityId, batchId: null, draft }) as { value: { batchId: string } };
  expect(await call('manager', manager, 'batches.publish', { batchId: second.value.batchId })).toMatchObject({ code: 'BUILDINGS_TAKEN', data: { buildings: ['3'] } });
  expect(await store.count('ledgers', {})).toBe(1);
  expect(await call('manager', manager, 'batches.open', { communityId, batchId: null })).toMatchObject({ value: { buildings: [{ building: '3', taken: true }], draft: { buildings: [] }, problems: ['BUILDINGS'] } });
});
test('once its making has begun it is not edited any more; refused for its buildings it can be', async () => {
  const { call, batchId, store } = await start(someHomes(300));
  const other = await call('manager', manager, 'batches.save', { communityId, batchId: null, draft }) as { value: { batchId: string } };
  await call('manager', manager, 'batches.publish', { batchId });
  expect(await call('manager', manager, 'batches.save', { communityId, batchId, draft: { ...draft, places: 3 } })).toMatchObject({ code: 'BATCH_OPEN' });
  expect(await call('manager', manager, 'batches.publish', { batchId: other.value.batchId })).toMatchObject({ code: 'BUILDINGS_TAKEN' });
  expect(await call('manager', manager, 'batches.save', { communityId, batchId: other.value.batchId, draft: { ...draft, buildings: ['4'] } })).toMatchObject({ ok: true });
  expect(await store.find('batches', batchId)).toMatchObject({ status: 'draft', isOpening: true, places: 12 });
});
test('an edit that comes while it is being published is not published half', async () => {
  const { call, batchId, store } = await start();
  const find = store.find;
  store.find = (async (collection: 'batches', id: string) => { const found = await find(collection, id); if (collection === 'batches') { store.find = find; await store.apply('batches', id, { guard: {}, patch: { set: { places: 3 } } }); } return found; }) as never;
  expect(await call('manager', manager, 'batches.publish', { batchId })).toMatchObject({ code: 'BUSY' });
  expect(await store.count('ledgers', {})).toBe(0);
});
test('no homes, no batch', async () => {
  const { call, batchId } = await start([]);
  expect(await call('manager', manager, 'batches.publish', { batchId })).toMatchObject({ code: 'NO_HOMES' });
});
test('an open batch is not edited any more, but takes homes in that came later', async () => {
  const { call, store, batchId, publishAll, ledger } = await start();
  await publishAll();
  expect(await call('manager', manager, 'batches.save', { communityId, batchId, draft })).toMatchObject({ code: 'BATCH_OPEN' });
  await store.insert('homes', aHome({ unit: '1', room: '901' }));
  expect(await publishAll()).toMatchObject({ ok: true, value: { done: 5, left: 0, status: 'open' } });
  expect((await ledger()).seats['3-1-901']).toMatchObject({ state: 'free', allowed: false });
  expect(await store.find('cases', 'case_yunxi_3-1-901')).toMatchObject({ batchId });
});
test('it opens although its first day has come while it was being made', async () => {
  const { call, clock, batchId } = await start(someHomes(300));
  await call('manager', manager, 'batches.publish', { batchId });
  clock.now = at('2026-03-15 10:00');
  expect(await call('manager', manager, 'batches.publish', { batchId })).toMatchObject({ ok: true, value: { left: 0, status: 'open' } });
});
test('an owner bound before, or in the very moment of opening, is let in', async () => {
  const { store, ports, ledger, call, publishAll } = await start([]);
  const withProof = (room: string, phone: string) => { const home = aHome({ unit: '1', room }); return { ...home, owners: home.owners.map((owner) => ({ ...owner, phoneIndex: ports.vault.index(phone), idTailProof: ports.vault.index(`${home._id}|1218`) })).slice(0, 1) }; };
  await store.insertAll('homes', [withProof('101', '13800000001'), withProof('102', '13800000002')]);
  await store.apply('communities', communityId, { guard: {}, patch: { set: { 'buildings.3': { homes: 2, batchId: null } } } });
  const bindAs = (openid: string, phone: string) => call('owner', openid, 'session.bind', { communityId, phoneCode: `phone:${phone}`, idTail: '1218' });
  expect(await bindAs('wx-early', '13800000001')).toMatchObject({ ok: true });
  const insertAll = store.insertAll;
  // Between the reading of the homes and the writing of their cases.
  store.insertAll = async (...args) => {
    store.insertAll = insertAll;
    await store.apply('homes', 'home_yunxi_3-1-102', { guard: {}, patch: { push: { bound: { value: { ownerNo: 1, openid: 'wx-late' }, keep: 20 } } } });
    return insertAll(...args);
  };
  await publishAll();
  expect([(await ledger()).seats['3-1-101']?.may, (await ledger()).seats['3-1-102']?.may]).toEqual([['wx-early'], ['wx-late']]);
  expect((await store.find('cases', 'case_yunxi_3-1-101'))?.owners[0]?.openid).toBe('wx-early');
  expect((await store.find('cases', 'case_yunxi_3-1-102'))?.owners[0]?.openid).toBe('wx-late');
});
test.each(['wx-desk', 'wx-elsewhere', 'wx-nobody'])('%s can neither look nor change', async (openid) => {
  const { call, store, batchId } = await start();
  for (const [action, data] of [['batches.list', { communityId }], ['batches.open', { communityId, batchId }], ['batches.save', { communityId, batchId, draft }], ['batches.publish', { batchId }]] as const)
    expect(await call('manager', openid, action, data)).toMatchObject({ code: 'FORBIDDEN' });
  expect([await store.count('cases', {}), await store.count('ledgers', {})]).toEqual([0, 0]);
});
test('a batch of another community is unknown here', async () => {
  const { call } = await start();
  expect(await call('manager', manager, 'batches.open', { communityId, batchId: 'bat_other_1' })).toMatchObject({ code: 'BATCH_UNKNOWN' });
  expect(await call('manager', manager, 'batches.save', { communityId, batchId: 'bat_other_1', draft })).toMatchObject({ code: 'BATCH_UNKNOWN' });
  expect(await call('manager', manager, 'batches.save', { communityId, batchId: 'bat_yunxi_zz', draft })).toMatchObject({ code: 'BATCH_UNKNOWN' });
  expect(await call('manager', manager, 'batches.publish', { batchId: 'bat_yunxi_zz' })).toMatchObject({ code: 'BATCH_UNKNOWN' });
});
test('an owner whose right ends in the very moment of opening is not let in by what was read before', async () => {
  const { store, ledger, publishAll } = await start([aHome({ unit: '1', room: '101', bound: [{ ownerNo: 1, openid: 'wx-sold' }, { ownerNo: 2, openid: 'wx-stays' }] })]);
  const insertAll = store.insertAll;
  store.insertAll = async (...args) => {
    store.insertAll = insertAll;
    await store.apply('homes', 'home_yunxi_3-1-101', { guard: {}, patch: { set: { bound: [{ ownerNo: 2, openid: 'wx-stays' }] } } });
    return insertAll(...args);
  };
  await publishAll();
  expect((await store.find('cases', 'case_yunxi_3-1-101'))?.owners.map(({ openid }) => openid)).toEqual([null, 'wx-stays']);
  expect((await ledger())?.seats['3-1-101']?.may).toEqual(['wx-stays']);
});
