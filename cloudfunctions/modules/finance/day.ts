import { contract } from '@contract/contract';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { findDayBook, moneyDayView, readMoneyDay } from './read-money-day';

const PAGE = 100;

export const day = implement(contract.finance.day, async (context) => {
  const { store, at, input: { communityId, day: on, skip } } = context;
  const [money, book, refundsOpen] = await Promise.all([readMoneyDay(context, communityId, on), findDayBook(context, communityId, on), store.count('cases', { communityId, 'marks.refundsOpen': { gte: 1 } })]);
  return ok(moneyDayView(money, book, { skip, page: PAGE, now: at, refundsOpen }));
});
