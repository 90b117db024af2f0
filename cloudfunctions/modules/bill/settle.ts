import { contract } from '@contract/contract';
import { openOrders } from '@domain/fees/orders';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { settleOrder } from '@cloud/kit/settle-order';
import { billView } from './bill-view';

/** After paying, or whenever an order hangs: what the provider says is written down, then shown. Harmless to repeat. */
export const settle = implement(contract.bill.settle, async (context) => {
  const { input: { homeId } } = context;
  const [{ stored }] = await Promise.all([findCase(context, homeId, false), context.right()]);
  if (!stored) return refuse('NO_CASE');
  const hanging = openOrders(stored.bill);
  // One after the other: they write the same case.
  for (const { no } of hanging) await settleOrder(context, homeId, no);
  const now = hanging.length ? (await findCase(context, homeId, false)).stored : stored;
  return ok(billView(now ?? stored));
});
