import { contract } from '@contract/contract';
import { isChannelOpen } from '@domain/fees/desk-payments';
import { isReusable, openOrders, ordered } from '@domain/fees/orders';
import { refuse } from '@domain/kernel/result';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { settleOrder } from '@cloud/kit/settle-order';

/**
 * The order is written down before the provider hears of it, so that money can never arrive for an order nobody knows.
 * Orders another owner, or an earlier hour, left open are closed at the provider first: a home never has two that can be paid.
 */
export const pay = implement(contract.bill.pay, async (context) => {
  const { cloud, openid, at, request, input: { homeId, fen } } = context;
  const no = `rh${sha256(`${homeId}|${request.id}`).slice(0, 28)}`;
  const [{ stored }] = await Promise.all([findCase(context, homeId, false), context.right()]);
  if (stored && !isChannelOpen(stored.bill, 'wechat')) return refuse('CHANNEL_CLOSED');
  const left = stored ? openOrders(stored.bill).filter((order) => !isReusable(order, { by: openid, fen, at })) : [];
  for (const order of left) await settleOrder(context, homeId, order.no, true);
  const made = await changeCase(context, homeId, { name: 'order-made', step: 'pay', of: no }, ({ moveIn }) => {
    const result = ordered(moveIn.bill, { no, by: openid, fen, at });
    return result.ok ? { ok: true, moveIn: { bill: result.value.bill }, answer: { order: result.value.order.no, fen, title: `${moveIn.communityName}首期费用` } } : result;
  }, left.length ? undefined : stored);
  if (!made.ok) return made;
  const { order, title } = made.value;
  const ticket = await cloud.order({ no: order, fen, title, openid, attach: homeId });
  return ticket ? { ok: true, value: { order, fen, ticket } } : refuse('PAY_PROVIDER');
});
