import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { KeptMap } from '../storage/kept-map';
import { CloudError } from '../wire/cloud-error';
import { payTime, refunded, type Order, type Refund } from './order';

export type PayParts = {
  orders: KeptMap<Order>;
  now: () => number;
  appid: string;
  /** Merchant secret of this data folder, for the sheet's signature. */
  secret: string;
  /** Called when a refund with a function to tell was taken. */
  refundTaken: (order: Order, refund: Refund) => void;
};
type Body = Record<string, unknown>;

const SERVICE = { appid: 'wxservicepay00local', mch_id: '1800000000' };
const TWO_HOURS = 2 * 3_600_000;
const TRADE_NO = /^[\w\-|*@]{1,32}$/;
const MOST_FEN = 100_000_000;

/** cloudPay.* of the SDK by name; parameters and answers in WeChat Pay's own spelling, money in whole fen. */
export function createPayApi(parts: PayParts): (api: string, request: Body, openid: string | undefined) => Body {
  const apis: Record<string, (request: Body, openid: string | undefined) => Body> = {
    unifiedOrder: (request, openid) => unifiedOrder(parts, request, openid),
    queryOrder: (request) => queryOrder(parts, request),
    closeOrder: (request) => closeOrder(parts, request),
    refund: (request) => refund(parts, request),
    queryRefund: (request) => queryRefund(parts, request),
  };
  return (api, request, openid) => {
    const run = apis[api];
    if (!run) throw new CloudError('INVALID_PARAM', `cloudPay.${api}: not supported here`);
    return run(request, openid);
  };
}

/** What wx.requestPayment is given; the sheet checks paySign. */
export function paymentOf(parts: Pick<PayParts, 'appid' | 'secret'>, prepayId: string, at: number, nonce: string): Record<string, string> {
  const signed = { appId: parts.appid, nonceStr: nonce, package: `prepay_id=${prepayId}`, signType: 'MD5', timeStamp: String(Math.floor(at / 1000)) };
  return { ...signed, paySign: signatureOf(signed, parts.secret) };
}

export function signatureOf(fields: Record<string, string>, secret: string): string {
  const text = Object.keys(fields).sort().map((key) => `${key}=${fields[key]}`).join('&');
  return createHash('md5').update(`${text}&key=${secret}`).digest('hex').toUpperCase();
}

function unifiedOrder(parts: PayParts, request: Body, openid: string | undefined): Body {
  const no = String(request.out_trade_no ?? '');
  const fee = request.total_fee;
  const missing = ['body', 'sub_mch_id', 'spbill_create_ip', 'env_id', 'function_name'].find((key) => typeof request[key] !== 'string' || request[key] === '');
  if (missing) return failed(`缺少参数${missing}`);
  if (!TRADE_NO.test(no)) return failed('invalid out_trade_no');
  if (!Number.isInteger(fee) || (fee as number) < 1 || (fee as number) > MOST_FEN) return failed('invalid total_fee');
  if ((request.trade_type ?? 'JSAPI') !== 'JSAPI') return failed('trade_type: only JSAPI here');
  const payer = String(request.sub_openid ?? request.openid ?? openid ?? '');
  if (payer === '') return failed('缺少参数sub_openid');
  const before = parts.orders.get(no);
  if (before?.state === 'CLOSED') return refused(request, 'ORDERCLOSED', '该订单已关闭');
  if (before && before.state !== 'NOTPAY') return refused(request, 'ORDERPAID', '该订单已支付');
  if (before && (before.totalFee !== fee || before.openid !== payer || before.body !== request.body)) {
    return refused(request, 'OUT_TRADE_NO_USED', '商户订单号重复');
  }
  const now = parts.now();
  const nonceStr = randomBytes(8).toString('hex');
  const order: Order = {
    outTradeNo: no,
    subMchId: String(request.sub_mch_id),
    openid: payer,
    totalFee: fee as number,
    body: String(request.body),
    ...(typeof request.attach === 'string' ? { attach: request.attach } : {}),
    nonceStr,
    prepayId: `wx${payTime(now)}${randomBytes(11).toString('hex')}`,
    state: 'NOTPAY',
    at: now,
    until: now + TWO_HOURS,
    callback: { envId: String(request.env_id), functionName: String(request.function_name), attempts: [], done: false },
    refunds: [],
  };
  parts.orders.set(no, order);
  return succeeded(parts, order, {
    trade_type: 'JSAPI',
    prepay_id: order.prepayId,
    payment: paymentOf(parts, order.prepayId, now, nonceStr),
  });
}

function queryOrder(parts: PayParts, request: Body): Body {
  const order = find(parts, request);
  if (!order) return refused(request, 'ORDERNOTEXIST', '订单不存在');
  return succeeded(parts, order, { ...orderFields(order), trade_state: order.state, trade_state_desc: STATE_WORDS[order.state] });
}

const STATE_WORDS = { NOTPAY: '订单未支付', SUCCESS: '支付成功', REFUND: '订单发生过退款', CLOSED: '订单已关闭' };

function closeOrder(parts: PayParts, request: Body): Body {
  const order = find(parts, request);
  if (!order) return refused(request, 'ORDERNOTEXIST', '订单不存在');
  if (order.state === 'SUCCESS' || order.state === 'REFUND') return refused(request, 'ORDERPAID', '该订单已支付');
  parts.orders.set(order.outTradeNo, { ...order, state: 'CLOSED' });
  return succeeded(parts, order, {});
}

function refund(parts: PayParts, request: Body): Body {
  const order = find(parts, request);
  const no = String(request.out_refund_no ?? '');
  const fee = request.refund_fee;
  if (!TRADE_NO.test(no)) return failed('invalid out_refund_no');
  if (!order) return refused(request, 'ORDERNOTEXIST', '订单不存在');
  if (order.state !== 'SUCCESS' && order.state !== 'REFUND') return refused(request, 'TRADE_STATE_ERROR', '订单状态错误');
  if (request.total_fee !== order.totalFee) return refused(request, 'PARAM_ERROR', '订单金额不一致');
  if (!Number.isInteger(fee) || (fee as number) < 1) return failed('invalid refund_fee');
  const before = order.refunds.find((each) => each.outRefundNo === no);
  if (before && before.fee !== fee) return refused(request, 'PARAM_ERROR', '订单金额或退款金额与之前请求不一致');
  if (!before && refunded(order) + (fee as number) > order.totalFee) return refused(request, 'NOTENOUGH', '退款金额大于支付金额');
  const taken = before ?? newRefund(parts, request, no, fee as number);
  if (!before) {
    const next: Order = { ...order, state: 'REFUND', refunds: [...order.refunds, taken] };
    parts.orders.set(order.outTradeNo, next);
    parts.refundTaken(next, taken);
  }
  return succeeded(parts, order, {
    ...orderFields(order),
    out_refund_no: no,
    refund_id: taken.refundId,
    refund_fee: taken.fee,
    cash_refund_fee: taken.fee,
  });
}

function newRefund(parts: PayParts, request: Body, outRefundNo: string, fee: number): Refund {
  const told = typeof request.function_name === 'string' && request.function_name !== '';
  const at = parts.now();
  return {
    outRefundNo,
    fee,
    at,
    refundId: `503${payTime(at)}${randomInt(1e10, 9e10)}`,
    ...(told ? { callback: { envId: String(request.env_id), functionName: String(request.function_name), attempts: [], done: false } } : {}),
  };
}

function queryRefund(parts: PayParts, request: Body): Body {
  const order = find(parts, request) ?? parts.orders.values().find((each) => each.refunds.some((one) => one.outRefundNo === request.out_refund_no || one.refundId === request.refund_id));
  const refunds = (order?.refunds ?? []).filter((one) => request.out_refund_no === undefined || one.outRefundNo === request.out_refund_no);
  if (!order || refunds.length === 0) return refused(request, 'REFUNDNOTEXIST', '退款订单不存在');
  const listed = refunds.flatMap((one, at) => [
    [`out_refund_no_${at}`, one.outRefundNo],
    [`refund_id_${at}`, one.refundId],
    [`refund_fee_${at}`, one.fee],
    [`refund_status_${at}`, 'SUCCESS'],
    [`refund_success_time_${at}`, payTime(one.at)],
  ]);
  return succeeded(parts, order, { ...orderFields(order), refund_count: refunds.length, ...Object.fromEntries(listed) });
}

function find(parts: PayParts, request: Body): Order | undefined {
  if (typeof request.out_trade_no === 'string') return parts.orders.get(request.out_trade_no);
  return parts.orders.values().find((order) => order.transactionId !== undefined && order.transactionId === request.transaction_id);
}

const orderFields = (order: Order): Body => ({
  out_trade_no: order.outTradeNo,
  sub_openid: order.openid,
  trade_type: 'JSAPI',
  total_fee: order.totalFee,
  fee_type: 'CNY',
  cash_fee: order.totalFee,
  bank_type: 'OTHERS',
  ...(order.attach === undefined ? {} : { attach: order.attach }),
  ...(order.transactionId === undefined ? {} : { transaction_id: order.transactionId, time_end: payTime(order.paidAt as number) }),
});

const failed = (message: string): Body => ({ return_code: 'FAIL', return_msg: message });

const refused = (request: Body, code: string, words: string): Body => ({
  return_code: 'SUCCESS',
  return_msg: 'OK',
  ...SERVICE,
  sub_mch_id: request.sub_mch_id,
  nonce_str: randomBytes(8).toString('hex'),
  result_code: 'FAIL',
  err_code: code,
  err_code_des: words,
});

const succeeded = (parts: PayParts, order: Order, body: Body): Body => ({
  return_code: 'SUCCESS',
  return_msg: 'OK',
  ...SERVICE,
  sub_appid: parts.appid,
  sub_mch_id: order.subMchId,
  nonce_str: order.nonceStr,
  result_code: 'SUCCESS',
  ...body,
});
