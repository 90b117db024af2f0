import { fenFrom, yuan } from './money';

test('what is typed as yuan is whole fen, or nothing', () => {
  expect(['2.8', '120', '0.05', ' 3416.24 ', '1.234', '', '一百', '-1', '1e3', '1234567'].map(fenFrom)).toEqual([280, 12_000, 5, 341_624, undefined, undefined, undefined, undefined, undefined, undefined]);
  expect(fenFrom(yuan(341_624))).toBe(341_624);
});
