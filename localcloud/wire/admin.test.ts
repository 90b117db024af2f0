import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import cloud from 'wx-server-sdk';
import { useCloudAt } from '../database/testing/test-cloud';
import { createAdminEndpoint, DroppedConnection, type AdminService } from './admin';
import { CloudError } from './cloud-error';

let server: Server;
let wx: AdminService;
const asked: { action: string; params: Record<string, unknown> }[] = [];

beforeAll(async () => {
  const endpoint = createAdminEndpoint({
    wx: (action, params, call) => {
      asked.push({ action, params });
      return wx(action, params, call);
    },
    functions: async (action, params, { requestId, env }) => ({ data: { response_data: JSON.stringify({ action, name: params['function_name'], env, known: requestId.length > 0 }) } })
  });
  server = createServer((req, res) => void endpoint(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  useCloudAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`);
  cloud.init({ env: 'test-env' });
});
afterAll(() => new Promise<void>((resolve) => {
  server.closeAllConnections();
  server.close(() => resolve());
}));
beforeEach(() => void asked.splice(0));

type Call = (data: Record<string, unknown>) => Promise<Record<string, unknown>>;
const openapi = cloud.openapi as unknown as Record<string, Record<string, Call>>;
const api = (space: string, name: string): Call => (openapi[space] as Record<string, Call>)[name] as Call;

test('an open-API call arrives with its names and values, its answer goes back in camel case', async () => {
  wx = async () => ({ errcode: 0, errmsg: 'ok', phone_info: { phone_number: '138', country_code: '86' } });
  expect(await api('phonenumber', 'getPhoneNumber')({ code: 'c0de', nested: { someKey: [1, '入伙'] } })).toMatchObject({ phoneInfo: { phoneNumber: '138', countryCode: '86' }, errCode: 0 });
  expect(asked).toEqual([{ action: 'wx.openApi', params: expect.objectContaining({ apiName: 'phonenumber.getPhoneNumber', data: { code: 'c0de', nested: { some_key: [1, '入伙'] } } }) }]);
});

test("WeChat's own refusals carry their code", async () => {
  wx = async () => ({ errcode: 43101, errmsg: 'user refuse to accept the msg' });
  await expect(api('subscribeMessage', 'send')({ touser: 'o1' })).rejects.toMatchObject({ errCode: 43101, errMsg: expect.stringContaining('user refuse') });
});

test('a picture comes back as bytes with its type; a file goes in with its name', async () => {
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 13, 10]);
  wx = async () => ({ contentType: 'image/png', buffer: picture });
  const answer = await api('wxacode', 'getUnlimited')({ scene: 'a=1' });
  expect(answer).toMatchObject({ contentType: 'image/png' });
  expect(Buffer.compare(answer['buffer'] as Buffer, picture)).toBe(0);
  wx = async () => ({ errcode: 0 });
  await api('security', 'imgSecCheck')({ media: { contentType: 'image/png', value: picture } });
  const data = asked[1]?.params['data'] as { media: { fileName: string; buffer: Buffer } };
  expect(data.media.fileName).toBe('media.png');
  expect(Buffer.compare(data.media.buffer, picture)).toBe(0);
});

test("the gateway's refusals are told apart", async () => {
  wx = async () => {
    throw new CloudError('INVALID_PARAM', 'unknown api');
  };
  await expect(api('made', 'up')({})).rejects.toMatchObject({ errCode: -501007, errMsg: expect.stringContaining('unknown api') });
});

test('pay calls are JSON both ways', async () => {
  wx = async () => ({ return_code: 'SUCCESS', result_code: 'SUCCESS', payment: { time_stamp: '1' } });
  const pay = (cloud as unknown as { cloudPay: Record<string, Call> }).cloudPay;
  expect(await (pay['unifiedOrder'] as Call)({ outTradeNo: 'n1', totalFee: 1 })).toMatchObject({ returnCode: 'SUCCESS', payment: { timeStamp: '1' }, errCode: 0 });
  expect(asked[0]).toMatchObject({ action: 'wx.wxPayApi', params: { apiName: 'unifiedOrder', data: { out_trade_no: 'n1', total_fee: 1 } } });
});

test('a call of another function carries the environment', async () => {
  const { result } = (await cloud.callFunction({ name: 'owner', data: {} })) as { result: unknown };
  expect(result).toEqual({ action: 'functions.invokeFunction', name: 'owner', env: 'test-env', known: true });
});

test('a dropped connection is a dropped connection', async () => {
  wx = async () => {
    throw new DroppedConnection();
  };
  await expect(api('any', 'thing')({})).rejects.toMatchObject({ errMsg: expect.stringContaining('socket hang up') });
});
