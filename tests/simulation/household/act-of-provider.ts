import type { Chance } from '../chance';
import type { Weather } from '../client';
import { MINUTE } from '@domain/kernel/calendar';
import type { Server } from '../server';
import type { Timeline } from '../timeline';
import type { Provider } from './provider';

const SECOND = 1_000;
const SOURCE = 'wx_paycallback';
/** Now, in a moment, or an hour from now: the provider tells us until it believes that it was heard, in no order. */
const lateness = (chance: Chance): number => (chance.often(0.6) ? chance.between(50, 3 * SECOND) : chance.often(0.7) ? chance.between(5 * SECOND, 3 * MINUTE) : chance.between(5 * MINUTE, 70 * MINUTE));

/** Somebody's wallet pays, money goes back, callbacks come, again and again, late or never; and some come from whoever likes to try. Told in words, '' when there was nothing to do. */
export function actOfProvider(server: Server, timeline: Timeline, no: number, chance: Chance, weather: Weather): string {
  const { provider } = server, orders = [...provider.orders.values()], open = orders.filter(({ state }) => state === 'open'), waiting = [...provider.refunds.values()].filter(({ state }) => state === 'waiting'), isClear = weather.crash === 0;
  const ring = (delay: number, event: object, source: string | undefined = SOURCE): void => {
    const crashAfter = chance.often(weather.crash) ? chance.between(1, 6) : null;
    timeline.after(delay, () => { server.callBack(no, { chance, crashAfter, isClear }, event, source); });
  };
  const tell = (event: object): void => { for (let times = isClear ? 1 : chance.below(4); times > 0; times--) ring(lateness(chance), event); };
  const what = chance.next(), one = what < 0.5 ? open : what < 0.6 ? orders.filter(({ state }) => state === 'paid') : orders;
  if (what < 0.6 && one.length) {
    const order = chance.one(one), less = chance.often(0.12) ? chance.one([1, -1, order.fen - 1]) : 0;
    if (order.state === 'open') provider.pays(order.no, less);
    tell({ outTradeNo: order.no, totalFee: order.paidFen, resultCode: 'SUCCESS' });
    return `order ${order.no.slice(0, 8)} of ${order.homeId} is paid${less ? `, ${less} fen short` : ''}`;
  }
  if (what < 0.78 && waiting.length) {
    const refund = chance.one(waiting), state = chance.often(0.85) ? 'done' as const : 'failed' as const;
    provider.settles(refund.no, state);
    tell({ outRefundNo: refund.no, refundFee: refund.fen });
    return `refund ${refund.no.slice(0, 8)} is ${state}`;
  }
  if (what < 0.78 || !orders.length) return '';
  // Anybody can call the function; what they say is worth nothing, and neither is an order's number nobody paid.
  const order = chance.one(orders), source = chance.one([undefined, 'wx_client', '', SOURCE]);
  ring(lateness(chance), { outTradeNo: chance.often(0.8) ? order.no : `rh${'0'.repeat(28)}`, totalFee: order.fen, resultCode: 'SUCCESS', transactionId: '4200999' }, source);
  return `somebody says by ${source ?? 'nobody'} that order ${order.no.slice(0, 8)} is paid`;
}

/** What was on its way arrives. */
export function settleProvider({ refunds, settles }: Provider): void {
  for (const { no, state } of refunds.values()) if (state === 'waiting') settles(no, 'done');
}
