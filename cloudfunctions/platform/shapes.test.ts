import type { Stored } from './ports';
import { lifted, shapeOf, type Lift } from './shapes';

const named: Lift = ({ hotline, ...rest }) => ({ ...rest, phone: hotline });
const listed: Lift = (older) => ({ ...older, phones: older.phone === undefined ? [] : [older.phone] });
const known = { communities: [named, listed] };
const stored = (shape: number, more: object) => ({ _id: 'com_x', _v: 3, _shape: shape, ...more }) as unknown as Stored<object>;

test('a document of any older shape is lifted step by step; a current one is left alone', () => {
  expect(shapeOf('communities', known)).toBe(3);
  expect(shapeOf('homes', known)).toBe(1);
  expect(lifted('communities', stored(1, { hotline: '1' }), known)).toMatchObject({ phone: '1', phones: ['1'], _v: 3 });
  expect(lifted('communities', stored(2, { phone: '2' }), known)).toMatchObject({ phones: ['2'] });
  expect(lifted('communities', stored(3, { phones: [] }), known)).toEqual(stored(3, { phones: [] }));
});
test('a part of a document is lifted without what it lacks', () => expect(lifted('communities', stored(1, {}), known)).toMatchObject({ phones: [] }));
