import { isIdTail } from './id-tail';

test('four digits or letters, small or large: passports, permits and companies’ codes end in letters too', () => {
  expect(['1218', '121x', ' 121X ', '0Y43', 'ab1c'].every(isIdTail)).toBe(true);
  expect(['121', '12180', '12 8', '一二三四', ''].some(isIdTail)).toBe(false);
});
