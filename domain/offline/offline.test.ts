import { anInspection } from '../testing/an-inspection';
import { aKeyIssue } from '../testing/a-key-issue';
import { at } from '../testing/at';
import { lookUp, withTaken, type Taken } from './book';
import { fitted } from './day-list';
import { happenedAt, inOrder, OLDEST, type OfflineItem } from './item';
import { canBeApplied, earlierArrival, judged } from './judge';
import { holds } from '../kernel/conditional-update';

const homeId = 'home_yunxi_3-2-1201', now = at('2026-03-14 11:00');
const item = (name: OfflineItem['name'], input: object = {}): OfflineItem => ({ id: 'req_0000000000000001', seq: 1, at: now, name, input: { homeId, ...input } });
const no = (code: string, data: object = {}) => ({ ok: false, code, data });
const out = aKeyIssue({ first: null, second: null, owner: null, signedAt: null, signature: null });
const verdict = (one: OfflineItem, answer: Parameters<typeof judged>[1], by = 'wx-a', keys: Parameters<typeof judged>[3] = null) => { const { outcome, theirs } = judged(one, answer, by, keys); return [outcome, theirs.at] as const; };

describe('what becomes of an item', () => {
  test.each([
    ['booking.checkIn', 'ALREADY_ARRIVED', 'same'], ['booking.checkIn', 'NOT_BOOKED', 'conflict'], ['desk.identify', 'ALREADY_DONE', 'same'], ['desk.identify', 'ID_MISMATCH', 'conflict'], ['desk.identify', 'STEP_NOT_OPEN', 'waiting'],
    ['inspection.finish', 'INSPECTION_FINISHED', 'same'], ['inspection.finish', 'INSPECTION_INCOMPLETE', 'waiting'], ['keys.count', 'KEYS_MISMATCH', 'conflict'], ['keys.count', 'SAME_PERSON', 'conflict'],
    ['tasks.tick', 'ALREADY_DONE', 'same'], ['tasks.tick', 'STEP_NOT_OPEN', 'waiting'], ['tasks.tick', 'STEP_UNKNOWN', 'conflict'], ['defects.fix', 'DEFECT_UNKNOWN', 'conflict'], ['defects.report', 'FORBIDDEN', 'quarantine'], ['defects.report', 'REQUEST_REUSED', 'quarantine'], ['defects.report', 'BUSY', 'again'], ['defects.report', 'INTERNAL', 'again'], ['defects.report', 'NO_CASE', 'conflict'],
  ] as const)('%s answered %s: %s', (name, code, outcome) => expect(verdict(item(name), no(code))[0]).toBe(outcome));
  test.each([
    ['defects.fix', 'fixed', 'same'], ['defects.fix', 'confirmed', 'same'], ['defects.fix', 'disputed', 'conflict'], ['defects.fix', 'closed', 'conflict'],
  ] as const)('%s of one that is %s: %s', (name, state, outcome) => expect(verdict(item(name, { fixes: [{ no: 1 }] }), no('DEFECT_STATE', { no: 1, state }))[0]).toBe(outcome));
  test.each([
    [true, 'assigned', 'waiting'], [true, 'passed', 'same'], [true, 'closed', 'conflict'], [false, 'reported', 'same'], [false, 'confirmed', 'conflict'], [false, 'disputed', 'conflict'],
  ] as const)('looked at again, right: %s, of one that is %s: %s', (isRight, state, outcome) => expect(verdict(item('defects.recheck', { rechecks: [{ no: 1, isRight }] }), no('DEFECT_STATE', { no: 1, state }))[0]).toBe(outcome));
  test.each(['ID_MISMATCH', 'LOCKED', 'ALREADY_DONE'])('a wrong paper typed without signal, answered %s, has counted', (code) => expect(verdict(item('desk.identify', { isTry: true }), no(code))[0]).toBe('applied'));
  test('a right one that comes after too many wrong ones is for a person', () => expect(verdict(item('desk.identify'), no('LOCKED'))[0]).toBe('conflict'));
  test('a count before the keys were taken out waits for the phone that took them', () => expect(verdict(item('keys.count', { counts: {} }), no('KEYS_STEP', { step: 'take-out' }))[0]).toBe('waiting'));
  test('keys taken out by the same person once, by two people a conflict that says who was first', () => {
    expect(verdict(item('keys.takeOut'), no('KEYS_STEP'), out.takenOut.by, out)).toEqual(['same', out.takenOut.at]);
    expect(verdict(item('keys.takeOut'), no('KEYS_STEP'), 'wx-other', out)).toEqual(['conflict', out.takenOut.at]);
  });
  test('the same count by the same person is the same; another count, or by a third, is not', () => {
    const counts = { door: 3 }, counted = { ...out, first: { by: 'wx-a', name: '小何', at: now, counts } };
    expect(verdict(item('keys.count', { counts }), no('KEYS_STEP'), 'wx-a', counted)[0]).toBe('same');
    expect(verdict(item('keys.count', { counts: { door: 2 } }), no('KEYS_STEP'), 'wx-a', counted)).toEqual(['conflict', now]);
    expect(verdict(item('keys.count', { counts }), no('KEYS_STEP'), 'wx-b', counted)[0]).toBe('conflict');
  });
  test('what somebody must have held or seen cannot be said by a manager', () => expect((['booking.checkIn', 'inspection.merge', 'defects.report', 'keys.count', 'keys.takeOut', 'desk.identify'] as const).map(canBeApplied)).toEqual([true, true, true, false, false, false]));
});

test('an arrival only moves to an earlier moment', () => {
  const seat = (state: string, when: number) => ({ seats: { '3-2-1201': { state, at: when } } });
  expect([holds(seat('arrived', now), earlierArrival(homeId, now - 1).guard), holds(seat('arrived', now), earlierArrival(homeId, now).guard), holds(seat('booked', now), earlierArrival(homeId, now - 1).guard)]).toEqual([true, false, false]);
});
test('a phone’s clock says no more than the cloud’s, and nothing older than a week', () => {
  expect([now - 5, now + 5, 0].map((when) => happenedAt({ at: when }, now))).toEqual([now - 5, now, now - OLDEST]);
});
test('in the order they were done, by their number within a moment', () => {
  const one = (seq: number, when: number) => ({ seq, at: when });
  expect(inOrder([one(3, 2), one(2, 1), one(1, 1)])).toEqual([one(1, 1), one(2, 1), one(3, 2)]);
});
test('a book knows an item by its id and a forged one by its number; what the cloud could not do is not in it', () => {
  const taken = (seq: number, outcome: Taken['outcome']): Taken => ({ seq, outcome, code: '', at: now });
  const done = withTaken({}, [['a', taken(1, 'applied')], ['b', taken(2, 'again')]]);
  expect(lookUp({ done }, 'a', { id: 'x', seq: 1 })).toEqual({ known: { id: 'x', outcome: 'applied', code: '' } });
  expect([lookUp({ done }, 'c', { id: 'y', seq: 1 }), lookUp({ done }, 'b', { id: 'z', seq: 2 }), lookUp(null, 'a', { id: 'x', seq: 1 })]).toEqual([{ isForged: true }, { isForged: false }, { isForged: false }]);
});
test('a page takes as many homes as fit, and never none', () => {
  const size = (n: number) => n;
  expect([fitted([5, 5, 5], size, 10), fitted([50, 5], size, 10), fitted([], size, 10), fitted([1], size, 10)]).toEqual([[5, 5], [50], [], [1]]);
  expect(fitted([anInspection()], (one) => JSON.stringify(one).length, 10)).toHaveLength(1);
});
