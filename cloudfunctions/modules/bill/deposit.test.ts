import type { BillView, DeskBill } from '@contract/bill';
import { billOf } from '@domain/fees/bill';
import type { RefundRow } from '@contract/finance';
import { aCatalogue } from '@domain/testing/a-bill';
import { aCase } from '@domain/testing/a-case';
import { createMoney } from '@cloud/kit/testing-money';
import { day } from '@cloud/modules/finance/day';
import { decide } from '@cloud/modules/finance/decide';
import { refunds } from '@cloud/modules/finance/refunds';
import { askRefund } from './ask-refund';
import { desk } from './desk';
import { open } from './open';
import { settle } from './settle';

const DEPOSIT = 200_000, communityId = 'com_yunxi';
async function start(from: string | null = null) {
  const bill = billOf(11_860, aCatalogue, '2026-03-14', 1, { from }), server = await createMoney([open, desk, settle, askRefund, decide, refunds, day], aCase({ bill })), { call, homeId, orders, callback } = server;
  const view = async () => (await call('owner', 'wx-owner', 'bill.open', { homeId }) as unknown as { value: BillView }).value;
  const payDeposit = async () => call('owner', 'wx-owner', 'bill.pay', { homeId, fen: DEPOSIT, part: 'deposit' }) as Promise<{ ok: true; value: { order: string } }>;
  const paid = async () => { const { value } = await payDeposit(), order = orders.get(value.order); if (order) orders.set(value.order, { ...order, state: 'paid' }); await callback({ outTradeNo: value.order }); };
  return { ...server, view, payDeposit, paid };
}

test('paid apart by WeChat: the first charges are owed as before, the deposit is held', async () => {
  const { view, paid, payOnline, due, caseNow } = await start();
  expect(await view()).toMatchObject({ totalFen: due, dueFen: due, deposit: { total: DEPOSIT, dueFen: DEPOSIT, heldFen: 0, from: null } });
  await paid();
  expect(await view()).toMatchObject({ dueFen: due, overpaidFen: 0, deposit: { dueFen: 0, heldFen: DEPOSIT }, payments: [{ fen: DEPOSIT, part: 'deposit' }] });
  await payOnline();
  expect(await view()).toMatchObject({ dueFen: 0, paidFen: due, deposit: { heldFen: DEPOSIT } });
  expect((await caseNow()).bill.payments.map(({ part }) => part)).toEqual(['deposit', undefined]);
});
test('before its day the owner cannot pay it; the desk takes it', async () => {
  const { payDeposit, call, homeId } = await start('2026-09-01');
  expect(await payDeposit()).toMatchObject({ code: 'DEPOSIT_EARLY', data: { from: '2026-09-01' } });
  expect(await call('staff', 'wx-desk', 'bill.take', { homeId, how: 'cash', slip: '9', fen: DEPOSIT, part: 'deposit' })).toMatchObject({ ok: true, value: { bill: { deposit: { dueFen: 0 } } } });
});
test('an order over the deposit does not stop the other, nor is it closed by it', async () => {
  const { payDeposit, call, homeId, due, view, orders } = await start(), { value } = await payDeposit();
  expect(await call('owner', 'wx-owner', 'bill.pay', { homeId, fen: due })).toMatchObject({ ok: true });
  expect([[...orders.values()].map(({ state }) => state), await view()]).toMatchObject([['open', 'open'], { isPending: true, deposit: { isPending: true } }]);
  expect(orders.has(value.order)).toBe(true);
});
test('settled with photos and what is kept; the second person sees them, the day has it as money held', async () => {
  const { paid, call, homeId, caseNow, view, refunds: sent } = await start();
  await paid();
  const receipt = (await caseNow()).bill.payments[0]?.receipt, ask = { homeId, receipt, fen: 180_000, purpose: 'deposit', why: '装修验收合格', kept: { fen: 20_000, why: '门槛磕碰' } };
  expect(await call('staff', 'wx-desk', 'bill.askRefund', { ...ask, photos: ['cloud://e/homes/elsewhere/1.jpg'] })).toMatchObject({ code: 'FILE_FOREIGN' });
  expect(await call('staff', 'wx-desk', 'bill.askRefund', { ...ask, purpose: 'charge' })).toMatchObject({ code: 'KEEPS_DEPOSIT' });
  expect(await call('staff', 'wx-desk', 'bill.askRefund', { ...ask, photos: [`cloud://env/site/${communityId}/after-1.jpg`] })).toMatchObject({ ok: true, value: { refunds: [{ kept: { fen: 20_000 } }] } });
  const { value: { rows: [row] } } = await call('staff', 'wx-finance', 'finance.refunds', { communityId }) as unknown as { value: { rows: RefundRow[] } };
  expect(row).toMatchObject({ kept: { fen: 20_000, why: '门槛磕碰' }, photos: [expect.stringContaining('after-1.jpg')] });
  await call('staff', 'wx-finance', 'finance.decide', { homeId, no: row?.no, agrees: true, because: '' });
  expect([[...sent.values()].map(({ fen }) => fen), await view()]).toMatchObject([[180_000], { deposit: { heldFen: 0, dueFen: 0 }, refunds: [{ state: 'done', kept: { why: '门槛磕碰' } }] }]);
  expect(await call('staff', 'wx-finance', 'finance.day', { communityId, day: '2026-03-14', skip: 0 })).toMatchObject({ value: { deposits: { inFen: DEPOSIT, outFen: 180_000 }, receivedFen: DEPOSIT, refundedFen: 180_000 } });
  expect((await call('staff', 'wx-desk', 'bill.desk', { homeId }) as unknown as { value: DeskBill }).value.payments[0]).toMatchObject({ part: 'deposit', refundableFen: 0 });
});
