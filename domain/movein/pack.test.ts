import { aCase } from '../testing/a-case';
import { PACK, packedWith, packOf } from './pack';

test('a household without a bag has nothing in it; what is put in is kept as it was put in, what is taken out is out', () => {
  expect(packOf(aCase())).toEqual({});
  const first = packedWith({}, ['forms', 'keys'], { at: 1, by: 'a' }), second = packedWith(first, ['keys', 'file'], { at: 2, by: 'b' });
  expect(second).toEqual({ keys: { at: 1, by: 'a' }, file: { at: 2, by: 'b' } });
  expect(Object.keys(packedWith({}, PACK, { at: 1, by: 'a' }))).toEqual([...PACK]);
});
