import { randomBytes } from 'node:crypto';
import type { KeptMap } from '../storage/kept-map';
import { payTime, type Order, type Refund } from './order';

export type PayParts = {
  orders: KeptMap<Order>;
  now: () => number;
  appid: string;
  /** Merchant secret of this data folder, for the sheet's signature. */
  secret: string;
  /** Called when a refund with a function to tell was taken. */
  refundTaken: (order: Order, refund: Refund) => void;
};
export type Body = Record<string, unknown>;

const SERVICE = { appid: 'wxservicepay00local', mch_id: '1800000000' };

/** The order a request means, by its own number or WeChat's. */
export function findOrder(parts: PayParts, request: Body): Order | undefined {
  if (typeof request.out_trade_no === 'string') return parts.orders.get(request.out_trade_no);
  return parts.orders.values().find((order) => order.transactionId !== undefined && order.transactionId === request.transaction_id);
}

export const orderFields = (order: Order): Body => ({
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

/** The request itself was wrong. */
export const failed = (message: string): Body => ({ return_code: 'FAIL', return_msg: message });

/** A good request that the state of things refuses. */
export const refused = (request: Body, code: string, words: string): Body => ({
  return_code: 'SUCCESS',
  return_msg: 'OK',
  ...SERVICE,
  sub_mch_id: request.sub_mch_id,
  nonce_str: randomBytes(8).toString('hex'),
  result_code: 'FAIL',
  err_code: code,
  err_code_des: words,
});

export const succeeded = (parts: PayParts, order: Order, body: Body): Body => ({
  return_code: 'SUCCESS',
  return_msg: 'OK',
  ...SERVICE,
  sub_appid: parts.appid,
  sub_mch_id: order.subMchId,
  nonce_str: order.nonceStr,
  result_code: 'SUCCESS',
  ...body,
});
