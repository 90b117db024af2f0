import type { BillView } from '@contract/bill';
import { createVisit } from '@cloud/kit/testing-visit';
import { aCase, aFreshCase } from '@domain/testing/a-case';
import { firstBroken } from '@domain/audit/trail';
import { sha256 } from '@cloud/kit/digest';
import { open } from './open';
import { pay } from './pay';
import { receivePayment } from './receive-payment';
import { settle } from './settle';

const due = aCase().bill.total, CALLBACK = 'wx_paycallback';
const start = async (moveIn = aCase()) => {
  const server = await createVisit([open, pay, settle], moveIn);
  const { call, homeId, orders, ports } = server;
  const view = async (openid = 'wx-owner') => (await call('owner', openid, 'bill.open', { homeId }) as { value: BillView }).value;
  const order = async (openid = 'wx-owner', requestId?: string) => call('owner', openid, 'bill.pay', { homeId, fen: due }, requestId) as Promise<{ ok: true; value: { order: string; fen: number } }>;
  const payAtProvider = (no: string, over = {}) => { const found = orders.get(no); if (!found) throw new Error('no order'); orders.set(no, { ...found, state: 'paid', ...over }); };
  const callback = (no: string, source: string | undefined = CALLBACK, over = {}) => receivePayment(ports, { outTradeNo: no, ...over }, source);
  return { ...server, view, order, payAtProvider, callback };
};

test('the bill with its arithmetic, and a payment from order to receipt', async () => {
  const { view, order, payAtProvider, callback, caseNow } = await start();
  expect(await view()).toMatchObject({ label: '3栋 2单元 1201', totalFen: due, paidFen: 0, dueFen: due, isOpen: true, isPending: false, payments: [] });
  const { value } = await order();
  expect(value).toMatchObject({ fen: due, ticket: { package: `prepay_id=${value.order}` } });
  expect(value.order.length).toBeLessThanOrEqual(32);
  expect(await view()).toMatchObject({ isPending: true, dueFen: due });
  payAtProvider(value.order);
  expect(await callback(value.order)).toEqual({ errcode: 0, errmsg: 'OK' });
  expect(await view()).toMatchObject({ paidFen: due, dueFen: 0, isPending: false, payments: [{ fen: due, receipt: expect.stringMatching(/^SJ20260314-1030-/) }] });
  const after = await caseNow();
  expect(after.news.at(-1)).toMatchObject({ kind: 'payment-received', words: { amount: '1296.24' } });
  expect(after.trail.map(({ what, by }) => [what, by])).toEqual([['order-made', 'wx-owner'], ['payment-credited', 'system']]);
  expect(firstBroken(after.trail, sha256)).toBe(-1);
});
test('a callback repeated or arriving twice at once counts once', async () => {
  const { view, order, payAtProvider, callback } = await start();
  const { value } = await order();
  payAtProvider(value.order);
  const answers = await Promise.all([callback(value.order), callback(value.order), callback(value.order)]);
  answers.push(await callback(value.order));
  expect(answers.map(({ errcode }) => errcode)).toEqual([0, 0, 0, 0]);
  expect((await view()).payments).toHaveLength(1);
});
test('a forged callback moves nothing: by source, by order, by what the provider says', async () => {
  const { order, callback, caseNow, logs, ports } = await start();
  const { value } = await order();
  const before = await caseNow();
  for (const source of ['wx_client', undefined, 'wx_client,wx_paycallback']) expect(await receivePayment(ports, { outTradeNo: value.order }, source)).toMatchObject({ errcode: 1 });
  expect(await callback(value.order, 'wx_client', { totalFee: due, resultCode: 'SUCCESS' })).toMatchObject({ errcode: 1 });
  expect(await callback(value.order, CALLBACK, { totalFee: due, resultCode: 'SUCCESS' })).toMatchObject({ errcode: 1 });
  expect(await callback(`rh${'0'.repeat(28)}`)).toMatchObject({ errcode: 1 });
  expect(await callback('x')).toMatchObject({ errcode: 1 });
  expect(await caseNow()).toEqual(before);
  expect(logs.filter(({ alarm }) => alarm === 'callback-refused').length).toBe(5);
});
test('another amount than ordered is held, not credited: its order is over, the alarm is told once, and nobody pays twice by it', async () => {
  const { view, order, payAtProvider, callback, logs, caseNow } = await start();
  const { value } = await order();
  payAtProvider(value.order, { fen: 1 });
  expect(await callback(value.order)).toMatchObject({ errcode: 0 });
  expect((await view()).paidFen).toBe(0);
  for (let again = 0; again < 3; again++) expect(await callback(value.order)).toMatchObject({ errcode: 0 });
  expect(logs.filter(({ alarm }) => alarm)).toEqual([{ alarm: 'payment-not-credited', code: 'AMOUNT_DIFFERS', order: value.order, home: 'home_yunxi_3-2-1201' }]);
  expect(await view()).toMatchObject({ heldFen: 1, dueFen: due, isPending: false, payments: [] });
  const { bill, news, trail } = await caseNow();
  expect([bill.orders.map(({ state }) => state), bill.held?.map(({ fen, cause }) => [fen, cause]), news.at(-1)?.kind, trail.at(-1)?.what]).toEqual([['closed'], [[1, 'amount']], 'payment-held', 'payment-held']);
  const next = await order();
  expect([next.ok, next.value.order === value.order]).toEqual([true, false]);
});
test('a lost callback is healed by asking', async () => {
  const { call, homeId, order, payAtProvider } = await start();
  const { value } = await order();
  expect(await call('owner', 'wx-owner', 'bill.settle', { homeId })).toMatchObject({ ok: true, value: { isPending: true, paidFen: 0 } });
  payAtProvider(value.order);
  expect(await call('owner', 'wx-owner', 'bill.settle', { homeId })).toMatchObject({ ok: true, value: { isPending: false, paidFen: due } });
  expect(await call('owner', 'wx-owner', 'bill.settle', { homeId })).toMatchObject({ ok: true, value: { paidFen: due } });
});
test('pressed twice there is one order; the co-owner\'s own closes the other at the provider', async () => {
  const { order, orders, caseNow } = await start();
  const [first, second] = [await order(), await order()];
  expect(second.value.order).toBe(first.value.order);
  const other = await order('wx-co');
  expect(other.value.order).not.toBe(first.value.order);
  expect([orders.get(first.value.order)?.state, orders.get(other.value.order)?.state]).toEqual(['closed', 'open']);
  expect((await caseNow()).bill.orders.map(({ by, state }) => [by, state])).toEqual([['wx-owner', 'closed'], ['wx-co', 'open']]);
});
test('the co-owner who pays when it is paid already is told so', async () => {
  const { order, payAtProvider } = await start();
  payAtProvider((await order()).value.order);
  expect(await order('wx-co')).toMatchObject({ code: 'ALREADY_PAID' });
});
test('another amount than due, a step not open yet, a silent provider', async () => {
  const { call, homeId, ports, order } = await start();
  expect(await call('owner', 'wx-owner', 'bill.pay', { homeId, fen: due - 1 })).toMatchObject({ code: 'AMOUNT_CHANGED', data: { dueFen: due } });
  const provider = ports.cloud.order;
  ports.cloud.order = async () => null;
  expect(await order()).toMatchObject({ code: 'PAY_PROVIDER' });
  ports.cloud.order = provider;
  expect(await order()).toMatchObject({ ok: true });
  const early = await start(aFreshCase());
  expect(await early.order()).toMatchObject({ code: 'STEP_NOT_OPEN', data: { needs: ['register'] } });
  expect(await early.view()).toMatchObject({ isOpen: false });
});
test('the same request answers the same and orders once; other content under it is refused', async () => {
  const { call, homeId, order, caseNow } = await start();
  const first = await order('wx-owner', 'req-pay-000000001');
  expect(await order('wx-owner', 'req-pay-000000001')).toEqual(first);
  expect(await call('owner', 'wx-owner', 'bill.pay', { homeId, fen: 5 }, 'req-pay-000000001')).toMatchObject({ code: 'REQUEST_REUSED' });
  expect((await caseNow()).bill.orders).toHaveLength(1);
});
test('only owners of this home; a home without a case has no bill', async () => {
  const { call, homeId, caseNow, orders } = await start();
  for (const openid of ['wx-stranger', 'wx-desk', 'wx-elsewhere']) for (const [action, data] of [['bill.open', { homeId }], ['bill.pay', { homeId, fen: due }], ['bill.settle', { homeId }]] as const) expect(await call('owner', openid, action, data)).toMatchObject({ code: 'FORBIDDEN' });
  expect([(await caseNow()).bill.orders, orders.size]).toEqual([[], 0]);
  const moved = await start({ ...aCase(), _id: 'case_yunxi_9-9-999' });
  for (const [action, data] of [['bill.open', { homeId }], ['bill.pay', { homeId, fen: due }], ['bill.settle', { homeId }]] as const) expect(await moved.call('owner', 'wx-owner', action, data)).toMatchObject({ code: 'NO_CASE' });
});
