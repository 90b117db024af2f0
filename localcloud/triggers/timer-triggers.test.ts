import { createCloudClock } from '../clock/cloud-clock';
import { createScheduler } from '../clock/scheduler';
import type { Unit } from '../functions/unit-config';
import { nextFiring, startTimerTriggers, type Firing } from './timer-triggers';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const unitOf = (name: string, config: string): Unit => ({
  name, bundle: '', timeoutSeconds: 3, memoryMb: 256, envVariables: {}, openapi: [], triggers: [{ name: 'beat', type: 'timer', config }],
});

test.each([
  ['0 * * * * * *', '2026-03-01T09:00:00', '2026-03-01T09:01:00'],
  ['*/5 * * * * * *', '2026-03-01T09:00:03', '2026-03-01T09:00:05'],
  ['0 0 2 1 * * *', '2026-03-01T02:00:00', '2026-04-01T02:00:00'],
  ['0 30 9 * * MON-FRI *', '2026-03-06T10:00:00', '2026-03-09T09:30:00'],
  ['0 0 0 29 2 * *', '2026-03-01T00:00:00', '2028-02-29T00:00:00'],
])('%s after %s fires at %s, China time', (rule, after, next) => {
  expect(nextFiring(rule, at(after))).toBe(at(next));
});

test('a rule with a year in the past fires no more; one of six fields is refused', () => {
  expect(nextFiring('0 0 0 1 1 * 2020', at('2026-03-01T00:00:00'))).toBeUndefined();
  expect(() => nextFiring('0 * * * * *', 0)).toThrow('7 fields');
});

function harness(units: Unit[]) {
  const clock = createCloudClock({ startAt: at('2026-03-01T09:00:30'), running: false });
  const scheduler = createScheduler(clock);
  const events: Record<string, unknown>[] = [];
  const firings: Firing[] = [];
  let fails = false;
  const triggers = startTimerTriggers(units, {
    scheduler,
    clock,
    appid: 'wx1',
    invoke: async (_unit, event) => {
      events.push(JSON.parse(event) as Record<string, unknown>);
      if (fails) throw new Error('down');
    },
    fired: (firing) => firings.push(firing),
  });
  const move = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds);
    await scheduler.settled();
  };
  return { clock, events, firings, move, triggers, close: () => (triggers.stop(), scheduler.close()), fail: () => (fails = true) };
}

test('moving time fires what fell due, with the event the cloud sends', async () => {
  const { events, firings, move, close } = harness([unitOf('timers', '0 * * * * * *')]);
  await move(29_999);
  expect(events).toEqual([]);
  await move(1);
  expect(events).toEqual([{ Type: 'Timer', TriggerName: 'beat', Time: '2026-03-01T01:01:00Z', Message: '', userInfo: { appId: 'wx1' } }]);
  await move(60_000);
  expect(firings.map((firing) => firing.due)).toEqual([at('2026-03-01T09:01:00'), at('2026-03-01T09:02:00')]);
  close();
});

test('a jump over many beats fires once, late, then goes on', async () => {
  const { firings, move, close } = harness([unitOf('timers', '0 * * * * * *')]);
  await move(10 * 86_400_000);
  expect(firings).toMatchObject([{ due: at('2026-03-01T09:01:00'), at: at('2026-03-11T09:00:30') }]);
  await move(30_000);
  expect(firings[1]).toMatchObject({ due: at('2026-03-11T09:01:00') });
  close();
});

test('after the clock was set back the next beat is the next one from there', async () => {
  const { clock, firings, move, close } = harness([unitOf('timers', '0 * * * * * *')]);
  await move(86_400_000);
  clock.set(at('2026-03-01T09:00:30'));
  await move(30_000);
  expect(firings.map((firing) => firing.at)).toEqual([at('2026-03-02T09:00:30'), at('2026-03-01T09:01:00')]);
  close();
});

test('a failing timer is noted and fires again', async () => {
  const { firings, move, close, fail } = harness([unitOf('timers', '0 * * * * * *')]);
  fail();
  await move(60_000);
  await move(60_000);
  expect(firings).toMatchObject([{ ok: false, error: 'down' }, { ok: false }]);
  close();
});

test('several units fire in the order of their times', async () => {
  const { firings, move, close } = harness([unitOf('late', '50 * * * * * *'), unitOf('early', '40 * * * * * *')]);
  await move(25_000);
  expect(firings.map((firing) => firing.unit)).toEqual(['early', 'late']);
  close();
});

test('one can be fired at once beside its plan; a unit without a timer cannot', async () => {
  const { triggers, firings, move, close } = harness([unitOf('timers', '0 * * * * * *')]);
  expect(await triggers.fireNow('timers')).toMatchObject({ unit: 'timers', ok: true, due: at('2026-03-01T09:00:30') });
  expect(await triggers.fireNow('owner')).toBeUndefined();
  await move(30_000);
  expect(firings).toHaveLength(2);
  close();
});
