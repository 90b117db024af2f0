import { CallBucket } from './call-bucket';

function bucket(beyond: 'wait' | 'refuse') {
  let now = 0;
  const made = new CallBucket({ perSecond: 500, beyond }, () => now, async (milliseconds) => void (now += milliseconds));
  return { made, now: () => now, pass: (milliseconds: number) => (now += milliseconds) };
}

test('a second\'s worth passes at once, the rest at its pace', async () => {
  const { made, now } = bucket('wait');
  await Promise.all(Array.from({ length: 500 }, () => made.take()));
  expect(now()).toBe(0);
  await Promise.all(Array.from({ length: 1000 }, () => made.take()));
  expect(now()).toBeGreaterThanOrEqual(1999);
  expect(now()).toBeLessThanOrEqual(2010);
});

test('or is refused, until the bucket has filled again', async () => {
  const { made, pass } = bucket('refuse');
  const first = await Promise.all(Array.from({ length: 600 }, () => made.take()));
  expect(first.filter(Boolean)).toHaveLength(500);
  pass(10);
  const next = await Promise.all(Array.from({ length: 10 }, () => made.take()));
  expect(next.filter(Boolean)).toHaveLength(5);
});
