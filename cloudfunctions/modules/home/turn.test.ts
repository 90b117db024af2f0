import type { Seat } from '@domain/booking/ledger';
import { HOUR } from '@domain/kernel/calendar';
import { createHomeServer } from '@cloud/kit/testing-home';
import { open } from './open';

const turnWith = async (seat: Partial<Seat>, after = 0) => {
  const { call, homeId, clock } = await createHomeServer([open], { seat: { allowed: true, ...seat } });
  clock.now += after;
  return (await call('owner', 'wx-owner', 'home.open', { homeId }) as { readonly value: { readonly turn: unknown } }).value.turn;
};

test('an offer to answer comes before a line, and that before a request; one that ran out is none', async () => {
  const until = Date.UTC(2026, 2, 7, 3), offer = { slot: '0314-0900', until };
  expect(await turnWith({ offer, asked: true })).toEqual({ kind: 'offered', until });
  expect(await turnWith({ offer }, 2 * HOUR)).toBeNull();
  expect(await turnWith({ wait: { slot: '0314-0900', at: 1 }, asked: true })).toEqual({ kind: 'waiting' });
  expect([await turnWith({ asked: true }), await turnWith({})]).toEqual([{ kind: 'asked' }, null]);
});
