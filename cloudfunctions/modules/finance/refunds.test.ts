import { paidFen, refundsOf } from '@domain/fees/bill';
import { HOUR, MINUTE } from '@domain/kernel/calendar';
import { createMoney } from '@cloud/kit/testing-money';
import { askRefund } from '@cloud/modules/bill/ask-refund';
import { beat } from '@cloud/modules/beat/beat';
import { decide } from './decide';
import { payOut } from './pay-out';
import { refunds as openRefunds } from './refunds';

const start = async () => {
  const server = await createMoney([askRefund, decide, payOut, openRefunds]);
  const { call, homeId, caseNow } = server;
  const refundNow = async () => refundsOf((await caseNow()).bill)[0]!;
  const ask = async (fen = 200_000, by = 'wx-desk', requestId?: string) => call('staff', by, 'bill.askRefund', { homeId, receipt: (await caseNow()).bill.payments[0]?.receipt, fen, purpose: 'deposit', why: '装修验收合格' }, requestId);
  const agree = async (by = 'wx-finance', agrees = true) => call('staff', by, 'finance.decide', { homeId, no: (await refundNow()).no, agrees, because: agrees ? '' : '还没验收' });
  const told = async (given: object = {}) => server.callback({ outTradeNo: 'x', outRefundNo: (await refundNow()).no, refundStatus: 'SUCCESS', refundFee: 200_000, ...given });
  return { ...server, refundNow, ask, agree, told, beatOnce: () => beat(server.ports) };
};

describe('WeChat money goes back through the provider', () => {
  test('asked by the desk, agreed by finance, sent, confirmed, told to the household', async () => {
    const { payOnline, ask, agree, refunds, caseNow, due, call } = await start();
    await payOnline();
    await ask();
    expect(await call('staff', 'wx-finance', 'finance.refunds', { communityId: 'com_yunxi' })).toMatchObject({ value: { rows: [{ home: '3-2-1201', how: 'wechat', fen: 200_000, state: 'asked', asked: '小何', isOwn: false }] } });
    expect(await agree()).toEqual({ ok: true, value: { state: 'done' } });
    const { bill, news, marks, trail } = await caseNow();
    expect([refunds.size, paidFen(bill), refundsOf(bill)[0]]).toMatchObject([1, due - 200_000, { state: 'done', reference: expect.stringMatching(/^50-rf/), paper: expect.stringMatching(/^TK20260314-/) }]);
    expect(news.at(-1)).toMatchObject({ kind: 'refund-done', words: { amount: '2000.00' } });
    expect([marks.refundsOpen, trail.map(({ what }) => what)]).toEqual([undefined, ['order-made', 'payment-credited', 'refund-asked', 'refund-agreed', 'refund-done']]);
  });
  test('nobody agrees to their own; the desk agrees to nothing', async () => {
    const { payOnline, ask, agree } = await start();
    await payOnline();
    await ask(200_000, 'wx-finance');
    expect(await agree()).toMatchObject({ code: 'SAME_HAND', data: { name: '林会计' } });
    expect(await agree('wx-desk')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await agree('wx-manager')).toMatchObject({ ok: true });
  });
  test('declined, nothing leaves; agreed to twice, one refund', async () => {
    const { payOnline, ask, agree, refunds, refundNow } = await start();
    await payOnline();
    await ask();
    expect(await agree('wx-finance', false)).toEqual({ ok: true, value: { state: 'declined' } });
    expect([refunds.size, await refundNow()]).toMatchObject([0, { state: 'declined', because: '还没验收' }]);
    expect(await agree()).toMatchObject({ code: 'REFUND_STATE' });
  });
  test('asked twice with one request it is one refund', async () => {
    const { payOnline, ask, caseNow } = await start();
    await payOnline();
    await ask(100, 'wx-desk', 'req-refund-0000001');
    await ask(100, 'wx-desk', 'req-refund-0000001');
    expect(refundsOf((await caseNow()).bill)).toHaveLength(1);
  });
  test('the provider slow or silent: the beat asks again, later and later, and sends it once', async () => {
    const { payOnline, ask, agree, refunds, ports, clock, refundNow, beatOnce } = await start();
    await payOnline();
    await ask();
    const { refund, refundState } = ports.cloud;
    let sent = 0;
    ports.cloud.refund = async () => { sent++; return { state: 'unknown' }; };
    expect(await agree()).toEqual({ ok: true, value: { state: 'sent' } });
    await beatOnce();
    expect(sent).toBe(1);
    clock.now += MINUTE;
    ports.cloud.refund = async (given) => { sent++; const said = await refund(given); const one = refunds.get(given.no); if (one) one.state = 'waiting'; return said; };
    await beatOnce();
    expect([sent, (await refundNow()).state, refunds.size]).toEqual([2, 'sent', 1]);
    for (const one of refunds.values()) one.state = 'done';
    clock.now += HOUR;
    ports.cloud.refundState = refundState;
    await beatOnce();
    await beatOnce();
    expect([(await refundNow()).state, refunds.size, sent]).toEqual(['done', 1, 2]);
  });
  test('refused by the provider it is on record as failed, with an alarm, and may be asked for anew', async () => {
    const { payOnline, ask, agree, ports, logs, refundNow, caseNow, due } = await start();
    await payOnline();
    await ask();
    ports.cloud.refund = async () => ({ state: 'refused', code: 'NOTENOUGH' });
    expect(await agree()).toEqual({ ok: true, value: { state: 'failed' } });
    expect([await refundNow(), logs.some(({ alarm }) => alarm === 'refund-failed'), paidFen((await caseNow()).bill)]).toMatchObject([{ state: 'failed', code: 'NOTENOUGH' }, true, due]);
    expect(await ask()).toMatchObject({ ok: true });
  });
  test('another amount than agreed on is not written down and raises an alarm', async () => {
    const { payOnline, ask, agree, ports, logs, refundNow } = await start();
    await payOnline();
    await ask();
    ports.cloud.refundState = async () => ({ state: 'done', fen: 1, reference: '50' });
    await agree();
    expect([(await refundNow()).state, logs.some(({ alarm, code }) => alarm === 'refund-not-written' && code === 'AMOUNT_DIFFERS')]).toEqual(['sent', true]);
  });
});

test('money of the desk is paid out with its slip, by finance, once', async () => {
  const { takeCash, ask, agree, call, homeId, refundNow, caseNow, due, refunds } = await start();
  await takeCash();
  await ask();
  expect(await agree()).toEqual({ ok: true, value: { state: 'owed' } });
  const { no } = await refundNow(), out = (by = 'wx-finance') => call('staff', by, 'finance.payOut', { homeId, no, how: 'transfer', slip: 'OUT-7' });
  expect(await out('wx-desk')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await out()).toMatchObject({ ok: true, value: { paper: expect.stringMatching(/^TK20260314-/) } });
  expect(await out()).toMatchObject({ code: 'ALREADY_REFUNDED' });
  expect([refunds.size, paidFen((await caseNow()).bill)]).toEqual([0, due - 200_000]);
});

describe('callbacks of refunds', () => {
  test('lost: finance and the beat ask anyway. Repeated: one refund. Forged or of another amount: nothing', async () => {
    const { payOnline, ask, agree, told, callback, ports, refundNow, caseNow, due, logs, refunds } = await start();
    await payOnline();
    await ask();
    expect(await told()).toMatchObject({ errcode: 0 });
    expect([(await refundNow()).state, paidFen((await caseNow()).bill)]).toEqual(['asked', due]);
    const { refundState } = ports.cloud;
    ports.cloud.refundState = async (no) => (refunds.has(no) ? { state: 'waiting' } : { state: 'missing' });
    await agree();
    expect(await told()).toMatchObject({ errcode: 1 });
    expect(await told({ refundFee: 1 })).toMatchObject({ errcode: 1 });
    expect(await callback({ outRefundNo: (await refundNow()).no }, 'wx_client')).toMatchObject({ errcode: 1 });
    expect(await callback({ outRefundNo: `rf${'0'.repeat(28)}` })).toMatchObject({ errcode: 1 });
    expect(await callback({ outRefundNo: 'x', outTradeNo: 'y' })).toMatchObject({ errcode: 1 });
    ports.cloud.refundState = refundState;
    const answers = await Promise.all(Array.from({ length: 20 }, () => told()));
    expect(new Set(answers.map(({ errcode }) => errcode))).toEqual(new Set([0]));
    const { bill, trail } = await caseNow();
    expect([paidFen(bill), trail.filter(({ what }) => what === 'refund-done').length]).toEqual([due - 200_000, 1]);
    expect(logs.filter(({ alarm }) => alarm === 'callback-refused').length).toBe(2);
  });
});
