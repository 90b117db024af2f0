import { randomBytes } from 'node:crypto';
import { payTime, type Order } from './order';
import { failed, findOrder, orderFields, refused, succeeded, type Body, type PayParts } from './pay-replies';
import { paymentOf } from './payment-signature';

const TWO_HOURS = 2 * 3_600_000;
const TRADE_NO = /^[\w\-|*@]{1,32}$/;
const MOST_FEN = 100_000_000;

export function unifiedOrder(parts: PayParts, request: Body, openid: string | undefined): Body {
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

export function queryOrder(parts: PayParts, request: Body): Body {
  const order = findOrder(parts, request);
  if (!order) return refused(request, 'ORDERNOTEXIST', '订单不存在');
  return succeeded(parts, order, { ...orderFields(order), trade_state: order.state, trade_state_desc: STATE_WORDS[order.state] });
}

const STATE_WORDS = { NOTPAY: '订单未支付', SUCCESS: '支付成功', REFUND: '订单发生过退款', CLOSED: '订单已关闭' };

export function closeOrder(parts: PayParts, request: Body): Body {
  const order = findOrder(parts, request);
  if (!order) return refused(request, 'ORDERNOTEXIST', '订单不存在');
  if (order.state === 'SUCCESS' || order.state === 'REFUND') return refused(request, 'ORDERPAID', '该订单已支付');
  parts.orders.set(order.outTradeNo, { ...order, state: 'CLOSED' });
  return succeeded(parts, order, {});
}
