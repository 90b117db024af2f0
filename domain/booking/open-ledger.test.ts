import { aBatch } from '../testing/a-batch';
import { aCommunity, aMember } from '../testing/a-community';
import { aHome } from '../testing/a-home';
import { at } from '../testing/at';
import { MOST_HOMES, MOST_SLOTS, problemsOf, slotsOf } from '../batch/batch';
import { mostSeats } from '../batch/parts';
import { slotAt } from './ledger';
import { KEEP_ANSWERS } from './seat-commands';
import { deskCrew, openLedger } from './open-ledger';

test('every slot starts full of places, and can be changed until the batch says', () => {
  const ledger = openLedger(aBatch({ changeHours: 12 }), [aHome()], aCommunity());
  expect(Object.keys(ledger.slots)).toHaveLength(36);
  expect(ledger.slots['0314-0930']).toEqual({ to: '10:00', changeUntil: at('2026-03-13 21:30'), capacity: 12, left: 12, extra: 2, waiting: 0 });
  expect(slotAt(ledger, '0314-0930')).toMatchObject({ day: '2026-03-14', from: '09:30', startsAt: at('2026-03-14 09:30') });
});
test('every home has a seat, nobody may book before the review, owners already bound may act', () => {
  const ledger = openLedger(aBatch(), [aHome({ bound: [{ ownerNo: 1, openid: 'wx-owner' }] }), aHome({ room: '1202' })], aCommunity());
  expect(ledger.seats['3-2-1201']).toMatchObject({ name: '王**', state: 'free', allowed: false, may: ['wx-owner'] });
  expect(ledger.seats['3-2-1202']).toMatchObject({ may: [] });
});
test('the desk is whoever joined, has not left, and holds it or leads', () => {
  const crew = [aMember(), aMember({ id: 'b', isManager: false, duties: ['desk'], openid: 'desk' }), aMember({ id: 'c', isManager: false, duties: ['repair'], openid: 'repair' }), aMember({ id: 'd', openid: null }), aMember({ id: 'e', openid: 'gone', left: true })];
  expect(deskCrew(crew)).toEqual(['manager-1', 'desk']);
});
const days60 = Array.from({ length: 60 }, (_, i) => `2026-${i < 30 ? '04' : '05'}-${String((i % 30) + 1).padStart(2, '0')}`);
test.each([[120, ['09:00', '10:00']], [1_200, ['08:00', '18:00']]] as const)('with %d slots a ledger at its fullest stays within a quarter of a megabyte', (slots, [from, to]) => {
  const batch = aBatch({ days: days60, windows: [{ from, to }] });
  expect(Object.keys(slotsOf(batch))).toHaveLength(slots);
  const homes = Array.from({ length: mostSeats(slots) }, (_, i) => aHome({ room: String(101 + i), bound: [{ ownerNo: 1, openid: 'o6bmjrPTlm6_2sgVt7hMZOPfL2M1' }, { ownerNo: 2, openid: 'o6bmjrPTlm6_2sgVt7hMZOPfL2M2' }] }));
  const ledger = openLedger(batch, homes, aCommunity()), slot = Object.keys(ledger.slots)[0]!;
  const recent = Array.from({ length: KEEP_ANSWERS }, (_, i) => ({ id: `0123456789a${i}`, digest: '01234567' }));
  const full = { ...ledger, seats: Object.fromEntries(Object.entries(ledger.seats).map(([home, seat]) => [home, { ...seat, state: 'booked', slot, at: at('2026-03-14 09:30'), recent }])) };
  expect(JSON.stringify(full).length).toBeLessThanOrEqual(256 * 1024);
  expect(mostSeats(slots)).toBeGreaterThanOrEqual(300);
});
test('more homes or slots than a batch may have are named before publishing', () => {
  const now = at('2026-03-02 08:00');
  expect(problemsOf(aBatch(), now, MOST_HOMES + 1)).toEqual(['HOMES_TOO_MANY']);
  expect(problemsOf(aBatch({ slotMinutes: 10, days: days60 }), now)).toEqual(['SLOTS_TOO_MANY']);
  expect(MOST_SLOTS).toBe(1_200);
});
