import { randomBytes } from 'node:crypto';
import type { RunningCloud } from '../server';
import { createPhone, type Phone } from '../testing/phone';
import { startSdkCloud, type SdkCloud } from '../testing/start-sdk-cloud';

jest.setTimeout(30_000);

let sdk: SdkCloud;
let cloud: RunningCloud;
let anna: Phone;
const ask = <T>(action: string, data: unknown = {}): Promise<T> => sdk.ask<T>(action, data);

beforeAll(async () => {
  sdk = await startSdkCloud('storage');
  ({ cloud, anna } = sdk);
});
afterAll(() => sdk.close());

describe('storage', () => {
  const text = '入伙 is move-in\n';

  test('up, down, by link until its time, and away', async () => {
    const fileID = await ask<string>('upload', { path: 'papers/协议 1|2.txt', text });
    expect(fileID).toMatch(/^cloud:\/\/ruhuo-local\.[\w-]+\/papers\/协议 1\|2\.txt$/);
    expect(await ask('download', { fileID })).toBe(text);
    const links = await ask<{ tempFileURL: string; status: number }[]>('links', { list: [{ fileID, maxAge: 60 }, `${fileID}.no`] });
    expect(links.map((link) => link.status)).toEqual([0, -503003]);
    const link = encodeURI(links[0]?.tempFileURL ?? '');
    const reply = await fetch(link);
    expect([reply.headers.get('content-type'), await reply.text()]).toEqual(['text/plain; charset=utf-8', text]);
    expect((await fetch(link.replace('2.txt', '3.txt'))).status).toBe(403);
    cloud.clock.advance(61_000);
    expect((await fetch(link)).status).toBe(403);
    expect(await ask('remove', { list: [fileID, fileID] })).toMatchObject([{ status: 0 }, { status: -503003 }]);
    expect(await ask('download badly', { fileID })).toMatchObject({ errMsg: expect.stringMatching(/^downloadFile:fail/) });
  });

  test.each(['/a', 'a//b', 'a/../b', 'a?b', 'a%2e', 'x'.repeat(900)])('the path %.12s is refused', async (path) => {
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

describe('what the SDK below offers beside', () => {
  type Listed = { fileList: { code: string; fileId?: string; size?: number; contentType?: string }[] };
  const admin = <T>(call: string, data: unknown): Promise<T> => anna.call<T>('admin', { call, data });

  test('files are copied, moved and described', async () => {
    const fileID = await ask<string>('upload', { path: 'from/a.txt', text: 'words' });
    const copy = (more: object): Promise<Listed> => admin('copyFile', { fileList: [{ srcPath: 'from/a.txt', dstPath: 'to/a.txt', ...more }] });
    const { fileList } = await copy({});
    expect(fileList).toMatchObject([{ code: 'SUCCESS', fileId: fileID.replace('from/', 'to/') }]);
    expect((await copy({ overwrite: false })).fileList[0]?.code).not.toBe('SUCCESS');
    expect((await admin<Listed>('getFileInfo', { fileList: [fileList[0]?.fileId] })).fileList).toMatchObject([{ code: 'SUCCESS', size: 5, contentType: 'text/plain; charset=utf-8' }]);
    await copy({ removeOriginal: true });
    expect((await copy({})).fileList).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }]);
  });

  test.each([
    ['deleteFile', { fileList: Array.from({ length: 51 }, () => 'cloud://none.jpg') }, 'INVALID_PARAM'],
    ['getTempFileURL', { fileList: Array.from({ length: 51 }, () => 'cloud://none.jpg') }, 'INVALID_PARAM'],
    ['downloadFile', { fileID: 'unexistFileID' }, 'STORAGE_FILE_NONEXIST'],
    ['callFunction', { name: 'unexistFunction', data: { a: 1 } }, 'FUNCTION_NOT_FOUND'],
    ['callWxOpenApi', { apiName: '/inner/svrkitclientcall', requestData: { name: 'a' } }, 'INVALID_PARAM'],
  ])('%s answers the vendor\'s code', async (call, data, code) => {
    expect(await admin(call, data)).toEqual({ code });
  });

  test('another environment is not this one', async () => {
    expect(await ask('elsewhere')).toMatchObject({ errMsg: expect.stringContaining('another-env') });
  });
});
