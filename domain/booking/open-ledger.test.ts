import { aBatch } from '../testing/a-batch';
import { aCommunity, aMember } from '../testing/a-community';
import { aHome } from '../testing/a-home';
import { at } from '../testing/at';
import { MOST_HOMES, MOST_SLOTS, problemsOf, slotsOf } from '../batch/batch';
import { deskCrew, openLedger } from './open-ledger';

test('every slot starts full of places, and can be changed until the batch says', () => {
  const ledger = openLedger(aBatch({ changeHours: 12 }), [aHome()], aCommunity());
  expect(Object.keys(ledger.slots)).toHaveLength(36);
  expect(ledger.slots['0314-0930']).toEqual({ day: '2026-03-14', from: '09:30', to: '10:00', startsAt: at('2026-03-14 09:30'), changeUntil: at('2026-03-13 21:30'), capacity: 12, left: 12 });
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
test('the heaviest ledger a batch may make stays within a quarter of a megabyte', () => {
  const days = Array.from({ length: 60 }, (_, i) => `2026-${i < 30 ? '04' : '05'}-${String((i % 30) + 1).padStart(2, '0')}`);
  const batch = aBatch({ days, windows: [{ from: '09:00', to: '16:30' }] });
  const homes = Array.from({ length: MOST_HOMES }, (_, i) => aHome({ room: String(101 + i) }));
  expect(Object.keys(slotsOf(batch))).toHaveLength(MOST_SLOTS);
  expect(problemsOf(batch, at('2026-03-02 08:00'), MOST_HOMES)).toEqual([]);
  expect(JSON.stringify(openLedger(batch, homes, aCommunity())).length).toBeLessThanOrEqual(256 * 1024);
});
test('more homes or slots than one ledger holds are named before publishing', () => {
  const now = at('2026-03-02 08:00');
  expect(problemsOf(aBatch(), now, MOST_HOMES + 1)).toEqual(['HOMES_TOO_MANY']);
  expect(problemsOf(aBatch({ slotMinutes: 10, days: Array.from({ length: 30 }, (_, i) => `2026-04-${String(i + 1).padStart(2, '0')}`) }), now)).toEqual(['SLOTS_TOO_MANY']);
});
