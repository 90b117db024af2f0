import { contract } from '@contract/contract';
import { withOffers } from '@domain/fees/change-bill';
import { openOrders } from '@domain/fees/orders';
import { refuse } from '@domain/kernel/result';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { closeOrders } from '@cloud/kit/close-orders';
import { implement } from '@cloud/kit/implement';
import { billView } from './bill-view';

/** What the household chooses beside what everybody owes. An order over the earlier sum is ended first. */
export const choose = implement(contract.bill.choose, async (context) => {
  const { input: { homeId, codes } } = context;
  const [{ stored }] = await Promise.all([findCase(context, homeId, false), context.right()]);
  const hangs = stored !== null && openOrders(stored.bill).length > 0;
  if (stored && hangs && !(await closeOrders(context, homeId, stored.bill))) return refuse('PAY_PENDING');
  return changeCase(context, homeId, { name: 'offers-chosen' }, ({ moveIn }) => {
    const bill = withOffers(moveIn.bill, codes);
    return bill.ok ? { ok: true, moveIn: { bill: bill.value }, answer: billView({ ...moveIn, bill: bill.value }) } : bill;
  }, hangs ? undefined : stored);
});
