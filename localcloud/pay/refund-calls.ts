import { randomInt } from 'node:crypto';
import { payTime, refunded, type Order, type Refund } from './order';
import { failed, findOrder, orderFields, refused, succeeded, type Body, type PayParts } from './pay-replies';

const REFUND_NO = /^[\w\-|*@]{1,64}$/;

export function refund(parts: PayParts, request: Body): Body {
  const order = findOrder(parts, request);
  const no = String(request.out_refund_no ?? '');
  const fee = request.refund_fee;
  if (!REFUND_NO.test(no)) return failed('invalid out_refund_no');
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

export function queryRefund(parts: PayParts, request: Body): Body {
  const order = findOrder(parts, request) ?? parts.orders.values().find((each) => each.refunds.some((one) => one.outRefundNo === request.out_refund_no || one.refundId === request.refund_id));
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
