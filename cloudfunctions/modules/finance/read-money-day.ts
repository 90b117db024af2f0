import type { MoneyDayView } from '@contract/finance';
import { homeShort } from '@domain/community/home';
import { refundsOf } from '@domain/fees/bill';
import { dayBookIdOf, type DayBook } from '@domain/fees/day-book';
import { dayText, depositTotals, methodTotals, moneyRows, type MoneyHome, type MoneyRow } from '@domain/fees/money-day';
import { addDays, dayOf, instantOf, type Day } from '@domain/kernel/calendar';
import { homeKeyOf, type CommunityId } from '@domain/kernel/ids';
import { sha256 } from '@cloud/kit/digest';
import type { Context } from '@cloud/kit/implement';

const AT_ONCE = 1000, MOST_READS = 5;
export type MoneyDay = { readonly day: Day; readonly communityName: string; readonly homes: readonly MoneyHome[]; readonly rows: readonly MoneyRow[]; readonly digest: string };
type Checkable = { readonly home: MoneyHome; readonly no: string; readonly kind: 'order' | 'refund' };

/** Every household in which money moved on a day, found by its mark: one read up to a thousand of them, whatever the size of the community. */
export async function readMoneyDay({ store }: Pick<Context, 'store'>, communityId: CommunityId, day: Day): Promise<MoneyDay> {
  const homes: MoneyHome[] = [];
  let communityName = '';
  for (let read = 0; read < MOST_READS; read++) {
    const found = await store.list('cases', { where: { communityId, 'marks.moneyDays': { has: day } }, fields: ['homeId', 'place', 'bill', 'communityName'], orderBy: [['_id', 'asc']], limit: AT_ONCE, skip: read * AT_ONCE });
    homes.push(...found.map(({ homeId, place, bill }) => ({ homeId, home: homeShort(place), bill })));
    communityName ||= found[0]?.communityName ?? '';
    if (found.length < AT_ONCE) break;
  }
  const rows = moneyRows(homes, day);
  return { day, communityName, homes, rows, digest: sha256(dayText(rows)) };
}

/** What the provider can be asked about on that day, in an order that stays. */
export const checkables = ({ homes, day }: Pick<MoneyDay, 'homes' | 'day'>): readonly Checkable[] => homes.flatMap((home): readonly Checkable[] => [
  ...home.bill.orders.filter(({ at }) => dayOf(at) === day).map(({ no }) => ({ home, no, kind: 'order' as const })),
  ...refundsOf(home.bill).filter((one) => one.state === 'done' && one.how === 'wechat' && dayOf(one.doneAt) === day).map(({ no }) => ({ home, no, kind: 'refund' as const })),
]);

export const findDayBook = ({ store }: Pick<Context, 'store'>, communityId: CommunityId, day: Day) => store.find('dayBooks', dayBookIdOf(communityId, day));
export const isOver = (day: Day, now: number): boolean => instantOf(addDays(day, 1)) <= now;
export const unconfirmedOf = (rows: readonly MoneyRow[]): number => rows.filter(({ kind, isConfirmed }) => kind === 'credit' && !isConfirmed).length;

/** The day as finance sees it, a page of rows at a time; totals and digest are always of the whole. */
export function moneyDayView(money: MoneyDay, book: DayBook | null, given: { readonly skip: number; readonly page: number; readonly now: number; readonly refundsOpen: number }): MoneyDayView {
  const { day, rows, digest, communityName } = money, totals = methodTotals(rows), { skip, page, now, refundsOpen } = given;
  return {
    communityName, day, rows: rows.slice(skip, skip + page), count: rows.length, skip, totals, digest, refundsOpen, isOver: isOver(day, now), unconfirmed: unconfirmedOf(rows), toCheck: checkables(money).length, deposits: depositTotals(rows),
    receivedFen: totals.reduce((sum, one) => sum + one.receivedFen, 0), refundedFen: totals.reduce((sum, one) => sum + one.refundedFen, 0),
    check: book?.check ? { ...book.check, differences: book.check.differences.map((one) => ({ ...one, home: homeKeyOf(one.homeId) })) } : null,
    closing: book?.closing ? { ...book.closing, isIntact: book.closing.digest === digest } : null,
  };
}
