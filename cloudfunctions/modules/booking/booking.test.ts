import { createHomeServer } from '@cloud/kit/testing-home';
import { cancel } from './cancel';
import { checkIn } from './check-in';
import { open } from './open';
import { reschedule } from './reschedule';
import { reserve } from './reserve';

const server = () => createHomeServer([open, reserve, reschedule, cancel, checkIn], { seat: { allowed: true } });
const first = '0314-0900', second = '0314-0930';

test('a household books, moves, gives back, books again and is checked in', async () => {
  const { call, homeId, ledgerId, seatNow } = await server();
  const home = { homeId, ledgerId };
  expect(await call('owner', 'wx-owner', 'booking.reserve', { ...home, slotId: first })).toEqual({ ok: true, value: { slot: first } });
  expect(await call('owner', 'wx-owner', 'booking.open', { homeId })).toMatchObject({ value: { ledgerId, isOpen: true, isAllowed: true, held: { slot: first, day: '2026-03-14', from: '09:00', changesLeft: 2 }, days: expect.arrayContaining([expect.objectContaining({ day: '2026-03-14', left: 143, slots: expect.arrayContaining([expect.objectContaining({ id: first, capacity: 12, left: 11, isPast: false })]) })]) } });
  expect(await call('owner', 'wx-owner', 'booking.reschedule', { ...home, from: first, to: second, changeLimit: 2 })).toEqual({ ok: true, value: { slot: second } });
  expect(await call('owner', 'wx-owner', 'booking.cancel', { ...home, from: second })).toEqual({ ok: true, value: { slot: null } });
  expect(await call('owner', 'wx-owner', 'booking.reserve', { ...home, slotId: first })).toMatchObject({ ok: true });
  expect(await call('staff', 'wx-desk', 'booking.checkIn', { ...home, slotId: first })).toEqual({ ok: true, value: { slot: first } });
  expect(await seatNow()).toMatchObject({ state: 'arrived', slot: first });
});
test('an owner is told which messages can still come, each template once, and whom to call', async () => {
  const { call, homeId, ledgerId, ports } = await server();
  const template = (id: string) => ({ id, data: {} });
  Object.assign(ports.settings, { messageTemplates: { 'review-accepted': template('r'), 'defect-fixed': template('d'), 'defect-confirmed': template('d'), 'keys-issued': template('k'), 'visit-moved': template('v'), 'fourth': template('f'), 'place-offered': template('p'), 'wait-over': template('p') } });
  const told = await call('owner', 'wx-owner', 'booking.open', { homeId });
  expect(told).toMatchObject({ value: { messages: [{ id: 'v', kind: 'visit-moved' }, { id: 'd', kind: 'defect-fixed' }, { id: 'k', kind: 'keys-issued' }], hotline: expect.any(String) } });
  await ports.store.apply('ledgers', ledgerId, { guard: {}, patch: { set: { 'seats.3-2-1201.wait': { slot: first, at: 1 } } } });
  expect(await call('owner', 'wx-owner', 'booking.open', { homeId })).toMatchObject({ value: { messages: [{ id: 'p', kind: 'place-offered' }] } });
});
test('a lost answer asked for again is the same answer, and one place', async () => {
  const { call, homeId, ledgerId, ports } = await server();
  const again = () => call('owner', 'wx-owner', 'booking.reserve', { homeId, ledgerId, slotId: first }, 'req-book-000000001');
  expect(await again()).toEqual(await again());
  expect((await ports.store.find('ledgers', ledgerId))?.slots[first]?.left).toBe(11);
  expect(await call('owner', 'wx-owner', 'booking.reserve', { homeId, ledgerId, slotId: second }, 'req-book-000000001')).toMatchObject({ code: 'REQUEST_REUSED' });
});
test('nobody books for a home that is not theirs, nor through another ledger', async () => {
  const { call, homeId, ledgerId } = await server();
  expect(await call('owner', 'wx-stranger', 'booking.reserve', { homeId, ledgerId, slotId: first })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await call('owner', 'wx-stranger', 'booking.open', { homeId })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await call('owner', 'wx-owner', 'booking.reserve', { homeId: 'home_yunxi_3-2-1202', ledgerId, slotId: first })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await call('owner', 'wx-owner', 'booking.reserve', { homeId, ledgerId: 'led_far_a_1', slotId: first })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await call('staff', 'wx-review', 'booking.checkIn', { homeId, ledgerId, slotId: first })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await call('owner', 'wx-owner', 'booking.reserve', { homeId, ledgerId, slotId: first, openid: 'wx-desk' })).toMatchObject({ code: 'INVALID_INPUT' });
});
test('a hundred at once on the last places: exactly those places go out', async () => {
  const { call, homeId, ledgerId, ports } = await server();
  const ledger = (await ports.store.find('ledgers', ledgerId))!;
  const seats = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`3-1-${i + 100}`, { ...ledger.seats['3-2-1201']!, may: [`wx-${i}`] }]));
  await ports.store.apply('ledgers', ledgerId, { guard: {}, patch: { set: { seats: seats as never } } });
  const answers = await Promise.all(Object.keys(seats).map((key, i) => call('owner', `wx-${i}`, 'booking.reserve', { homeId: `home_yunxi_${key}`, ledgerId, slotId: first })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(12);
  expect(answers.filter((one) => !one.ok).every((one) => !one.ok && one.code === 'SLOT_FULL')).toBe(true);
  expect(homeId).toBeTruthy();
});
