import { contract } from '@contract/contract';
import { partOf } from '@domain/fees/bill';
import { isChannelOpen } from '@domain/fees/desk-payments';
import { isReusable, openOrders, ordered } from '@domain/fees/orders';
import { dayOf } from '@domain/kernel/calendar';
import { refuse } from '@domain/kernel/result';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { settleOrder } from '@cloud/kit/settle-order';

/**
 * The order is written down before the provider hears of it, so that money can never arrive for an order nobody knows.
 * Orders another owner, or an earlier hour, left open are closed at the provider first: a home never has two that can be paid for the same.
 */
export const pay = implement(contract.bill.pay, async (context) => {
  const { cloud, openid, at, request, input: { homeId, fen, part } } = context, wanted = { by: openid, fen, at, ...(part ? { part } : {}) };
  const no = `rh${sha256(`${homeId}|${request.id}`).slice(0, 28)}`;
  const [{ stored }] = await Promise.all([findCase(context, homeId, false), context.right()]);
  const from = part && stored?.bill.deposit?.from;
  if (from && dayOf(at) < from) return refuse('DEPOSIT_EARLY', { from });
  if (stored && !isChannelOpen(partOf(stored.bill, part), 'wechat')) return refuse('CHANNEL_CLOSED');
  const left = stored ? openOrders(stored.bill).filter((order) => order.part === part && !isReusable(order, wanted)) : [];
  for (const order of left) await settleOrder(context, homeId, order.no, true);
  const made = await changeCase(context, homeId, { name: 'order-made', step: 'pay', of: no }, ({ moveIn }) => {
    const result = ordered(moveIn.bill, { no, ...wanted });
    return result.ok ? { ok: true, moveIn: { bill: result.value.bill }, answer: { order: result.value.order.no, fen, title: `${moveIn.communityName}${part ? '押金' : '首期费用'}` } } : result;
  }, left.length ? undefined : stored);
  if (!made.ok) return made;
  const { order, title } = made.value;
  const ticket = await cloud.order({ no: order, fen, title, openid, attach: homeId });
  return ticket ? { ok: true, value: { order, fen, ticket } } : refuse('PAY_PROVIDER');
});
