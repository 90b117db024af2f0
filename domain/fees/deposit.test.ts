import { aCatalogue, clerk, desk } from '../testing/a-bill';
import { at } from '../testing/at';
import { billOf, dueFen, paidFen, partOf, receivedFen, refundsOf, type Bill } from './bill';
import { drawnAnew } from './change-bill';
import { depositHeldFen, termsOfDeposit } from './deposit';
import { mayTake, taken } from './desk-payments';
import { dayText, depositTotals, methodTotals, moneyRows } from './money-day';
import { credited, ordered } from './orders';
import { refundAsked, refundDecided, refundDone } from './refunds';

const now = at('2026-03-14 09:30'), later = at('2026-06-01 10:00'), DEPOSIT = 200_000;
const done = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T => { if (!result.ok) throw new Error(result.code); return result.value; };
const bill = billOf(11_860, aCatalogue, '2026-03-14', 1, { from: null }), together = billOf(11_860, aCatalogue, '2026-03-14');
const withDeposit = (of: Bill = bill): Bill => done(taken(of, { how: 'cash', slip: '1', fen: DEPOSIT, part: 'deposit' }, 'SJ20260314-D001', desk, now)).bill;
const homes = (of: Bill) => [{ homeId: 'home_a_1' as const, home: '1', bill: of }];

test('apart, deposits are no part of the first charges; together they are lines among them', () => {
  expect([bill.total, bill.lines.some(({ isDeposit }) => isDeposit), bill.deposit?.total, bill.deposit?.lines.map(({ code }) => code)]).toEqual([together.total - DEPOSIT, false, DEPOSIT, ['deposit']]);
  expect([together.deposit, partOf(together), partOf(together, 'deposit').total]).toEqual([undefined, together, 0]);
  expect(['with-bill', 'apart', '2026-06-01', undefined].map((terms) => termsOfDeposit(terms))).toEqual([null, { from: null }, { from: '2026-06-01' }, null]);
});
test('what is paid of one is not paid of the other', () => {
  const paid = withDeposit();
  expect([dueFen(paid), dueFen(partOf(paid, 'deposit')), receivedFen(paid), depositHeldFen(paid)]).toEqual([bill.total, 0, 0, DEPOSIT]);
  const both = done(taken(paid, { how: 'cash', slip: '2', fen: bill.total }, 'SJ20260314-D002', desk, now)).bill;
  expect([dueFen(both), paidFen(both), depositHeldFen(both)]).toEqual([0, bill.total, DEPOSIT]);
  expect(mayTake(both, { how: 'cash', slip: '3', fen: 1, part: 'deposit' })).toMatchObject({ code: 'ALREADY_PAID' });
  expect(mayTake(bill, { how: 'cash', slip: '3', fen: DEPOSIT + 1, part: 'deposit' })).toMatchObject({ code: 'TAKE_TOO_MUCH', data: { dueFen: DEPOSIT } });
});
test('an order is over its own part, and so is the credit', () => {
  const want = { by: 'wx-owner', at: now, fen: DEPOSIT, part: 'deposit' as const };
  const first = done(ordered(bill, { no: 'o1', ...want })), other = done(ordered(first.bill, { no: 'o2', by: 'wx-owner', at: now, fen: bill.total }));
  expect([other.order.no, ordered(bill, { no: 'o3', by: 'wx-owner', at: now, fen: DEPOSIT })]).toMatchObject(['o2', { code: 'AMOUNT_CHANGED' }]);
  const paid = done(credited(other.bill, { order: 'o1', transaction: 't1', fen: DEPOSIT }, now)).bill;
  expect([paid.payments[0]?.part, dueFen(paid), dueFen(partOf(paid, 'deposit'))]).toEqual(['deposit', bill.total, 0]);
});
test('settled: given back less what is kept, with its reason; no more of it afterwards', () => {
  const ask = { no: 'rf1', receipt: 'SJ20260314-D001', fen: 150_000, purpose: 'deposit' as const, why: '装修验收', kept: { fen: 50_000, why: '破坏防水，修复费' }, photos: ['cloud://e/site/com_a/1.jpg'] };
  const asked = done(refundAsked(withDeposit(), ask, desk, later));
  expect([refundAsked(withDeposit(), { ...ask, fen: 150_001 }, desk, later), refundAsked(withDeposit(), { ...ask, purpose: 'charge' }, desk, later), refundAsked(asked, { ...ask, no: 'rf2', fen: 1 }, desk, later)])
    .toMatchObject([{ code: 'REFUND_TOO_MUCH' }, { code: 'KEEPS_DEPOSIT' }, { code: 'REFUND_TOO_MUCH', data: { mostFen: 0 } }]);
  const agreed = done(refundDecided(asked, 'rf1', { agrees: true, because: '' }, clerk, later)).bill, back = done(refundDone(agreed, { no: 'rf1', fen: 150_000, how: 'cash', reference: 'OUT' }, later)).bill;
  expect([refundsOf(back)[0], depositHeldFen(back), paidFen(back), dueFen(partOf(back, 'deposit'))]).toMatchObject([{ state: 'done', kept: ask.kept, photos: ask.photos }, 0, 0, 0]);
});
test('in the day deposits are named as such, and signed with it; days without any read as they always did', () => {
  const both = done(taken(withDeposit(), { how: 'cash', slip: '2', fen: 100 }, 'SJ20260314-D002', desk, now)).bill, rows = moneyRows(homes(both), '2026-03-14');
  expect([rows.map(({ isDeposit }) => !!isDeposit), depositTotals(rows), methodTotals(rows)[0]?.receivedFen]).toEqual([[true, false], { inFen: DEPOSIT, outFen: 0 }, DEPOSIT + 100]);
  expect([dayText(rows).includes('"deposit"'), dayText(rows.slice(1)).includes('deposit')]).toEqual([true, false]);
});
test('drawn anew it stays apart', () => expect(drawnAnew(bill, 10_000, aCatalogue, '2026-04-01', 2).deposit).toEqual(bill.deposit));
