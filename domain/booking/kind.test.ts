import { freeSeat, type Ledger, type Seat } from './ledger';
import { kindOf, ledgerOfKind, type RoundKind } from './kind';

const home = '3-2-1201';
const ledger = (id: string, status: Ledger['status'], kind?: RoundKind, seat: Partial<Seat> = {}) => ({ _id: `led_${id}_1` as const, status, ...(kind ? { kind } : {}), seats: { [home]: { ...freeSeat(true, '陈**'), ...seat } } });
const visit = ledger('a', 'open'), old = ledger('b', 'closed', 'inspection'), now = ledger('c', 'open', 'inspection');

test('a ledger that says nothing is of visits', () => expect([kindOf(visit), kindOf(now)]).toEqual(['visit', 'inspection']));
test('each kind finds its own', () => {
  expect(ledgerOfKind([now, visit], home, 'visit')).toBe(visit);
  expect(ledgerOfKind([visit, now], home, 'inspection')).toBe(now);
  expect(ledgerOfKind([visit, now], home, 're-inspection')).toBeUndefined();
});
test('an open round comes before one that was closed, but not before the place that is held in it', () => {
  expect(ledgerOfKind([old, now], home, 'inspection')).toBe(now);
  const held = ledger('b', 'closed', 'inspection', { state: 'booked', slot: '0314-0900' });
  expect(ledgerOfKind([now, held], home, 'inspection')).toBe(held);
  expect(ledgerOfKind([old], home, 'inspection')).toBe(old);
});
test('a ledger without the home is none of its', () => expect(ledgerOfKind([{ ...visit, seats: {} }], home, 'visit')).toBeUndefined());
