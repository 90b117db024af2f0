import { createHomeServer } from '@cloud/kit/testing-home';
import { open } from './open';

const slot = '0314-0900';
const passWith = async (seat: object) => {
  const { call, homeId } = await createHomeServer([open], { seat: { allowed: true, ...seat } });
  return (openid: string) => call('owner', openid, 'pass.open', { homeId });
};

test('a booked home has its pass, a request none until it is confirmed, and without a visit there is none', async () => {
  expect(await (await passWith({ state: 'booked', slot }))('wx-owner')).toMatchObject({ ok: true, value: { visit: { slot, day: '2026-03-14', from: '09:00' }, hasArrived: false } });
  expect(await (await passWith({ state: 'booked', slot, asked: true }))('wx-owner')).toEqual({ ok: false, code: 'NOT_CONFIRMED', data: { slot } });
  expect(await (await passWith({}))('wx-owner')).toMatchObject({ code: 'NOT_BOOKED' });
});
test('it says how many of the same time have checked in, and only those', async () => {
  const { call, homeId, ports, ledgerId, seatNow } = await createHomeServer([open], { seat: { allowed: true, state: 'booked', slot } });
  const seat = await seatNow(), other = (state: string, at: string) => ({ ...seat, state, slot: at }) as never;
  await ports.store.apply('ledgers', ledgerId, { guard: {}, patch: { set: { 'seats.3-2-1202': other('arrived', slot), 'seats.3-2-1203': other('arrived', slot), 'seats.3-2-1204': other('booked', slot), 'seats.3-2-1205': other('arrived', '0314-0930') } } });
  expect(await call('owner', 'wx-owner', 'pass.open', { homeId })).toMatchObject({ value: { ahead: 2 } });
});
test('nobody else opens it', async () => expect(await (await passWith({ state: 'booked', slot }))('wx-stranger')).toMatchObject({ code: 'FORBIDDEN' }));
