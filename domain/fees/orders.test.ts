import * as fc from 'fast-check';
import { aCommunity } from '../testing/a-community';
import { at } from '../testing/at';
import { billOf, dueFen, isPaid, paidFen, type Bill } from './bill';
import { closedOrder, credited, openOrders, ordered, type Paid } from './orders';

const fresh = billOf(11_860, aCommunity().fees), due = fresh.total, now = at('2026-03-14 09:30');
const want = (no: string, over = {}) => ({ no, by: 'wx-owner', fen: due, at: now, ...over });
const withOrder = (no = 'o1'): Bill => { const result = ordered(fresh, want(no)); if (!result.ok) throw new Error(result.code); return result.value.bill; };
const paid: Paid = { order: 'o1', transaction: '4200000001', fen: due };
const creditedBill = (): Bill => { const result = credited(withOrder(), paid, now); if (!result.ok) throw new Error(result.code); return result.value.bill; };

test('the bill is the catalogue times the area, to the fen', () => expect([due, fresh.lines[0]?.arithmetic]).toEqual([129_624, '118.60 ㎡ × 2.80 元 × 3 个月']));
test('an order is over exactly what is due', () => {
  expect(ordered(fresh, want('o1'))).toMatchObject({ ok: true, value: { order: { no: 'o1', fen: due, state: 'open' }, bill: { orders: [{ no: 'o1' }] } } });
  expect(ordered(fresh, want('o1', { fen: due - 1 }))).toMatchObject({ code: 'AMOUNT_CHANGED', data: { dueFen: due } });
});
test('pressed again the same payer pays the same order; another payer, or much later, a new one', () => {
  expect(ordered(withOrder(), want('o2'))).toMatchObject({ value: { order: { no: 'o1' }, bill: { orders: [{ no: 'o1' }] } } });
  expect(ordered(withOrder(), want('o2', { by: 'wx-co' }))).toMatchObject({ value: { order: { no: 'o2' } } });
  expect(ordered(withOrder(), want('o2', { at: now + 51 * 60_000 }))).toMatchObject({ value: { order: { no: 'o2' } } });
});
test('paid is paid', () => {
  const bill = creditedBill();
  expect([isPaid(bill), dueFen(bill), openOrders(bill)]).toEqual([true, 0, []]);
  expect(bill.payments).toEqual([{ ...paid, at: now, receipt: 'SJ20260314-0930-000001', how: 'wechat' }]);
  expect(ordered(bill, want('o2'))).toMatchObject({ code: 'ALREADY_PAID' });
});
test('repeated, unknown, of another amount, or a second one on one order: nothing counts', () => {
  expect(credited(creditedBill(), paid, now)).toMatchObject({ code: 'ALREADY_CREDITED' });
  expect(credited(creditedBill(), { ...paid, transaction: 'other' }, now)).toMatchObject({ code: 'ORDER_CREDITED' });
  expect(credited(withOrder(), { ...paid, order: 'o9' }, now)).toMatchObject({ code: 'ORDER_UNKNOWN' });
  expect(credited(withOrder(), { ...paid, fen: 1 }, now)).toMatchObject({ code: 'AMOUNT_DIFFERS', data: { expected: due, paid: 1 } });
});
test('money for an order closed meanwhile still counts; a credited order is not closed', () => {
  const closed = closedOrder(withOrder(), 'o1');
  expect(closed.ok && credited(closed.value, paid, now).ok).toBe(true);
  expect(closedOrder(creditedBill(), 'o1')).toMatchObject({ code: 'NOT_OPEN' });
  expect(closedOrder(fresh, 'o1')).toMatchObject({ code: 'NOT_OPEN' });
});
test('I7: whatever arrives in whatever order, the sum is that of the orders truly paid, each transaction once', () => {
  const event = fc.record({ order: fc.constantFrom('o1', 'o2', 'o3', 'stranger'), transaction: fc.constantFrom('t1', 't2', 't3'), fen: fc.constantFrom(due, due, 1), close: fc.boolean() });
  fc.assert(fc.property(fc.array(event, { maxLength: 20 }), (events) => {
    let bill = fresh;
    for (const [i, by] of ['a', 'b', 'c'].entries()) { const result = ordered(bill, want(`o${i + 1}`, { by })); if (result.ok) bill = result.value.bill; }
    for (const { close, ...money } of events) { const result = close ? closedOrder(bill, money.order) : credited(bill, money, now); if (result.ok) bill = 'bill' in result.value ? result.value.bill : result.value; }
    const credits = bill.orders.filter(({ state }) => state === 'credited');
    expect(paidFen(bill)).toBe(credits.length * due);
    const wechat = bill.payments.flatMap((one) => (one.how === 'wechat' ? [one] : []));
    expect(new Set(wechat.map(({ transaction }) => transaction)).size).toBe(bill.payments.length);
    expect(wechat.map(({ order }) => order).sort()).toEqual(credits.map(({ no }) => no).sort());
  }));
});
