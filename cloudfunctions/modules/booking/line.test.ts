import type { Seat } from '@domain/booking/ledger';
import { brokenIn } from '@domain/booking/invariants';
import { HOUR, MINUTE } from '@domain/kernel/calendar';
import { createHomeServer } from '@cloud/kit/testing-home';
import { settleLedger } from '@cloud/kit/settle-ledger';
import { accept } from './accept';
import { cancel } from './cancel';
import { decline } from './decline';
import { leave } from './leave';
import { open } from './open';
import { reschedule } from './reschedule';
import { reserve } from './reserve';
import { wait } from './wait';

const full = '0314-0900', next = '0314-0930', free = '0314-1000';
const homes = { wang: 'home_yunxi_3-2-1201', chen: 'home_yunxi_3-2-1202', zhou: 'home_yunxi_3-2-1203' } as const;
type Who = keyof typeof homes;

/** Two slots of one place each: Chen holds the first, Zhou the second; Wang holds none. */
async function start(given: { readonly asks?: boolean } = {}) {
  const server = await createHomeServer([open, reserve, reschedule, cancel, wait, leave, accept, decline], { seat: { allowed: true, may: ['wang'] } });
  const { store } = server.ports, { ledgerId } = server;
  const ledger = async () => { const found = await store.find('ledgers', ledgerId); if (!found) throw new Error('no ledger'); return found; };
  const { '3-2-1201': seat } = (await ledger()).seats;
  const seated = (who: Who, slot: string) => ({ ...(seat as Seat), may: [who], state: 'booked', slot }) as never;
  const set = { asks: given.asks ?? false, 'seats.3-2-1202': seated('chen', full), 'seats.3-2-1203': seated('zhou', next) };
  await store.apply('ledgers', ledgerId, { guard: {}, patch: { set: { ...set, ...Object.fromEntries([full, next].flatMap((id) => [[`slots.${id}.capacity`, 1], [`slots.${id}.left`, 0]])) } } });
  const ask = (who: Who, name: string, input: object, id?: string) => server.call('owner', who, `booking.${name}`, { homeId: homes[who], ledgerId, ...input }, id);
  const look = async (who: Who, day?: string) => { const answer = await server.call('owner', who, 'booking.open', { homeId: homes[who], ...(day ? { day } : {}) }); return (answer as { value: import('@contract/booking').BookingView }).value; };
  const settle = async () => { await settleLedger(server.ports, ledgerId); return ledger(); };
  return { ...server, ask, look, settle, ledger };
}

test('a full slot is waited for in line, the place that comes free is offered at once and taken', async () => {
  const { ask, look, ledger, clock } = await start();
  expect(await ask('zhou', 'wait', { slotId: full })).toEqual({ ok: true, value: { slot: full } });
  clock.now += MINUTE;
  expect(await ask('wang', 'wait', { slotId: full })).toEqual({ ok: true, value: { slot: full } });
  expect(await look('wang')).toMatchObject({ wait: { slot: full, day: '2026-03-14', from: '09:00', place: 2, since: clock.now }, offer: null, holdMinutes: 60, days: expect.arrayContaining([expect.objectContaining({ slots: expect.arrayContaining([expect.objectContaining({ id: full, left: 0, waiting: 2 })]) })]) });
  expect(await ask('chen', 'cancel', { from: full, line: true })).toMatchObject({ ok: true });
  expect([(await look('zhou')).offer, (await look('wang')).wait?.place]).toMatchObject([{ slot: full, until: clock.now + HOUR }, 1]);
  // What Zhou held goes to nobody in particular: nobody waits there.
  expect(await ask('zhou', 'accept', { slotId: full, from: next })).toEqual({ ok: true, value: { slot: full } });
  expect(await look('zhou')).toMatchObject({ held: { slot: full, changesLeft: 2 }, offer: null });
  expect([brokenIn(await ledger()), (await ledger()).slots[next]?.left]).toEqual([[], 1]);
});
test('a place declined goes to the next in line in the same call; leaving the line takes nothing', async () => {
  const { ask, look, ledger, clock } = await start();
  await ask('zhou', 'wait', { slotId: full });
  clock.now += MINUTE;
  await ask('wang', 'wait', { slotId: full });
  await ask('chen', 'cancel', { from: full, line: true });
  expect(await ask('zhou', 'decline', { slotId: full })).toEqual({ ok: true, value: { slot: null } });
  expect([(await look('zhou')).held?.slot, (await look('wang')).offer?.slot]).toEqual([next, full]);
  await ask('chen', 'wait', { slotId: next });
  expect(await ask('chen', 'leave', { slotId: next })).toEqual({ ok: true, value: { slot: null } });
  expect([(await look('chen')).wait, brokenIn(await ledger())]).toEqual([null, []]);
});
test('the held place given back with an accepted one goes on down its own line', async () => {
  const { ask, look } = await start();
  await ask('zhou', 'wait', { slotId: full });
  await ask('wang', 'wait', { slotId: next });
  await ask('chen', 'cancel', { from: full, line: true });
  await ask('zhou', 'accept', { slotId: full, from: next });
  expect((await look('wang')).offer?.slot).toBe(next);
});
test('unsaid, the line is left to the beat and the command costs one write', async () => {
  const { ask, look, settle, ports, ledgerId } = await start();
  await ask('wang', 'wait', { slotId: full });
  const calls: string[] = [], store = ports.store as { -readonly [K in keyof typeof ports.store]: typeof ports.store[K] };
  for (const name of ['find', 'list', 'apply'] as const) { const real = store[name] as (...a: unknown[]) => unknown; store[name] = ((...a: unknown[]) => { calls.push(name); return real(...a); }) as never; }
  await ask('chen', 'cancel', { from: full });
  expect(calls).toEqual(['apply']);
  expect((await ports.store.find('ledgers', ledgerId))?.dueAt).toBe(ports.now());
  await settle();
  expect((await look('wang')).offer?.slot).toBe(full);
});
test('an answer given stands when the line cannot be moved on, and the beat does it later', async () => {
  const { ask, look, settle, ports, logs } = await start();
  await ask('wang', 'wait', { slotId: full });
  const store = ports.store as { find: unknown }, real = store.find;
  store.find = async () => { throw new Error('database away'); };
  expect(await ask('chen', 'cancel', { from: full, line: true })).toEqual({ ok: true, value: { slot: null } });
  store.find = real;
  expect(logs).toContainEqual(expect.objectContaining({ warning: 'line left to the beat', why: 'database away' }));
  await settle();
  expect((await look('wang')).offer?.slot).toBe(full);
});
test('every command arriving twice answers the same and counts once', async () => {
  const { ask, ledger, look } = await start();
  const twice = async (who: Who, name: string, input: object) => { const id = `req-twice-${name}-000000`; const answers = [await ask(who, name, input, id), await ask(who, name, input, id)]; expect(answers[1]).toEqual(answers[0]); expect(answers[0]).toMatchObject({ ok: true }); };
  await twice('wang', 'wait', { slotId: full });
  expect((await ledger()).slots[full]?.waiting).toBe(1);
  await twice('wang', 'leave', { slotId: full });
  expect((await ledger()).slots[full]?.waiting).toBe(0);
  await ask('wang', 'wait', { slotId: full });
  await twice('chen', 'cancel', { from: full, line: true });
  await twice('wang', 'accept', { slotId: full, from: null });
  expect([(await look('wang')).held?.slot, brokenIn(await ledger())]).toEqual([full, []]);
  await ask('zhou', 'wait', { slotId: full });
  await ask('wang', 'cancel', { from: full, line: true });
  await twice('zhou', 'decline', { slotId: full });
  expect([(await ledger()).slots[full]?.left, brokenIn(await ledger())]).toEqual([1, []]);
});
test('refusals say why, with what can be done', async () => {
  const { ask, clock, ledgerId, ports } = await start();
  expect(await ask('wang', 'leave', { slotId: full })).toMatchObject({ code: 'NOT_WAITING', data: { slot: null } });
  expect(await ask('wang', 'accept', { slotId: full, from: null })).toMatchObject({ code: 'OFFER_OVER', data: { waits: false, alternatives: expect.arrayContaining([expect.objectContaining({ id: free })]) } });
  expect(await ask('wang', 'wait', { slotId: '0101-0900' })).toMatchObject({ code: 'SLOT_GONE' });
  expect(await ask('chen', 'wait', { slotId: full })).toMatchObject({ code: 'SEAT_CHANGED' });
  await ask('wang', 'wait', { slotId: full });
  expect(await ask('wang', 'wait', { slotId: next })).toMatchObject({ code: 'ALREADY_WAITING', data: { slot: full } });
  expect(await ask('wang', 'reserve', { slotId: full })).toMatchObject({ code: 'SLOT_FULL', data: { waiting: 1 } });
  await ask('chen', 'cancel', { from: full, line: true });
  clock.now += 2 * HOUR;
  expect(await ask('wang', 'accept', { slotId: full, from: null })).toMatchObject({ code: 'OFFER_OVER' });
  await ports.store.apply('ledgers', ledgerId, { guard: {}, patch: { set: { status: 'paused' } } });
  for (const name of ['wait', 'leave', 'decline']) expect(await ask('wang', name, { slotId: full })).toMatchObject({ code: 'BOOKING_PAUSED' });
});
test('nobody moves in a line for a home that is not theirs', async () => {
  const { call, ledgerId } = await start();
  for (const [name, more] of [['wait', {}], ['leave', {}], ['accept', { from: null }], ['decline', {}]] as const) expect([name, await call('owner', 'chen', `booking.${name}`, { homeId: homes.wang, ledgerId, slotId: full, ...more })]).toMatchObject([name, { code: 'FORBIDDEN' }]);
});
test('a request is shown as one, a missed visit asks for another, a paused batch says so', async () => {
  const { ask, look, ports, ledgerId } = await start({ asks: true });
  await ask('wang', 'reserve', { slotId: free, asks: true });
  expect(await look('wang')).toMatchObject({ asks: true, held: { slot: free, isAsked: true, lane: null } });
  await ports.store.apply('ledgers', ledgerId, { guard: {}, patch: { set: { status: 'paused', 'seats.3-2-1203.state': 'free', 'seats.3-2-1203.slot': null, 'seats.3-2-1203.missed': { slot: next, at: 1 } } } });
  expect(await look('zhou')).toMatchObject({ status: 'paused', isOpen: false, willOpen: false, held: null, missed: { slot: next, day: '2026-03-14', from: '09:30' } });
  await ports.store.apply('ledgers', ledgerId, { guard: {}, patch: { set: { 'seats.3-2-1202.moved': { from: next, to: full } } } });
  expect((await look('chen')).moved).toEqual({ slot: next, day: '2026-03-14', from: '09:30' });
});
test('sixty days of twenty slots come as totals and the days around the one looked at, within 64 KB', async () => {
  const { look, ports, ledgerId } = await start();
  const ids = Array.from({ length: 60 }, (_, day) => Array.from({ length: 20 }, (_, at) => `${new Date(Date.UTC(2026, 2, 14 + day)).toISOString().slice(5, 10).replace('-', '')}-${String(800 + Math.floor(at / 2) * 100 + (at % 2) * 30).padStart(4, '0')}`)).flat();
  await ports.store.apply('ledgers', ledgerId, { guard: {}, patch: { set: { slots: Object.fromEntries(ids.map((id) => [id, { to: '18:00', changeUntil: 4e12, capacity: 5, left: 3, extra: 0, waiting: 0 }])) as never } } });
  const near = (view: Awaited<ReturnType<typeof look>>) => view.days.filter(({ slots }) => slots.length).map(({ day }) => day);
  const first = await look('wang'), later = await look('wang', '2026-04-20');
  expect([first.day, first.days.length, near(first).length, near(first)[0], first.days[59]]).toEqual(['2026-03-14', 60, 12, '2026-03-14', { day: '2026-05-12', left: 60, isPast: false, slots: [] }]);
  expect([later.day, near(later).length, near(later).includes('2026-04-20'), near(later).includes('2026-04-15')]).toEqual(['2026-04-20', 12, true, true]);
  expect(Buffer.byteLength(JSON.stringify(later))).toBeLessThan(64 * 1024);
});
