import { contract } from '@contract/contract';
import { dayBookIdOf, deskReceiptNo, slipKey } from '@domain/fees/day-book';
import { reversed } from '@domain/fees/desk-payments';
import type { DeskMethod } from '@domain/fees/fee-item';
import { paymentOf } from '@domain/fees/refunds';
import { dayOf } from '@domain/kernel/calendar';
import { communityOf } from '@domain/kernel/ids';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { deskBill } from './bill-view';

/** A wrong entry of the desk is taken back; its slip may then be written down where it belongs. The number stays with it for good. */
export const reverse = implement(contract.bill.reverse, async (context) => {
  const { store, at, input: { homeId, receipt, why } } = context;
  const done = await changeCase(context, homeId, { name: 'payment-reversed', of: receipt }, ({ moveIn }, { openid, name }) => {
    const bill = reversed(moveIn.bill, receipt, why, { id: openid, name }, at);
    const payment = paymentOf(moveIn.bill, receipt);
    if (!bill.ok) return bill;
    return { ok: true, moveIn: { bill: bill.value }, answer: { bill: deskBill({ ...moveIn, bill: bill.value }, true), slip: payment && payment.how !== 'wechat' ? { how: payment.how, slip: payment.slip, day: dayOf(payment.at) } : null } };
  });
  if (!done.ok) return done;
  const { bill, slip } = done.value;
  if (slip) await freeSlip(slip);
  return { ok: true, value: bill };

  async function freeSlip(given: { readonly how: DeskMethod; readonly slip: string; readonly day: string }): Promise<void> {
    const id = dayBookIdOf(communityOf(homeId), given.day), key = slipKey(given), kept = (await store.find('dayBooks', id))?.slips[key];
    // Written down anew meanwhile, the slip has another number: that one stays.
    if (kept && deskReceiptNo(given.day, kept.no) === receipt) await store.apply('dayBooks', id, { guard: { [`slips.${key}.no`]: kept.no }, patch: { set: { [`slips.${key}-R${kept.no}`]: kept }, unset: [`slips.${key}`] } });
  }
});
