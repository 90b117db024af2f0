import { brokenIn } from '@domain/booking/invariants';
import type { Ledger } from '@domain/booking/ledger';
import { aFreshCase, aLedger } from '@domain/testing/a-case';
import { at } from '@domain/testing/at';
import { createHomeServer } from '@cloud/kit/testing-home';
import { settleLedger } from '@cloud/kit/settle-ledger';
import { open as openBooking } from '@cloud/modules/booking/open';
import { open as openPass } from '@cloud/modules/pass/open';
import { confirm } from './confirm';
import { day } from './day';
import { duty } from './duty';
import { miss } from './miss';
import { move } from './move';
import { open } from './open';
import { place } from './place';
import { release } from './release';

const A = '0314-0900', B = '0314-0930', KEY = '3-2-1201', NEIGHBOUR = '3-2-1202';
const start = async (seat: Parameters<typeof createHomeServer>[1] extends infer G ? G extends { seat?: infer S } ? S : never : never = {}, now = '2026-03-13 20:00') => {
  const it = await createHomeServer([open, place, move, release, confirm, miss, day, duty], { seat: { allowed: true, ...seat }, now });
  const { store } = it.ports, home = { homeId: it.homeId, ledgerId: it.ledgerId };
  const reads: string[] = [], writes: string[] = [];
  for (const [names, list] of [[['find', 'list', 'count'], reads], [['insert', 'apply', 'applyAll', 'replace'], writes]] as const) for (const name of names) { const method = store[name] as (...args: unknown[]) => unknown; Object.assign(store, { [name]: (...args: unknown[]) => { list.push(name); return method(...args); } }); }
  const ledger = async (): Promise<Ledger> => { const found = await store.find('ledgers', it.ledgerId); if (!found) throw new Error('no ledger'); return found; };
  const desk = (action: string, input: object, requestId?: string) => it.call('staff', 'wx-desk', `visits.${action}`, input, requestId);
  const put = (set: Record<string, unknown>, inc: Record<string, number> = {}) => store.apply('ledgers', it.ledgerId, { guard: {}, patch: { set: set as never, inc } });
  const counted = async <T>(work: () => Promise<T>) => { reads.length = writes.length = 0; const answer = await work(); return { answer, reads: reads.length, writes: writes.length }; };
  return { ...it, store, home, ledger, desk, put, counted };
};
const seated = { state: 'booked' as const, slot: A };
const startSeated = async (seat: object = {}, now?: string) => { const it = await start({ ...seated, ...seat }, now); await it.put({}, { [`slots.${A}.left`]: -1 }); return it; };

describe('a place from the desk', () => {
  it('by telephone is one write and no read, and the household is told by the beat', async () => {
    const { desk, home, counted, ledger, ports, ledgerId, caseNow } = await start();
    expect(await counted(() => desk('place', { ...home, slotId: A, lane: 'phone' }))).toEqual({ answer: { ok: true, value: { slot: A } }, reads: 0, writes: 1 });
    await settleLedger(ports, ledgerId);
    const { news, trail } = await caseNow();
    expect(news).toMatchObject([{ kind: 'visit-placed', words: { when: '2026-03-14 09:00', lane: 'phone' } }]);
    expect([news[0]?.words.by, trail.at(-1)]).toMatchObject([undefined, { what: 'visit-placed', by: 'wx-desk', of: A }]);
    expect(brokenIn(await ledger())).toEqual([]);
  });
  it('asked twice is one place; with another content it is refused', async () => {
    const { desk, home, ledger } = await start(), again = (slotId: string) => desk('place', { ...home, slotId, lane: 'phone' }, 'req-place-0000000001');
    expect(await again(A)).toEqual(await again(A));
    expect((await ledger()).slots[A]?.left).toBe(11);
    expect(await again(B)).toMatchObject({ code: 'REQUEST_REUSED' });
  });
  it('a walk-in arrives with it, into the slot the screen named as the one now', async () => {
    const { desk, home, homeId, seatNow } = await start({}, '2026-03-14 09:40');
    const view = await desk('open', { homeId });
    expect(view).toMatchObject({ value: { walkIn: { id: B, extra: 2 }, held: null, label: '3栋 2单元 1201', phones: ['6207'] } });
    expect(await desk('place', { ...home, slotId: B, lane: 'walk-in' })).toMatchObject({ ok: true });
    expect(await seatNow()).toMatchObject({ state: 'arrived', slot: B, lane: 'walk-in' });
    expect(await desk('place', { ...home, slotId: B, lane: 'walk-in' })).toMatchObject({ code: 'ALREADY_ARRIVED' });
  });
  it('says what it could give where nothing is left, and refuses what is not ready', async () => {
    const { desk, home, put } = await start({}, '2026-03-14 09:10');
    await put({ [`slots.${A}.left`]: 0, [`slots.${A}.extra`]: 0 });
    expect(await desk('place', { ...home, slotId: A, lane: 'phone' })).toMatchObject({ code: 'SLOT_FULL', data: { alternatives: [{ id: B }, { id: '0314-1000' }, {}] } });
    expect(await desk('place', { ...home, slotId: A, lane: 'walk-in' })).toMatchObject({ code: 'NO_EXTRA_PLACE', data: { alternatives: [{ id: B }, {}, {}] } });
    expect(await desk('place', { ...home, slotId: B, lane: 'urgent' })).toMatchObject({ code: 'REASON_MISSING' });
    expect(await desk('place', { ...home, slotId: '0315-0900', lane: 'walk-in' })).toMatchObject({ code: 'SLOT_GONE' });
    await put({ [`seats.${KEY}.allowed`]: false });
    expect(await desk('place', { ...home, slotId: B, lane: 'phone' })).toMatchObject({ code: 'STEP_NOT_OPEN' });
  });
});

describe('a place held', () => {
  it('is moved in one write, and told with before and after', async () => {
    const { desk, home, counted, ports, ledgerId, caseNow, ledger } = await startSeated();
    expect(await counted(() => desk('move', { ...home, from: A, to: '0315-1400', lane: null }))).toEqual({ answer: { ok: true, value: { slot: '0315-1400' } }, reads: 0, writes: 1 });
    await settleLedger(ports, ledgerId);
    expect((await caseNow()).news).toMatchObject([{ kind: 'visit-moved', words: { before: '2026-03-14 09:00', when: '2026-03-15 14:00' } }]);
    expect(brokenIn(await ledger())).toEqual([]);
  });
  it('given back with a line behind it goes to the first in line at once', async () => {
    const { desk, home, put, ledger } = await startSeated();
    await put({ [`seats.${NEIGHBOUR}`]: { ...aLedger().seats[KEY], wait: { slot: B, at: 1 } }, [`slots.${B}.waiting`]: 1 });
    await put({ [`seats.${KEY}.slot`]: B }, { [`slots.${A}.left`]: 1, [`slots.${B}.left`]: -1 });
    expect(await desk('release', { ...home, slotId: B, lane: null, reason: '业主来电取消', line: true })).toEqual({ ok: true, value: { slot: null } });
    expect((await ledger()).seats[NEIGHBOUR]).toMatchObject({ offer: { slot: B } });
    expect(brokenIn(await ledger())).toEqual([]);
  });
  it('a request is confirmed once, declined with words', async () => {
    const { desk, home, seatNow, ports, ledgerId, caseNow } = await startSeated({ asked: true });
    expect(await desk('confirm', { ...home, slotId: A })).toMatchObject({ ok: true });
    expect((await seatNow())?.asked).toBeUndefined();
    expect(await desk('confirm', { ...home, slotId: A })).toMatchObject({ code: 'ALREADY_DONE' });
    await settleLedger(ports, ledgerId);
    expect((await caseNow()).news.map(({ kind }) => kind)).toEqual(['visit-confirmed']);
    const other = await startSeated({ asked: true });
    expect(await other.desk('release', { ...other.home, slotId: A, lane: null, reason: '当日停电' })).toMatchObject({ ok: true });
    await settleLedger(other.ports, other.ledgerId);
    expect((await other.caseNow()).news).toMatchObject([{ kind: 'visit-released', words: { when: '2026-03-14 09:00', reason: '当日停电' } }]);
  });
  it('not come is said after the slot, not before; the day’s sheet remembers it', async () => {
    const it = await startSeated({}, '2026-03-14 09:29');
    expect(await it.desk('miss', { ...it.home, slotId: A })).toMatchObject({ code: 'SLOT_NOT_OVER', data: { until: at('2026-03-14 09:30') } });
    it.clock.now = at('2026-03-14 09:31');
    expect(await it.desk('open', { homeId: it.homeId })).toMatchObject({ value: { held: { isOver: true, isLate: true } } });
    expect(await it.desk('miss', { ...it.home, slotId: A }, 'req-miss-00000000001')).toMatchObject({ ok: true });
    expect(await it.desk('miss', { ...it.home, slotId: A }, 'req-miss-00000000001')).toMatchObject({ ok: true });
    expect(await it.desk('open', { homeId: it.homeId })).toMatchObject({ value: { held: null, missed: { day: '2026-03-14', from: '09:00' } } });
    expect(await it.desk('day', { communityId: 'com_yunxi', day: '2026-03-14' })).toMatchObject({ value: { rows: [{ key: KEY, state: 'missed', slot: 0 }] } });
  });
  it('another place than the screen saw is refused, none too', async () => {
    const { desk, home } = await startSeated(), none = await start();
    for (const [action, input] of [['move', { from: B, to: A, lane: null }], ['release', { slotId: B, lane: null }], ['confirm', { slotId: B }]] as const) {
      expect([action, await desk(action, { ...home, ...input })]).toMatchObject([action, { code: 'SEAT_CHANGED', data: { slot: A } }]);
      expect([action, await none.desk(action, { ...none.home, ...input })]).toMatchObject([action, { code: 'NOT_BOOKED' }]);
    }
  });
});

describe('the day', () => {
  it('lists who comes when and what they lack, in four readings (three of them go as one call)', async () => {
    const it = await startSeated({ lane: 'phone' }, '2026-03-14 09:20');
    await it.put({ [`seats.${NEIGHBOUR}`]: { ...aLedger().seats[KEY], name: '李**', state: 'arrived', slot: B, lane: 'walk-in' } }, { [`slots.${B}.extra`]: -1 });
    await it.store.insert('cases', { ...aFreshCase(), _id: 'case_yunxi_3-2-1202', homeId: 'home_yunxi_3-2-1202' });
    const { answer, reads } = await it.counted(() => it.desk('day', { communityId: 'com_yunxi', day: '2026-03-14' }));
    expect(reads).toBe(4);
    expect(answer).toMatchObject({ value: {
      communityName: '云溪里', days: ['2026-03-14', '2026-03-15', '2026-03-16'], desk: 1,
      slots: expect.arrayContaining([{ id: A, from: '09:00', to: '09:30', capacity: 12, left: 11, extra: 2, waiting: 0, booked: 1, arrived: 0, expert: '' }, { id: B, from: '09:30', to: '10:00', capacity: 12, left: 12, extra: 1, waiting: 0, booked: 1, arrived: 1, expert: '' }]),
      rows: [{ key: KEY, name: '王**', tel: '6207', slot: 0, state: 'late', lane: 'phone', owed: ['register', 'sign'] }, { key: NEIGHBOUR, state: 'arrived', lane: 'walk-in', stage: 'notice' }],
    } });
    expect(await it.desk('day', { communityId: 'com_yunxi', day: '2026-03-20' })).toMatchObject({ value: { slots: [], rows: [] } });
  });
  it('a day of six hundred homes stays a light answer', async () => {
    const it = await start();
    const seats = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`3-${i % 4}-${100 + i}`, { ...aLedger().seats[KEY], state: 'booked', slot: i % 2 ? A : B, lane: 'phone' }]));
    await it.put({ seats });
    await it.store.insertAll('cases', Object.keys(seats).map((key) => ({ ...aFreshCase(), _id: `case_yunxi_${key}` as const, homeId: `home_yunxi_${key}` as const })));
    const { answer, reads } = await it.counted(() => it.desk('day', { communityId: 'com_yunxi', day: '2026-03-14' }));
    expect([reads, answer]).toMatchObject([4, { value: { rows: { length: 600 } } }]);
    expect(JSON.stringify(answer).length).toBeLessThan(64 * 1024);
  });
  it('shows the expert on duty and the rest area, a slot’s own before the day’s', async () => {
    const it = await startSeated(), of = { communityId: 'com_yunxi', day: '2026-03-14' };
    expect(await it.desk('duty', { ...of, slotId: null, expert: '周工', restArea: '一楼会客区' })).toMatchObject({ ok: true });
    expect(await it.desk('duty', { ...of, slotId: B, expert: '孙工', restArea: '' })).toMatchObject({ ok: true });
    expect(await it.desk('day', of)).toMatchObject({ value: { duty: { expert: '周工', restArea: '一楼会客区' }, slots: expect.arrayContaining([expect.objectContaining({ id: A, expert: '周工' }), expect.objectContaining({ id: B, expert: '孙工' })]) } });
    expect(await it.desk('duty', { ...of, slotId: null, expert: '', restArea: '' })).toMatchObject({ ok: true });
    expect((await it.ledger()).told.duty).toEqual({ [B]: { expert: '孙工', restArea: '' } });
    for (const slotId of ['0315-0900', '0314-2300']) expect(await it.desk('duty', { ...of, slotId, expert: 'x', restArea: '' })).toMatchObject({ code: 'DAY_UNKNOWN' });
  });
});

it('only the desk of this community does any of it', async () => {
  const { call, home, homeId, ledger } = await startSeated(), before = await ledger();
  const asked: readonly (readonly [string, object])[] = [
    ['open', { homeId }], ['place', { ...home, slotId: A, lane: 'phone' }], ['move', { ...home, from: A, to: B, lane: null }], ['release', { ...home, slotId: A, lane: null }], ['confirm', { ...home, slotId: A }], ['miss', { ...home, slotId: A }],
    ['duty', { communityId: 'com_yunxi', day: '2026-03-14', slotId: null, expert: 'x', restArea: '' }],
  ];
  for (const [action, input] of asked) for (const openid of ['wx-review', 'wx-owner', 'wx-nobody']) expect([action, openid, await call('staff', openid, `visits.${action}`, input)]).toMatchObject([action, openid, { code: 'FORBIDDEN' }]);
  expect(await ledger()).toEqual(before);
});
it('the expert on duty and the rest area stand on the owner’s booking and pass', async () => {
  const it = await createHomeServer([duty, openBooking, openPass], { seat: { allowed: true, ...seated } }), asOwner = (action: string) => it.call('owner', 'wx-owner', action, { homeId: it.homeId });
  for (const action of ['booking.open', 'pass.open']) expect((await asOwner(action) as { value: object }).value).not.toHaveProperty('duty');
  await it.call('staff', 'wx-desk', 'visits.duty', { communityId: 'com_yunxi', day: '2026-03-14', slotId: null, expert: '周工', restArea: '一楼会客区' });
  for (const action of ['booking.open', 'pass.open']) expect(await asOwner(action)).toMatchObject({ ok: true, value: { duty: { expert: '周工', restArea: '一楼会客区' } } });
});
