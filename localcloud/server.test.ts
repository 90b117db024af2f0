import { request } from 'node:http';
import { join } from 'node:path';
import { startCloud, type RunningCloud } from './server';
import { createPhone, type Phone } from './testing/phone';
import { startSdkCloud, type SdkCloud } from './testing/start-sdk-cloud';

jest.setTimeout(30_000);

let sdk: SdkCloud;
let cloud: RunningCloud;
let anna: Phone;
const ask = <T>(action: string, data: unknown = {}): Promise<T> => sdk.ask<T>(action, data);

beforeAll(async () => {
  sdk = await startSdkCloud('server');
  ({ cloud, anna } = sdk);
});
afterAll(() => sdk.close());
afterEach(() => cloud.faults.clear());

// Where the SDK throws by itself (files, functions) it keeps the words and loses the number: errCode is -1. So it is in the real cloud.
describe('calls', () => {
  test('a phone is who it logged in as, whatever it writes into the event', async () => {
    const told = await anna.call<{ context: Record<string, string>; userInfo: unknown }>('app', { action: 'who', data: {}, userInfo: { openId: 'boss' } });
    expect(told.context).toMatchObject({ OPENID: 'anna', APPID: cloud.identity.appid, ENV: cloud.identity.env, SOURCE: 'wx_client', CLIENTIP: '127.0.0.1' });
    expect(told.userInfo).toEqual({ openId: 'anna', appId: cloud.identity.appid });
  });

  test('a function calls another: the caller goes along, the source grows', async () => {
    const inner = await ask<{ event: unknown; context: Record<string, string> }>('nest');
    expect(inner).toMatchObject({ event: { hello: 1 }, context: { OPENID: 'anna', SOURCE: 'wx_client,scf' } });
    expect(await ask('nest badly')).toMatchObject({ errMsg: expect.stringMatching(/functions execute fail.*inner fails/s) });
    expect(await ask('nest nowhere')).toMatchObject({ errMsg: expect.stringContaining('FunctionName parameter could not be found') });
  });

  test('and does so even when every instance is taken', async () => {
    const small = await startCloud({ dir: join(sdk.dir, 'small'), functions: join(sdk.dir, 'units'), instances: 1 });
    const ben = await createPhone(small.url, 'ben');
    const answers = await Promise.all([1, 2, 3].map(() => ben.call<{ context: { OPENID: string } }>('app', { action: 'nest' })));
    expect(answers.map(({ context }) => context.OPENID)).toEqual(['ben', 'ben', 'ben']);
    await small.close();
  });

  test.each([
    ['no session', {}, 401],
    ['a forged token', { authorization: 'Bearer eyJvcGVuaWQiOiJib3NzIn0.aGVsbG8' }, 401],
  ])('%s is refused', async (_why, headers, status) => {
    const reply = await fetch(`${cloud.url}/call/app`, { method: 'POST', body: '{"action":"who"}', headers });
    expect(reply.status).toBe(status);
  });

  test('a failed function is an error with the number wx.cloud shows', async () => {
    const reply = await anna.post('/call/app', { action: 'nothing like it' });
    expect(reply.status).toBe(500);
    expect(await reply.json()).toMatchObject({ errCode: -504002, errMsg: expect.stringContaining('is not a function') });
    expect((await anna.post('/call/nobody', {})).status).toBe(404);
    expect((await anna.post('/call/app', { action: 'who', pad: 'x'.repeat(103_000) })).status).toBe(413);
  });

  test.each([
    ['POST', '/call/app', 'null', 400],
    ['POST', '/call/app', '{', 400],
    ['POST', '/call/', '{}', 404],
    ['POST', '/call/%ff', '{}', 400],
    ['POST', '/call/constructor', '{}', 404],
    ['GET', '//', undefined, 400],
    ['GET', '/files/%ff', undefined, 400],
    ['GET', '/files/a.txt', undefined, 403],
    ['GET', '/toString', undefined, 404],
    ['PATCH', '/login', undefined, 404],
    ['POST', '/login', '{"openid":"a b"}', 400],
  ])('%s %s %s is answered with %i, and the cloud goes on', async (method, path, body, status) => {
    expect(await rawStatus(method, path, body)).toBe(status);
    expect((await fetch(`${cloud.url}/control/time`)).status).toBe(200);
  });

  test('other host names and origins get nothing', async () => {
    const reply = await fetch(`${cloud.url}/control/time`, { headers: { origin: 'https://evil.example' } });
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const local = await fetch(`${cloud.url}/control/time`, { method: 'OPTIONS', headers: { origin: 'http://localhost:8080' } });
    expect(local.headers.get('access-control-allow-origin')).toBe('http://localhost:8080');
  });
});

test('a second cloud cannot have the same folder', async () => {
  await expect(startCloud({ dir: join(sdk.dir, 'data') })).rejects.toThrow('another cloud');
});

describe('time', () => {
  const control = async (path: string, body: unknown): Promise<unknown> => (await anna.post(path, body)).json();

  test('is moved for functions, serverDate and timers at once, and the answer comes when the timers have run', async () => {
    const day = Date.UTC(2026, 2, 5, 1);
    expect(await control('/control/time', { now: day })).toEqual({ now: day, running: false });
    const beats = (): unknown[] => cloud.log.tail({ unit: 'timers', kind: 'console' }).map((entry) => entry.body);
    const before = beats().length;
    await control('/control/time', { advance: 60_000 });
    expect(beats().slice(before)).toEqual([{ event: { Type: 'Timer', TriggerName: 'beat', Time: '2026-03-05T01:01:00Z', Message: '', userInfo: { appId: cloud.identity.appid } }, source: 'wx_trigger', now: day + 60_000 }]);
    expect(await control('/control/trigger', { unit: 'timers' })).toMatchObject({ ok: true });
    expect(beats()).toHaveLength(before + 2);
    const id = await ask<string>('add dated', {});
    expect(await ask('get', { id })).toMatchObject({ at: new Date(day + 60_000).toISOString() });
    expect((await anna.post('/control/time', { now: 'tomorrow' })).status).toBe(400);
  });
});

describe('database and meter', () => {
  test('billed calls are counted and belong to the run that made them', async () => {
    const id = await ask<string>('add', { data: { n: 1 } });
    await fetch(`${cloud.url}/control/meter`, { method: 'DELETE' });
    expect(await ask('bump', { id })).toEqual({ updated: 1 });
    const reading = cloud.meter.reading();
    expect(reading.tally).toEqual({ function: 1, dbRead: 0, dbWrite: 1, storage: 0 });
    expect(reading.actions['app bump']).toMatchObject({ invocations: 1, tally: { function: 1, dbWrite: 1 } });
    expect(reading.recent[0]).toMatchObject({ unit: 'app', action: 'bump', openid: 'anna', tally: { dbWrite: 1 }, outcome: 'answer' });
  });
});

describe('faults on request', () => {
  test('a reply dropped after the commit: the phone hears nothing, the write is there', async () => {
    const id = await ask<string>('add', { data: { n: 1 } });
    cloud.faults.add({ at: 'call', kind: 'drop-reply', action: 'bump' });
    await expect(ask('bump', { id })).rejects.toThrow();
    expect(await ask('get', { id })).toMatchObject({ n: 2 });
  });

  test('inside a function: dropped after commit, refused before, in conflict', async () => {
    const id = await ask<string>('add', { data: { n: 1 } });
    cloud.faults.add({ at: 'database', kind: 'drop-reply', action: 'modifyDocument', collection: 'things' });
    expect(await ask('bump and tell', { id })).toMatchObject({ errMsg: expect.stringContaining('socket hang up') });
    expect(await ask('get', { id })).toMatchObject({ n: 2 });
    cloud.faults.add({ at: 'database', kind: 'error-before', action: 'modifyDocument', code: 'DATABASE_REQUEST_FAILED', message: 'away' });
    expect(await ask('bump and tell', { id })).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('away') });
    expect(await ask('bump and tell', { id })).toMatchObject({ value: { stats: { updated: 1 } } });
    expect(await ask('get', { id })).toMatchObject({ n: 3 });
  });

  test('a crash after the write: the function is gone, the write is not', async () => {
    const id = await ask<string>('add', { data: { n: 1 } });
    cloud.faults.add({ at: 'database', kind: 'crash-after', action: 'modifyDocument' });
    expect((await anna.post('/call/app', { action: 'bump', data: { id } })).status).toBe(500);
    expect(await ask('get', { id })).toMatchObject({ n: 2 });
  });

  test('a call delivered twice, and one that never ran', async () => {
    const id = await ask<string>('add', { data: { n: 1 } });
    const rule = { at: 'call', kind: 'duplicate', unit: 'app', action: 'bump', after: 1, count: 1 };
    expect((await fetch(`${cloud.url}/control/faults`, { method: 'POST', body: JSON.stringify(rule) })).status).toBe(200);
    await ask('bump', { id });
    await ask('bump', { id });
    expect(await ask('get', { id })).toMatchObject({ n: 4 });
    cloud.faults.add({ at: 'call', kind: 'duplicate-at-once', action: 'bump' });
    await ask('bump', { id });
    expect(await ask('get', { id })).toMatchObject({ n: 6 });
    cloud.faults.add({ at: 'call', kind: 'error-before', action: 'bump' });
    expect((await anna.post('/call/app', { action: 'bump', data: { id } })).status).toBe(500);
    expect(await ask('get', { id })).toMatchObject({ n: 6 });
    expect((await fetch(`${cloud.url}/control/faults`, { method: 'POST', body: '{"at":"moon","kind":"delay"}' })).status).toBe(400);
  });
});

/** Past fetch, which would tidy the path first. */
function rawStatus(method: string, path: string, body?: string): Promise<number | undefined> {
  const { hostname, port } = new URL(cloud.url);
  const headers = { authorization: `Bearer ${cloud.sessions.open({ openid: 'anna' })}` };
  return new Promise((done, failed) =>
    request({ hostname, port, path, method, headers }, (res) => done(res.resume().statusCode)).on('error', failed).end(body),
  );
}
