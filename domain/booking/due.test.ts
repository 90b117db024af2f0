import { aBatch } from '../testing/a-batch';
import { aCommunity } from '../testing/a-community';
import { aHome } from '../testing/a-home';
import { at } from '../testing/at';
import { holds, patched } from '../kernel/conditional-update';
import { dueOf, NEVER, upkeep } from './due';
import { openLedger } from './open-ledger';

const ledger = openLedger(aBatch(), [aHome()], aCommunity());

test('a ledger in which homes only ever book is looked at when each day ends: a booking writes no mark', () => {
  expect(ledger.dueAt).toBe(at('2026-03-13 18:00'));
  expect([at('2026-03-13 12:00'), at('2026-03-15 00:00'), at('2026-03-16 08:00')].map((now) => dueOf(ledger, now))).toEqual([at('2026-03-13 18:00'), at('2026-03-15 18:00'), at('2026-03-17 00:00')]);
});
test('the evening before, whoever comes tomorrow is reminded, once; a request that is not confirmed is not', () => {
  const key = '3-2-1201', booked = { ...ledger, seats: { [key]: { ...ledger.seats[key]!, state: 'booked' as const, slot: '0314-0930' } } };
  expect(upkeep(booked, at('2026-03-13 17:59'))).toEqual([]);
  const [update] = upkeep(booked, at('2026-03-13 18:00'));
  const after = patched(booked, update!.patch);
  expect([holds(booked, update!.guard), Object.values(after.tell), after.reminded, upkeep(after, at('2026-03-13 20:00'))]).toMatchObject([true, [{ home: key, kind: 'visit-tomorrow', words: { slot: '0314-0930' } }], '2026-03-14', []]);
  expect(holds({ ...booked, seats: ledger.seats }, update!.guard)).toBe(false);
  expect(upkeep({ ...booked, seats: { [key]: { ...booked.seats[key]!, asked: true } } }, at('2026-03-13 18:00'))).toEqual([]);
});
test('after its last day nothing is due any more', () => { expect(dueOf(ledger, at('2026-03-17 00:00'))).toBe(NEVER); });
