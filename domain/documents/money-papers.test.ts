import { aBill, aCatalogue, clerk, desk } from '../testing/a-bill';
import { at } from '../testing/at';
import { textOf } from '../testing/text-of-paper';
import { reversed, taken } from '../fees/desk-payments';
import { refundAsked, refundDecided, refundDone, refundOf } from '../fees/refunds';
import { chargeList, paymentReceipt, prepaidCharges, refundPaper, sundryCharges } from './money-papers';
import type { PaperHome } from './paper-head';

const home: PaperHome = { community: '云溪里', company: '云溪物业服务有限公司', place: { building: '3', unit: '2', room: '1201' }, houseType: '三室两厅', area: 11_860, contractNo: 'YX-1', owners: [{ no: 1, name: '王一宁' }] };
const now = at('2026-03-14 09:30'), take = { how: 'transfer' as const, slip: 'BANK-7', fen: 341_624 };
const must = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => { if (!result.ok) throw new Error('refused'); return result.value; };
const paid = must(taken(aBill(), take, 'SJ20260314-D001', desk, now)).bill;

test('the price list says of each item its standard, what it rests on, until when, how, and what it is', () => {
  const text = textOf(prepaidCharges('云溪里', [...aCatalogue, { code: 'heat', name: '供暖费', how: 'fixed', price: 100, channels: ['card'], from: '2026-11-15', to: null }], 2));
  for (const words of ['前期物业服务合同第六条', '领钥匙前；微信支付、现金', '押金，按约退还', '自愿选用', '每块 60.00 元，2 块', '1.00 元；2026年11月15日起', '不足一分的部分四舍五入']) expect(text).toContain(words);
});
test('the lists of a home: all charges, and those paid once', () => {
  expect(textOf(chargeList(home, 'QD', aBill()))).toContain('装修保证金（押金）');
  expect(textOf(sundryCharges(home, '', aBill()))).not.toContain('物业服务费');
});
test('a receipt of the desk names slip and cashier; a reversed one says that it counts no more', () => {
  const text = textOf(paymentReceipt(home, paid, paid.payments[0]!));
  for (const words of ['SJ20260314-D001', '银行转账', 'BANK-7', '小何', '叁仟肆佰壹拾陆元贰角肆分']) expect(text).toContain(words);
  const back = must(reversed(paid, 'SJ20260314-D001', '记错房号', clerk, now));
  expect(textOf(paymentReceipt(home, back, back.payments[0]!))).toMatch(/冲销，不作凭证。原因：记错房号/);
});
test('a refund\'s paper names who asked and who agreed', () => {
  const asked = must(refundAsked(paid, { no: 'rf00000001', receipt: 'SJ20260314-D001', fen: 200_000, purpose: 'deposit', why: '装修验收合格' }, desk, now));
  const agreed = must(refundDecided(asked, 'rf00000001', { agrees: true, because: '' }, clerk, now)).bill;
  const { refund } = must(refundDone(agreed, { no: 'rf00000001', fen: 200_000, how: 'transfer', reference: 'OUT-1' }, now));
  const text = textOf(refundPaper(home, agreed, refund as never));
  for (const words of ['退款凭证', '退还押金', '小何', '林会计', 'OUT-1', '贰仟元整', 'SJ20260314-D001']) expect(text).toContain(words);
  expect(refundOf(agreed, 'rf00000001')?.state).toBe('owed');
});
