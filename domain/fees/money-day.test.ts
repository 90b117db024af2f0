import { aBill, clerk, desk } from '../testing/a-bill';
import { at } from '../testing/at';
import { deskReceiptNo, freshDayBook, numberTaken, slipKey } from './day-book';
import { confirmed, reversed, taken } from './desk-payments';
import { dayText, methodTotals, moneyDays, moneyRows, orderDifference, overpaidDifference, refundDifference, type MoneyHome } from './money-day';
import { credited, ordered } from './orders';
import { refundAsked, refundDecided, refundDone } from './refunds';
import { holds, patched } from '../kernel/conditional-update';
import type { Bill } from './bill';

const now = at('2026-03-14 09:30'), next = at('2026-03-15 10:00'), due = aBill().total;
const must = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T => { if (!result.ok) throw new Error(result.code); return result.value; };
const online = must(credited(must(ordered(aBill(), { no: 'o1', by: 'wx', fen: due, at: now })).bill, { order: 'o1', transaction: 't1', fen: due }, now + 1)).bill;
const cash = must(reversed(must(taken(aBill(), { how: 'cash', slip: '1', fen: 500 }, 'D1', desk, now)).bill, 'D1', '记错', clerk, next));
const home = (bill: Bill, key = '3-2-1201'): MoneyHome => ({ homeId: `home_yunxi_${key}`, home: key, bill });
const back = must(refundDone(must(refundDecided(must(refundAsked(online, { no: 'rf1', receipt: online.payments[0]?.receipt ?? '', fen: 200_000, purpose: 'deposit', why: '退' }, desk, now)), 'rf1', { agrees: true, because: '' }, clerk, now)).bill, { no: 'rf1', fen: 200_000, how: 'wechat', reference: '50' }, next)).bill;

test('a case is found by each day on which money moved', () => {
  expect([moneyDays(aBill()), moneyDays(cash), moneyDays(back)]).toEqual([[], ['2026-03-14', '2026-03-15'], ['2026-03-14', '2026-03-15']]);
});
test('a day has its own rows, in order; a reversal and a refund stand on the day they happened', () => {
  const homes = [home(back), home(cash, '3-2-1202')];
  expect(moneyRows(homes, '2026-03-14').map(({ kind, how, fen, home: of }) => [kind, how, fen, of])).toEqual([['credit', 'cash', 500, '3-2-1202'], ['credit', 'wechat', due, '3-2-1201']]);
  expect(moneyRows(homes, '2026-03-15').map(({ kind, fen, why }) => [kind, fen, why])).toEqual([['reversal', -500, '记错'], ['refund', -200_000, '退']]);
  expect(methodTotals(moneyRows(homes, '2026-03-15'))).toEqual([{ how: 'cash', receivedFen: -500, refundedFen: 0, rows: 1 }, { how: 'wechat', receivedFen: 0, refundedFen: 200_000, rows: 1 }]);
});
test('what is signed does not change by confirming, and does by anything else', () => {
  const text = (bill: Bill) => dayText(moneyRows([home(bill)], '2026-03-14'));
  const seen = must(confirmed(online, [online.payments[0]?.receipt ?? ''], clerk, next));
  expect(text(seen)).toBe(text(online));
  expect(text({ ...online, payments: online.payments.map((one) => ({ ...one, fen: one.fen - 1 })) })).not.toBe(text(online));
});
describe('beside the provider', () => {
  test('an order that agrees says nothing; each way of differing has its name', () => {
    const open = must(ordered(aBill(), { no: 'o1', by: 'wx', fen: due, at: now })).bill;
    const kind = (bill: Bill, said: Parameters<typeof orderDifference>[2], at = now) => orderDifference(home(bill), 'o1', said, at)?.kind;
    expect(kind(online, { state: 'paid', fen: due })).toBeUndefined();
    expect(kind(online, { state: 'unknown' })).toBeUndefined();
    expect(kind(open, { state: 'open' })).toBeUndefined();
    expect([kind(open, { state: 'paid', fen: due }), kind(online, { state: 'paid', fen: 1 }), kind(online, { state: 'missing' }), kind(online, { state: 'closed' }), kind(open, { state: 'open' }, next)]).toEqual(['not-credited', 'amount', 'not-at-provider', 'not-at-provider', 'open-long']);
  });
  test('so has a refund', () => {
    const kind = (said: Parameters<typeof refundDifference>[2]) => refundDifference(home(back), 'rf1', said)?.kind;
    expect([kind({ state: 'done', fen: 200_000 }), kind({ state: 'waiting' }), kind({ state: 'done', fen: 1 }), kind({ state: 'missing' }), kind({ state: 'failed' })]).toEqual([undefined, undefined, 'refund-amount', 'refund-missing', 'refund-missing']);
  });
  test('and money beyond the total', () => {
    const twice = must(credited({ ...online, orders: [...online.orders, { no: 'o2', by: 'wx-co', fen: due, at: now, state: 'open' }] }, { order: 'o2', transaction: 't2', fen: due }, now)).bill;
    expect([overpaidDifference(home(online)), overpaidDifference(home(twice))]).toEqual([null, { kind: 'overpaid', homeId: 'home_yunxi_3-2-1201', of: '', ours: due, theirs: 2 * due }]);
  });
});
describe('the book of a day', () => {
  test('gives each slip the next number, one slip one number, without gaps', () => {
    let book = freshDayBook('com_yunxi', '2026-03-14');
    const give = (slip: string, at = book.next) => { const { guard, patch } = numberTaken({ next: at }, { how: 'cash', slip, fen: 1 }, 'home_yunxi_3-2-1201', 'r'); if (!holds(book, guard)) return false; book = patched(book, patch); return true; };
    expect([give('a1'), give('A1'), give('b2', 1), give('b2'), give('c3')]).toEqual([true, false, false, true, true]);
    expect(Object.values(book.slips).map(({ no }) => no)).toEqual([1, 2, 3]);
    expect(slipKey({ how: 'cash', slip: 'b2' })).toBe('cash-B2');
    expect(deskReceiptNo('2026-03-14', 7)).toBe('SJ20260314-D007');
  });
});
