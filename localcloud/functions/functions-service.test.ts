import { createCloudClock, type CloudClock } from '../clock/cloud-clock';
import { CloudLog } from '../logs/cloud-log';
import { Meter } from '../meter/meter';
import { buildUnits, temporaryFolder } from '../testing/build-units';
import { CallBucket } from '../meter/call-bucket';
import { FunctionsService, VENDOR_LIMITS, type FunctionsSettings } from './functions-service';

jest.setTimeout(30_000);

const identity = { env: 'test-env', appid: 'wxtest', region: 'ap-shanghai' };
const client = { source: 'wx_client', openid: 'anna', clientIp: '127.0.0.1' };
const folder = temporaryFolder('functions');
let clock: CloudClock;
let log: CloudLog;
let meter: Meter;
let functions: FunctionsService;

beforeAll(async () => {
  await buildUnits(folder.dir, {
    echo: {
      config: { timeout: 5 },
      code: `let runs = 0;
        exports.main = async (event, context) => {
          console.log(JSON.stringify({ level: 'info', said: event.say }));
          const { WX_OPENID, TCB_SOURCE, WX_CONTEXT_KEYS, RUHUO_KEYS } = process.env;
          return { event, runs: ++runs, now: Date.now(), year: new Date().getFullYear(), isDate: new Date(5) instanceof Date, text: typeof Date(),
            env: { WX_OPENID, TCB_SOURCE, WX_CONTEXT_KEYS, RUHUO_KEYS }, left: context.getRemainingTimeInMillis(), unit: context.function_name };
        };`,
    },
    odd: {
      config: { timeout: 1, memorySize: 128 },
      code: `let late = 0;
        exports.main = async (event) => {
          if (event.do === 'throw') throw new TypeError('no such home');
          if (event.do === 'reject plain') throw { code: 7 };
          if (event.do === 'hang') return new Promise(() => {});
          if (event.do === 'spin') for (;;) late++;
          if (event.do === 'exit') process.exit(3);
          if (event.do === 'large') return 'x'.repeat(1024 * 1024);
          if (event.do === 'linger') { const from = performance.now(); setTimeout(() => { late = performance.now() - from; }, 5); return 'answered'; }
          if (event.do === 'late?') { await new Promise((r) => setTimeout(r, 20)); return late; }
          return undefined;
        };`,
    },
    greedy: {
      // Time enough that memory ends first, however busy the machine.
      config: { timeout: 60, memorySize: 128 },
      code: `exports.main = async (event) => { if (!event.eat) return undefined; const held = []; for (;;) held.push(new Array(1e6).fill(Math.random())); };`,
    },
    broken: { code: `throw new Error('cannot load');` },
    callback: { code: `exports.main = (event, context, callback) => { setTimeout(() => callback(null, { by: 'callback' }), 1); };` },
    busy: { config: { timeout: 10 }, code: `exports.main = async () => { await new Promise((r) => setTimeout(r, 60)); return 1; };` },
  });
  clock = createCloudClock({ startAt: Date.UTC(2026, 2, 1, 1), running: false });
  log = new CloudLog(folder.dir, clock.now);
  meter = new Meter(clock.now);
  functions = serviceOf({ instances: 3 });
});

const serviceOf = (more: Partial<FunctionsSettings>): FunctionsService =>
  new FunctionsService({
    folder: folder.dir,
    identity,
    adminUrl: () => 'http://127.0.0.1:9/admin?',
    env: { RUHUO_KEYS: 'secret' },
    instances: 4,
    limits: VENDOR_LIMITS,
    clock,
    meter,
    log,
    ...more,
  });

afterAll(async () => {
  await functions.close();
  await log.close();
  folder.remove();
});

type Echo = { event: unknown; runs: number; now: number; year: number; isDate: boolean; text: string; env: Record<string, string>; left: number; unit: string };
const run = async <T>(unit: string, event: unknown, context: Parameters<FunctionsService['invoke']>[2] = client): Promise<T> =>
  JSON.parse((await functions.invoke(unit, JSON.stringify(event), context)).json) as T;

test('an instance is cold once, then warm, and keeps what its module remembers', async () => {
  const first = await functions.invoke('echo', '{"say":1}', client);
  const second = await functions.invoke('echo', '{"say":2}', client);
  expect([first.cold, second.cold]).toEqual([true, false]);
  expect((JSON.parse(second.json) as Echo).runs).toBe(2);
  expect(meter.reading().recent.at(-1)).toMatchObject({ unit: 'echo', cold: false, coldMilliseconds: 0, outcome: 'answer' });
});

test('the caller is in the environment of that invocation only', async () => {
  const mine = await run<Echo>('echo', {});
  expect(mine.env).toEqual({ WX_OPENID: 'anna', TCB_SOURCE: 'wx_client', WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_CLIENTIP,WX_API_TOKEN', RUHUO_KEYS: 'secret' });
  const timer = await run<Echo>('echo', {}, { source: 'wx_trigger' });
  expect(timer.env).toEqual({ TCB_SOURCE: 'wx_trigger', WX_CONTEXT_KEYS: 'WX_API_TOKEN', RUHUO_KEYS: 'secret' });
});

test('the context names the unit and the time left', async () => {
  const { left, unit } = await run<Echo>('echo', {});
  expect(unit).toBe('echo');
  expect(left).toBeGreaterThan(4000);
  expect(left).toBeLessThanOrEqual(5000);
});

test('Date inside follows the cloud clock, and is still Date', async () => {
  clock.set(Date.UTC(2031, 5, 1));
  const told = await run<Echo>('echo', {});
  expect(told).toMatchObject({ now: Date.UTC(2031, 5, 1), year: 2031, isDate: true, text: 'string' });
});

test('what a function prints is kept as structured lines under its request', async () => {
  const { requestId } = await functions.invoke('echo', '{"say":"hello"}', client);
  expect(log.tail({ requestId, kind: 'console' })).toMatchObject([{ unit: 'echo', level: 'log', body: { level: 'info', said: 'hello' } }]);
});

test.each([
  ['throw', 'FUNCTIONS_EXECUTE_FAIL', -504002, /TypeError: no such home/],
  ['reject plain', 'FUNCTIONS_EXECUTE_FAIL', -504002, /\{"code":7\}/],
  ['hang', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', -504003, /timed out after 1 seconds/],
  ['spin', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', -504003, /timed out after 1 seconds/],
  ['exit', 'FUNCTIONS_EXECUTE_FAIL', -504002, /ended with code 3/],
  ['large', 'FUNCTIONS_REQUEST_FAIL', -504001, /over the limit of 1048576/],
])('a function that does %s is answered with %s, and the next call runs', async (what, code, errCode, message) => {
  await expect(functions.invoke('odd', JSON.stringify({ do: what }), client)).rejects.toMatchObject({ code, errCode, message: expect.stringMatching(message) });
  expect(await run('odd', {})).toBeNull();
});
test('a function that eats is ended at its memory limit, and the next call runs', async () => {
  await expect(functions.invoke('greedy', JSON.stringify({ eat: true }), client)).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', errCode: -504002, message: expect.stringMatching(/Memory usage exceeded 128 MB/) });
  expect(await run('greedy', {})).toBeNull();
}, 60_000);

test('nothing runs after the answer until the instance is called again', async () => {
  await functions.reload();
  await run('odd', { do: 'linger' });
  const stood = performance.now();
  while (performance.now() - stood < 60) await new Promise(setImmediate);
  // Its timer was due after 5 ms and had to wait until this call thawed the instance.
  expect(await run<number>('odd', { do: 'late?' })).toBeGreaterThan(50);
});

test('a unit that is missing or cannot load says so', async () => {
  await expect(functions.invoke('nobody', '{}', client)).rejects.toMatchObject({ errCode: -501000, status: 404 });
  await expect(functions.invoke('broken', '{}', client)).rejects.toMatchObject({ errCode: -504002, message: expect.stringContaining('cannot load') });
});

test('a handler with a third parameter answers by callback', async () => {
  expect(await run('callback', {})).toEqual({ by: 'callback' });
});

test('an event over 100 KB of text is refused before it runs', async () => {
  const text = JSON.stringify({ say: '入'.repeat(34_200) });
  expect(Buffer.byteLength(text)).toBeGreaterThan(102_400);
  await expect(functions.invoke('echo', text, client)).rejects.toMatchObject({ status: 413 });
  expect((await run<Echo>('echo', { say: '入'.repeat(34_000) })).event).toEqual({ say: '入'.repeat(34_000) });
});

test('more calls than instances wait their turn, all are answered, and instances stay within their number', async () => {
  expect(await Promise.all(Array.from({ length: 9 }, () => run('busy', {})))).toEqual(Array(9).fill(1));
  expect(functions.load).toMatchObject({ underWay: 0, waiting: 0 });
  expect(functions.load.instances).toBeLessThanOrEqual(3);
});

test('more calls at once than the environment may have are refused, and so are calls beyond its bucket', async () => {
  const few = serviceOf({ limits: { ...VENDOR_LIMITS, concurrent: 2 } });
  const endings = await Promise.allSettled([1, 2, 3].map(() => few.invoke('busy', '{}', client)));
  expect(endings.map((each) => each.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(endings[2]).toMatchObject({ reason: { code: 'EXCEED_CONCURRENT_REQUEST_LIMIT', errCode: -501004, status: 429 } });
  await few.close();
  const slow = serviceOf({ bucket: new CallBucket({ perSecond: 1, beyond: 'refuse' }, () => 0) });
  await slow.invoke('callback', '{}', client);
  await expect(slow.invoke('callback', '{}', client)).rejects.toMatchObject({ code: 'EXCEED_REQUEST_LIMIT', errCode: -501003 });
  await slow.close();
});

test('newly built code is taken into use, also by an instance that was busy meanwhile', async () => {
  const own = temporaryFolder('reload');
  const build = (answer: string): Promise<void> =>
    buildUnits(own.dir, { unit: { config: { timeout: 5 }, code: `exports.main = async ({ wait }) => { await new Promise((r) => setTimeout(r, wait)); return '${answer}'; };` } });
  await build('old');
  const service = serviceOf({ folder: own.dir, instances: 1 });
  const call = async (wait: number): Promise<unknown> => JSON.parse((await service.invoke('unit', JSON.stringify({ wait }), client)).json);
  expect(await call(0)).toBe('old');
  const busy = call(100);
  await build('new');
  await service.reload();
  expect([await busy, await call(0)]).toEqual(['old', 'new']);
  expect(service.load).toMatchObject({ instances: 1, idle: 1 });
  await service.close();
  own.remove();
});
