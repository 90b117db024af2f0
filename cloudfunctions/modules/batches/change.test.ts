import { createCommunity } from '@cloud/kit/testing-community';
import { settleLedger } from '@cloud/kit/settle-ledger';
import { brokenIn } from '@domain/booking/invariants';
import { draftOf } from '@domain/batch/draft';
import { partsOf } from '@domain/batch/parts';
import type { BatchDraft } from '@domain/batch/batch';
import { MINUTE } from '@domain/kernel/calendar';
import { aBatch } from '@domain/testing/a-batch';
import { aHome } from '@domain/testing/a-home';
import { change } from './change';
import { open } from './open';
import { planChange } from './plan-change';
import { publish } from './publish';
import { save } from './save';
import { undoChange } from './undo-change';

const communityId = 'com_yunxi', manager = 'wx-manager', SLOT = '0314-0900';
const homesIn = (building: string, count: number) => Array.from({ length: count }, (_, i) => aHome({ building, unit: '1', room: String(101 + i) }));

/** A published batch of two buildings on three days; `booked` of each building's homes hold a place of the first slot. */
const start = async (given: Partial<BatchDraft> = {}, booked = 6) => {
  const homes = [...homesIn('3', 8), ...homesIn('5', 8)];
  const server = await createCommunity([open, save, publish, planChange, change, undoChange], { homes });
  const { store, call } = server, draft = { ...draftOf(aBatch()), buildings: ['3', '5'], ...given };
  const saved = await call('manager', manager, 'batches.save', { communityId, batchId: null, draft }) as { value: { batchId: `bat_${string}` } };
  const { batchId } = saved.value;
  await call('manager', manager, 'batches.publish', { batchId });
  const ledgers = () => store.list('ledgers', { where: { communityId, batchId }, limit: 9 });
  for (const ledger of await ledgers()) {
    const seats = Object.keys(ledger.seats).slice(0, booked * (ledger.buildings.length));
    await store.apply('ledgers', ledger._id, { guard: {}, patch: { set: Object.fromEntries(seats.flatMap((home, i) => [[`seats.${home}.state`, 'booked'], [`seats.${home}.slot`, SLOT], [`seats.${home}.at`, i]])), inc: { [`slots.${SLOT}.left`]: -seats.length } } });
  }
  const plan = async (next: BatchDraft) => (await call('manager', manager, 'batches.planChange', { batchId, draft: next }) as { value: { digest: string; moved: number } }).value;
  const make = async (next: BatchDraft, id?: string) => call('manager', manager, 'batches.change', { batchId, draft: next, digest: (await plan(next)).digest }, id);
  const news = async () => (await store.list('cases', { where: { batchId }, limit: 99 })).flatMap(({ news: told }) => told.map(({ kind }) => kind));
  const allSettled = async () => { for (const { _id } of await ledgers()) await settleLedger(server.ports, _id); };
  const batch = async () => { const found = await store.find('batches', batchId); if (!found) throw new Error('no batch'); return found; };
  return { ...server, draft, batchId, ledgers, plan, make, news, allSettled, batch };
};

test('shows who is affected and where they would go; changes nothing', async () => {
  const { plan, draft, ledgers } = await start();
  const before = await ledgers();
  expect(await plan({ ...draft, exceptions: { [SLOT]: 4 } })).toMatchObject({ moved: 8, without: 0, slots: { lowered: 1, closed: 0 }, problems: [], settled: [] });
  expect((await plan({ ...draft, exceptions: { [SLOT]: 4 } }))).toMatchObject({ moves: expect.arrayContaining([expect.objectContaining({ name: '王**', from: { day: '2026-03-14', from: '09:00' }, to: { day: '2026-03-14', from: '09:30' } })]) });
  expect(await ledgers()).toEqual(before);
});
test('nobody loses a place: the moved hold their new one at once, are told ten minutes later, each once', async () => {
  const { make, draft, ledgers, news, allSettled, clock, batch } = await start();
  expect(await make({ ...draft, exceptions: { [SLOT]: 0 } })).toMatchObject({ ok: true, value: { moved: 12, tellAt: clock.now + 10 * MINUTE } });
  for (const ledger of await ledgers()) {
    expect(brokenIn(ledger)).toEqual([]);
    expect(Object.values(ledger.seats).filter(({ slot }) => slot === SLOT)).toEqual([]);
    expect(Object.values(ledger.seats).filter(({ state }) => state === 'booked')).toHaveLength(12);
  }
  expect((await batch()).exceptions).toEqual({ [SLOT]: 0 });
  await allSettled();
  expect(await news()).toEqual([]);
  clock.now += 10 * MINUTE;
  await allSettled();
  await allSettled();
  expect(await news()).toEqual(Array.from({ length: 12 }, () => 'visit-moved'));
});
test('undone in time everything is as it was, and nobody hears of it', async () => {
  const { call, make, draft, ledgers, batchId, batch, news, allSettled, clock } = await start();
  const seatsOf = async () => (await ledgers()).map(({ seats, slots }) => [Object.entries(seats).map(([home, { slot, changes }]) => [home, slot, changes]), Object.entries(slots).map(([id, { left, capacity, changeUntil }]) => [id, left, capacity, changeUntil])]);
  const before = await seatsOf();
  await make({ ...draft, exceptions: { [SLOT]: 2 }, changeHours: 24 });
  expect(await seatsOf()).not.toEqual(before);
  const id = (await batch()).change?.id;
  expect(await call('manager', manager, 'batches.undoChange', { batchId, change: id })).toEqual({ ok: true, value: { stayed: 0 } });
  expect(await seatsOf()).toEqual(before);
  expect(draftOf(await batch())).toEqual(draft);
  clock.now += 20 * MINUTE;
  await allSettled();
  expect(await news()).toEqual([]);
  expect(await call('manager', manager, 'batches.undoChange', { batchId, change: id })).toMatchObject({ code: 'CHANGE_TOLD' });
});
test('refused: without places for all, of what is settled, of a plan that is not what was shown, over a change still open', async () => {
  const { call, make, plan, draft, store, batchId, ledgers, clock } = await start({ days: ['2026-03-14'], places: 8 });
  expect(await make({ ...draft, places: 1 })).toMatchObject({ code: 'NO_PLACE_FOR' });
  expect(await make({ ...draft, buildings: ['3'] })).toMatchObject({ code: 'BATCH_SETTLED', data: { fields: ['buildings'] } });
  expect(await make({ ...draft, name: '' })).toMatchObject({ code: 'BATCH_PROBLEMS', data: { problems: ['NAME'] } });
  const next = { ...draft, exceptions: { [SLOT]: 3 } }, { digest } = await plan(next), [ledger] = await ledgers();
  await store.apply('ledgers', ledger!._id, { guard: {}, patch: { set: { 'seats.3-1-108.state': 'booked', 'seats.3-1-108.slot': SLOT, 'seats.3-1-108.at': 99 }, inc: { [`slots.${SLOT}.left`]: -1 } } });
  expect(await call('manager', manager, 'batches.change', { batchId, draft: next, digest })).toMatchObject({ code: 'PLAN_CHANGED' });
  expect(await make(next)).toMatchObject({ ok: true });
  expect(await make({ ...next, exceptions: { [SLOT]: 2 } })).toMatchObject({ code: 'CHANGE_OPEN' });
  clock.now += 10 * MINUTE;
  expect(await make({ ...next, exceptions: { [SLOT]: 2 } })).toMatchObject({ ok: true });
});
test('over several ledgers: cut short between two it is finished by asking again, and a part that no longer fits takes all back', async () => {
  const { make, call, plan, draft, store, batchId, ledgers, batch } = await start();
  const parts = partsOf({ ...(await batch()), _id: batchId }, { buildings: { 3: { homes: 8, batchId }, 5: { homes: 8, batchId } } });
  expect(parts).toHaveLength(1);
  const next = { ...draft, exceptions: { [SLOT]: 5 } }, { digest } = await plan(next), request = 'req-change-00000001';
  const apply = store.apply;
  store.apply = async (collection, id, update) => { if (collection === 'ledgers' && !('edit' in update.guard)) throw new Error('killed'); return apply(collection, id, update); };
  expect(await call('manager', manager, 'batches.change', { batchId, draft: next, digest }, request)).toMatchObject({ code: 'INTERNAL' });
  store.apply = apply;
  expect((await batch()).change?.state).toBe('under-way');
  const again = await call('manager', manager, 'batches.change', { batchId, draft: next, digest }, request);
  expect(again).toMatchObject({ ok: true, value: { moved: 7 } });
  expect(await call('manager', manager, 'batches.change', { batchId, draft: next, digest }, request)).toEqual(again);
  expect((await ledgers()).flatMap(brokenIn)).toEqual([]);
  expect(await make({ ...next, name: '改名' })).toMatchObject({ code: 'CHANGE_OPEN' });
});
