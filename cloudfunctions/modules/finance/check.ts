import { contract } from '@contract/contract';
import { dayBookIdOf, deskReceiptNo, freshDayBook, type DayBook, type Difference } from '@domain/fees/day-book';
import { heldOf } from '@domain/fees/bill';
import { orderDifference, overpaidDifference, refundDifference, type MoneyHome } from '@domain/fees/money-day';
import { paymentOf } from '@domain/fees/refunds';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { findCase } from '@cloud/kit/change-case';
import { implement, type Context } from '@cloud/kit/implement';
import { settleOrder } from '@cloud/kit/settle-order';
import { checkables, readMoneyDay, type MoneyDay } from './read-money-day';

const AT_ONCE = 20;

/** Asks about one order; where the provider knows more than we do, that is written down first, as after a lost callback. */
async function checkOrder(context: Context, home: MoneyHome, no: string): Promise<Difference | null> {
  const said = await context.cloud.orderState(no), order = home.bill.orders.find((one) => one.no === no);
  const isHeld = heldOf(home.bill).some((one) => one.order === no && said.state === 'paid' && one.transaction === said.transaction);
  const isBehind = (said.state === 'paid' && order?.state !== 'credited' && !isHeld) || (said.state === 'closed' && order?.state === 'open');
  if (!isBehind) return orderDifference(home, no, said, context.at);
  await settleOrder(context, home.homeId, no);
  const now = (await findCase(context, home.homeId, false)).stored;
  return orderDifference({ ...home, bill: now?.bill ?? home.bill }, no, said, context.at);
}

/** What needs no provider: money beyond a total, and numbers of the desk that no payment bears. */
function ofTheBook({ homes, day }: MoneyDay, slips: DayBook['slips']): readonly Difference[] {
  const unused = Object.values(slips).flatMap(({ no, homeId, fen }): readonly Difference[] => {
    const receipt = deskReceiptNo(day, no), home = homes.find((one) => one.homeId === homeId);
    return home && paymentOf(home.bill, receipt) ? [] : [{ kind: 'number-unused', homeId, of: receipt, ours: 0, theirs: fen }];
  });
  return [...homes.flatMap((home) => overpaidDifference(home) ?? []), ...unused];
}

export const check = implement(contract.finance.check, async (context) => {
  const { store, cloud, at, input: { communityId, day, skip } } = context;
  const [money] = await Promise.all([readMoneyDay(context, communityId, day), context.right()]);
  const all = checkables(money), piece = all.slice(skip, skip + AT_ONCE), found: Difference[] = [];
  // One after the other: healing writes the same cases.
  for (const { home, no, kind } of piece) found.push(...[kind === 'order' ? await checkOrder(context, home, no) : refundDifference(home, no, await cloud.refundState(no))].flatMap((one) => one ?? []));
  const seen = skip + piece.length, left = Math.max(0, all.length - seen);
  const now = left === 0 ? await readMoneyDay({ store }, communityId, day) : money;
  return change(context, 'dayBooks', dayBookIdOf(communityId, day), (stored) => {
    const book = stored ?? freshDayBook(communityId, day);
    if (book.closing) return refuse('DAY_CLOSED', { name: book.closing.by.name, at: book.closing.at });
    const before = skip > 0 ? book.check?.differences ?? [] : [], differences = [...before, ...found, ...(left === 0 ? ofTheBook(now, book.slips) : [])];
    return { ok: true, document: { ...book, check: { at, seen, isWhole: left === 0, differences } }, answer: { seen, left, differences: differences.length } };
  });
});
