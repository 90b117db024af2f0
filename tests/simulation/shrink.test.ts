import * as fc from 'fast-check';
import { shrink } from './shrink';

test('leaves exactly what the failure needs', async () => {
  await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 4 }), async (needed) => {
    const plan = Array.from({ length: 100 }, (_, i) => i);
    const left = await shrink(plan, async (some) => needed.every((one) => some.includes(one)));
    expect([...left]).toEqual([...needed].sort((a, b) => a - b));
  }), { numRuns: 30 });
});
test('never makes up a plan that does not fail', async () => {
  const left = await shrink([1, 2, 3, 4], async (some) => some.length === 4);
  expect(left).toEqual([1, 2, 3, 4]);
});
