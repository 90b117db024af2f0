import type { Ports } from '@cloud/platform/ports';
import { settleOrder } from '@cloud/kit/settle-order';
import { settleRefund } from '@cloud/kit/settle-refund';

const PAY_CALLBACK = 'wx_paycallback';
const ORDER = /^rh[0-9a-f]{28}$/, REFUND = /^rf[0-9a-f]{28}$/;
export type CallbackAnswer = { readonly errcode: 0 | 1; readonly errmsg: string };
const heard: CallbackAnswer = { errcode: 0, errmsg: 'OK' };
const again: CallbackAnswer = { errcode: 1, errmsg: 'NOT YET' };

type Told = { readonly outTradeNo?: unknown; readonly outRefundNo?: unknown };

/**
 * The provider's callback, of a payment or of a refund. Any client can call this function, so only the platform's own source is heard, and of its event only a number:
 * which home it is, whether money moved and how much, our own records and the provider say. errcode 1 = tell us again.
 */
export async function receivePayment(ports: Ports, event: Told | undefined, source: string | undefined): Promise<CallbackAnswer> {
  const isRefund = event?.outRefundNo !== undefined, no = String((isRefund ? event?.outRefundNo : event?.outTradeNo) ?? ''), isOurs = (isRefund ? REFUND : ORDER).test(no);
  if (source !== PAY_CALLBACK || !isOurs) { ports.log({ alarm: 'callback-refused', source: source ?? '', order: isOurs ? no : '' }); return again; }
  try {
    const [moveIn] = await ports.store.list('cases', { where: { [isRefund ? 'bill.refunds.no' : 'bill.orders.no']: no }, limit: 1 });
    if (!moveIn) { ports.log({ alarm: 'callback-unknown-order', order: no }); return again; }
    const settled = isRefund ? await settleRefund(ports, moveIn, no) : await settleOrder(ports, moveIn.homeId, no, false, moveIn);
    ports.log({ callback: no, settled });
    // A refused one was looked at and raised an alarm: telling us again changes nothing.
    return ['credited', 'held', 'refused', 'closed', 'done', 'failed'].includes(settled) ? heard : again;
  } catch (error) {
    ports.log({ callback: no, bug: error instanceof Error ? error.stack : String(error) });
    return again;
  }
}
