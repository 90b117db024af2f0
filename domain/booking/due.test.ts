import { aBatch } from '../testing/a-batch';
import { aCommunity } from '../testing/a-community';
import { aHome } from '../testing/a-home';
import { at } from '../testing/at';
import { dueOf, NEVER } from './due';
import { openLedger } from './open-ledger';

const ledger = openLedger(aBatch(), [aHome()], aCommunity());

test('a ledger in which homes only ever book is looked at when each day ends: a booking writes no mark', () => {
  expect(ledger.dueAt).toBe(at('2026-03-15 00:00'));
  expect([at('2026-03-13 12:00'), at('2026-03-15 00:00'), at('2026-03-16 08:00')].map((now) => dueOf(ledger, now))).toEqual([at('2026-03-15 00:00'), at('2026-03-16 00:00'), at('2026-03-17 00:00')]);
});
test('after its last day nothing is due any more', () => { expect(dueOf(ledger, at('2026-03-17 00:00'))).toBe(NEVER); });
