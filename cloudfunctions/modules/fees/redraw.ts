import { contract } from '@contract/contract';
import { redrawn } from '@domain/fees/change-bill';
import { openOrders } from '@domain/fees/orders';
import { dayOf } from '@domain/kernel/calendar';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { closeOrders } from '@cloud/kit/close-orders';
import { implement } from '@cloud/kit/implement';

/** One bill by the list in force, with the reason on record; the household is told. An order over the earlier sum is ended first. */
export const redraw = implement(contract.fees.redraw, async (context) => {
  const { store, at, input: { homeId, why } } = context;
  const [{ stored }, community] = await Promise.all([findCase(context, homeId, false), store.find('communities', communityOf(homeId), ['fees', 'feesVersion']), context.right()]);
  const hangs = stored !== null && openOrders(stored.bill).length > 0;
  if (stored && hangs && !(await closeOrders(context, homeId, stored.bill))) return refuse('PAY_PENDING');
  return changeCase(context, homeId, { name: 'bill-redrawn' }, ({ moveIn }, { openid, name }) => {
    const bill = redrawn(moveIn.bill, { area: moveIn.area, day: dayOf(at) }, community?.fees ?? [], community?.feesVersion ?? 1, { by: { id: openid, name }, why, at });
    return bill.ok ? { ok: true, moveIn: { bill: bill.value }, answer: { totalFen: bill.value.total, earlierFen: moveIn.bill.total }, tell: [{ kind: 'bill-redrawn', words: { why } }] } : bill;
  }, hangs ? undefined : stored);
});
