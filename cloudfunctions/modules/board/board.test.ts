import { createCommunity, someHomes } from '@cloud/kit/testing-community';
import { openLedger } from '@domain/booking/open-ledger';
import { openCase } from '@domain/movein/open-case';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import { at } from '@domain/testing/at';
import type { Marks } from '@domain/movein/case';
import { list } from './list';
import { open } from './open';
import { overview } from './overview';

const batchId = 'bat_yunxi_a', manager = 'wx-manager';
type Given = { readonly marks?: Partial<Marks>; readonly state?: 'booked' | 'arrived'; readonly slot?: string };
/** Homes 101, 102, 201, … of building 3, each as given; on the batch's second day. */
const start = async (given: readonly Given[], count = given.length) => {
  const homes = someHomes(count), batch = aBatch({ homes: count });
  const server = await createCommunity([open, list, overview], { homes });
  server.clock.now = at('2026-03-15 10:24');
  const ledger = openLedger(batch, homes, aCommunity());
  const seats = Object.fromEntries(Object.entries(ledger.seats).map(([key, seat], i) => [key, given[i]?.state ? { ...seat, state: given[i].state, slot: given[i].slot ?? '0315-0930' } : seat]));
  await server.store.insert('batches', batch);
  await server.store.insert('ledgers', { ...ledger, seats });
  await server.store.insertAll('cases', homes.map((home, i) => { const moveIn = openCase(home, batch, aCommunity(), 0); return { ...moveIn, marks: { ...moveIn.marks, ...given[i]?.marks } }; }));
  return server;
};

test('case and seat are put together: stages, letters, the day, what waits', async () => {
  const { call } = await start([
    { marks: { stage: 'archive' }, state: 'arrived' }, { marks: { stage: 'inspect', isBlocked: true, openDefects: 3 }, state: 'arrived' }, { marks: { stage: 'book' }, state: 'arrived' },
    { marks: { stage: 'book' }, state: 'booked' }, { marks: { stage: 'book' }, state: 'booked', slot: '0316-0930' }, { marks: { stage: 'review', reviewSince: at('2026-03-14 09:00') } }, { marks: { stage: 'review', reviewSince: at('2026-03-15 09:00') } }, {},
  ]);
  expect(await call('manager', manager, 'board.open', { batchId })).toEqual({ ok: true, value: {
    batchId, name: '一期A', status: 'open', homes: 8, day: '2026-03-15', dayNo: 2, days: 3,
    funnel: [['notice', '通知', 7], ['register', '登记', 7], ['review', '审核', 5], ['book', '预约', 5], ['checkin', '到场', 3], ['inspect', '验房', 1], ['keys', '钥匙', 1]].map(([step, name, homes]) => ({ step, name, homes })),
    today: { booked: 4, arrived: 3, done: 1 }, waitingReviews: 2, lateReviews: 1, blocked: 1, openDefects: 3,
    buildings: [{ building: '3', floors: [4, 3, 2, 1], columns: ['1-01', '1-02'], cells: '--b-abkx', counts: { k: 1, i: 0, a: 1, b: 2, x: 1, '-': 3 } }],
  } });
});
test('behind a number lie exactly its homes, fifty at a time', async () => {
  const { call } = await start(Array.from({ length: 30 }, () => ({ marks: { stage: 'book' as const }, state: 'booked' as const })), 70);
  const rows = (data: object) => call('manager', manager, 'board.list', { batchId, letter: null, step: null, building: null, skip: 0, ...data }) as Promise<{ value: { total: number; rows: { label: string; name: string; stage: string }[] } }>;
  expect((await rows({ letter: 'b' })).value).toMatchObject({ total: 30, rows: expect.arrayContaining([{ homeId: 'home_yunxi_3-1-101', label: '3栋 1单元 101', name: '王**', stage: 'checkin', letter: 'b' }]) });
  expect((await rows({ step: 'book' })).value.total).toBe(30);
  const [first, second] = [(await rows({})).value, (await rows({ skip: 50 })).value];
  expect([first.total, first.rows.length, second.rows.length]).toEqual([70, 50, 20]);
  expect(new Set([...first.rows, ...second.rows].map(({ label }) => label)).size).toBe(70);
  expect((await rows({ building: '4' })).value.total).toBe(0);
  expect((await rows({ step: 'nonsense' })).value.total).toBe(0);
});
test('a batch still in the making shows an empty board', async () => {
  const { call, store } = await createCommunity([open]);
  await store.insert('batches', aBatch({ status: 'draft', homes: 4 }));
  expect(await call('manager', manager, 'board.open', { batchId })).toMatchObject({ ok: true, value: { status: 'draft', homes: 4, dayNo: 0, today: { booked: 0 }, buildings: [] } });
});
test('a roster that was read and not wholly taken in waits on the overview; the newest only, until its day', async () => {
  const { call, ports, clock } = await start([]), until = clock.now + 1_000, head = (id: string, over: object) => ({ _id: `imp_yunxi_${id}` as const, communityId: 'com_yunxi' as const, fileId: 'f', requestDigest: '', sealedPreview: '', homes: 600, pieces: 3, donePieces: 1, doneHomes: 200, buildings: [], keptUntil: until, ...over });
  const waits = async () => ((await call('manager', manager, 'board.overview', { communityId: 'com_yunxi' })) as { value: { rosterWaits: unknown } }).value.rosterWaits;
  await ports.store.insert('imports', head('a', {}));
  expect(await waits()).toEqual({ done: 200, homes: 600, until });
  await ports.store.insert('imports', head('b', { donePieces: 3, doneHomes: 600, keptUntil: until + 1 }));
  expect(await waits()).toBeNull();
  await ports.store.insertAll('imports', [head('c', { isRefused: true, keptUntil: until + 3 }), head('d', { donePieces: 0, doneHomes: 0, keptUntil: until + 2 })]);
  expect(await waits()).toEqual({ done: 0, homes: 600, until: until + 2 });
  clock.now += 2_000;
  expect(await waits()).toBeNull();
});
test('the overview names the community, its people and batches', async () => {
  const { call } = await start([{}]);
  expect(await call('manager', manager, 'board.overview', { communityId: 'com_yunxi' })).toEqual({ ok: true, value: { communityName: '云溪里', name: '周敏', homes: 1, crew: 1, alerts: [], lookAlertAt: null, rosterWaits: null, batches: [{ batchId, name: '一期A', status: 'open', homes: 1, first: '2026-03-14', last: '2026-03-16' }] } });
});
test('the whole board of a thousand homes is a light answer in few reads', async () => {
  const { call, store } = await start([], 1000);
  let reads = 0;
  for (const name of ['find', 'list', 'count'] as const) { const method = store[name] as (...args: unknown[]) => unknown; Object.assign(store, { [name]: (...args: unknown[]) => { reads++; return method(...args); } }); }
  const answer = await call('manager', manager, 'board.open', { batchId });
  expect(JSON.stringify(answer).length).toBeLessThan(16_000);
  expect(reads).toBe(3);
});
test('a batch of several ledgers and more than a thousand homes is one board, in one read more', async () => {
  const homes = [...someHomes(800), ...someHomes(700, '4')], parts = [{ ledgerId: 'led_yunxi_a_1', buildings: ['3'] }, { ledgerId: 'led_yunxi_a_2', buildings: ['4'] }] as const;
  const { store, call } = await createCommunity([open, list], { homes });
  const batch = aBatch({ buildings: ['3', '4'], parts, homes: homes.length });
  for (const part of parts) await store.insert('ledgers', openLedger(batch, homes.filter(({ building }) => part.buildings.includes(building as never)), aCommunity({ buildings: { 3: { homes: 800, imported: '' }, 4: { homes: 700, imported: '' } } as never }), part));
  await store.insertAll('cases', homes.map((home) => openCase(home, batch, aCommunity(), 0)));
  expect(await call('manager', manager, 'board.open', { batchId })).toMatchObject({ value: { name: '一期A', status: 'open', homes: 1500, days: 3, buildings: [{ building: '3', counts: { '-': 800 } }, { building: '4', counts: { '-': 700 } }] } });
  expect(await call('manager', manager, 'board.list', { batchId, letter: null, step: null, building: '4', skip: 0 })).toMatchObject({ value: { total: 700 } });
});
test('an unknown batch, and people who lead elsewhere or not at all', async () => {
  const { call } = await start([{}]);
  const asked = { letter: null, step: null, building: null, skip: 0 };
  expect(await call('manager', manager, 'board.open', { batchId: 'bat_yunxi_zz' })).toMatchObject({ code: 'BATCH_UNKNOWN' });
  expect(await call('manager', manager, 'board.list', { batchId: 'bat_yunxi_zz', ...asked })).toMatchObject({ code: 'BATCH_UNKNOWN' });
  for (const openid of ['wx-desk', 'wx-elsewhere', 'wx-nobody']) {
    expect(await call('manager', openid, 'board.open', { batchId })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await call('manager', openid, 'board.list', { batchId, ...asked })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await call('manager', openid, 'board.overview', { communityId: 'com_yunxi' })).toMatchObject({ code: 'FORBIDDEN' });
  }
});
