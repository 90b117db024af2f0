import { addDays } from '../kernel/calendar';
import { aDefect } from '../testing/a-defect';
import { at } from '../testing/at';
import { monthsLater, nextUpkeep } from './next-upkeep';

const keysAt = at('2026-03-14 10:45');
const codes = (now: string, defects = [] as ReturnType<typeof aDefect>[]) => nextUpkeep({ keysAt, defects }, at(now)).map(({ code, day, isDue }) => [code, day, isDue]);

test('before the keys nothing is proposed', () => expect(nextUpkeep({ keysAt: null, defects: [] }, keysAt)).toEqual([]));
test('a look before each warranty ends, the nearest first, with the source', () => {
  expect(codes('2026-03-20 09:00')).toEqual([['heating', '2027-12-15', false], ['finish', '2028-01-14', false], ['systems', '2028-01-14', false], ['waterproof', '2030-12-14', false]]);
  for (const { source, end, day } of nextUpkeep({ keysAt, defects: [] }, keysAt)) { expect(source).toMatch(/第四十条/); expect(day < end).toBe(true); }
});
test('due from its day to the last day of the warranty, then gone', () => {
  expect(codes('2028-03-14 23:00')).toContainEqual(['finish', '2028-01-14', true]);
  expect(codes('2028-03-15 00:01').map(([code]) => code)).toEqual(['waterproof']);
  expect(codes('2031-03-15 09:00')).toEqual([]);
});
test('where water was mended it is looked at after half a year; what came back, after three months; a first repair is not', () => {
  const confirmedAt = at('2026-04-01 09:00');
  const defects = [aDefect({ no: 1, item: 'waterproof', confirmedAt }), aDefect({ no: 2, reopened: 1, confirmedAt }), aDefect({ no: 3, confirmedAt }), aDefect({ no: 4, item: 'waterproof' })];
  expect(codes('2026-04-02 09:00', defects).slice(0, 2)).toEqual([['repair-again', '2026-07-01', false], ['leak-again', '2026-10-01', false]]);
  expect(codes('2027-05-01 09:00', defects).map(([code]) => code)).not.toContain('leak-again');
});
test('months end where they end', () => {
  expect([monthsLater('2026-01-31', 1), monthsLater('2024-02-29', 12), monthsLater('2026-12-15', 1), monthsLater('2026-03-14', 60)]).toEqual(['2026-02-28', '2025-02-28', '2027-01-15', '2031-03-14']);
  expect(addDays(monthsLater('2026-03-14', 24), -60)).toBe('2028-01-14');
});
