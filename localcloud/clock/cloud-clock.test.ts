import { join } from 'node:path';
import { temporaryFolder } from '../testing/build-units';
import { createCloudClock } from './cloud-clock';
import { createScheduler } from './scheduler';

test('a held clock stands, a released one goes on from there', () => {
  const clock = createCloudClock({ startAt: 1000, running: false });
  expect([clock.now(), clock.running]).toEqual([1000, false]);
  clock.advance(500);
  expect(clock.now()).toBe(1500);
  clock.release();
  expect(clock.running).toBe(true);
  expect(clock.now()).toBeGreaterThanOrEqual(1500);
  expect(clock.now()).toBeLessThan(1500 + 5000);
  clock.set(9_000_000);
  clock.hold();
  expect(Math.abs(clock.now() - 9_000_000)).toBeLessThan(5000);
});

test('its standing outlives the process', () => {
  const { dir, remove } = temporaryFolder('clock');
  const file = join(dir, 'clock.json');
  createCloudClock({ file, startAt: 77, running: false }).advance(1);
  const again = createCloudClock({ file });
  expect([again.now(), again.running]).toEqual([78, false]);
  remove();
});

test('the scheduler runs what a move made due in order of time, and nothing before its time or after its cancel', async () => {
  const clock = createCloudClock({ startAt: 0, running: false });
  const scheduler = createScheduler(clock);
  const ran: string[] = [];
  scheduler.at(30, () => void ran.push('thirty'));
  scheduler.at(10, async () => {
    await Promise.resolve();
    ran.push('ten');
    scheduler.at(20, () => void ran.push('twenty'));
  });
  const cancel = scheduler.at(15, () => void ran.push('cancelled'));
  cancel();
  clock.advance(9);
  await scheduler.settled();
  expect(ran).toEqual([]);
  clock.advance(100);
  await scheduler.settled();
  expect(ran).toEqual(['ten', 'twenty', 'thirty']);
  scheduler.close();
});

test('with a running clock the scheduler rings by itself', async () => {
  const clock = createCloudClock();
  const scheduler = createScheduler(clock);
  const rang = await new Promise<number>((done) => scheduler.at(clock.now() + 20, done));
  expect(clock.now()).toBeGreaterThanOrEqual(rang);
  scheduler.close();
});
