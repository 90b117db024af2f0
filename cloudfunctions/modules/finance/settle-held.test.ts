import { paidFen, refundsOf } from '@domain/fees/bill';
import { DAY } from '@domain/kernel/calendar';
import type { RefundRow, HeldRow } from '@contract/finance';
import { createMoney } from '@cloud/kit/testing-money';
import { beat } from '@cloud/modules/beat/beat';
import { check } from './check';
import { decide } from './decide';
import { refunds } from './refunds';
import { settleHeld } from './settle-held';

const SHORT = 300_000;
async function start() {
  const server = await createMoney([refunds, settleHeld, decide, check]), { call, homeId, orders, callback, due } = server;
  const { value } = await call('owner', 'wx-owner', 'bill.pay', { homeId, fen: due }) as unknown as { value: { order: string } };
  const order = orders.get(value.order);
  if (order) orders.set(value.order, { ...order, state: 'paid', fen: SHORT });
  await callback({ outTradeNo: value.order });
  const list = async () => (await call('staff', 'wx-finance', 'finance.refunds', { communityId: 'com_yunxi' }) as unknown as { value: { rows: RefundRow[]; held: HeldRow[] } }).value;
  const settle = async (as: 'credit' | 'refund', given: { readonly by?: string; readonly no?: string } = {}, requestId?: string) => call('staff', given.by ?? 'wx-finance', 'finance.settleHeld', { homeId, no: given.no ?? (await list()).held[0]?.no ?? 'ZS20260314-0930-000001', as, why: '业主说付错了' }, requestId);
  return { ...server, list, settle, no: value.order };
}

test('it waits for finance, with what was ordered and what is due', async () => {
  const { list, caseNow, due } = await start();
  expect((await list()).held).toEqual([{ homeId: 'home_yunxi_3-2-1201', home: '3-2-1201', no: expect.stringMatching(/^ZS20260314-/), cause: 'amount', fen: SHORT, orderFen: due, dueFen: due, at: expect.any(Number) }]);
  expect((await caseNow()).marks.refundsOpen).toBe(1);
});
test('credited with the reason, once: a receipt, the rest due, the household told; another payment of the rest is then in full', async () => {
  const { settle, list, caseNow, payOnline, due } = await start(), no = (await list()).held[0]?.no ?? '';
  expect(await settle('credit', {}, 'req-held-00000001')).toMatchObject({ ok: true, value: { state: 'credited', receipt: expect.stringMatching(/^SJ/) } });
  expect(await settle('credit', { no }, 'req-held-00000001')).toMatchObject({ ok: true, value: { state: 'credited' } });
  expect(await settle('refund', { no })).toMatchObject({ code: 'HELD_DECIDED', data: { state: 'credited' } });
  await payOnline('wx-owner', due - SHORT);
  const { bill, news, marks, trail } = await caseNow();
  expect([bill.payments.map(({ fen }) => fen), paidFen(bill), marks.refundsOpen, trail.map(({ what }) => what)]).toEqual([[SHORT, due - SHORT], due, undefined, ['order-made', 'payment-held', 'held-credited', 'order-made', 'payment-credited']]);
  expect(news.map(({ kind }) => kind)).toEqual(['payment-held', 'payment-received', 'payment-received']);
});
test('given back by two people, whole, through the provider', async () => {
  const { settle, list, call, homeId, caseNow, refunds: sent, due } = await start();
  expect(await settle('refund')).toMatchObject({ ok: true, value: { state: 'refund' } });
  const { rows: [row], held } = await list();
  expect([row, held]).toMatchObject([{ purpose: 'held', how: 'wechat', fen: SHORT, state: 'asked', isOwn: true }, []]);
  expect(await call('staff', 'wx-finance', 'finance.decide', { homeId, no: row?.no, agrees: true, because: '' })).toMatchObject({ code: 'SAME_HAND' });
  expect(await call('staff', 'wx-manager', 'finance.decide', { homeId, no: row?.no, agrees: true, because: '' })).toMatchObject({ ok: true, value: { state: 'done' } });
  const { bill } = await caseNow();
  expect([[...sent.values()].map(({ fen }) => fen), refundsOf(bill)[0]?.state, paidFen(bill), bill.total]).toEqual([[SHORT], 'done', 0, due]);
});
test('the beat alarms once a day, not once a minute, and no more once finance decided', async () => {
  const { ports, logs, clock, settle } = await start(), alarms = () => logs.filter(({ alarm }) => alarm === 'payment-held').length;
  const day = async () => { for (let hour = 0; hour < 24; hour++) { clock.now += DAY / 24; await beat(ports); await beat(ports); } };
  await day();
  expect(alarms()).toBe(1);
  await day();
  expect(alarms()).toBe(2);
  await settle('credit');
  await day();
  expect([alarms(), logs.filter(({ alarm }) => alarm === 'payment-not-credited').length]).toEqual([2, 1]);
});
test('the check names it until it is decided; the desk takes money meanwhile', async () => {
  const { call, homeId, takeCash, settle, caseNow, due } = await start(), checked = () => call('staff', 'wx-finance', 'finance.check', { communityId: 'com_yunxi', day: '2026-03-14', skip: 0 });
  expect(await checked()).toMatchObject({ ok: true, value: { differences: 1 } });
  expect(await takeCash(due - SHORT)).toMatchObject({ ok: true });
  await settle('credit');
  expect(await checked()).toMatchObject({ ok: true, value: { differences: 0 } });
  expect([homeId, paidFen((await caseNow()).bill)]).toEqual(['home_yunxi_3-2-1201', due]);
});
test('finance only, and only what is held', async () => {
  const { settle, caseNow } = await start(), before = await caseNow();
  expect(await settle('credit', { by: 'wx-desk', no: 'ZS20260314-0930-000001' })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await settle('credit', { no: 'ZS20260314-0930-FFFFFF' })).toMatchObject({ code: 'HELD_UNKNOWN' });
  expect((await caseNow()).bill).toEqual(before.bill);
});
