import { join } from 'node:path';
import { startCloud, type RunningCloud } from '../server';
import { buildUnits, temporaryFolder } from '../testing/build-units';
import { createPhone, type Phone } from '../testing/phone';
import { RETRY_WAITS } from './callbacks';

jest.setTimeout(30_000);

const folder = temporaryFolder('pay');
const options = { dir: join(folder.dir, 'data'), functions: join(folder.dir, 'units'), clock: { startAt: Date.UTC(2026, 2, 1, 1), running: false } };
let cloud: RunningCloud;
let anna: Phone;
let last = 0;

beforeAll(async () => {
  await buildUnits(options.functions, {
    shop: {
      code: `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
        exports.main = async ({ action, data }) => cloud.cloudPay[action](data).catch((e) => ({ errCode: e.errCode, errMsg: e.errMsg }));`,
    },
    payments: {
      code: `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
        exports.main = async (event) => { console.log(JSON.stringify({ event, source: cloud.getWXContext().SOURCE })); return event.attach === 'stubborn' ? { errcode: 1, errmsg: 'not yet' } : { errcode: 0, errmsg: 'ok' }; };`,
    },
  });
  cloud = await startCloud(options);
  anna = await createPhone(cloud.url, 'anna');
});

afterAll(async () => {
  await cloud.close();
  folder.remove();
});

type Told = Record<string, unknown> & { payment: Record<string, string>; prepayId: string };
type Heard = { event: Record<string, unknown>; source: string };
const shop = <T = Told>(action: string, data: unknown): Promise<T> => anna.call<T>('shop', { action, data });
const newNo = (): string => `HOME${(last += 1)}`;
const orderOf = (outTradeNo: string, more: object = {}): object => ({
  outTradeNo, totalFee: 123_456, body: '入住首期费用', subMchId: '1900000109', spbillCreateIp: '127.0.0.1', envId: 'ruhuo-local', functionName: 'payments', ...more,
});
const pay = async (order: Told, outcome = 'paid', phone = anna): Promise<{ status: number; errMsg: string }> => {
  const reply = await phone.post('/device/pay', { ...order.payment, outcome, settle: true });
  return { status: reply.status, ...((await reply.json()) as { errMsg: string }) };
};
const heard = (outTradeNo: string): Heard[] =>
  cloud.log.tail({ unit: 'payments', kind: 'console' }).map((entry) => entry.body as Heard).filter(({ event }) => event.outTradeNo === outTradeNo);

test('an order is made, paid on the sheet, told to its function, and can be queried', async () => {
  const no = newNo();
  const order = await shop('unifiedOrder', orderOf(no, { attach: 'bill_7' }));
  expect(order).toMatchObject({ returnCode: 'SUCCESS', resultCode: 'SUCCESS', tradeType: 'JSAPI', errCode: 0 });
  expect(order.payment).toMatchObject({ appId: cloud.identity.appid, package: `prepay_id=${order.prepayId}`, signType: 'MD5', timeStamp: '1772326800' });
  expect(await shop('queryOrder', { outTradeNo: no, subMchId: '1900000109' })).toMatchObject({ tradeState: 'NOTPAY' });
  expect(await pay(order)).toEqual({ status: 200, errMsg: 'requestPayment:ok' });
  expect(heard(no)).toMatchObject([{ source: 'wx_paycallback', event: { returnCode: 'SUCCESS', resultCode: 'SUCCESS', subOpenid: 'anna', totalFee: 123_456, attach: 'bill_7', timeEnd: '20260301090000' } }]);
  expect(await shop('queryOrder', { outTradeNo: no, subMchId: '1900000109' })).toMatchObject({ tradeState: 'SUCCESS', totalFee: 123_456, transactionId: heard(no)[0]?.event.transactionId });
});

test('the sheet refuses another payer, a second time, a closed or late order and a changed package; cancelling changes nothing', async () => {
  const order = await shop('unifiedOrder', orderOf(newNo()));
  expect(await pay(order, 'cancel')).toEqual({ status: 200, errMsg: 'requestPayment:fail cancel' });
  expect(await pay(order, 'paid', await createPhone(cloud.url, 'ben'))).toMatchObject({ status: 400 });
  const other = await shop('unifiedOrder', orderOf(newNo()));
  expect(await pay({ ...order, payment: { ...order.payment, package: `prepay_id=${other.prepayId}` } })).toMatchObject({ status: 400, errMsg: expect.stringContaining('签名验证失败') });
  expect(await pay(order)).toMatchObject({ status: 200 });
  expect(await pay(order)).toMatchObject({ status: 400, errMsg: expect.stringContaining('paid or closed') });
  const late = await shop('unifiedOrder', orderOf(newNo()));
  cloud.clock.advance(2 * 3_600_000 + 1);
  expect(await pay(late)).toMatchObject({ status: 400, errMsg: expect.stringContaining('expired') });
});

test('the same order may be asked for again, but not with other content, nor once paid or closed', async () => {
  const no = newNo();
  await shop('unifiedOrder', orderOf(no));
  const again = await shop('unifiedOrder', orderOf(no));
  expect(again).toMatchObject({ resultCode: 'SUCCESS' });
  expect(await shop('unifiedOrder', orderOf(no, { totalFee: 1 }))).toMatchObject({ resultCode: 'FAIL', errCode: 0, errCodeDes: '商户订单号重复' });
  await pay(again);
  expect(await shop('unifiedOrder', orderOf(no))).toMatchObject({ resultCode: 'FAIL', errCodeDes: '该订单已支付' });
  expect(await shop('closeOrder', { outTradeNo: no })).toMatchObject({ resultCode: 'FAIL', errCodeDes: '该订单已支付' });
  const shut = newNo();
  await shop('unifiedOrder', orderOf(shut));
  expect(await shop('closeOrder', { outTradeNo: shut })).toMatchObject({ resultCode: 'SUCCESS' });
  expect(await shop('unifiedOrder', orderOf(shut))).toMatchObject({ resultCode: 'FAIL', errCodeDes: '该订单已关闭' });
});

test.each([
  ['no amount', { totalFee: undefined }],
  ['half a fen', { totalFee: 1.5 }],
  ['a number as text', { totalFee: '100' }],
  ['no function to tell', { functionName: undefined }],
  ['a number nobody writes', { outTradeNo: '家 1' }],
])('an order with %s is refused', async (_what, change) => {
  expect(await shop('unifiedOrder', orderOf(newNo(), change))).toMatchObject({ returnCode: 'FAIL' });
});

test('a function that does not say errcode 0 is told again, later and later', async () => {
  const no = newNo();
  await pay(await shop('unifiedOrder', orderOf(no, { attach: 'stubborn' })));
  expect(heard(no)).toHaveLength(1);
  for (const [at, wait] of RETRY_WAITS.slice(0, 4).entries()) {
    cloud.clock.advance(wait - 1);
    await cloud.scheduler.settled();
    expect(heard(no)).toHaveLength(at + 1);
    cloud.clock.advance(1);
    await cloud.scheduler.settled();
    expect(heard(no)).toHaveLength(at + 2);
  }
});

test('a callback can be lost, late, or come twice', async () => {
  const next = (plan: unknown): Promise<Response> => anna.post('/control/pay', { next: plan });
  const [lost, late, twice] = [newNo(), newNo(), newNo()];
  await next({ mode: 'lose' });
  await pay(await shop('unifiedOrder', orderOf(lost)));
  expect(heard(lost)).toHaveLength(0);
  await next({ mode: 'delay', milliseconds: 86_400_000 });
  await pay(await shop('unifiedOrder', orderOf(late)));
  await next({ mode: 'repeat', times: 2 });
  await pay(await shop('unifiedOrder', orderOf(twice)));
  expect([heard(lost).length, heard(late).length, heard(twice).length]).toEqual([0, 0, 2]);
  await anna.post('/control/time', { advance: 15_000 });
  expect([heard(lost).length, heard(late).length]).toEqual([1, 0]);
  await anna.post('/control/time', { advance: 86_400_000 });
  expect([heard(lost).length, heard(late).length, heard(twice).length]).toEqual([1, 1, 2]);
});

test('a forged callback comes from a client, not from WeChat', async () => {
  const no = newNo();
  await shop('unifiedOrder', orderOf(no));
  await anna.post('/control/pay', { outTradeNo: no, do: 'forge', changes: { totalFee: 1 }, openid: 'mallory' });
  expect(heard(no)).toMatchObject([{ source: 'wx_client', event: { totalFee: 1, userInfo: { openId: 'mallory' } } }]);
  await anna.post('/control/pay', { outTradeNo: no, do: 'deliver', times: 2 });
  expect(heard(no).map((each) => each.source)).toEqual(['wx_client', 'wx_paycallback', 'wx_paycallback']);
});

test('refunds: in parts, once each, never more than was paid', async () => {
  const no = newNo();
  await pay(await shop('unifiedOrder', orderOf(no, { totalFee: 100 })));
  const refund = (outRefundNo: string, refundFee: number): Promise<Told> =>
    shop('refund', { outTradeNo: no, outRefundNo, totalFee: 100, refundFee, subMchId: '1900000109', nonceStr: 'n', envId: 'ruhuo-local', functionName: 'payments' });
  expect(await refund('R1', 60)).toMatchObject({ resultCode: 'SUCCESS', refundFee: 60 });
  expect(await refund('R1', 60)).toMatchObject({ resultCode: 'SUCCESS', refundFee: 60 });
  expect(await refund('R1', 50)).toMatchObject({ resultCode: 'FAIL' });
  expect(await refund('R2', 41)).toMatchObject({ resultCode: 'FAIL', errCodeDes: '退款金额大于支付金额' });
  expect(await refund('R2', 40)).toMatchObject({ resultCode: 'SUCCESS' });
  await cloud.scheduler.settled();
  expect(heard(no).slice(1).map(({ event }) => [event.outRefundNo, event.refundFee, event.refundStatus])).toEqual([['R1', 60, 'SUCCESS'], ['R2', 40, 'SUCCESS']]);
  expect(await shop('queryRefund', { outTradeNo: no })).toMatchObject({ refundCount: 2 });
  expect(await shop('queryOrder', { outTradeNo: no })).toMatchObject({ tradeState: 'REFUND' });
});

test('what cloudPay has and this cloud has not is refused loudly', async () => {
  expect(await shop('profitSharing', {})).toMatchObject({ errMsg: expect.stringContaining('not supported here') });
});

test('a callback owed when the cloud stops is told after it starts again', async () => {
  const no = newNo();
  await anna.post('/control/pay', { next: { mode: 'delay', milliseconds: 60_000 } });
  await pay(await shop('unifiedOrder', orderOf(no)));
  const { clock: _fresh, ...same } = options;
  await cloud.close();
  cloud = await startCloud(same);
  anna = await createPhone(cloud.url, 'anna');
  expect(heard(no)).toHaveLength(0);
  await anna.post('/control/time', { advance: 60_000 });
  expect(heard(no)).toMatchObject([{ source: 'wx_paycallback' }]);
});

test('a reset empties everything kept, and what was owed before it is owed no more', async () => {
  const no = newNo();
  await anna.post('/control/pay', { next: { mode: 'delay', milliseconds: 60_000 } });
  await pay(await shop('unifiedOrder', orderOf(no)));
  await anna.upload('uploads/a.txt', Buffer.from('a'));
  await anna.subscribe(['T1']);
  expect((await anna.post('/control/reset', {})).status).toBe(200);
  expect((await anna.post('/control/time', { advance: 86_400_000 })).status).toBe(200);
  expect([heard(no), cloud.pay.orders.values(), cloud.files.list(), cloud.wechat.consents.values()]).toEqual([[], [], [], []]);
  expect(cloud.functions.load).toMatchObject({ instances: 0 });
  expect(await shop('queryOrder', { outTradeNo: no })).toMatchObject({ resultCode: 'FAIL', errCodeDes: '订单不存在' });
});
