import { createCommunity, someHomes } from '@cloud/kit/testing-community';
import type { Seat } from '@domain/booking/ledger';
import { openLedger } from '@domain/booking/open-ledger';
import { addDays } from '@domain/kernel/calendar';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import { aHome, anOwner } from '@domain/testing/a-home';
import { board } from './board';
import { list } from './list';
import { phones } from './phones';

const batchId = 'bat_yunxi_a', manager = 'wx-manager';
type Boarded = { value: { slots: { id: string }[]; days: { day: string }[]; before: string | null; after: string | null } & Record<string, unknown> };
const start = async (seats: Readonly<Record<string, Partial<Seat>>> = {}, days = 3, homesEach = 4, places = 12) => {
  const server = await createCommunity([board, list, phones]);
  const names = ['3', '5'], parts = names.map((name, i) => ({ ledgerId: `led_yunxi_a_${i + 1}` as const, buildings: [name] }));
  const batch = aBatch({ buildings: names, parts, places, days: Array.from({ length: days }, (_, i) => addDays('2026-03-14', i)), homes: 2 * homesEach, windows: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '17:00' }] });
  const community = aCommunity({ buildings: { 3: { homes: homesEach, batchId }, 5: { homes: homesEach, batchId } } });
  for (const part of parts) {
    const ledger = openLedger(batch, someHomes(homesEach, part.buildings[0]), community, part);
    await server.store.insert('ledgers', { ...ledger, slots: { ...ledger.slots, '0314-0900': { ...ledger.slots['0314-0900']!, waiting: part.buildings[0] === '3' ? 1 : 0 } }, seats: Object.fromEntries(Object.entries(ledger.seats).map(([key, seat]) => [key, { ...seat, ...seats[key] }])) });
  }
  const look = (from: string | null = null) => server.call('manager', manager, 'slots.board', { batchId, from }) as Promise<Boarded>;
  const behind = (data: object) => server.call('manager', manager, 'slots.list', { batchId, what: 'booked', slotId: '0314-0900', building: null, skip: 0, ...data }) as Promise<{ value: { total: number; rows: { label: string }[]; buildings: object[] } }>;
  return { ...server, look, behind };
};
const booked = (slot: string, more: Partial<Seat> = {}): Partial<Seat> => ({ state: 'booked', slot, ...more });
const busy = {
  '3-1-101': booked('0314-0900'), '5-1-101': booked('0314-0900', { state: 'arrived' }), '5-1-102': booked('0314-0900', { lane: 'urgent' }),
  '3-1-102': booked('0315-0930', { asked: true, wait: { slot: '0314-0900', at: 1 } }), '3-1-201': { offer: { slot: '0314-0930', until: 9 } },
} satisfies Readonly<Record<string, Partial<Seat>>>;

test('a slot of two ledgers is one row, and its numbers add up', async () => {
  const { look } = await start(busy), { value } = await look();
  expect(value).toMatchObject({ name: '一期A', status: 'open', homes: 8, booked: 4, unbooked: 4, waiting: 2, allDays: 3, before: null, after: null, parts: [{ buildings: ['3'] }, { buildings: ['5'] }] });
  expect(value.slots.find(({ id }) => id === '0314-0900')).toEqual({ id: '0314-0900', day: '2026-03-14', from: '09:00', to: '09:30', places: 12, booked: 2, arrived: 1, offered: 0, asked: 0, extra: 1, extraPlaces: 4, waiting: 1, free: [0, 6] });
  expect(value.slots.find(({ id }) => id === '0314-0930')).toMatchObject({ offered: 1, booked: 0 });
  expect(value.slots.find(({ id }) => id === '0315-0930')).toMatchObject({ asked: 1, booked: 1 });
  expect(value.days[0]).toEqual({ day: '2026-03-14', places: 168, booked: 2, waiting: 1 });
});
test('a week at a time, forth and back without skipping a day', async () => {
  const { look, clock } = await start({}, 17), first = (await look()).value;
  expect([first.days.length, first.before, first.after]).toEqual([7, null, '2026-03-21']);
  const second = (await look(first.after)).value, third = (await look(second.after)).value;
  expect([second.days[0]?.day, second.before, third.days.length, third.before, third.after]).toEqual(['2026-03-21', '2026-03-14', 3, '2026-03-21', null]);
  clock.now += 24 * 86_400_000;
  expect((await look()).value.days[0]?.day).toBe('2026-03-21');
});
test('behind every number lie exactly its homes', async () => {
  const { behind } = await start(busy);
  expect((await behind({})).value).toMatchObject({ total: 3, rows: [{ homeId: 'home_yunxi_3-1-101', label: '3栋 1单元 101', name: '王**', state: 'booked', lane: null }, { label: '5栋 1单元 101', state: 'arrived' }, { lane: 'urgent' }] });
  expect((await behind({ what: 'waiting' })).value).toMatchObject({ total: 1, rows: [{ label: '3栋 1单元 102', waits: true }] });
  expect((await behind({ slotId: '0314-0930' })).value).toMatchObject({ total: 1, rows: [{ offered: true, state: 'free' }] });
  expect((await behind({ what: 'unbooked', slotId: null })).value).toMatchObject({ total: 4, buildings: [{ building: '3', homes: 2 }, { building: '5', homes: 2 }] });
  expect((await behind({ what: 'unbooked', slotId: null, building: '5' })).value.rows.map(({ label }) => label)).toEqual(['5栋 1单元 201', '5栋 1单元 202']);
});
test('sixty days of twenty and thousands of homes are a light answer in two reads', async () => {
  const { look, behind, store } = await start({}, 60, 900, 30);
  let reads = 0;
  for (const name of ['find', 'list', 'count'] as const) { const method = store[name] as (...args: unknown[]) => unknown; Object.assign(store, { [name]: (...args: unknown[]) => { reads++; return method(...args); } }); }
  expect(JSON.stringify(await look()).length).toBeLessThan(32_000);
  expect(reads).toBe(2);
  const [first, last] = [(await behind({ what: 'unbooked', slotId: null })).value, (await behind({ what: 'unbooked', slotId: null, skip: 1_750 })).value];
  expect([first.total, first.rows.length, last.rows.length, JSON.stringify(first).length < 16_000]).toEqual([1_800, 50, 50, true]);
});
test('a number to call is opened for one home, on asking', async () => {
  const { call, store, ports, logs } = await start();
  await store.insert('homes', aHome({ owners: [anOwner({ phone: ports.vault.seal('13800006207') })] }));
  expect(await call('manager', manager, 'slots.phones', { homeId: 'home_yunxi_3-2-1201' })).toEqual({ ok: true, value: { phones: [{ name: '王一宁', phone: '13800006207' }] } });
  expect(JSON.stringify(logs)).not.toContain('13800006207');
  expect(await call('manager', manager, 'slots.phones', { homeId: 'home_yunxi_3-2-999' })).toMatchObject({ code: 'HOME_UNKNOWN' });
});
test('an unknown batch, and people who lead elsewhere or not at all', async () => {
  const { call } = await start(), asked = { batchId, what: 'unbooked', slotId: null, building: null, skip: 0 };
  expect(await call('manager', manager, 'slots.board', { batchId: 'bat_yunxi_zz', from: null })).toMatchObject({ code: 'BATCH_UNKNOWN' });
  expect(await call('manager', manager, 'slots.list', { ...asked, batchId: 'bat_yunxi_zz' })).toMatchObject({ code: 'BATCH_UNKNOWN' });
  for (const openid of ['wx-desk', 'wx-elsewhere', 'wx-nobody'])
    for (const [action, data] of [['board', { batchId, from: null }], ['list', asked], ['phones', { homeId: 'home_yunxi_3-2-1201' }]] as const) expect(await call('manager', openid, `slots.${action}`, data)).toMatchObject({ code: 'FORBIDDEN' });
});
