import type { LotView, ParkingView, WaitingAsk } from '@contract/parking';
import type { Unit } from '@contract/operation';
import { DAY, HOUR } from '@domain/kernel/calendar';
import { brokenInLot } from '@domain/parking/change-lot';
import type { LotId } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import { marksOf } from '@domain/movein/marks';
import { formerCase } from '@domain/movein/pass-on';
import { openCase } from '@domain/movein/open-case';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import { aHome } from '@domain/testing/a-home';
import { aLotDraft } from '@domain/testing/a-lot';
import { aRecordOf } from '@domain/testing/a-record';
import { at } from '@domain/testing/at';
import { crewGrants, ownerGrants } from '@domain/testing/some-grants';
import { sealRecord } from '@cloud/kit/registration-record';
import { createTestServer } from '@cloud/kit/testing';
import { managerEndpoints } from '@cloud/manager/endpoints';
import { beat } from '@cloud/modules/beat/beat';
import { ownerEndpoints } from '@cloud/owner/endpoints';
import { staffEndpoints } from '@cloud/staff/endpoints';

const communityId = 'com_yunxi', rooms = ['1201', '1202', '1203'];
const homes = rooms.map((room, i) => aHome({ room, _id: `home_yunxi_3-2-${room}`, bound: [{ ownerNo: 1, openid: `wx-${i}` }] }));

/** Three homes with their cases (the first registered with a car), a fourth without one, a manager, the desk, a lot of six spaces. */
async function start(given: Parameters<typeof aLotDraft>[0] = {}) {
  const server = createTestServer({ owner: ownerEndpoints, staff: staffEndpoints, manager: managerEndpoints }, at('2026-03-07 10:20')), { store, vault } = server.ports;
  const context = { vault, at: server.clock.now }, cases = homes.map((home) => openCase(home, aBatch(), aCommunity(), server.clock.now));
  const registered = { ...cases[0]!, registration: sealRecord(context, aRecordOf({ vehicles: [{ key: 'k1', plate: '浙A12345', model: '' }] }), server.clock.now, null), review: { state: 'accepted' as const, at: server.clock.now, by: '小林' } };
  await Promise.all([
    store.insert('communities', aCommunity()), store.insertAll('homes', [...homes, aHome({ room: '1204', _id: 'home_yunxi_3-2-1204' })]), store.insertAll('cases', [registered, ...cases.slice(1)]),
    store.insertAll('grants', [crewGrants('wx-manager', '周敏', [], true), crewGrants('wx-desk', '小何', ['desk']), crewGrants('wx-keys', '小金', ['keys']), ...homes.map((home, i) => ownerGrants(`wx-${i}`, 1, '王一宁', home._id))]),
  ]);
  const ask = async <T>(unit: Unit, openid: string, action: string, data: object, id?: string): Promise<T> => { const answer = await server.call(unit, openid, `parking.${action}`, data, id); if (!answer.ok) throw new Error(`${action}: ${answer.code} ${JSON.stringify(answer.data)}`); return answer.value as T; };
  const { lotId } = await ask<{ lotId: LotId }>('manager', 'wx-manager', 'save', { communityId, lotId: null, lot: aLotDraft(given) });
  const manages = <T>(action: string, data: object = {}, id?: string) => ask<T>('manager', 'wx-manager', action, { lotId, ...data }, id);
  const refused = (action: string, data: object = {}) => server.call('manager', 'wx-manager', `parking.${action}`, { lotId, ...data });
  const owner = <T>(i: number, action: string, data: object = {}, id?: string) => ask<T>('owner', `wx-${i}`, action, { homeId: homes[i]!._id, ...data }, id);
  const ownerRefused = (i: number, action: string, data: object = {}, id?: string) => server.call('owner', `wx-${i}`, `parking.${action}`, { homeId: homes[i]!._id, ...data }, id);
  const caseOf = async (i: number) => { const found = await store.find('cases', cases[i]!._id); if (!found) throw new Error('no case'); return found; };
  const lotNow = async () => { const found = await store.find('lots', lotId); if (!found) throw new Error('no lot'); return found; };
  const newsOf = async (i: number) => (await caseOf(i)).news.map(({ kind, words }) => [kind, words.what, words.no]);
  await manages('fill', { lines: ['A-001', 'A-002', 'A-003', 'A-004', 'A-005', 'A-006'].map((no) => ({ no, home: '' })) });
  return { ...server, store, ask, lotId, manages, refused, owner, ownerRefused, caseOf, lotNow, newsOf };
}
const give = (room: string, no: string) => ({ no, home: `3-2-${room}` });

describe('the register', () => {
  test('spaces are given to homes in one write, each home is told once, its page shows where and how to get there', async () => {
    const { manages, owner, newsOf, lotNow, caseOf } = await start(), lines = [give('1201', 'A-001'), give('1202', 'A-001'), give('1204', 'A-002'), give('9909', 'A-003')];
    const first = await manages('fill', { lines }, 'req-fill-0000000001');
    expect(first).toEqual({ added: 0, assigned: 2, untold: 0, left: [{ no: 'A-001', home: '3-2-1202', why: 'TAKEN' }, { no: 'A-003', home: '3-2-9909', why: 'HOME_UNKNOWN' }] });
    expect(await manages('fill', { lines }, 'req-fill-0000000001')).toEqual(first);
    expect([await newsOf(0), await newsOf(1), (await lotNow()).tell, (await caseOf(0)).trail.at(-1)?.what]).toEqual([[['parking', 'assigned', 'A-001']], [], {}, 'space-assigned']);
    expect(await owner<ParkingView>(0, 'open')).toMatchObject({ label: '3栋 2单元 1201', spaces: [{ lot: '地下一层', no: 'A-001', place: '南门车库入口', way: '进南门右转', sketch: '' }], vehicles: [{ plate: '浙A12345' }], canChange: true, lots: [], visit: null });
    expect(await owner<ParkingView>(1, 'open')).toMatchObject({ spaces: [], vehicles: null, canChange: false });
  });
  test('changed places, released and kept for something: totals follow, homes hear of it, nothing personal is in the log', async () => {
    const { manages, refused, newsOf, lotNow } = await start();
    await manages('fill', { lines: [give('1201', 'A-001'), give('1202', 'A-002')] });
    await manages('swap', { no: 'A-001', other: 'A-002', why: '离单元门近' });
    await manages('release', { no: 'A-002', why: '王一宁退租' });
    expect(await manages('mark', { nos: ['A-003', 'A-004'], mark: 'reserved', why: '消防' })).toEqual({ counts: { free: 3, assigned: 1, visitor: 0, reserved: 2, out: 0 } });
    expect([await newsOf(0), await newsOf(1)]).toEqual([[['parking', 'assigned', 'A-001'], ['parking', 'moved', 'A-002'], ['parking', 'released', 'A-002']], [['parking', 'assigned', 'A-002'], ['parking', 'moved', 'A-001']]]);
    expect([await refused('release', { no: 'A-002', why: '再来' }), await refused('mark', { nos: ['A-001'], mark: 'out', why: '积水' }), await refused('lot', { lotId: 'lot_yunxi_none' })]).toMatchObject([{ code: 'SPACE_NOT_ASSIGNED' }, { code: 'SPACE_NOT_FREE' }, { code: 'LOT_UNKNOWN' }]);
    const lot = await lotNow();
    expect([brokenInLot(lot), /王一宁|退租|消防/.test(JSON.stringify(lot.log)), (await manages<LotView>('lot')).spaces.map(({ no, space }) => `${no} ${space.state}`)]).toEqual([[], false, ['A-001 assigned', 'A-002 free', 'A-003 reserved', 'A-004 reserved', 'A-005 free', 'A-006 free']]);
  });
  test('two managers give the same space at once: one home has it', async () => {
    const { manages, lotNow } = await start(), both = await Promise.all(['1201', '1202'].map((room) => manages<{ assigned: number }>('fill', { lines: [give(room, 'A-001')] })));
    expect([both.map(({ assigned }) => assigned).sort(), (await lotNow()).counts.assigned]).toEqual([[0, 1], 1]);
  });
  test('cut short before everybody was told, telling goes on and nobody is told twice', async () => {
    const { manages, store, newsOf, lotNow } = await start(), { apply } = store;
    store.apply = async () => { throw new Error('cut'); };
    await expect(manages('fill', { lines: [give('1201', 'A-001'), give('1202', 'A-002')] })).rejects.toThrow('INTERNAL');
    store.apply = apply;
    expect([Object.keys((await lotNow()).tell).length, await manages('tell'), await newsOf(0), await newsOf(1), (await lotNow()).tell]).toEqual([2, { untold: 0 }, [['parking', 'assigned', 'A-001']], [['parking', 'assigned', 'A-002']], {}]);
  });
  test('a plan of elsewhere is no plan of this lot', async () => {
    const { ports, call } = await start(), save = (sketch: string) => call('manager', 'wx-manager', 'parking.save', { communityId, lotId: null, lot: aLotDraft({ sketch }) });
    expect([await save('cloud://test.files/homes/yunxi_1-1-101/a.jpg'), await save('cloud://test.files/plans/com_yunxi/lot.jpg'), await ports.store.count('lots', { communityId })]).toMatchObject([{ code: 'FILE_FOREIGN' }, { ok: true }, 2]);
  });
});

describe('what a household does', () => {
  test('vehicles are kept in the registration and found by their plate; a look is in the home\'s record and the log, the plate is not', async () => {
    const { owner, ask, caseOf, store, manages, call } = await start(), find = (plate: string, who = 'wx-desk') => ask<{ cars: readonly object[] }>('staff', who, 'find', { communityId, plate, reason: 'contact' });
    await manages('fill', { lines: [give('1201', 'A-001')] });
    await owner(0, 'vehicles', { vehicles: [{ key: 'k1', plate: '浙a·99999', model: '白色' }, { plate: '浙AD12345', model: '' }] });
    expect([(await find('浙A12345')).cars, (await find('浙ad-12345')).cars]).toEqual([[], [{ homeId: homes[0]!._id, label: '3栋 2单元 1201', names: ['王**', '陈**'], until: null, spaces: [{ lot: '地下一层', no: 'A-001' }] }]]);
    const moveIn = await caseOf(0), pages = await store.list('privacyLog', { where: {}, limit: 9 });
    expect([moveIn.trail.at(-1), pages.flatMap(({ entries }) => entries.map(({ of }) => of))]).toMatchObject([{ what: 'number-seen', by: 'wx-desk', of: 'owner-0|plate|contact' }, [`${homes[0]!._id}|owner-0|plate|contact`]]);
    expect(JSON.stringify(moveIn) + JSON.stringify(pages)).not.toMatch(/浙A99999|浙AD12345/);
    expect([await call('staff', 'wx-keys', 'parking.find', { communityId, plate: '浙A99999', reason: 'contact' }), await call('staff', 'wx-desk', 'parking.find', { communityId, plate: '没有', reason: 'contact' })]).toMatchObject([{ code: 'FORBIDDEN' }, { code: 'PLATE' }]);
  });
  test('of a household that has left no car is found', async () => {
    const { ask, caseOf, store } = await start();
    await store.insert('cases', formerCase(await caseOf(0), 1, at('2026-03-06 10:00')));
    await store.apply('cases', (await caseOf(0))._id, { guard: {}, patch: { set: { registration: null } } });
    expect(await ask('staff', 'wx-desk', 'find', { communityId, plate: '浙A12345', reason: 'visit' })).toEqual({ cars: [] });
  });
  test('nothing to keep cars in before registration; not while it is being looked at', async () => {
    const { ownerRefused, store, caseOf } = await start(), cars = { vehicles: [{ plate: '浙A12345', model: '' }] };
    await store.apply('cases', (await caseOf(0))._id, { guard: {}, patch: { set: { review: { state: 'waiting', since: 1 } } } });
    expect([await ownerRefused(1, 'vehicles', cars), await ownerRefused(0, 'vehicles', cars), await ownerRefused(2, 'vehicles', { vehicles: [{ plate: 'X', model: '' }] })]).toMatchObject([{ code: 'NOT_REGISTERED' }, { code: 'ALREADY_SUBMITTED' }, { code: 'NOT_REGISTERED' }]);
  });
  test('applied for, seen by the desk, answered with its reason, told; withdrawn it is on nobody\'s list', async () => {
    const { owner, ownerRefused, ask, newsOf, call } = await start(), asks = () => ask<{ rows: readonly WaitingAsk[] }>('staff', 'wx-desk', 'asks', { communityId });
    const decide = (no: number, isAgreed: boolean, words = '', home = 1) => call('staff', 'wx-desk', 'parking.decide', { homeId: homes[home]!._id, no, isAgreed, words });
    const asked = await owner(1, 'apply', { kind: 'car', type: 'car', plate: '浙a 55555', remark: '晚上停' }, 'req-apply-0000000001');
    expect(await owner(1, 'apply', { kind: 'car', type: 'car', plate: '浙a 55555', remark: '晚上停' }, 'req-apply-0000000001')).toEqual(asked);
    await owner(1, 'apply', { kind: 'space', type: 'bicycle', plate: '', remark: '' });
    expect((await asks()).rows).toMatchObject([{ no: 1, kind: 'car', plate: '浙A55555', label: '3栋 2单元 1202', name: '王**', spaces: [] }, { no: 2, kind: 'space', type: 'bicycle' }]);
    await owner(1, 'withdraw', { no: 2 });
    expect([await decide(1, false), await decide(1, false, '车位已满'), await decide(1, true), await decide(2, true), await decide(9, true)]).toMatchObject([{ code: 'WHY_NEEDED' }, { ok: true, value: { state: 'declined' } }, { code: 'APPLICATION_SETTLED' }, { code: 'APPLICATION_SETTLED', data: { state: 'withdrawn' } }, { code: 'APPLICATION_UNKNOWN' }]);
    expect([(await asks()).rows, await newsOf(1), (await owner<ParkingView>(1, 'open')).asks]).toMatchObject([[], [['parking', 'declined', undefined]], [{ no: 2, state: 'withdrawn' }, { no: 1, state: 'declined', words: '车位已满', plate: '浙A55555' }]]);
    expect([await ownerRefused(1, 'withdraw', { no: 1 }), await ownerRefused(1, 'apply', { kind: 'car', type: 'car', plate: '', remark: '' })]).toMatchObject([{ code: 'APPLICATION_SETTLED' }, { code: 'PLATE' }]);
  });
  test('a visitor\'s space for some hours: two homes at once get two spaces, a third none; found by its plate until it is over; given back', async () => {
    const { owner, ownerRefused, manages, ask, lotId, clock, lotNow } = await start({ visitHours: 4 });
    await manages('mark', { nos: ['A-005', 'A-006'], mark: 'visitor', why: '' });
    const from = at('2026-03-07 14:00'), times = { lotId, from, to: from + 2 * HOUR, plate: '沪B12345' };
    const both = await Promise.all([0, 1].map((i) => owner<{ no: string }>(i, 'book', times, `req-book-000000000${i}`)));
    expect([both.map(({ no }) => no).sort(), await owner(0, 'book', times, 'req-book-0000000000'), await ownerRefused(2, 'book', times), await ownerRefused(0, 'book', { ...times, from: from + 5 * HOUR, to: from + 6 * HOUR })]).toMatchObject([['A-005', 'A-006'], both[0]!, { code: 'LOT_FULL' }, { code: 'VISIT_HELD' }]);
    const view = await owner<ParkingView>(0, 'open');
    expect([view.visit, view.lots[0], (await ask<{ cars: readonly object[] }>('staff', 'wx-desk', 'find', { communityId, plate: '沪B12345', reason: 'visit' })).cars.length]).toMatchObject([{ plate: '沪B12345', from, lot: '地下一层' }, { hours: 4, spaces: 2, taken: [{ from }, { from }] }, 2]);
    expect([await owner(0, 'cancel', { lotId, id: view.visit!.id }), await owner(0, 'cancel', { lotId, id: view.visit!.id }), (await lotNow()).visits.length, brokenInLot(await lotNow())]).toEqual([{ isHeld: false }, { isHeld: false }, 1, []]);
    clock.now = from + 3 * HOUR;
    expect([(await owner<ParkingView>(1, 'open')).visit, (await ask<{ cars: readonly object[] }>('staff', 'wx-desk', 'find', { communityId, plate: '沪B12345', reason: 'visit' })).cars]).toEqual([null, []]);
  });
  test('what an owner asked to be deleted goes with its plates: nothing is found by them any more', async () => {
    const { owner, store, caseOf, ports, clock, ask } = await start();
    await owner(0, 'apply', { kind: 'car', type: 'car', plate: '浙A77777', remark: '我的车' });
    const asked = await caseOf(0), closed = { ...asked, closed: { at: clock.now, entries: 0 }, privacy: { ...asked.privacy, request: { at: clock.now, by: 'wx-0' } } } as MoveInCase;
    await store.replace('cases', asked._id, asked._v, { closed: closed.closed, privacy: closed.privacy, marks: marksOf(closed) });
    clock.now += 8 * DAY;
    await beat(ports);
    const after = await caseOf(0);
    expect([after.registration?.plates, after.parking?.asks.map(({ plate, remark, kind }) => [plate, remark, kind]), await ask('staff', 'wx-desk', 'find', { communityId, plate: '浙A12345', reason: 'contact' })]).toEqual([[], [['', '', 'car']], { cars: [] }]);
  });
  test('opening the page is three reads', async () => {
    const { owner, store } = await start();
    const reads: unknown[] = [];
    for (const name of ['find', 'list', 'count'] as const) { const method = store[name] as (...args: unknown[]) => unknown; Object.assign(store, { [name]: (...args: unknown[]) => { reads.push(args[0]); return method(...args); } }); }
    await owner(0, 'open');
    expect([...new Set(reads)].sort()).toEqual(['cases', 'communities', 'lots']);
  });
});

describe('two phones, and a home that is sold', () => {
  const visit = (plate: string) => ({ from: at('2026-03-07 14:00'), to: at('2026-03-07 16:00'), plate });
  async function twoLots() {
    const server = await start({ visitHours: 4 }), { ask, manages, store } = server;
    const { lotId: other } = await ask<{ lotId: LotId }>('manager', 'wx-manager', 'save', { communityId, lotId: null, lot: aLotDraft({ name: '地面', visitHours: 4 }) });
    await ask('manager', 'wx-manager', 'fill', { lotId: other, lines: ['B-1', 'B-2'].map((no) => ({ no, home: '' })) });
    await manages('mark', { nos: ['A-001'], mark: 'visitor', why: '' });
    await ask('manager', 'wx-manager', 'mark', { lotId: other, nos: ['B-1', 'B-2'], mark: 'visitor', why: '' });
    const visits = async () => (await Promise.all([server.lotId, other].map((id) => store.find('lots', id)))).flatMap((lot) => lot?.visits ?? []);
    return { ...server, other, visits };
  }
  test('booked in two lots at once, a home never keeps two; whoever was refused is refused again, and may then book', async () => {
    const it = await twoLots();
    const both = await Promise.all([it.ownerRefused(0, 'book', { lotId: it.lotId, ...visit('浙A12345') }, 'req-visit-a-0001'), it.ownerRefused(0, 'book', { lotId: it.other, ...visit('浙A12345') }, 'req-visit-b-0001')]);
    const kept = both.filter(({ ok }) => ok).length;
    expect([kept <= 1, (await it.visits()).length, both.filter((one) => !one.ok).map((one) => (one as { code: string }).code).every((code) => code === 'VISIT_HELD')]).toEqual([true, kept, true]);
    for (const [i, one] of both.entries()) if (!one.ok) expect(await it.ownerRefused(0, 'book', { lotId: i ? it.other : it.lotId, ...visit('浙A12345') }, `req-visit-${i ? 'b' : 'a'}-0001`)).toMatchObject({ code: 'VISIT_HELD' });
    if (!kept) expect(await it.ownerRefused(0, 'book', { lotId: it.lotId, ...visit('浙A12345') }, 'req-visit-c-0001')).toMatchObject({ ok: true });
    expect((await it.visits()).length).toBe(1);
  });
  const sale = { homeId: 'home_yunxi_3-2-1201', confirm: '3-2-1201', reason: '二手房转让', owners: [{ name: '新业主', phone: '13700007777', idNumber: '990000199101081218' }] };
  test.each([['stay', ['A-002']], ['release', []]] as const)('sold, its spaces %s; what its household booked for visitors goes', async (spaces, left) => {
    const it = await twoLots();
    await it.manages('fill', { lines: [{ no: 'A-002', home: '3-2-1201' }, { no: 'A-003', home: '3-2-1202' }] });
    await it.owner(0, 'book', { lotId: it.other, ...visit('浙A12345') });
    for (let again = 0; again < 2; again++) expect(await it.call('manager', 'wx-manager', 'people.transfer', { ...sale, spaces }, 'req-sale-00000001')).toMatchObject({ ok: true });
    const lot = await it.lotNow();
    expect([Object.entries(lot.spaces).flatMap(([no, space]) => (space.state === 'assigned' && space.home === '3-2-1201' ? [no] : [])), lot.spaces['A-003'], await it.visits(), brokenInLot(lot)]).toMatchObject([left, { home: '3-2-1202' }, [], []]);
  });
});
