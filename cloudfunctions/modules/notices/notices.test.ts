import { createCommunity } from '@cloud/kit/testing-community';
import { openLedger } from '@domain/booking/open-ledger';
import { firstEntryDraft } from '@domain/notices/first-entry-draft';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import { aFreshCase } from '@domain/testing/a-case';
import { aHome } from '@domain/testing/a-home';
import { at } from '@domain/testing/at';
import { open } from './open';
import { publish } from './publish';

const batchId = 'bat_yunxi_a', noticeId = 'not_yunxi_a_first-entry', manager = 'wx-manager';
const draft = firstEntryDraft(aBatch(), aCommunity());
const start = async (status: 'draft' | 'open' = 'open') => {
  const server = await createCommunity([open, publish]);
  const homes = ['101', '102', '103'].map((room) => aHome({ unit: '1', room }));
  await server.store.insert('batches', aBatch({ status, homes: 3 }));
  await server.store.insert('ledgers', openLedger(aBatch(), homes, aCommunity()));
  const base = aFreshCase(), nobody = base.owners.map((owner) => ({ ...owner, openid: null }));
  await server.store.insertAll('cases', [
    { ...base, _id: 'case_yunxi_3-1-101', noticeReads: { [noticeId]: at('2026-03-03 08:00') } }, { ...base, _id: 'case_yunxi_3-1-102' }, { ...base, _id: 'case_yunxi_3-1-103', owners: nobody },
  ]);
  return server;
};

test('before anything is written it is filled from batch and community', async () => {
  const { call } = await start();
  expect(await call('manager', manager, 'notices.open', { batchId })).toMatchObject({ ok: true, value: { noticeId, title: '云溪里一期A入户通知', communityName: '云溪里', missing: [], publishedAt: null, addressees: 3, read: 0, placesLeft: 432, days: { first: '2026-03-14', last: '2026-03-16' } } });
});
test('published, every home\'s screen has it and the reach is counted', async () => {
  const { call, store, clock } = await start();
  expect(await call('manager', manager, 'notices.publish', { batchId, draft })).toEqual({ ok: true, value: { noticeId, addressees: 3 } });
  expect(await store.find('notices', noticeId)).toMatchObject({ title: draft.title, batchId, kind: 'first-entry', publishedAt: clock.now });
  expect((await store.find('ledgers', 'led_yunxi_a_1'))?.told.notices).toEqual([{ id: noticeId, title: draft.title, at: clock.now }]);
  const view = await call('manager', manager, 'notices.open', { batchId }) as { value: { groupText: string } };
  expect(view).toMatchObject({ value: { publishedAt: clock.now, addressees: 3, read: 1, unread: 1, unbound: 1, communityName: '云溪里' } });
  expect(view.value.groupText).toContain('还有 432 个');
});
test('published, it opens with three reads', async () => {
  const { call, store } = await start();
  await call('manager', manager, 'notices.publish', { batchId, draft });
  let reads = 0;
  for (const name of ['find', 'list', 'count'] as const) { const method = store[name] as (...args: unknown[]) => unknown; Object.assign(store, { [name]: (...args: unknown[]) => { reads++; return method(...args); } }); }
  expect(await call('manager', manager, 'notices.open', { batchId })).toMatchObject({ ok: true, value: { title: draft.title, batchName: '一期A', days: { first: '2026-03-14', last: '2026-03-16' }, missing: [] } });
  expect(reads).toBe(3);
});
test('published again with other words it stays one notice of the first hour', async () => {
  const { call, store, clock } = await start();
  await call('manager', manager, 'notices.publish', { batchId, draft });
  const first = clock.now;
  clock.now += 3_600_000;
  await call('manager', manager, 'notices.publish', { batchId, draft: { title: '改期通知', blocks: { ...draft.blocks, time: '改到四月' } } });
  expect(await store.find('notices', noticeId)).toMatchObject({ title: '改期通知', publishedAt: first, blocks: { time: '改到四月' } });
  expect((await store.find('ledgers', 'led_yunxi_a_1'))?.told.notices).toEqual([{ id: noticeId, title: '改期通知', at: first }]);
});
test('missing blocks are named and nothing leaves', async () => {
  const { call, store } = await start();
  const { faq: _left, ...blocks } = draft.blocks;
  expect(await call('manager', manager, 'notices.publish', { batchId, draft: { ...draft, blocks: { ...blocks, place: '  ' } } })).toMatchObject({ code: 'BLOCKS_MISSING', data: { blocks: ['place', 'faq'] } });
  expect(await store.find('notices', noticeId)).toBeNull();
});
test('a batch that is not open has nobody to tell; an unknown one neither', async () => {
  const { call } = await start('draft');
  expect(await call('manager', manager, 'notices.publish', { batchId, draft })).toMatchObject({ code: 'BATCH_NOT_OPEN' });
  expect(await call('manager', manager, 'notices.publish', { batchId: 'bat_yunxi_zz', draft })).toMatchObject({ code: 'BATCH_UNKNOWN' });
  expect(await call('manager', manager, 'notices.open', { batchId: 'bat_yunxi_zz' })).toMatchObject({ code: 'BATCH_UNKNOWN' });
});
test('repeated it answers the same; cut short it is finished by the repeat', async () => {
  const { call, store } = await start();
  const applyAll = store.applyAll;
  store.applyAll = async () => { throw new Error('cut'); };
  expect(await call('manager', manager, 'notices.publish', { batchId, draft }, 'req-notice-000001')).toMatchObject({ code: 'INTERNAL' });
  store.applyAll = applyAll;
  const done = await call('manager', manager, 'notices.publish', { batchId, draft }, 'req-notice-000001');
  expect(done).toMatchObject({ ok: true });
  expect((await store.find('ledgers', 'led_yunxi_a_1'))?.told.notices).toHaveLength(1);
  expect(await call('manager', manager, 'notices.publish', { batchId, draft }, 'req-notice-000001')).toEqual(done);
  expect(await call('manager', manager, 'notices.publish', { batchId, draft: { ...draft, title: '别的' } }, 'req-notice-000001')).toMatchObject({ code: 'REQUEST_REUSED' });
});
test.each(['wx-desk', 'wx-elsewhere', 'wx-nobody'])('%s can neither look nor publish', async (openid) => {
  const { call, store } = await start();
  expect(await call('manager', openid, 'notices.open', { batchId })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await call('manager', openid, 'notices.publish', { batchId, draft })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await store.find('notices', noticeId)).toBeNull();
});
