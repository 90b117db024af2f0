import jsQR from 'jsqr';
import { inflateSync } from 'node:zlib';
import type { RunningCloud } from '../server';
import type { Phone } from '../testing/phone';
import { startSdkCloud, type SdkCloud } from '../testing/start-sdk-cloud';

jest.setTimeout(30_000);

let sdk: SdkCloud;
let cloud: RunningCloud;
let anna: Phone;
const ask = <T>(action: string, data: unknown = {}): Promise<T> => sdk.ask<T>(action, data);

beforeAll(async () => {
  sdk = await startSdkCloud('open-api');
  ({ cloud, anna } = sdk);
});
afterAll(() => sdk.close());

describe('open APIs', () => {
  type Opened = { value?: Record<string, unknown>; errCode?: number; errMsg?: string };
  const open = (api: string, data: unknown = {}): Promise<Opened> => ask<Opened>('open', { api, data });

  test('a phone code gives the number once, within five minutes', async () => {
    const code = await anna.phoneCode('13800006207');
    expect((await open('phonenumber.getPhoneNumber', { code })).value).toMatchObject({ phoneInfo: { phoneNumber: '13800006207', countryCode: '86' } });
    expect(await open('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 });
    const abroad = await anna.phoneCode('+85291234567');
    expect((await open('phonenumber.getPhoneNumber', { code: abroad })).value).toMatchObject({ phoneInfo: { phoneNumber: '+85291234567', purePhoneNumber: '91234567', countryCode: '852' } });
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
