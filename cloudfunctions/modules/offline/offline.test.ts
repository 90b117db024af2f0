import fc from 'fast-check';
import { offlineEndpoints } from '@cloud/staff/endpoints';
import { hmac } from '@cloud/kit/digest';
import { wangId } from '@cloud/kit/testing-home';
import { passKeyOf } from '@cloud/kit/pass-key';
import { passDayKey, passText } from '@domain/pass/pass';
import { scannedOffline } from '@domain/offline/scan-offline';
import { aCase } from '@domain/testing/a-case';
import { anInspection } from '@domain/testing/an-inspection';
import { at } from '@domain/testing/at';
import { formFor } from '@domain/inspection/form';
import { idsOf, standing } from '@domain/inspection/found';
import { markKey } from '@domain/inspection/inspection';
import { onSite } from '@domain/testing/on-site';
import { tailProof } from '@domain/offline/day-list';
import { syncWith } from './sync';
import { communityId, day, done, homeId, now, outcomes, site, slot } from './testing-site';

describe('the day’s list', () => {
  test('holds the day’s households, masked, and what checks their codes today', async () => {
    const { list: page } = await (await site()).phone('wx-a'), [home] = page.homes, { ports } = await site();
    expect(page).toMatchObject({ day, next: null, head: { others: {}, batches: [{ isToday: true }] } });
    expect(home).toMatchObject({ home: '3-2-1201', label: '3栋 2单元 1201', visit: { slot, from: '09:00' }, seat: { state: 'booked' }, owners: [{ no: 1, name: '王**', phone: '6207' }] });
    expect(home?.key).toBe(passDayKey(hmac, passKeyOf(ports.vault, homeId, slot), day));
    expect(home?.owners[0]?.proof).toBe(tailProof(hmac, page.salt, '3-2-1201', 'o1', '1218'));
    expect(JSON.stringify(page)).not.toContain(wangId);
    expect(JSON.stringify(page)).not.toContain('王一宁');
  });
  test('gives each duty what it needs and no more', async () => {
    const [home] = (await (await site()).phone('wx-walk')).list.homes;
    expect(home).toMatchObject({ inspection: null, defects: [], owners: [{ phone: '', proof: '' }], proxies: [] });
    expect(home).not.toHaveProperty('key');
    expect(home).not.toHaveProperty('keyKinds');
  });
  test('on another day nobody of this one is on it, and who comes later is told with the day', async () => {
    const server = await site();
    server.clock.now = at('2026-03-13 09:00');
    const { list: page } = await server.phone('wx-a');
    expect(page).toMatchObject({ day: '2026-03-13', homes: [], head: { others: { '3-2-1201': '03140' } } });
  });
});

test('in any order, in any pieces, however often: the same end (I14)', async () => {
  const form = formFor('三室两厅').flatMap((room) => room.items.map((item) => markKey(room.code, item.code))), half = Math.floor(form.length / 2);
  const marks = (keys: readonly string[], bad: string) => Object.fromEntries(keys.map((one) => [one, one === bad ? 'bad' : 'ok'])), read = (reading: number, clock: string) => ({ reading, photo: null, at: done(clock) });
  const endOf = async (order: readonly (readonly [phone: 'a' | 'b', from: number, to: number])[]) => {
    const server = await site(), a = await server.phone('wx-a'), b = await server.phone('wx-b');
    const items = {
      a: [a.item('booking.checkIn', '09:05', server.checkIn), a.item('inspection.merge', '09:40', { marks: marks(form.slice(0, half + 2), ''), meters: { water: read(312, '09:40') } }), a.item('defects.report', '09:45', { defects: [{ room: 'living', item: 'wall', words: '裂缝', severity: 'minor', photos: [], pin: null }] })],
      b: [b.item('booking.checkIn', '09:02', server.checkIn), b.item('desk.identify', '09:08', { ownerNo: 1, idTail: '1218' }), b.item('inspection.merge', '09:35', { marks: marks(form.slice(half), form[half]!), meters: { water: read(311, '09:35'), power: read(5, '09:36'), gas: read(0, '09:36') } }), b.item('inspection.finish', '09:50', { marks: {}, meters: {} })],
    };
    for (const [phone, from, to] of [...order, ['a', 0, 9], ['b', 0, 9]] as const) { const some = items[phone].slice(from, to); if (some.length) await (phone === 'a' ? a : b).sync(some); }
    const { identity, inspection, defects } = await server.caseNow(), { state, at: when } = (await server.seatNow())!;
    return { seat: { state, when }, identity, inspection, defects: defects.map(({ words }) => words), held: (await server.heldNow()).map(({ state, code, mine: { differs } }) => ({ state, code, items: differs?.items.map(({ name }) => name) })) };
  };
  const expected = await endOf([]);
  expect(expected).toMatchObject({ seat: { state: 'arrived', when: done('09:02') }, identity: { at: done('09:08') }, inspection: { startedAt: done('09:35'), finishedAt: done('09:50'), marks: { [form[half]!]: 'bad' }, meters: { water: { reading: 312 } } }, defects: ['裂缝'], held: [{ state: 'conflict', code: 'MARKS_DIFFER', items: [expect.any(String)] }] });
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('a' as const, 'b' as const), fc.nat(3), fc.nat(4)), { maxLength: 8 }), async (order) => { expect(await endOf(order)).toEqual(expected); }), { numRuns: 25 });
}, 60_000);

describe('handed in', () => {
  test('an arrival counts from when it was noted, once, however often it is sent', async () => {
    const server = await site(), phone = await server.phone('wx-a'), item = phone.item('booking.checkIn', '09:05', server.checkIn);
    expect(outcomes(await phone.sync([item]))).toEqual(['applied']);
    const seat = await server.seatNow();
    expect(seat).toMatchObject({ state: 'arrived', at: done('09:05') });
    expect(outcomes(await phone.sync([item]))).toEqual(['applied']);
    expect(await server.seatNow()).toEqual(seat);
  });
  test('received on the day and heard of after midnight, when it had been counted as missed: it stands, unless they booked again', async () => {
    const missed = { state: 'free' as const, slot: null, missed: { slot, at: at('2026-03-15 00:05') } };
    const server = await site({ seat: missed }), phone = await server.phone('wx-a'), arrival = phone.item('booking.checkIn', '09:05', server.checkIn), leftOf = async () => (await server.ports.store.find('ledgers', server.checkIn.ledgerId))!.slots[slot]!.left;
    server.clock.now = at('2026-03-15 08:00');
    const before = await leftOf();
    expect(outcomes(await phone.sync([arrival]))).toEqual(['applied']);
    expect([await server.seatNow(), await leftOf()]).toMatchObject([{ state: 'arrived', slot, at: done('09:05') }, before - 1]);
    expect(await server.seatNow()).not.toHaveProperty('missed');
    const again = await site({ seat: { ...missed, state: 'booked', slot: '0314-0930' } }), other = await again.phone('wx-a');
    again.clock.now = at('2026-03-15 08:00');
    expect(outcomes(await other.sync([other.item('booking.checkIn', '09:05', again.checkIn)]))).toEqual(['conflict NOT_BOOKED']);
  });
  test('done days ago and cut short when it was heard of, it is not done again after somebody else has written', async () => {
    const server = await site({ moveIn: onSite, seat: { state: 'arrived' } }), { store, ...ports } = server.ports, a = await server.phone('wx-a'), old = a.item('defects.report', '09:40', { defects: [{ room: 'living', item: 'wall', words: '裂缝', severity: 'minor', photos: [], pin: null }] });
    server.clock.now = at('2026-03-17 09:00');
    const dying: typeof store = { ...store, insert: (async (collection, document, answers) => { if (collection === 'offlineBooks') throw new Error('gone'); return store.insert(collection, document, answers); }) as typeof store.insert };
    await expect(syncWith(offlineEndpoints).run({ unit: 'staff', openid: 'wx-a', requestId: 'req-cut-short-0000001', data: { communityId, device: 'dev_wxa0123456789abcdef', day, ticket: a.list.ticket, items: [old] } }, { store: dying, ...ports })).rejects.toThrow('gone');
    await server.call('staff', 'wx-b', 'defects.report', { homeId, defects: [{ room: 'living', item: 'wall', words: '划痕', severity: 'minor', photos: [], pin: null }] });
    expect(outcomes(await a.sync([old]))).toEqual(['applied']);
    expect((await server.caseNow()).defects.map(({ words }) => words)).toEqual(['裂缝', '划痕']);
  });
  test.each([['a', 'b'], ['b', 'a']])('of two arrivals the earlier is true, whichever phone comes first (%s)', async (first) => {
    const server = await site(), a = await server.phone('wx-a'), b = await server.phone('wx-b');
    const early = () => a.sync([a.item('booking.checkIn', '09:05', server.checkIn)]), late = () => b.sync([b.item('booking.checkIn', '09:20', server.checkIn)]);
    const answers = first === 'a' ? [await early(), await late()] : [await late(), await early()];
    expect(answers.map(outcomes)).toEqual([['applied'], ['same ALREADY_ARRIVED']]);
    expect(await server.seatNow()).toMatchObject({ state: 'arrived', at: done('09:05') });
    expect(await server.heldNow()).toEqual([]);
  });
  test('one code before two phones without signal is good on both; the household arrives once, at the earlier time', async () => {
    const server = await site(), phones = [await server.phone('wx-a'), await server.phone('wx-b')] as const, key = passKeyOf(server.ports.vault, homeId, slot), code = passText(hmac, key, 'yunxi_3-2-1201', done('09:05'));
    const listOf = ({ list: { head, homes } }: (typeof phones)[number]) => ({ communityId, day, head: head!, homes: new Map(homes.map((home) => [home.home, home])) });
    expect(phones.map((phone) => scannedOffline(code, listOf(phone), hmac, done('09:05')).ok)).toEqual([true, true]);
    const [a, b] = phones;
    expect([outcomes(await b.sync([b.item('booking.checkIn', '09:06', server.checkIn)])), outcomes(await a.sync([a.item('booking.checkIn', '09:05', server.checkIn)]))]).toEqual([['applied'], ['same ALREADY_ARRIVED']]);
    expect(await server.seatNow()).toMatchObject({ state: 'arrived', at: done('09:05') });
  });
  test('what comes before the thing it needs waits with the cloud and goes after it, from another phone too', async () => {
    const server = await site(), a = await server.phone('wx-a'), b = await server.phone('wx-b');
    const waiting = b.item('desk.identify', '09:08', { ownerNo: 1, idTail: '1218' });
    expect(outcomes(await b.sync([waiting]))).toEqual(['waiting STEP_NOT_OPEN']);
    expect(await server.heldNow()).toMatchObject([{ state: 'waiting', name: 'desk.identify' }]);
    await a.sync([a.item('booking.checkIn', '09:05', server.checkIn)]);
    expect(await server.caseNow()).toMatchObject({ identity: { by: 'wx-b', at: done('09:08'), who: 'owner' } });
    expect(await server.heldNow()).toEqual([]);
  });
  test('what waits for something a manager has had done goes after it', async () => {
    const server = await site(), a = await server.phone('wx-a'), b = await server.phone('wx-b'), arrival = a.item('booking.checkIn', '09:05', server.checkIn);
    await server.dismiss('wx-a');
    await server.ports.store.apply('ledgers', server.checkIn.ledgerId, { guard: {}, patch: { pull: { crew: 'wx-a' } } });
    await a.sync([arrival]);
    expect(outcomes(await b.sync([b.item('desk.identify', '09:08', { ownerNo: 1, idTail: '1218' })]))).toEqual(['waiting STEP_NOT_OPEN']);
    const held = (await server.heldNow()).find(({ name }) => name === 'booking.checkIn')!;
    expect(await server.decide(held.id, true)).toMatchObject({ ok: true });
    expect(await server.caseNow()).toMatchObject({ identity: { by: 'wx-b', at: done('09:08') } });
    expect(await server.heldNow()).toEqual([]);
  });
  test('what waits for good for a lost phone keeps nobody else waiting', async () => {
    const server = await site(), a = await server.phone('wx-a'), b = await server.phone('wx-b'), rooms = Array.from({ length: 24 }, (_, n) => `${1301 + n}`), { store } = server.ports;
    const ledger = (await store.find('ledgers', server.checkIn.ledgerId))!;
    await store.apply('ledgers', ledger._id, { guard: {}, patch: { set: Object.fromEntries(rooms.map((room) => [`seats.3-2-${room}`, ledger.seats['3-2-1201'] as never])) } });
    await store.insertAll('cases', rooms.map((room) => aCase({ place: { building: '3', unit: '2', room }, homeId: `home_yunxi_3-2-${room}` as never, _id: `case_yunxi_3-2-${room}` as never })));
    const stuck = rooms.map((room) => a.item('desk.identify', '09:01', { homeId: `home_yunxi_3-2-${room}`, ownerNo: 1, idTail: '1218' }));
    expect(new Set(outcomes(await a.sync(stuck)))).toEqual(new Set(['waiting STEP_NOT_OPEN']));
    expect(outcomes(await b.sync([b.item('desk.identify', '09:08', { ownerNo: 1, idTail: '1218' })]))).toEqual(['waiting STEP_NOT_OPEN']);
    await a.sync([a.item('booking.checkIn', '09:05', server.checkIn)]);
    expect(await server.caseNow()).toMatchObject({ identity: { by: 'wx-b', at: done('09:08') } });
  });
  test('in one go it goes in the order it was done, whatever order it is sent in', async () => {
    const server = await site(), phone = await server.phone('wx-a');
    const items = [phone.item('booking.checkIn', '09:05', server.checkIn), phone.item('desk.identify', '09:08', { ownerNo: 1, idTail: '1218' })].reverse();
    expect(outcomes(await phone.sync(items))).toEqual(['applied', 'applied']);
  });
  test('by somebody who lost the role it is kept aside, and a manager has it done or drops it', async () => {
    const server = await site(), phone = await server.phone('wx-a');
    await server.dismiss('wx-a');
    await server.ports.store.apply('ledgers', server.checkIn.ledgerId, { guard: {}, patch: { pull: { crew: 'wx-a' } } });
    expect(outcomes(await phone.sync([phone.item('booking.checkIn', '09:05', server.checkIn), phone.item('keys.takeOut', '10:00')]))).toEqual(['quarantine FORBIDDEN', 'quarantine FORBIDDEN']);
    expect(await server.seatNow()).toMatchObject({ state: 'booked' });
    const rows = await server.heldNow(), arrival = rows.find(({ name }) => name === 'booking.checkIn')!, keys = rows.find(({ name }) => name === 'keys.takeOut')!;
    expect(rows).toMatchObject([{ state: 'quarantine', by: '小何', label: '3栋 2单元 1201' }, { state: 'quarantine' }]);
    expect(await server.decide(keys.id, true)).toMatchObject({ code: 'HELD_REFUSED', data: { code: 'ON_SITE' } });
    expect(await server.decide(arrival.id, true)).toMatchObject({ value: { state: 'applied' } });
    expect(await server.seatNow()).toMatchObject({ state: 'arrived', at: done('09:05') });
    expect(await server.decide(keys.id, false)).toMatchObject({ value: { state: 'dropped' } });
    expect(await server.decide(keys.id, false)).toMatchObject({ code: 'HELD_GONE' });
    expect(await server.heldNow()).toEqual([]);
  });
  test('a lower reading later asks a person, who may say that it holds', async () => {
    const server = await site({ moveIn: onSite, seat: { state: 'arrived' } }), a = await server.phone('wx-a'), b = await server.phone('wx-b');
    const water = (reading: number, clock: string) => ({ marks: {}, meters: { water: { reading, photo: null, at: done(clock) } } });
    await a.sync([a.item('inspection.merge', '09:40', water(312, '09:40'))]);
    expect(outcomes(await b.sync([b.item('inspection.merge', '10:00', water(31, '10:00'))]))).toEqual(['conflict CLASH']);
    const [row] = await server.heldNow();
    expect(row).toMatchObject({ state: 'conflict', code: 'METER_LOWER', mine: { meter: 'water', reading: 31, stands: 312 }, canApply: true });
    expect((await server.caseNow()).inspection?.meters.water?.reading).toBe(312);
    expect(await server.decide(row!.id, true)).toMatchObject({ ok: true });
    expect((await server.caseNow()).inspection?.meters.water?.reading).toBe(31);
  });
  test('wrong on one phone and normal on another: wrong stands, both sides lie before a manager whichever is heard first, and what they have looked at holds', async () => {
    for (const first of ['a', 'b'] as const) {
      const server = await site({ moveIn: onSite, seat: { state: 'arrived' } }), a = await server.phone('wx-a'), b = await server.phone('wx-b'), wall = { key: 'living:wall', name: '客厅·墙面平整' };
      const bad = () => a.sync([a.item('inspection.merge', '09:40', { marks: { [wall.key]: 'bad' }, meters: {} })]), fine = () => b.sync([b.item('inspection.merge', '10:00', { marks: { [wall.key]: 'ok' }, meters: {} })]);
      const answers = first === 'a' ? [await bad(), await fine()] : [await fine(), await bad()];
      expect(answers.map(outcomes)).toEqual([['applied'], ['conflict CLASH']]);
      const rows = await server.heldNow(), [row] = rows;
      expect(rows).toMatchObject([{ state: 'conflict', code: 'MARKS_DIFFER', canApply: true, mine: { differs: { said: first === 'a' ? 'ok' : 'bad', items: [{ name: wall.name, found: [{ at: done('09:40'), by: 'wx-a' }] }] } } }]);
      expect((await server.caseNow()).inspection?.marks[wall.key]).toBe('bad');
      expect(await server.decide(row!.id, first === 'a')).toMatchObject({ ok: true });
      expect((await server.caseNow()).inspection?.marks[wall.key]).toBe(first === 'a' ? 'ok' : 'bad');
      expect(await server.heldNow()).toEqual([]);
    }
  });
  test('normal with signal, over what a phone without it has found, or finds later: it is never normal unseen', async () => {
    const online = async (action: 'inspection.note' | 'inspection.finish', first: 'phone' | 'online') => {
      const server = await site({ moveIn: onSite, seat: { state: 'arrived' } }), a = await server.phone('wx-a'), { marks, meters } = anInspection();
      const steps = { phone: async () => outcomes(await a.sync([a.item('inspection.merge', '09:40', { marks: { 'living:wall': 'bad' }, meters: {} })])), online: async () => { const { code } = await server.call('staff', 'wx-b', action, { homeId, marks, meters }) as { code?: string }; return code ?? 'ok'; } };
      const said = first === 'phone' ? [await steps.phone(), await steps.online()] : [await steps.online(), await steps.phone()], walk = (await server.caseNow()).inspection;
      return [...said, walk?.marks['living:wall'], walk?.finishedAt !== null, (await server.heldNow()).length];
    };
    expect(await online('inspection.note', 'phone')).toEqual([['applied'], 'ok', 'bad', false, 0]);
    expect(await online('inspection.note', 'online')).toEqual(['ok', ['conflict CLASH'], 'bad', false, 1]);
    expect(await online('inspection.finish', 'phone')).toEqual([['applied'], 'MARKS_DIFFER', 'bad', false, 0]);
    expect(await online('inspection.finish', 'online')).toEqual(['ok', ['conflict CLASH'], 'bad', true, 1]);
  });
  test('normal by a phone that had it on its screen takes it back; nobody is asked', async () => {
    const server = await site({ moveIn: onSite, seat: { state: 'arrived' } }), a = await server.phone('wx-a'), b = await server.phone('wx-b');
    await a.sync([a.item('inspection.merge', '09:40', { marks: { 'living:wall': 'bad' }, meters: {} })]);
    const seen = { 'living:wall': idsOf(standing((await server.caseNow()).inspection!, 'living:wall')) };
    expect(outcomes(await b.sync([b.item('inspection.merge', '10:00', { marks: { 'living:wall': 'ok' }, meters: {}, seen })]))).toEqual(['applied']);
    expect([(await server.caseNow()).inspection?.marks['living:wall'], await server.heldNow()]).toEqual(['ok', []]);
  });
  test('a re-inspection made without signal is not kept waiting by what somebody else found meanwhile: that stays open', async () => {
    const server = await site({ moveIn: { ...onSite, inspection: anInspection({ marks: { ...anInspection().marks, 'kitchen:gas': 'bad' } }) }, seat: { state: 'arrived' } }), a = await server.phone('wx-a'), b = await server.phone('wx-b');
    await a.sync([a.item('inspection.merge', '09:40', { marks: { 'living:wall': 'bad' }, meters: {}, seen: { 'living:wall': [] } })]);
    expect(outcomes(await b.sync([b.item('inspection.round', '10:20', { kind: 're-inspection', marks: { 'kitchen:gas': 'ok' }, notes: {}, photos: [], meters: {} })]))).toEqual(['applied']);
    expect(await server.call('staff', 'wx-a', 'inspection.open', { homeId })).toMatchObject({ value: { open: ['living:wall'], again: [done('10:20')] } });
  });
  test('goods counted without signal and heard of after somebody counted them later: the later count stands, both lie before a manager, whose word holds', async () => {
    const server = await site({ moveIn: onSite, seat: { state: 'arrived' } }), a = await server.phone('wx-a'), b = await server.phone('wx-b');
    const count = (condition: string) => ({ goods: [{ name: '可视对讲', count: 1, condition, note: '' }] }), conditionNow = async () => (await server.caseNow()).inspection?.goods?.[0]?.condition;
    expect(outcomes(await b.sync([b.item('inspection.sheet', '10:00', count('fine'))]))).toEqual(['applied']);
    expect(outcomes(await a.sync([a.item('inspection.sheet', '09:40', count('broken')), a.item('inspection.sheet', '09:41', count('fine'))]))).toEqual(['conflict ALREADY_DONE', 'applied']);
    const [row] = await server.heldNow();
    expect([row?.mine, await conditionNow()]).toEqual([{ found: ['可视对讲 1 损坏'] }, 'fine']);
    expect(await server.decide(row!.id, true)).toMatchObject({ ok: true });
    expect([await conditionNow(), await server.heldNow()]).toEqual(['broken', []]);
  });
  test('a number used for two items, other content under one id, somebody else’s ticket: nothing of it is carried out', async () => {
    const server = await site(), a = await server.phone('wx-a'), b = await server.phone('wx-b'), item = a.item('booking.checkIn', '09:05', server.checkIn);
    expect(await b.sync([item], a.list.ticket)).toMatchObject({ code: 'TICKET_OVER' });
    expect(await server.call('staff', 'wx-stranger', 'offline.sync', { communityId, device: 'dev_0123456789abcdef', day, ticket: a.list.ticket, items: [item] })).toMatchObject({ code: 'TICKET_OVER' });
    await a.sync([item]);
    expect(outcomes(await a.sync([{ ...item, id: 'req_another_00000000000001' }]))).toEqual(['quarantine SEQUENCE_REUSED']);
    expect(outcomes(await a.sync([{ ...item, input: { ...item.input, slotId: '0314-0930' } }]))).toEqual(['applied']);
    expect(await server.seatNow()).toMatchObject({ at: done('09:05'), slot });
  });
  test('a clock that runs ahead says no more than the cloud’s', async () => {
    const server = await site(), phone = await server.phone('wx-a');
    await phone.sync([phone.item('booking.checkIn', '18:00', server.checkIn)]);
    expect(await server.seatNow()).toMatchObject({ at: at(now) });
  });
});
