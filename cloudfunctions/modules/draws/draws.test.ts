import type { Unit } from '@contract/operation';
import type { DrawBoard, DrawView } from '@contract/draws';
import type { BookingView } from '@contract/booking';
import { openLedger } from '@domain/booking/open-ledger';
import { brokenIn } from '@domain/booking/invariants';
import { draftOfDraw } from '@domain/draw/draw';
import { verifyDraw } from '@domain/draw/published';
import { HOUR, MINUTE } from '@domain/kernel/calendar';
import { homeKeyOf, type DrawId } from '@domain/kernel/ids';
import { openCase } from '@domain/movein/open-case';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import { aDraw } from '@domain/testing/a-draw';
import { aHome } from '@domain/testing/a-home';
import { at } from '@domain/testing/at';
import { crewGrants, ownerGrants } from '@domain/testing/some-grants';
import { sha256 } from '@cloud/kit/digest';
import { settleLedger } from '@cloud/kit/settle-ledger';
import { createTestServer } from '@cloud/kit/testing';
import { managerEndpoints } from '@cloud/manager/endpoints';
import { beat } from '@cloud/modules/beat/beat';
import { ownerEndpoints } from '@cloud/owner/endpoints';

const communityId = 'com_yunxi', ledgerId = 'led_yunxi_a_1', count = 6;
const homes = Array.from({ length: count }, (_, i) => aHome({ room: String(1201 + i), _id: `home_yunxi_3-2-${1201 + i}`, bound: [{ ownerNo: 1, openid: `wx-${i}` }] }));
const batch = aBatch({ opensAt: at('2026-03-10 09:00') }), community = aCommunity({ buildings: { 3: { homes: count, batchId: 'bat_yunxi_a' } } });
const slots = { kind: 'slots' as const, title: '优先预约', earlyAt: at('2026-03-09 09:00') };

/** Six homes of a batch whose booking opens on the 10th, a draft of a draw, its manager, a manager of elsewhere. */
async function start(given: Partial<ReturnType<typeof aDraw>> = {}) {
  const server = createTestServer({ owner: ownerEndpoints, manager: managerEndpoints }, at('2026-03-01 10:00')), { store } = server.ports;
  const ledger = openLedger(batch, homes, community, undefined, true);
  await Promise.all([
    store.insert('communities', community), store.insert('batches', batch), store.insert('ledgers', ledger), store.insertAll('homes', homes), store.insertAll('cases', homes.map((home) => openCase(home, batch, community, server.clock.now))),
    store.insertAll('grants', [crewGrants('wx-manager', '周敏', [], true), crewGrants('wx-desk', '小何', ['desk']), { ...crewGrants('wx-elsewhere', '外区', [], true), crew: [] }, ...homes.map((home, i) => ownerGrants(`wx-${i}`, 1, '王一宁', home._id))]),
  ]);
  const ask = async <T>(unit: Unit, openid: string, action: string, data: object): Promise<T> => { const answer = await server.call(unit, openid, action, data); if (!answer.ok) throw new Error(`${action}: ${answer.code} ${JSON.stringify(answer.data)}`); return answer.value as T; };
  const manages = <T>(action: string, data: object = {}) => ask<T>('manager', 'wx-manager', action, data);
  const { drawId } = await manages<{ drawId: DrawId }>('draws.save', { communityId, drawId: null, draft: draftOfDraw(aDraw(given)) });
  const turns = (action: string, data: object = {}, id?: string) => server.call('manager', 'wx-manager', `draws.${action}`, { drawId, ...data }, id);
  const owner = (i: number, action: string, id?: string) => server.call('owner', `wx-${i}`, `draws.${action}`, { homeId: homes[i]!._id, drawId }, id);
  const draw = async () => { const found = await store.find('draws', drawId); if (!found) throw new Error('no draw'); return found; };
  const ledgerNow = async () => { const found = await store.find('ledgers', ledgerId); if (!found) throw new Error('no ledger'); return found; };
  const newsOf = async (i: number) => (await store.find('cases', homes[i]!._id.replace('home_', 'case_') as never))!.news;
  const go = (when: string) => { server.clock.now = at(when); };
  const publish = async () => { await manages('draws.publish', { drawId }); go('2026-03-02 10:00'); };
  const enterAll = async () => { for (let i = 0; i < count - 1; i++) await owner(i, 'enter'); };
  const toDrawn = async () => { await publish(); await enterAll(); go('2026-03-06 22:00'); await manages('draws.close', { drawId }); await manages('draws.run', { drawId, value: '20 26 025' }); };
  return { ...server, store, ask, manages, drawId, turns, owner, draw, ledgerNow, newsOf, go, publish, enterAll, toDrawn };
}

test('from the draft to the result: everybody who entered hears of it once, and the record comes out as written', async () => {
  const { toDrawn, manages, ports, ledgerNow, newsOf, owner, drawId, clock } = await start();
  await toDrawn();
  clock.now += 5 * MINUTE;
  for (let i = 0; i < 3; i++) await beat(ports);
  const { published, ...board } = await manages<DrawBoard>('draws.look', { communityId, drawId });
  expect([board.state, board.entered, verifyDraw(published, sha256)]).toEqual(['drawn', 5, []]);
  const kinds = await Promise.all(homes.map(async (_, i) => (await newsOf(i)).map(({ kind }) => kind).join()));
  expect([...kinds].sort()).toEqual(['', 'draw-reserve', 'draw-reserve', 'draw-reserve', 'draw-won', 'draw-won']);
  expect([kinds[5], (await ledgerNow()).draws]).toEqual(['', {}]);
  const winner = homes.findIndex((home) => homeKeyOf(home._id) === published?.drawn?.result[1]?.home);
  expect((await newsOf(winner))[0]).toMatchObject({ words: { title: '地下车位', prize: 'B1-102' } });
  expect(await owner(winner, 'open')).toMatchObject({ ok: true, value: { mine: { prize: { code: 'B1-102' } }, isIn: true, canEnter: false } });
});

describe('entries', () => {
  test('one conditional update, entered and withdrawn as often as the phone asks', async () => {
    const { publish, owner, draw, store } = await start();
    await publish();
    let writes = 0;
    const apply = store.apply;
    store.apply = (...args) => { writes++; return apply(...args); };
    expect([await owner(0, 'enter', 'req-enter-00000001'), await owner(0, 'enter', 'req-enter-00000001'), await owner(1, 'enter')]).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    expect([(await draw()).entries, writes]).toEqual([['3-2-1201', '3-2-1202'], 3]);
    await owner(0, 'withdraw');
    await owner(0, 'withdraw');
    expect((await draw()).entries).toEqual(['3-2-1202']);
  });
  test('nobody enters before the opening, after the closing, into a draft or for another home', async () => {
    const { publish, owner, go, draw, call, drawId } = await start();
    expect(await owner(0, 'enter')).toMatchObject({ code: 'DRAW_UNKNOWN' });
    await publish();
    go('2026-03-02 08:59');
    expect(await owner(0, 'enter')).toMatchObject({ code: 'DRAW_NOT_OPEN' });
    go('2026-03-06 18:00');
    expect([await owner(0, 'enter'), await owner(0, 'withdraw')]).toMatchObject([{ code: 'DRAW_CLOSED' }, { code: 'DRAW_CLOSED' }]);
    expect(await call('owner', 'wx-0', 'draws.enter', { homeId: homes[1]!._id, drawId })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await draw()).entries).toEqual([]);
  });
  test('a home of a building that is not in it neither sees nor enters it', async () => {
    const { publish, call, store, drawId } = await start();
    await publish();
    await store.insert('grants', ownerGrants('wx-far', 1, '李', 'home_yunxi_9-1-101'));
    for (const action of ['open', 'enter']) expect(await call('owner', 'wx-far', `draws.${action}`, { homeId: 'home_yunxi_9-1-101', drawId })).toMatchObject({ code: 'DRAW_UNKNOWN' });
    expect(await call('owner', 'wx-far', 'draws.list', { homeId: 'home_yunxi_9-1-101' })).toMatchObject({ value: { rows: [] } });
    expect(await call('owner', 'wx-0', 'draws.list', { homeId: homes[0]!._id })).toMatchObject({ value: { rows: [{ drawId, isIn: false, prizes: 2 }] } });
  });
  test('they close by themselves, with nobody doing anything; afterwards the secret is still nobody\'s', async () => {
    const { publish, enterAll, ports, go, draw, owner } = await start();
    await publish();
    await enterAll();
    go('2026-03-06 18:00');
    await beat(ports);
    expect(await draw()).toMatchObject({ state: 'closed', log: [{ what: 'published', by: 'mem-wx-manager' }, { what: 'closed', by: 'system' }] });
    const view = (await owner(5, 'open') as { value: DrawView }).value;
    expect([view.published?.closed?.entries.length, view.published?.drawn, verifyDraw(view.published, sha256)]).toEqual([5, null, []]);
    expect(JSON.stringify(view)).not.toContain(ports.vault.open((await draw()).sealedSecret));
  });
});

describe('what the manager may', () => {
  test('neither close nor draw before the time, nor change what is published', async () => {
    const { publish, turns, go, manages, drawId, call } = await start();
    await publish();
    expect([await turns('close'), await turns('run', { value: '2026025' })]).toMatchObject([{ code: 'DRAW_ENTRIES_OPEN' }, { code: 'DRAW_ENTRIES_OPEN' }]);
    expect(await call('manager', 'wx-manager', 'draws.save', { communityId, drawId, draft: draftOfDraw(aDraw()) })).toMatchObject({ code: 'DRAW_STATE', data: { state: 'open' } });
    go('2026-03-06 19:00');
    await manages('draws.close', { drawId });
    expect(await turns('run', { value: '2026025' })).toMatchObject({ code: 'DRAW_TOO_EARLY' });
    go('2026-03-06 22:00');
    expect(await turns('run', { value: '十二' })).toMatchObject({ code: 'DRAW_NUMBER' });
  });
  test('a draft with problems is kept, named, and not published', async () => {
    const { turns, manages, drawId } = await start({ source: '', prizes: [] });
    expect(await turns('publish')).toMatchObject({ code: 'DRAW_PROBLEMS', data: { problems: ['PRIZES', 'SOURCE'] } });
    expect(await manages('draws.look', { communityId, drawId })).toMatchObject({ state: 'draft', problems: ['PRIZES', 'SOURCE'], published: null });
  });
  test('every turn repeated answers the same; drawn with another number it is refused', async () => {
    const { publish, turns, go, draw } = await start();
    const first = await turns('publish', {}, 'req-publish-000001');
    const { commitment } = await draw();
    expect([await turns('publish', {}, 'req-publish-000001'), (await draw()).commitment]).toEqual([first, commitment]);
    expect(await publish().catch((error: Error) => error.message)).toContain('DRAW_STATE');
    go('2026-03-06 22:00');
    await turns('close');
    const drawn = await turns('run', { value: '2026025' }, 'req-run-0000000001');
    const { outcome } = await draw();
    expect([await turns('run', { value: '2026025' }, 'req-run-0000000001'), await turns('run', { value: '2026025' }), (await draw()).outcome]).toEqual([drawn, { ok: true, value: { state: 'drawn' } }, outcome]);
    expect([await turns('run', { value: '2026026' }, 'req-run-0000000001'), await turns('run', { value: '2026026' })]).toMatchObject([{ code: 'REQUEST_REUSED' }, { code: 'DRAW_STATE' }]);
  });
  test('cancelled with its reason, everybody who entered is told', async () => {
    const { publish, enterAll, turns, ports, newsOf, clock, owner } = await start();
    await publish();
    await enterAll();
    expect(await turns('cancel', { why: '车位改为出售' })).toMatchObject({ ok: true, value: { state: 'cancelled' } });
    clock.now += 5 * MINUTE;
    await beat(ports);
    expect([(await newsOf(0)).map(({ kind, words }) => [kind, words.why]), await newsOf(5)]).toEqual([[['draw-cancelled', '车位改为出售']], []]);
    expect(await owner(5, 'enter')).toMatchObject({ code: 'DRAW_STATE', data: { state: 'cancelled' } });
  });
  test.each(['wx-desk', 'wx-elsewhere', 'wx-0'])('%s can do nothing of it', async (openid) => {
    const { call, drawId, draw } = await start();
    const before = await draw();
    for (const [action, data] of [['look', { communityId }], ['publish', {}], ['close', {}], ['run', { value: '2026025' }], ['apply', {}], ['cancel', { why: '没有' }]] as const) expect([action, await call('manager', openid, `draws.${action}`, { drawId, ...data })]).toMatchObject([action, { code: 'FORBIDDEN' }]);
    expect(await draw()).toEqual(before);
  });
});

describe('whatever is cut short is found again', () => {
  test('the draw is written and nobody came to tell: the beat does, a piece at a time, also when it is cut short itself', async () => {
    const { toDrawn, ports, newsOf, clock, store, ledgerNow } = await start();
    await toDrawn();
    clock.now += 5 * MINUTE;
    const replace = store.replace;
    let left = 2;
    store.replace = async (...args) => { if (args[0] === 'cases' && left-- <= 0) throw new Error('cut'); return replace(...args); };
    await beat(ports);
    expect((await ledgerNow()).draws).not.toEqual({});
    store.replace = replace;
    clock.now += 5 * MINUTE;
    await beat(ports);
    expect(await Promise.all([0, 1, 2, 3, 4, 5].map(async (i) => (await newsOf(i)).length))).toEqual([1, 1, 1, 1, 1, 0]);
  });
  test('with nothing to do the beat reads no draw', async () => {
    const { publish, ports, clock, store } = await start();
    await publish();
    await beat(ports);
    clock.now += 5 * MINUTE;
    await settleLedger(ports, ledgerId);
    let reads = 0;
    for (const name of ['find', 'list', 'count'] as const) { const method = store[name] as (...args: unknown[]) => unknown; Object.assign(store, { [name]: (...args: unknown[]) => { reads++; return method(...args); } }); }
    clock.now += 5 * MINUTE;
    await beat(ports);
    expect(reads).toBe(2);
  });
});

describe('slots: those drawn book before the others', () => {
  const book = { ledgerId, slotId: '0314-0930' };
  const applied = async () => {
    const server = await start(slots);
    await server.toDrawn();
    await server.manages('draws.apply', { drawId: server.drawId });
    const won = (await server.draw()).outcome!.order.slice(0, 2).map((home) => homes.findIndex(({ _id }) => homeKeyOf(_id) === home)), [winner = 0] = won, other = homes.findIndex((_, i) => !won.includes(i));
    const books = (i: number, action: string, data: object) => server.call('owner', `wx-${i}`, `booking.${action}`, { homeId: homes[i]!._id, ...data });
    return { ...server, winner, other, books };
  };
  test('from their hour on, in one write and no read; nobody else, and not earlier', async () => {
    const { books, winner, other, go, store, ledgerNow } = await applied();
    go('2026-03-09 08:59');
    expect(await books(winner, 'reserve', { ...book, early: true })).toMatchObject({ code: 'BOOKING_CLOSED', data: { opensAt: slots.earlyAt } });
    go('2026-03-09 09:00');
    expect([await books(other, 'reserve', { ...book, early: true }), await books(winner, 'reserve', book)]).toMatchObject([{ code: 'BOOKING_CLOSED', data: { opensAt: batch.opensAt } }, { code: 'BOOKING_CLOSED' }]);
    let reads = 0, writes = 0;
    const { find, list, apply } = store;
    Object.assign(store, { find: (...args: never[]) => { reads++; return (find as (...a: never[]) => unknown)(...args); }, list: (...args: never[]) => { reads++; return (list as (...a: never[]) => unknown)(...args); }, apply: (...args: never[]) => { writes++; return (apply as (...a: never[]) => unknown)(...args); } });
    expect([await books(winner, 'reserve', { ...book, early: true }), reads, writes]).toMatchObject([{ ok: true }, 0, 1]);
    Object.assign(store, { find, list, apply });
    expect([await books(winner, 'reschedule', { ledgerId, from: book.slotId, to: '0314-1000', changeLimit: 2, early: true }), await books(winner, 'cancel', { ledgerId, from: '0314-1000', early: true }), brokenIn(await ledgerNow())]).toMatchObject([{ ok: true }, { ok: true }, []]);
  });
  test('their booking page is open, the others\' opens for all', async () => {
    const { books, winner, other, go } = await applied();
    go('2026-03-09 10:00');
    const [mine, theirs] = [await books(winner, 'open', {}), await books(other, 'open', {})] as { value: BookingView }[];
    expect([mine?.value, theirs?.value]).toMatchObject([{ isOpen: true, isEarly: true, opensAt: slots.earlyAt }, { isOpen: false, willOpen: true, isEarly: false, opensAt: batch.opensAt }]);
  });
  test('applied twice it is the same; cut short between draw and seats the beat writes them; then it is not cancelled any more', async () => {
    const { toDrawn, turns, store, draw, ledgerNow, clock, ports } = await start(slots);
    await toDrawn();
    const { apply } = store;
    store.apply = async () => { throw new Error('cut'); };
    expect(await turns('apply')).toMatchObject({ code: 'INTERNAL' });
    store.apply = apply;
    const early = async () => Object.entries((await ledgerNow()).seats).filter(([, seat]) => seat.early).map(([home]) => home).sort();
    expect([(await draw()).appliedAt, await early()]).toEqual([clock.now, []]);
    clock.now += HOUR;
    await beat(ports);
    const winners = (await draw()).outcome!.order.slice(0, 2).sort();
    expect([await early(), (await ledgerNow()).earlyAt]).toEqual([winners, slots.earlyAt]);
    expect([await turns('apply'), await early(), await turns('cancel', { why: '不要了' })]).toMatchObject([{ ok: true }, winners, { code: 'DRAW_APPLIED' }]);
  });
  test('after booking has opened for all there is nothing to apply, and for parking never', async () => {
    const late = await start(slots), parking = await start();
    await late.toDrawn();
    late.go('2026-03-10 09:00');
    await parking.toDrawn();
    expect([await late.turns('apply'), await parking.turns('apply')]).toMatchObject([{ code: 'DRAW_TOO_LATE' }, { code: 'DRAW_STATE' }]);
  });
});
