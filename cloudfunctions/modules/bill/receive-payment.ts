import type { Ports } from '@cloud/platform/ports';
import { settleOrder } from '@cloud/kit/settle-order';

const PAY_CALLBACK = 'wx_paycallback';
const ORDER = /^rh[0-9a-f]{28}$/;
export type CallbackAnswer = { readonly errcode: 0 | 1; readonly errmsg: string };
const heard: CallbackAnswer = { errcode: 0, errmsg: 'OK' };
const again: CallbackAnswer = { errcode: 1, errmsg: 'NOT YET' };

/**
 * The provider's callback. Any client can call this function, so only the platform's own source is heard, and of its event only the order's number:
 * which home it is, whether it is paid and how much, our own records and the provider say. errcode 1 = tell us again.
 */
export async function receivePayment(ports: Ports, event: { readonly outTradeNo?: unknown } | undefined, source: string | undefined): Promise<CallbackAnswer> {
  const no = String(event?.outTradeNo ?? '');
  if (source !== PAY_CALLBACK || !ORDER.test(no)) { ports.log({ alarm: 'callback-refused', source: source ?? '', order: ORDER.test(no) ? no : '' }); return again; }
  try {
    const [moveIn] = await ports.store.list('cases', { where: { 'bill.orders.no': no }, fields: ['homeId'], limit: 1 });
    if (!moveIn) { ports.log({ alarm: 'callback-unknown-order', order: no }); return again; }
    const settled = await settleOrder(ports, moveIn.homeId, no);
    ports.log({ callback: no, settled });
    // A refused one was looked at and raised an alarm: telling us again changes nothing.
    return settled === 'credited' || settled === 'refused' || settled === 'closed' ? heard : again;
  } catch (error) {
    ports.log({ callback: no, bug: error instanceof Error ? error.stack : String(error) });
    return again;
  }
}
