import { settleLedger } from '@cloud/kit/settle-ledger';
import { createCommunity, someHomes } from '@cloud/kit/testing-community';
import type { Batch } from '@domain/batch/batch';
import { brokenIn } from '@domain/booking/invariants';
import { openLedger } from '@domain/booking/open-ledger';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import { movePlaces } from './move-places';

const batchId = 'bat_yunxi_a', manager = 'wx-manager', slotId = '0314-0900';
const parts = [{ ledgerId: 'led_yunxi_a_1' as const, buildings: ['3'] }, { ledgerId: 'led_yunxi_a_2' as const, buildings: ['5'] }];
const start = async (given: Partial<Batch> = {}, places = 12) => {
  const server = await createCommunity([movePlaces]), batch = aBatch({ buildings: ['3', '5'], parts, places, ...given });
  const community = aCommunity({ buildings: { 3: { homes: 2, batchId }, 5: { homes: 2, batchId } } });
  await server.store.insert('batches', batch);
  for (const part of parts) await server.store.insert('ledgers', openLedger(batch, someHomes(2, part.buildings[0]), community, part));
  const move = (data: object = {}, requestId = 'req-move-00000001', openid = manager) => server.call('manager', openid, 'batches.movePlaces', { batchId, slotId, from: parts[0]!.ledgerId, to: parts[1]!.ledgerId, places: 2, ...data }, requestId);
  const ledgers = async () => Promise.all(parts.map(async ({ ledgerId }) => (await server.store.find('ledgers', ledgerId))!));
  const capacities = async () => (await ledgers()).map(({ slots }) => slots[slotId]?.capacity ?? 0);
  return { ...server, move, ledgers, capacities };
};

test('free places go over, once; asked again it is the same answer', async () => {
  const { move, capacities, ledgers } = await start();
  expect(await move()).toEqual({ ok: true, value: { places: 2 } });
  expect(await move()).toEqual({ ok: true, value: { places: 2 } });
  expect(await capacities()).toEqual([4, 8]);
  expect(await move({ places: 3 })).toMatchObject({ code: 'REQUEST_REUSED' });
  expect((await ledgers()).flatMap(brokenIn)).toEqual([]);
  expect((await ledgers())[0]?.given).toEqual({});
});
test('delivered twice, the second having looked before the first was through: they go over once', async () => {
  for (let at = 0; at <= 12; at++) {
    const { move, capacities, ledgers, ports } = await start(), real = { ...ports.store };
    let calls = 0;
    // The first delivery runs whole between two calls of the second.
    const between = async () => { if (calls++ !== at) return; Object.assign(ports.store, real); expect(await move()).toEqual({ ok: true, value: { places: 2 } }); };
    Object.assign(ports.store, Object.fromEntries(Object.entries(real).map(([name, method]) => [name, async (...args: unknown[]) => { await between(); return (method as (...a: unknown[]) => unknown)(...args); }])));
    expect([at, await move()]).toEqual([at, { ok: true, value: { places: 2 } }]);
    Object.assign(ports.store, real);
    expect([at, await capacities(), (await ledgers()).flatMap(brokenIn), (await ledgers())[0]?.given ?? {}]).toEqual([at, [4, 8], [], {}]);
  }
});
test('a slot the other part did not have is opened with them', async () => {
  const { move, capacities, ledgers } = await start({}, 1), [a] = await capacities();
  const [from, to] = a ? parts : [...parts].reverse();
  expect(await move({ from: from!.ledgerId, to: to!.ledgerId, places: 1 })).toMatchObject({ ok: true });
  expect(await capacities()).toEqual(a ? [0, 1] : [1, 0]);
  expect((await ledgers()).flatMap(brokenIn)).toEqual([]);
});
test('only what is free and nobody waits for', async () => {
  const { move, capacities, store } = await start();
  expect(await move({ places: 7 })).toMatchObject({ code: 'PLACES_TAKEN', data: { left: 6 } });
  await store.apply('ledgers', 'led_yunxi_a_1', { guard: {}, patch: { inc: { [`slots.${slotId}.waiting`]: 1 } } });
  expect(await move({}, 'req-move-00000002')).toMatchObject({ code: 'PLACES_TAKEN', data: { left: 0 } });
  expect(await move({ slotId: '0401-0900' }, 'req-move-00000003')).toMatchObject({ code: 'PLACES_TAKEN', data: { left: 0 } });
  expect(await capacities()).toEqual([6, 6]);
});
test('not while a change can still be undone, not in a batch that is closed or unknown', async () => {
  const { move, capacities, store } = await start();
  await store.apply('ledgers', 'led_yunxi_a_2', { guard: {}, patch: { set: { edit: { id: 'e', by: '', at: 0, tellAt: 9, before: {}, moves: [] } } } });
  expect(await move()).toMatchObject({ code: 'CHANGE_OPEN', data: { tellAt: 9 } });
  expect(await capacities()).toEqual([6, 6]);
  expect(await move({ to: 'led_yunxi_b_1' })).toMatchObject({ code: 'BATCH_UNKNOWN' });
  expect(await move({ batchId: 'bat_yunxi_zz' })).toMatchObject({ code: 'BATCH_UNKNOWN' });
  expect(await (await start({ status: 'closed' })).move()).toMatchObject({ code: 'BATCH_NOT_OPEN' });
});
test('a change that comes between the two has the places back where they were', async () => {
  const { move, capacities, store, ledgers } = await start(), apply = store.apply;
  const edit = { id: 'e', by: '', at: 0, tellAt: 9, before: {}, moves: [] };
  store.apply = async (collection, id, update) => {
    if (id === 'led_yunxi_a_2') { store.apply = apply; await apply('ledgers', 'led_yunxi_a_2', { guard: {}, patch: { set: { edit } } }); }
    return apply(collection, id, update);
  };
  expect(await move()).toMatchObject({ code: 'CHANGE_OPEN' });
  expect(await capacities()).toEqual([6, 6]);
  await apply('ledgers', 'led_yunxi_a_2', { guard: {}, patch: { set: { edit: null } } });
  expect(await move()).toMatchObject({ code: 'CHANGE_OPEN' });
  expect([await capacities(), (await ledgers()).flatMap(brokenIn)]).toEqual([[6, 6], []]);
});
test.each([0, 1, 2, 3])('cut short before its write %i: no place is there twice, and the repeat or the beat brings all of them over', async (cut) => {
  for (const isBeat of [false, true]) {
    const { move, capacities, store, ports, ledgers } = await start(), { apply, replace } = store;
    let writes = 0;
    const broken = (write: (...args: never[]) => unknown) => (...args: unknown[]) => { if (writes++ === cut) throw new Error('cut'); return write(...(args as never[])); };
    Object.assign(store, { apply: broken(apply as never), replace: broken(replace as never) });
    await move();
    Object.assign(store, { apply, replace });
    expect((await capacities()).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(12);
    if (isBeat && cut > 0) await settleLedger(ports, 'led_yunxi_a_1'); else expect(await move()).toMatchObject({ ok: true });
    expect([await capacities(), (await ledgers()).flatMap(brokenIn)]).toEqual([[4, 8], []]);
    expect(await move()).toMatchObject({ ok: true });
    expect(await capacities()).toEqual([4, 8]);
  }
});
test.each(['wx-desk', 'wx-elsewhere', 'wx-nobody'])('%s moves nothing', async (openid) => {
  const { move, capacities } = await start();
  expect(await move({}, 'req-move-00000001', openid)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await capacities()).toEqual([6, 6]);
});
