import { randomBytes } from 'node:crypto';
import jsQR from 'jsqr';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { startCloud, type RunningCloud } from './server';
import { buildUnits, temporaryFolder } from './testing/build-units';
import { createPhone, type Phone } from './testing/phone';

const SDK = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const db = cloud.database(); const _ = db.command;`;
const caught = `const caught = (p) => p.then((value) => ({ value }), (e) => ({ errCode: e.errCode, errMsg: e.errMsg }));`;
const folder = temporaryFolder('server');
let cloud: RunningCloud;
let anna: Phone;

beforeAll(async () => {
  await buildUnits(join(folder.dir, 'units'), {
    app: {
      config: { timeout: 10, permissions: { openapi: ['phonenumber.getPhoneNumber', 'subscribeMessage.send', 'wxacode.getUnlimited', 'security.msgSecCheck', 'security.imgSecCheck', 'updatableMessage.createActivityId', 'updatableMessage.setUpdatableMsg', 'no.such'] } },
      code: `${SDK} ${caught}
        const actions = {
          who: async (data) => ({ context: cloud.getWXContext(), userInfo: data.userInfo }),
          nest: async () => (await cloud.callFunction({ name: 'inner', data: { hello: 1 } })).result,
          'nest badly': () => caught(cloud.callFunction({ name: 'inner', data: { fail: 1 } })),
          'nest nowhere': () => caught(cloud.callFunction({ name: 'nobody' })),
          add: async ({ data }) => (await db.collection('things').add({ data }))._id,
          'add dated': async () => (await db.collection('things').add({ data: { at: db.serverDate() } }))._id,
          get: async ({ id }) => (await db.collection('things').doc(id).get()).data,
          bump: async ({ id }) => (await db.collection('things').where({ _id: id }).update({ data: { n: _.inc(1) } })).stats,
          'bump and tell': ({ id }) => caught(db.collection('things').where({ _id: id }).update({ data: { n: _.inc(1) } })),
          upload: async ({ path, text }) => (await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) })).fileID,
          'upload badly': ({ path }) => caught(cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from('x') })),
          download: async ({ fileID }) => (await cloud.downloadFile({ fileID })).fileContent.toString(),
          'download badly': ({ fileID }) => caught(cloud.downloadFile({ fileID })),
          links: async ({ list }) => (await cloud.getTempFileURL({ fileList: list })).fileList,
          remove: async ({ list }) => (await cloud.deleteFile({ fileList: list })).fileList,
          open: async ({ api, data }) => { const [group, name] = api.split('.'); const r = await caught(cloud.openapi[group][name](data)); if (r.value && r.value.buffer) r.value.buffer = r.value.buffer.toString('base64'); return r; },
          picture: ({ base64 }) => caught(cloud.openapi.security.imgSecCheck({ media: { contentType: 'image/png', value: Buffer.from(base64, 'base64') } })),
          'old api': ({ api, data }) => caught(cloud.callOpenAPI({ api, data })),
        };
        exports.main = async (event) => actions[event.action]({ ...event.data, userInfo: event.userInfo });`,
    },
    timers: {
      config: { triggers: [{ name: 'beat', type: 'timer', config: '0 * * * * * *' }] },
      code: `${SDK} exports.main = async (event) => { console.log(JSON.stringify({ event, source: cloud.getWXContext().SOURCE, now: Date.now() })); };`,
    },
    inner: { code: `${SDK} exports.main = async (event) => { if (event.fail) throw new Error('inner fails'); return { event, context: cloud.getWXContext() }; };` },
  });
  cloud = await startCloud({ dir: join(folder.dir, 'data'), functions: join(folder.dir, 'units'), clock: { startAt: Date.UTC(2026, 2, 1, 1), running: false }, collections: ['things'] });
  anna = await createPhone(cloud.url, 'anna');
});

afterAll(async () => {
  await cloud.close();
  folder.remove();
});

afterEach(() => cloud.faults.clear());
const ask = <T>(action: string, data: unknown = {}): Promise<T> => anna.call<T>('app', { action, data });

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

  test('other host names and origins get nothing', async () => {
    const reply = await fetch(`${cloud.url}/control/time`, { headers: { origin: 'https://evil.example' } });
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const local = await fetch(`${cloud.url}/control/time`, { method: 'OPTIONS', headers: { origin: 'http://localhost:8080' } });
    expect(local.headers.get('access-control-allow-origin')).toBe('http://localhost:8080');
  });
});

test('a second cloud cannot have the same folder', async () => {
  await expect(startCloud({ dir: join(folder.dir, 'data') })).rejects.toThrow('another cloud');
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
    cloud.faults.add({ at: 'call', kind: 'error-before', action: 'bump' });
    expect((await anna.post('/call/app', { action: 'bump', data: { id } })).status).toBe(500);
    expect(await ask('get', { id })).toMatchObject({ n: 4 });
    expect((await fetch(`${cloud.url}/control/faults`, { method: 'POST', body: '{"at":"moon","kind":"delay"}' })).status).toBe(400);
  });
});

describe('storage', () => {
  const text = '入伙 is move-in\n';

  test('up, down, by link until its time, and away', async () => {
    const fileID = await ask<string>('upload', { path: 'papers/协议 1.txt', text });
    expect(fileID).toMatch(/^cloud:\/\/ruhuo-local\.[\w-]+\/papers\/协议 1\.txt$/);
    expect(await ask('download', { fileID })).toBe(text);
    const links = await ask<{ tempFileURL: string; status: number }[]>('links', { list: [{ fileID, maxAge: 60 }, `${fileID}.no`] });
    expect(links.map((link) => link.status)).toEqual([0, -503003]);
    const link = encodeURI(links[0]?.tempFileURL ?? '');
    const reply = await fetch(link);
    expect([reply.headers.get('content-type'), await reply.text()]).toEqual(['text/plain; charset=utf-8', text]);
    expect((await fetch(link.replace('1.txt', '2.txt'))).status).toBe(403);
    cloud.clock.advance(61_000);
    expect((await fetch(link)).status).toBe(403);
    expect(await ask('remove', { list: [fileID, fileID] })).toMatchObject([{ status: 0 }, { status: -503003 }]);
    expect(await ask('download badly', { fileID })).toMatchObject({ errMsg: expect.stringMatching(/^downloadFile:fail/) });
  });

  test.each(['/a', 'a//b', 'a/../b', 'a?b', 'x'.repeat(900)])('the path %.12s is refused', async (path) => {
    expect(await ask('upload badly', { path })).toMatchObject({ errMsg: expect.stringMatching(/^uploadFile:fail .*cloudPath/) });
  });

  test('a phone uploads only where the rules allow, and not over another', async () => {
    const send = (phone: Phone, path: string): Promise<Response> => phone.upload(path, Buffer.from('photo'));
    const done = await send(anna, 'uploads/a/photo.jpg');
    const { fileID } = (await done.json()) as { fileID: string };
    expect(await ask('download', { fileID })).toBe('photo');
    expect((await send(anna, 'papers/a.jpg')).status).toBe(403);
    expect((await send(anna, 'uploads/../papers/a.jpg')).status).toBe(400);
    expect((await send(await createPhone(cloud.url, 'ben'), 'uploads/a/photo.jpg')).status).toBe(403);
    expect((await anna.upload('uploads/big.jpg', randomBytes(10 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await fetch(`${cloud.url}/cos/uploads/b.jpg`, { method: 'PUT', body: 'x' })).status).toBe(403);
  });
});

describe('open APIs', () => {
  type Opened = { value?: Record<string, unknown>; errCode?: number; errMsg?: string };
  const open = (api: string, data: unknown = {}): Promise<Opened> => ask<Opened>('open', { api, data });

  test('a phone code gives the number once, within five minutes', async () => {
    const code = await anna.phoneCode('13800006207');
    expect((await open('phonenumber.getPhoneNumber', { code })).value).toMatchObject({ phoneInfo: { phoneNumber: '13800006207', countryCode: '86' } });
    expect(await open('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 });
    const late = await anna.phoneCode('13800006207');
    cloud.clock.advance(5 * 60_000 + 1);
    expect(await open('phonenumber.getPhoneNumber', { code: late })).toMatchObject({ errCode: 40029 });
  });

  test('one consent carries one message, and what was sent can be looked at', async () => {
    const message = { touser: 'anna', templateId: 'T1', page: 'pages/home/index', data: { thing1: { value: '入伙通知' }, time2: { value: '2026年3月1日 09:00' } } };
    expect(await open('subscribeMessage.send', message)).toMatchObject({ errCode: 43101 });
    expect(await anna.subscribe(['T1', 'T2'], { T2: 'reject' })).toEqual({ errMsg: 'requestSubscribeMessage:ok', T1: 'accept', T2: 'reject' });
    expect((await open('subscribeMessage.send', message)).value).toMatchObject({ errCode: 0 });
    expect(await open('subscribeMessage.send', message)).toMatchObject({ errCode: 43101 });
    expect(await open('subscribeMessage.send', { ...message, templateId: 'T2' })).toMatchObject({ errCode: 43101 });
    const tooLong = { ...message, data: { thing1: { value: '长'.repeat(21) } } };
    expect(await open('subscribeMessage.send', tooLong)).toMatchObject({ errCode: 47003 });
    const sent = (await (await fetch(`${cloud.url}/control/outbox?api=subscribeMessage.send&to=anna`)).json()) as { errcode: number }[];
    expect(sent.map((each) => each.errcode)).toEqual([43101, 0, 43101, 43101, 47003]);
  });

  test('a mini-program code is a picture that can be read', async () => {
    const { value } = await open('wxacode.getUnlimited', { scene: 'h=home_1207&k=9', page: 'pages/launch/index' });
    const picture = greyPicture(Buffer.from(String(value?.buffer), 'base64'));
    expect(jsQR(picture.pixels, picture.side, picture.side)?.data).toBe('pages/launch/index?scene=h%3Dhome_1207%26k%3D9');
    expect(await open('wxacode.getUnlimited', { scene: 'x'.repeat(33) })).toMatchObject({ errCode: 40169 });
    expect(await open('wxacode.getUnlimited', { scene: 'a', page: '/pages/launch/index' })).toMatchObject({ errCode: 41030 });
  });

  test('text and pictures told to be risky are found so', async () => {
    const check = { content: '测试违禁词', version: 2, scene: 2, openid: 'anna' };
    expect((await open('security.msgSecCheck', check)).value).toMatchObject({ result: { suggest: 'pass', label: 100 } });
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    await fetch(`${cloud.url}/control/security`, { method: 'POST', body: JSON.stringify({ words: ['违禁'], pictures: [digest] }) });
    expect((await open('security.msgSecCheck', check)).value).toMatchObject({ result: { suggest: 'risky' } });
    expect(await ask('picture', { base64: Buffer.from('abc').toString('base64') })).toMatchObject({ errCode: 87014 });
    expect(await ask('picture', { base64: Buffer.from('abd').toString('base64') })).toMatchObject({ value: { errCode: 0 } });
  });

  test('a card in a group says n of m, for a day', async () => {
    const { activityId } = (await open('updatableMessage.createActivityId')).value as { activityId: string };
    const told = { activityId, targetState: 0, templateInfo: { parameterList: [{ name: 'member_count', value: '3' }, { name: 'room_limit', value: '9' }] } };
    expect((await open('updatableMessage.setUpdatableMsg', told)).value).toMatchObject({ errCode: 0 });
    expect(await open('updatableMessage.setUpdatableMsg', { ...told, activityId: 'x' })).toMatchObject({ errCode: 47501 });
    expect(await open('updatableMessage.setUpdatableMsg', { ...told, targetState: 1 })).toMatchObject({ errCode: 47503 });
    cloud.clock.advance(86_400_000);
    expect(await open('updatableMessage.setUpdatableMsg', told)).toMatchObject({ errCode: 47504 });
  });

  test('an API that is unknown, or not declared in config.json, is refused loudly', async () => {
    expect(await open('no.such')).toMatchObject({ errCode: -604100, errMsg: expect.stringContaining('not supported here') });
    expect(await open('security.mediaCheckAsync')).toMatchObject({ errCode: -604100 });
    expect(await ask('old api', { api: 'updatableMessage.createActivityId', data: {} })).toMatchObject({ value: { result: { errcode: 0 } } });
  });
});

/** Of a picture as png.ts writes it: one grey byte a pixel, one chunk, no filter. */
function greyPicture(png: Buffer): { side: number; pixels: Uint8ClampedArray } {
  const side = png.readUInt32BE(16);
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const pixels = new Uint8ClampedArray(side * side * 4);
  for (let at = 0; at < side * side; at += 1) pixels.fill(rows[at + Math.floor(at / side) + 1] as number, at * 4, at * 4 + 4);
  return { side, pixels };
}
