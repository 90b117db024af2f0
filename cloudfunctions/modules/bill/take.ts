import { contract } from '@contract/contract';
import { hasDuty } from '@domain/community/grants';
import { mayTake, taken } from '@domain/fees/desk-payments';
import { openOrders } from '@domain/fees/orders';
import { communityOf } from '@domain/kernel/ids';
import { yuan } from '@domain/kernel/money';
import { refuse } from '@domain/kernel/result';
import { keptAnswer } from '@cloud/kit/change';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { closeOrders } from '@cloud/kit/close-orders';
import { implement } from '@cloud/kit/implement';
import type { OutputOf } from '@contract/operation';
import { deskBill } from './bill-view';
import { takeNumber } from './take-number';

/** Money at the desk: looked at, given the day's next number, then credited under it. A WeChat order still open is ended first, so that nobody pays twice. */
export const take = implement(contract.bill.take, async (context) => {
  const { at, input: { homeId, part, ...given } } = context, money = { ...given, ...(part ? { part } : {}) };
  const [{ stored }, { openid, name, grants }] = await Promise.all([findCase(context, homeId, false), context.right()]);
  if (!stored) return refuse('NO_CASE');
  const before = keptAnswer<OutputOf<typeof contract.bill.take>>(stored, context.request);
  if (before) return before;
  const hangs = openOrders(stored.bill).length > 0;
  if (hangs && !(await closeOrders(context, homeId, stored.bill))) return refuse('PAY_PENDING');
  const bill = hangs ? (await findCase(context, homeId, false)).stored?.bill ?? stored.bill : stored.bill;
  const may = mayTake(bill, money);
  if (!may.ok) return may;
  const number = await takeNumber(context, homeId, money);
  if (!number.ok) return number;
  const { receipt } = number.value, by = { id: openid, name };
  return changeCase(context, homeId, { name: 'money-taken', of: receipt }, ({ moveIn }) => {
    const result = taken(moveIn.bill, money, receipt, by, at);
    if (!result.ok) return result;
    const next = { ...moveIn, bill: result.value.bill };
    return { ok: true, moveIn: { bill: next.bill }, answer: { bill: deskBill(next, hasDuty(grants, communityOf(homeId), 'finance')), receipt }, tell: [{ kind: 'payment-received', words: { amount: yuan(money.fen), receipt } }] };
  }, hangs ? undefined : stored);
});
