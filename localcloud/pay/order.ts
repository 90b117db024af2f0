export type TradeState = 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';

export type Refund = {
  outRefundNo: string;
  refundId: string;
  fee: number;
  at: number;
  callback?: Callback;
};

/** What is owed to the merchant's function: told until it answers errcode 0. Times are the cloud's. */
export type Callback = {
  envId: string;
  functionName: string;
  attempts: { at: number; outcome: string }[];
  done: boolean;
  /** Next attempt; undefined when none is planned any more. */
  due?: number;
};

export type Order = {
  outTradeNo: string;
  subMchId: string;
  openid: string;
  /** Whole fen. */
  totalFee: number;
  body: string;
  attach?: string;
  nonceStr: string;
  prepayId: string;
  state: TradeState;
  at: number;
  /** Not payable after it. */
  until: number;
  transactionId?: string;
  paidAt?: number;
  callback: Callback;
  refunds: Refund[];
};

/** `20260301090000`, China time, as WeChat Pay writes instants. */
export const payTime = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().replace(/[-:T]/g, '').slice(0, 14);

export const refunded = (order: Order): number => order.refunds.reduce((sum, refund) => sum + refund.fee, 0);
