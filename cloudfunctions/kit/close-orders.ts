import { openOrders } from '@domain/fees/orders';
import type { Bill } from '@domain/fees/bill';
import type { Ports } from '../platform/ports';
import { settleOrder } from './settle-order';

/** Ends every open order of a bill at the provider (or credits or holds it, if it was paid), so that what is decided next is not overtaken by an old sum. False while the provider does not say. */
export async function closeOrders(ports: Ports, homeId: string, bill: Bill): Promise<boolean> {
  let isClear = true;
  // One after the other: they write the same case.
  for (const { no } of openOrders(bill)) isClear = ['credited', 'held', 'closed'].includes(await settleOrder(ports, homeId, no, true)) && isClear;
  return isClear;
}
