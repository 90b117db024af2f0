import { payTime, type Order, type Refund } from './order';

const HOUR = 3_600_000;

/** What the function of an order is told when it was paid: WeChat Pay's notice, as the cloud hands it on. */
export const paidEvent = (appid: string, now: number, order: Order): Record<string, unknown> => ({
  appid: 'wxservicepay00local',
  bankType: 'OTHERS',
  cashFee: order.totalFee,
  feeType: 'CNY',
  isSubscribe: 'N',
  mchId: '1800000000',
  nonceStr: order.nonceStr,
  openid: `pay_${order.openid}`,
  outTradeNo: order.outTradeNo,
  resultCode: 'SUCCESS',
  returnCode: 'SUCCESS',
  subAppid: appid,
  subIsSubscribe: 'N',
  subMchId: order.subMchId,
  subOpenid: order.openid,
  timeEnd: payTime(order.paidAt ?? now),
  totalFee: order.totalFee,
  tradeType: 'JSAPI',
  transactionId: order.transactionId,
  ...(order.attach === undefined ? {} : { attach: order.attach }),
  userInfo: { appId: appid, openId: order.openid },
});

/** And when a refund arrived. */
export const refundEvent = (appid: string, order: Order, refund: Refund): Record<string, unknown> => ({
  returnCode: 'SUCCESS',
  appid: 'wxservicepay00local',
  mchId: '1800000000',
  subAppid: appid,
  subMchId: order.subMchId,
  nonceStr: order.nonceStr,
  outTradeNo: order.outTradeNo,
  transactionId: order.transactionId,
  outRefundNo: refund.outRefundNo,
  refundId: refund.refundId,
  refundFee: refund.fee,
  settlementRefundFee: refund.fee,
  totalFee: order.totalFee,
  refundStatus: 'SUCCESS',
  successTime: new Date(refund.at + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' '),
  refundRequestSource: 'API',
  userInfo: { appId: appid, openId: order.openid },
});
