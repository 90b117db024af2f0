import * as fc from 'fast-check';
import { paidFen, refundsOf } from '@domain/fees/bill';
import { createMoney } from '@cloud/kit/testing-money';
import { askRefund } from './ask-refund';
import { decide } from '@cloud/modules/finance/decide';

/** What a stranger, or a bad wire, may send: numbers true and false, every claim about state and amount, from every source. */
const aCallback = fc.record({
  source: fc.constantFrom('wx_paycallback', 'wx_paycallback', 'wx_client', 'wx_client,wx_paycallback', undefined), isRefund: fc.boolean(), of: fc.constantFrom('mine', 'mine', 'other', 'unknown', 'nonsense'),
  totalFee: fc.constantFrom(1, 341_624, 999_999_999), resultCode: fc.constantFrom('SUCCESS', 'FAIL'), settles: fc.boolean(),
});

test('a hundred callbacks of a payment the provider has by another amount: held once, credited never, whatever they claim', async () => {
  await fc.assert(fc.asyncProperty(fc.array(aCallback, { minLength: 100, maxLength: 100 }), fc.constantFrom(1, 341_623, 341_625, 999_999_999), async (events, really) => {
    const { call, homeId, orders, callback, caseNow, due, logs } = await createMoney([]), { value } = await call('owner', 'wx-owner', 'bill.pay', { homeId, fen: due }) as unknown as { value: { order: string } };
    const order = orders.get(value.order);
    if (order) orders.set(value.order, { ...order, state: 'paid', fen: really });
    await Promise.all(events.map(({ source, totalFee, resultCode }) => callback({ totalFee, resultCode, outTradeNo: value.order }, source)));
    await callback({ outTradeNo: value.order });
    const { bill } = await caseNow();
    expect([bill.payments, paidFen(bill), bill.held?.map(({ fen }) => fen), bill.orders.map(({ state }) => state), logs.filter(({ alarm }) => alarm === 'payment-not-credited').length]).toEqual([[], 0, [really], ['closed'], 1]);
  }), { numRuns: 6 });
});
test('a hundred callbacks, repeated, reordered, forged and with changed amounts, some at once: one credit, one refund, none forged', async () => {
  await fc.assert(fc.asyncProperty(fc.array(aCallback, { minLength: 100, maxLength: 100 }), async (events) => {
    const server = await createMoney([askRefund, decide]), { call, homeId, orders, callback, caseNow, due, refunds, logs } = server;
    const made = async (openid: string) => ((await call('owner', openid, 'bill.pay', { homeId, fen: due })) as unknown as { value: { order: string } }).value.order;
    // The first is closed by the second: it can never be paid, whatever is said of it.
    const other = await made('wx-co'), mine = await made('wx-owner');
    let refundNo = `rf${'1'.repeat(28)}`, isPaid = false;
    const sends = events.map(async ({ source, isRefund, of, settles, ...claims }, i) => {
      if (i === 40) { const order = orders.get(mine); if (order) orders.set(mine, { ...order, state: 'paid' }); isPaid = true; }
      const orderNo = of === 'mine' ? mine : of === 'other' ? other : of === 'unknown' ? `rh${'0'.repeat(28)}` : 'drop table';
      await callback({ ...claims, outTradeNo: orderNo, ...(isRefund ? { outRefundNo: of === 'mine' ? refundNo : `rf${'0'.repeat(28)}` } : {}) }, source);
      if (settles && i % 7 === 0) await callback({ outTradeNo: mine });
    });
    await Promise.all(sends);
    await callback({ outTradeNo: mine });
    const { bill } = await caseNow();
    expect([isPaid, bill.payments.map(({ fen }) => fen), paidFen(bill), bill.orders.map(({ state }) => state)]).toEqual([true, [due], due, ['closed', 'credited']]);
    await call('staff', 'wx-desk', 'bill.askRefund', { homeId, receipt: bill.payments[0]?.receipt, fen: 200_000, purpose: 'deposit', why: '验收合格' });
    refundNo = refundsOf((await caseNow()).bill)[0]?.no ?? '';
    await call('staff', 'wx-finance', 'finance.decide', { homeId, no: refundNo, agrees: true, because: '' });
    for (const { source, of, isRefund: _, settles: __, ...claims } of events.slice(0, 40)) await callback({ ...claims, outTradeNo: mine, outRefundNo: of === 'mine' ? refundNo : 'x', refundFee: claims.totalFee }, source);
    expect([paidFen((await caseNow()).bill), refunds.size, refundsOf((await caseNow()).bill).length]).toEqual([due - 200_000, 1, 1]);
    expect(JSON.stringify(logs)).not.toContain('王一宁');
  }), { numRuns: 12 });
});
