import { aBill, clerk } from '../testing/a-bill';
import { at } from '../testing/at';
import { DAY } from '../kernel/calendar';
import { dueFen, overpaidFen, paidFen, receivedFen, refundsOf, type Bill } from './bill';
import { heldBack, heldCredited, heldDueAt, heldFen, heldMoneyOf, heldRefundAsked, heldState, heldTold } from './held-money';
import { methodTotals, moneyRows, orderDifference } from './money-day';
import { credited } from './orders';
import { refundAsked, refundDecided, refundDone } from './refunds';

const now = at('2026-03-14 09:30'), later = at('2026-03-16 10:00'), desk = { id: 'wx-desk', name: '小何' };
const bill: Bill = aBill({ orders: [{ no: 'o1', by: 'wx-owner', fen: aBill().total, at: now, state: 'open' }] });
const money = { order: 'o1', transaction: '4200000001', fen: 100_000 };
const done = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T => { if (!result.ok) throw new Error(result.code); return result.value; };
const held = done(heldBack(bill, money, now)).bill, no = 'ZS20260314-0930-000001', NEVER = 9e12;
const homes = (of: Bill) => [{ homeId: 'home_a_1' as const, home: '1', bill: of }];
const dayOfRows = (of: Bill, day: string) => moneyRows(homes(of), day).map(({ kind, fen }) => [kind, fen]);

test('money held is written down and pays for nothing; its order is over, and it is held once', () => {
  expect([held.orders[0]?.state, heldFen(held), receivedFen(held), dueFen(held)]).toEqual(['closed', 100_000, 0, bill.total]);
  expect(heldMoneyOf(held, no)).toMatchObject({ cause: 'amount', fen: 100_000, told: now });
  expect([heldBack(held, money, now), credited(held, money, now), heldBack(bill, { ...money, order: 'o9' }, now)]).toMatchObject([{ code: 'ALREADY_HELD' }, { code: 'ALREADY_HELD' }, { code: 'ORDER_UNKNOWN' }]);
});
test('money that comes again for an order already credited is held as such, and the order stays credited', () => {
  const paid = done(credited(bill, { ...money, fen: bill.total }, now)).bill, twice = done(heldBack(paid, { ...money, transaction: 't2' }, now)).bill;
  expect([twice.orders[0]?.state, twice.held?.[0]?.cause, dueFen(twice), overpaidFen(twice)]).toEqual(['credited', 'twice', 0, 0]);
});
test('counted as part payment it is a credit of that day, with a receipt; once', () => {
  const { bill: after, payment } = done(heldCredited(held, no, '业主少付，同意先记', clerk, later));
  expect([payment.receipt, dueFen(after), heldFen(after), heldMoneyOf(after, no)?.credited?.why]).toEqual(['SJ20260316-1000-000001', bill.total - 100_000, 0, '业主少付，同意先记']);
  expect([heldCredited(after, no, '再记', clerk, later), heldRefundAsked(after, no, 'r', '退', clerk, later), heldCredited(held, 'ZS0', '没有', clerk, later)]).toMatchObject([{ code: 'HELD_DECIDED', data: { state: 'credited' } }, { code: 'HELD_DECIDED' }, { code: 'HELD_UNKNOWN' }]);
});
test('given back it goes whole, by two people, through the provider; the household owes what it owed', () => {
  const asked = done(heldRefundAsked(held, no, 'rf1', '付错了', clerk, later));
  expect([refundsOf(asked)[0], heldFen(asked)]).toMatchObject([{ state: 'asked', fen: 100_000, purpose: 'held' }, 100_000]);
  expect(heldCredited(asked, no, '改主意', clerk, later)).toMatchObject({ code: 'HELD_DECIDED', data: { state: 'refund' } });
  expect(refundDecided(asked, 'rf1', { agrees: true, because: '' }, clerk, later)).toMatchObject({ code: 'SAME_HAND' });
  const sent = done(refundDecided(asked, 'rf1', { agrees: true, because: '' }, desk, later)).bill;
  expect(refundsOf(sent)[0]?.state).toBe('sent');
  const back = done(refundDone(sent, { no: 'rf1', fen: 100_000, how: 'wechat', reference: '50' }, later)).bill;
  expect([paidFen(back), dueFen(back), heldFen(back), heldState(back, back.held![0]!)]).toEqual([0, bill.total, 0, 'refunded']);
});
test('declined it waits again; no ordinary refund comes out of it', () => {
  const asked = done(heldRefundAsked(held, no, 'rf1', '付错了', clerk, later));
  const waiting = done(refundDecided(asked, 'rf1', { agrees: false, because: '业主要补交' }, desk, later)).bill;
  expect([heldState(waiting, waiting.held![0]!), heldCredited(waiting, no, '补交', clerk, later).ok]).toEqual(['waiting', true]);
  expect(refundAsked(held, { no: 'rf2', receipt: no, fen: 1, purpose: 'charge', why: '减免' }, clerk, later)).toMatchObject({ code: 'PAYMENT_UNKNOWN' });
});
test('the alarm is due a day after it was told, and never once somebody decided', () => {
  expect([heldDueAt(held, NEVER), heldDueAt(bill, NEVER), heldDueAt(heldTold(held, now + DAY), NEVER), heldTold(held, now + DAY - 1)]).toEqual([now + DAY, NEVER, now + 2 * DAY, held]);
  expect(heldDueAt(done(heldRefundAsked(held, no, 'rf1', '付错了', clerk, later)), NEVER)).toBe(NEVER);
});
test('the day has every fen that came and went, none of them twice', () => {
  const credit = done(heldCredited(held, no, '少付', clerk, later)).bill;
  expect([dayOfRows(credit, '2026-03-14'), dayOfRows(credit, '2026-03-16')]).toEqual([[['held', 100_000]], [['credit', 100_000], ['held', -100_000]]]);
  expect(methodTotals(moneyRows(homes(held), '2026-03-14'))).toMatchObject([{ how: 'wechat', receivedFen: 100_000, refundedFen: 0 }]);
});
test('beside the provider it is a difference until it is credited or given back', () => {
  const said = { state: 'paid' as const, fen: 100_000 }, of = (one: Bill) => orderDifference(homes(one)[0]!, 'o1', said, later);
  expect(of(held)).toMatchObject({ kind: 'held', ours: bill.total, theirs: 100_000 });
  expect(of(done(heldCredited(held, no, '少付', clerk, later)).bill)).toBeNull();
  const sent = done(refundDecided(done(heldRefundAsked(held, no, 'rf1', '付错了', clerk, later)), 'rf1', { agrees: true, because: '' }, desk, later)).bill;
  expect([of(sent)?.kind, of(done(refundDone(sent, { no: 'rf1', fen: 100_000, how: 'wechat', reference: '5' }, later)).bill)]).toEqual(['held', null]);
});
