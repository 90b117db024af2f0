import { aCommunity } from '../testing/a-community';
import { estateOf, factsOf, isReached, usualFacts } from './facts';

const community = aCommunity({ buildings: { 1: { homes: 2, area: 18_050, batchId: null }, 2: { homes: 1, area: 9_000, batchId: null }, 3: { homes: 0, batchId: null } } });

test('buildings, homes and floor area are counted from the roster', () =>
  expect(estateOf(community).slice(0, 3).map(({ code, value, unit, isCounted }) => [code, value, unit, isCounted])).toEqual([['buildings', 2, '栋', true], ['homes', 3, '户', true], ['area', 271, '㎡', true]]));
test('before areas were kept the floor area is not known, not zero', () => expect(estateOf(aCommunity({ buildings: { 1: { homes: 2, batchId: null } } }))[2]?.value).toBeNull());
test('what is not written yet is as shipped; greening has a target from the start', () => {
  expect(factsOf(community)).toBe(usualFacts);
  expect(estateOf(community).find(({ code }) => code === 'greening')).toMatchObject({ value: null, target: 30 });
});
test('a target is reached, missed, or not to be told', () => expect([{ value: 41, target: 30 }, { value: 29, target: 30 }, { value: null, target: 30 }, { value: 5, target: null }].map(isReached)).toEqual([true, false, null, null]));
