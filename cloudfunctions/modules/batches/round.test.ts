import type { BatchView } from '@contract/batches';
import type { BookingView } from '@contract/booking';
import type { DaySheet } from '@contract/visits';
import { draftOf } from '@domain/batch/draft';
import { brokenIn } from '@domain/booking/invariants';
import type { Proxy } from '@domain/people/proxy';
import { aBatch } from '@domain/testing/a-batch';
import { aProxy } from '@domain/testing/some-people';
import { at } from '@domain/testing/at';
import { bind } from '@cloud/modules/session/bind';
import { reserve } from '@cloud/modules/booking/reserve';
import { open as openBooking } from '@cloud/modules/booking/open';
import { day as openDay } from '@cloud/modules/visits/day';
import { place } from '@cloud/modules/visits/place';
import { open as openVisit } from '@cloud/modules/visits/open';
import { settleLedger } from '@cloud/kit/settle-ledger';
import { createCommunity, someHomes } from '@cloud/kit/testing-community';
import { close } from './close';
import { list } from './list';
import { open } from './open';
import { publish } from './publish';
import { round } from './round';
import { save } from './save';

const communityId = 'com_yunxi', manager = 'wx-manager', homeId = 'home_yunxi_3-1-101', KEY = '3-1-101';
type Reply = { readonly ok: boolean; readonly code?: string; readonly value?: never; readonly data?: unknown };

/** A batch open for bookings, its first home's owner at hand. */
async function opened() {
  const homes = someHomes(4).map((home, i) => (i === 0 ? { ...home, bound: [{ ownerNo: 1, openid: 'wx-owner' }] } : home));
  const server = await createCommunity([list, open, save, publish, round, close, bind, reserve, openBooking, openDay, openVisit, place], { homes, units: ['manager', 'owner', 'staff'] });
  const ask = async <V>(action: string, input: object, requestId?: string): Promise<V> => {
    const answer = await server.call('manager', manager, `batches.${action}`, input, requestId) as Reply;
    if (!answer.ok) throw new Error(`${action}: ${answer.code} ${JSON.stringify(answer.data)}`);
    return answer.value as V;
  };
  const { batchId } = await ask<{ batchId: string }>('save', { communityId, batchId: null, draft: { ...draftOf(aBatch()), template: 'book-first' } });
  await ask('publish', { batchId });
  const openRound = (kind = 'inspection', requestId?: string) => ask<{ batchId: string }>('round', { batchId, kind, name: '一期A 验房' }, requestId);
  const owner = (action: string, input: object) => server.call('owner', 'wx-owner', `booking.${action}`, { homeId, ...input }) as Promise<{ ok: boolean; value: BookingView }>;
  const ledger = async (id: string) => { const found = await server.store.find('ledgers', `led_${id.slice(4)}_1`); if (!found) throw new Error('no ledger'); return found; };
  return { ...server, ask, batchId, openRound, owner, ledger };
}

test('a round is a draft of the days ahead, for the batch’s own homes, found from it and in the list', async () => {
  const { ask, batchId, openRound } = await opened();
  const id = (await openRound()).batchId;
  expect(await ask<BatchView>('open', { communityId, batchId: id })).toMatchObject({ status: 'draft', round: 'inspection', problems: [], draft: { name: '一期A 验房', days: ['2026-03-14', '2026-03-15', '2026-03-16'], slotMinutes: 60, places: 4 } });
  expect(await ask<BatchView>('open', { communityId, batchId })).toMatchObject({ round: null, rounds: { inspection: id } });
  expect((await ask<{ rows: { batchId: string; round: string | null }[] }>('list', { communityId })).rows.map((row) => row.round).sort()).toEqual(['inspection', null]);
});
test('published, every home has a seat and may book at once; no case is made, no building taken', async () => {
  const { ask, store, batchId, openRound, ledger } = await opened();
  const id = (await openRound()).batchId, cases = await store.count('cases', {});
  expect(await ask('publish', { batchId: id })).toEqual({ done: 4, left: 0, status: 'open' });
  expect(await ledger(id)).toMatchObject({ kind: 'inspection', status: 'open', seats: { [KEY]: { allowed: true, may: ['wx-owner'], slot: null } } });
  expect(await store.count('cases', {})).toBe(cases);
  expect((await store.find('communities', communityId))?.buildings['3']?.batchId).toBe(batchId);
});
test('a home holds one place of each kind, and each is found by its kind', async () => {
  const { ask, openRound, owner, ledger, batchId, call } = await opened();
  const id = (await openRound()).batchId;
  await ask('publish', { batchId: id });
  const visit = (await owner('open', {})).value, inspection = (await owner('open', { kind: 'inspection' })).value;
  expect([visit.kind, visit.kinds, inspection.ledgerId]).toEqual(['visit', ['visit', 'inspection'], `led_${id.slice(4)}_1`]);
  expect(await owner('reserve', { ledgerId: visit.ledgerId, slotId: '0314-0900' })).toMatchObject({ ok: true });
  expect(await owner('reserve', { ledgerId: inspection.ledgerId, slotId: '0315-1000' })).toMatchObject({ ok: true });
  expect(await owner('reserve', { ledgerId: inspection.ledgerId, slotId: '0316-1000' })).toMatchObject({ ok: false, code: 'SEAT_CHANGED' });
  expect([(await owner('open', {})).value.held?.day, (await owner('open', { kind: 'inspection' })).value.held?.day]).toEqual(['2026-03-14', '2026-03-15']);
  for (const one of [batchId, id]) expect(brokenIn(await ledger(one))).toEqual([]);
  const sheet = (kind?: string) => call('staff', 'wx-desk', 'visits.day', { communityId, day: '2026-03-15', ...(kind ? { kind } : {}) }) as Promise<{ value: DaySheet }>;
  expect((await sheet()).value).toMatchObject({ kinds: ['visit', 'inspection'], rows: [] });
  expect((await sheet('inspection')).value).toMatchObject({ rows: [{ key: KEY }], slots: [{ capacity: 4 }, { id: '0315-1000', booked: 1, left: 3 }, {}, {}, {}, {}] });
});
test('the evening before, the household is told which it is', async () => {
  const { ask, openRound, owner, store, ports, clock } = await opened();
  const id = (await openRound()).batchId, ledgerId = `led_${id.slice(4)}_1` as const;
  await ask('publish', { batchId: id });
  await owner('reserve', { ledgerId, slotId: '0315-1000' });
  clock.now = at('2026-03-14 18:30');
  await settleLedger(ports, ledgerId);
  expect((await store.find('cases', 'case_yunxi_3-1-101'))?.news.at(-1)).toMatchObject({ kind: 'visit-tomorrow', words: { when: '2026-03-15 10:00', of: 'inspection' } });
});
test('one round of a kind at a time: another may follow when the first is closed and its days are over', async () => {
  const { ask, openRound, owner, batchId, store, ports, clock } = await opened();
  const first = (await openRound()).batchId;
  await ask('publish', { batchId: first });
  await owner('reserve', { ledgerId: `led_${first.slice(4)}_1`, slotId: '0315-1000' });
  await expect(openRound()).rejects.toThrow('ROUND_OPEN');
  expect((await openRound('re-inspection')).batchId).not.toBe(first);
  await ask('close', { batchId: first });
  await expect(openRound()).rejects.toThrow('ROUND_OPEN');
  clock.now = at('2026-03-17 09:00');
  await settleLedger(ports, `led_${first.slice(4)}_1`);
  await store.apply('batches', batchId, { guard: {}, patch: { set: { days: ['2026-03-20'] } } });
  const second = (await openRound()).batchId;
  await ask('publish', { batchId: second });
  expect((await owner('open', { kind: 'inspection' })).value).toMatchObject({ ledgerId: `led_${second.slice(4)}_1`, held: null });
  expect((await ask<BatchView>('open', { communityId, batchId })).rounds.inspection).toBe(second);
});
test('asked twice it is one round; cut short after the batch named it, the next asking makes it', async () => {
  const { openRound, store, batchId } = await opened();
  expect(await openRound('inspection', 'req-round-00000001')).toEqual(await openRound('inspection', 'req-round-00000001'));
  await store.removeAll('batches', { 'round.of': batchId });
  const made = (await openRound()).batchId;
  expect(await store.find('batches', made)).toMatchObject({ status: 'draft', round: { of: batchId } });
});
test('a home that joins the batch later is seated when the round is opened again; a round of a round there is not', async () => {
  const { ask, openRound, store, ledger, batchId } = await opened();
  const id = (await openRound()).batchId;
  await ask('publish', { batchId: id });
  await store.insertAll('homes', someHomes(6).slice(4).map((home) => ({ ...home, batchId: batchId as `bat_${string}` })));
  expect(await ask('publish', { batchId: id })).toMatchObject({ done: 6 });
  expect(Object.keys((await ledger(id)).seats)).toHaveLength(6);
  await expect(ask('round', { batchId: id, kind: 're-inspection', name: '复验' })).rejects.toThrow('BATCH_UNKNOWN');
});
test('the desk gives a place for an inspection, too', async () => {
  const { ask, openRound, call, ledger } = await opened();
  const id = (await openRound()).batchId;
  await ask('publish', { batchId: id });
  expect(await call('staff', 'wx-desk', 'visits.open', { homeId, kind: 'inspection' })).toMatchObject({ value: { ledgerId: `led_${id.slice(4)}_1`, kinds: ['visit', 'inspection'], held: null } });
  expect(await call('staff', manager, 'visits.place', { homeId, ledgerId: `led_${id.slice(4)}_1`, slotId: '0315-1000', lane: 'phone' })).toMatchObject({ ok: true });
  expect((await ledger(id)).seats[KEY]).toMatchObject({ state: 'booked', slot: '0315-1000', lane: 'phone' });
});

test('whoever took a letter of authority on before the round was opened may book in it; whose letter was taken back, ended or says otherwise may not', async () => {
  const { ask, batchId, openRound, ledger, store, clock } = await opened();
  const letters = (...proxies: readonly Partial<Proxy>[]) => store.apply('cases', `case_${homeId.slice('home_'.length)}`, { guard: {}, patch: { set: { people: { next: 9, tenants: [], guests: [], phones: [], proxies: proxies.map((one, i) => aProxy({ no: i + 1, from: '2026-03-01', to: '2026-03-31', ...one })) } as never } } });
  await letters({ openid: 'wx-proxy', scopes: ['book'] }, { openid: 'wx-visits', scopes: ['visit'] }, { openid: 'wx-back', scopes: ['book'], ended: { at: clock.now, by: 'wx-owner' } }, { openid: 'wx-past', scopes: ['book'], from: '2026-01-01', to: '2026-01-31' }, { openid: null, scopes: ['book'] });
  const { batchId: id } = await openRound();
  await ask('publish', { batchId: id });
  expect([Object.keys((await ledger(id)).seats[KEY]?.proxies ?? {}), brokenIn(await ledger(id))]).toEqual([['wx-proxy'], []]);
  expect(batchId).not.toBe(id);
});
test('a letter taken back while the round is being opened lets nobody in', async () => {
  const { ask, openRound, ledger, store, ports } = await opened(), { list: read } = ports.store, caseId = `case_${homeId.slice('home_'.length)}`;
  const people = (ended: Proxy['ended']) => ({ next: 9, tenants: [], guests: [], phones: [], proxies: [aProxy({ no: 1, from: '2026-03-01', to: '2026-03-31', openid: 'wx-proxy', scopes: ['book'], ended })] });
  await store.apply('cases', caseId, { guard: {}, patch: { set: { people: people(null) as never } } });
  const { batchId: id } = await openRound();
  let isFirst = true;
  ports.store.list = async (collection, query) => {
    const found = await read(collection, query);
    if (collection === 'cases' && 'people.proxies.openid' in query.where && isFirst) { isFirst = false; await store.apply('cases', caseId, { guard: {}, patch: { set: { people: people({ at: 1, by: 'wx-owner' }) as never } } }); }
    return found;
  };
  await ask('publish', { batchId: id });
  expect([isFirst, (await ledger(id)).seats[KEY]?.proxies ?? {}]).toEqual([false, {}]);
});
