import { contract } from '@contract/contract';
import { dayBookIdOf, freshDayBook } from '@domain/fees/day-book';
import { methodTotals } from '@domain/fees/money-day';
import { addDays, instantOf } from '@domain/kernel/calendar';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';
import { checkables, isOver, readMoneyDay, unconfirmedOf } from './read-money-day';

/** The day is signed once, as it stands: over, confirmed, checked after its end, and what differs explained. Money never moves into a day that is past. */
export const close = implement(contract.finance.close, async (context) => {
  const { at, input: { communityId, day, digest, note } } = context;
  if (!isOver(day, at)) return refuse('DAY_NOT_OVER');
  const [money, { openid, name }] = await Promise.all([readMoneyDay(context, communityId, day), context.right()]);
  const count = unconfirmedOf(money.rows), totals = methodTotals(money.rows), toCheck = checkables(money).length;
  return change(context, 'dayBooks', dayBookIdOf(communityId, day), (stored) => {
    const book = stored ?? freshDayBook(communityId, day);
    if (book.closing) return refuse('DAY_CLOSED', { name: book.closing.by.name, at: book.closing.at });
    if (digest !== money.digest) return refuse('DAY_CHANGED');
    if (count) return refuse('DAY_UNCONFIRMED', { count });
    const isChecked = book.check?.isWhole && book.check.at >= instantOf(addDays(day, 1));
    if ((toCheck > 0 || Object.keys(book.slips).length > 0) && !isChecked) return refuse('DAY_UNCHECKED');
    const differences = book.check?.differences.length ?? 0;
    if (differences > 0 && note === '') return refuse('DAY_NOTE', { differences });
    const closing = { at, by: { id: openid, name }, digest, note, receivedFen: totals.reduce((sum, one) => sum + one.receivedFen, 0), refundedFen: totals.reduce((sum, one) => sum + one.refundedFen, 0) };
    return { ok: true, document: { ...book, closing }, answer: { at } };
  });
});
