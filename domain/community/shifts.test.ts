import { aCommunity, aMember } from '../testing/a-community';
import { copiedTo, missingIn, mondayOf, problemsOfShifts, shiftsOf, weekIdOf, type Shift } from './shifts';

const community = aCommunity({ crew: [aMember({ id: 'a' }), aMember({ id: 'b' }), aMember({ id: 'gone', left: true })] });
const shift = (given: Partial<Shift> = {}): Shift => ({ post: 'butler', from: '09:00', to: '12:00', need: 2, who: ['a'], ...given });
const faults = (...shifts: Shift[]) => problemsOfShifts({ '2026-03-10': shifts }, community).map(({ shift: at, code }) => [at, code]);

test('a week begins on Monday', () => expect(['2026-03-09', '2026-03-12', '2026-03-15'].map(mondayOf)).toEqual(['2026-03-09', '2026-03-09', '2026-03-09']));
test('and is found by its community and Monday', () => expect(weekIdOf('com_yunxi', '2026-03-09')).toBe('shf_yunxi_20260309'));
test('too few people is no fault, but counted', () => {
  expect(faults(shift())).toEqual([]);
  expect(missingIn([shift(), shift({ who: ['a', 'b'] }), shift({ need: 1, who: ['a', 'b'] })])).toBe(1);
});
test.each<[string, Shift, string]>([
  ['hours the wrong way round', shift({ to: '09:00' }), 'TIMES'], ['nobody needed', shift({ need: 0 }), 'NEED'], ['a post there is not', shift({ post: 'pilot' }), 'POST'],
  ['somebody who left', shift({ who: ['gone'] }), 'PERSON'], ['the same person twice', shift({ who: ['a', 'a'] }), 'TWICE'],
])('refused: %s', (_what, wrong, code) => expect(faults(wrong)).toEqual([[0, code]]));
test('nobody is in two places at once; one after the other is well', () => {
  expect(faults(shift(), shift({ post: 'service', from: '11:30', to: '14:00' }))).toEqual([[1, 'TWICE']]);
  expect(faults(shift(), shift({ post: 'service', from: '12:00', to: '14:00' }))).toEqual([]);
});
test('last week’s plan goes to the same weekdays, without who left', () =>
  expect(copiedTo('2026-03-16', { '2026-03-10': [shift({ who: ['a', 'gone'] })] }, community.crew)).toEqual({ '2026-03-17': [shift({ who: ['a'] })] }));
test('a person sees their own, in order', () =>
  expect(shiftsOf({ '2026-03-11': [shift()], '2026-03-10': [shift({ from: '14:00', to: '17:00' }), shift({ who: ['b'] })] }, 'a').map(({ day, from }) => [day, from])).toEqual([['2026-03-10', '14:00'], ['2026-03-11', '09:00']]));
