import type { Cloud } from '@cloud/platform/ports';
import type { Chance } from '../chance';

export type ProviderOrder = { readonly no: string; readonly fen: number; readonly openid: string; readonly homeId: string; state: 'open' | 'paid' | 'closed'; transaction: string; paidFen: number };
export type ProviderRefund = { readonly no: string; readonly order: string; readonly fen: number; state: 'waiting' | 'done' | 'failed' };

/**
 * The payment provider with a mind of its own: it knows what was really paid and given back, whatever anybody says. Its answers may be late, lost or no answer at all;
 * what it did is done all the same.
 */
export function createProvider() {
  const orders = new Map<string, ProviderOrder>(), refunds = new Map<string, ProviderRefund>();
  let transactions = 0;
  const outOf = (order: string): number => [...refunds.values()].filter((one) => one.order === order && one.state !== 'failed').reduce((sum, { fen }) => sum + fen, 0);

  return {
    orders, refunds,
    /** Somebody's wallet pays an order as it stands there. `less`: the amount is not the order's, for whatever reason. */
    pays(no: string, less = 0): boolean {
      const order = orders.get(no);
      if (order?.state !== 'open') return false;
      Object.assign(order, { state: 'paid', paidFen: order.fen - less, transaction: `4200${String(++transactions).padStart(24, '0')}` });
      return true;
    },
    settles(no: string, state: 'done' | 'failed'): boolean {
      const refund = refunds.get(no);
      if (refund?.state !== 'waiting') return false;
      refund.state = state;
      return true;
    },
    /** How it answers one run of a function. */
    cloud(chance: Chance, isClear: boolean): Pick<Cloud, 'order' | 'orderState' | 'closeOrder' | 'refund' | 'refundState'> {
      const trouble = (share: number): boolean => !isClear && chance.often(share);
      return {
        async order({ no, fen, openid, attach }) {
          const before = orders.get(no);
          if (before && (before.state !== 'open' || before.openid !== openid || before.fen !== fen)) return null;
          if (trouble(0.02)) return null;
          if (!before) orders.set(no, { no, fen, openid, homeId: attach, state: 'open', transaction: '', paidFen: 0 });
          return trouble(0.02) ? null : { timeStamp: '0', nonceStr: no, package: `prepay_id=${no}`, signType: 'MD5', paySign: 'x' };
        },
        async orderState(no) {
          const order = orders.get(no);
          if (trouble(0.05)) return { state: 'unknown' };
          return !order ? { state: 'missing' } : order.state === 'paid' ? { state: 'paid', fen: order.paidFen, transaction: order.transaction } : { state: order.state };
        },
        async closeOrder(no) {
          const order = orders.get(no);
          if (order?.state === 'paid' || trouble(0.03)) return false;
          if (order) order.state = 'closed';
          return !trouble(0.03);
        },
        async refund({ no, order, fen }) {
          const before = refunds.get(no), paid = orders.get(order);
          if (trouble(0.04)) return { state: 'unknown' };
          if (before) return before.fen === fen ? { state: 'taken' } : { state: 'refused', code: 'PARAM_ERROR' };
          if (paid?.state !== 'paid' || outOf(order) + fen > paid.paidFen) return { state: 'refused', code: 'NOTENOUGH' };
          refunds.set(no, { no, order, fen, state: isClear || chance.often(0.4) ? 'done' : 'waiting' });
          return trouble(0.06) ? { state: 'unknown' } : { state: 'taken' };
        },
        async refundState(no) {
          const refund = refunds.get(no);
          if (trouble(0.05)) return { state: 'unknown' };
          return !refund ? { state: 'missing' } : refund.state === 'done' ? { state: 'done', fen: refund.fen, reference: `50-${no.slice(-8)}` } : refund.state === 'failed' ? { state: 'failed', code: 'REFUNDCLOSE' } : { state: 'waiting' };
        },
      };
    },
  };
}
export type Provider = ReturnType<typeof createProvider>;
