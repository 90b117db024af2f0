import { join } from 'node:path';
import type { DeskBill } from '@contract/bill';
import { firstBroken } from '@domain/audit/trail';
import { paidFen } from '@domain/fees/bill';
import { DAY } from '@domain/kernel/calendar';
import { aBill } from '@domain/testing/a-bill';
import { aCase } from '@domain/testing/a-case';
import { sha256 } from '@cloud/kit/digest';
import { createMoney } from '@cloud/kit/testing-money';
import { createPdfRenderer } from '@cloud/platform/pdf/create-pdf-renderer';
import { textOfPdf } from '@cloud/platform/pdf/text-of-pdf-for-tests';
import { askRefund } from './ask-refund';
import { choose } from './choose';
import { desk } from './desk';
import { open } from './open';
import { receipt } from './receipt';
import { reverse } from './reverse';

const render = createPdfRenderer({ fontPath: join(__dirname, '../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf') });
const start = (moveIn?: Parameters<typeof createMoney>[1]) => createMoney([open, desk, reverse, askRefund, choose, receipt(render)], moveIn);
const neighbour = 'home_yunxi_3-2-1202', other = () => aCase({ _id: 'case_yunxi_3-2-1202', homeId: neighbour, place: { building: '3', unit: '2', room: '1202' }, bill: aBill() });

describe('money at the desk', () => {
  test('is credited at once under the day\'s next number, told to the household and on its record', async () => {
    const { takeCash, caseNow, due } = await start();
    expect(await takeCash()).toMatchObject({ ok: true, value: { receipt: 'SJ20260314-D001', bill: { dueFen: 0, payments: [{ how: 'cash', reference: '0001', by: '小何', isConfirmed: false, isReversible: true, refundableFen: due }] } } });
    const after = await caseNow();
    expect(after.news.at(-1)).toMatchObject({ kind: 'payment-received', words: { receipt: 'SJ20260314-D001' } });
    expect(after.trail.map(({ what, of }) => [what, of])).toEqual([['money-taken', 'SJ20260314-D001']]);
    expect([firstBroken(after.trail, sha256), after.marks.moneyDays]).toEqual([-1, ['2026-03-14']]);
  });
  test('numbers run on without gaps over homes, and each day begins anew', async () => {
    const { takeCash, ports, clock } = await start();
    await ports.store.insert('cases', other());
    const given = [await takeCash(100, 'a1'), await takeCash(100, 'a2', { home: neighbour, how: 'card' }), await takeCash(100, 'a2', { how: 'transfer' })];
    clock.now += DAY;
    given.push(await takeCash(100, 'a1', { how: 'alipay' }));
    expect(given.map((one) => (one as { value: { receipt: string } }).value.receipt)).toEqual(['SJ20260314-D001', 'SJ20260314-D002', 'SJ20260314-D003', 'SJ20260315-D001']);
  });
  test('the same request, the same slip, five at once: one credit', async () => {
    const { takeCash, caseNow } = await start();
    const first = await takeCash(500, '7', {}, 'req-desk-00000001');
    expect(await takeCash(500, '7', {}, 'req-desk-00000001')).toEqual(first);
    expect(await takeCash(500, '7')).toMatchObject({ code: 'SLIP_TAKEN' });
    await Promise.all(Array.from({ length: 5 }, () => takeCash(900, '8')));
    expect((await caseNow()).bill.payments.map(({ receipt: no, fen }) => [no, fen])).toEqual([['SJ20260314-D001', 500], ['SJ20260314-D002', 900]]);
  });
  test('a slip written down for a neighbour is named; cut short between book and case it goes on under its number', async () => {
    const { takeCash, ports, caseNow } = await start();
    await ports.store.insert('cases', other());
    await takeCash(500, '7', { home: neighbour });
    expect(await takeCash(500, '7')).toMatchObject({ code: 'SLIP_TAKEN', data: { home: '3-2-1202' } });
    const replace = ports.store.replace;
    ports.store.replace = async () => { throw new Error('gone'); };
    expect(await takeCash(500, '9', {}, 'req-desk-00000009')).toMatchObject({ code: 'INTERNAL' });
    ports.store.replace = replace;
    expect(await takeCash(500, '9', {}, 'req-desk-00000009')).toMatchObject({ value: { receipt: 'SJ20260314-D002' } });
    expect((await caseNow()).bill.payments).toHaveLength(1);
  });
  test('never over what is due; a WeChat order still open is closed first, so that nobody pays twice', async () => {
    const { call, takeCash, homeId, due, orders } = await start();
    const { value } = await call('owner', 'wx-owner', 'bill.pay', { homeId, fen: due }) as unknown as { value: { order: string } };
    expect(await takeCash(due + 1)).toMatchObject({ code: 'TAKE_TOO_MUCH', data: { dueFen: due } });
    expect(orders.get(value.order)?.state).toBe('closed');
    expect(await takeCash(due)).toMatchObject({ ok: true });
    expect(await takeCash(1, '2')).toMatchObject({ code: 'ALREADY_PAID' });
  });
  test('paid by WeChat a moment ago, the desk takes nothing; while the provider is silent it waits', async () => {
    const { call, takeCash, homeId, due, orders, ports } = await start();
    const { value } = await call('owner', 'wx-owner', 'bill.pay', { homeId, fen: due }) as unknown as { value: { order: string } };
    const said = ports.cloud.orderState;
    ports.cloud.orderState = async () => ({ state: 'unknown' });
    expect(await takeCash()).toMatchObject({ code: 'PAY_PENDING' });
    ports.cloud.orderState = said;
    orders.set(value.order, { fen: due, state: 'paid', transaction: 't' });
    expect(await takeCash()).toMatchObject({ code: 'ALREADY_PAID' });
  });
  test('a wrong entry is reversed by finance; the slip is free again, the number is not', async () => {
    const { call, homeId, takeCash, ports } = await start();
    await takeCash(500, '7');
    expect(await call('staff', 'wx-desk', 'bill.reverse', { homeId, receipt: 'SJ20260314-D001', why: '记错房号' })).toMatchObject({ code: 'FORBIDDEN' });
    const reversing = () => call('staff', 'wx-finance', 'bill.reverse', { homeId, receipt: 'SJ20260314-D001', why: '记错房号' }, 'req-reverse-000001');
    const first = await reversing();
    expect(first).toMatchObject({ ok: true, value: { payments: [{ isReversed: true, why: '记错房号', refundableFen: 0 }] } });
    await ports.store.insert('cases', other());
    expect(await takeCash(500, '7', { home: neighbour })).toMatchObject({ value: { receipt: 'SJ20260314-D002' } });
    expect(await reversing()).toEqual(first);
    expect(await takeCash(500, '7')).toMatchObject({ code: 'SLIP_TAKEN', data: { home: '3-2-1202' } });
  });
});

test('what is chosen is on the bill; an order over the earlier sum is ended', async () => {
  const { call, homeId, due, orders } = await start();
  const { value } = await call('owner', 'wx-owner', 'bill.pay', { homeId, fen: due }) as unknown as { value: { order: string } };
  expect(await call('owner', 'wx-co', 'bill.choose', { homeId, codes: ['parking'] })).toMatchObject({ ok: true, value: { totalFen: due + 48_000, offers: [{ code: 'parking', isChosen: true }] } });
  expect(orders.get(value.order)?.state).toBe('closed');
  expect(await call('owner', 'wx-owner', 'bill.choose', { homeId, codes: ['sauna'] })).toMatchObject({ code: 'OFFER_UNKNOWN' });
  expect(await call('owner', 'wx-owner', 'bill.pay', { homeId, fen: due })).toMatchObject({ code: 'AMOUNT_CHANGED' });
});

describe('papers', () => {
  test('a receipt is a file with its amount in words, the same whenever it is asked for', async () => {
    const { call, homeId, takeCash, files } = await start();
    await takeCash();
    const ask = (openid = 'wx-owner') => call('documents', openid, 'bill.receipt', { homeId, paper: 'SJ20260314-D001' });
    const first = await ask();
    expect(first).toMatchObject({ ok: true, value: { link: expect.stringMatching(/receipts\/yunxi_3-2-1201\/SJ20260314-D001-[0-9a-f]{16}\.pdf$/) } });
    expect([await ask('wx-desk'), await ask('wx-finance'), files.size]).toEqual([first, first, 1]);
    expect(textOfPdf([...files.values()][0] as Buffer).replace(/\s/g, '')).toContain('叁仟肆佰壹拾陆元贰角肆分');
  });
  test('not of a number that is not this home\'s, not for strangers', async () => {
    const { call, homeId } = await start();
    expect(await call('documents', 'wx-owner', 'bill.receipt', { homeId, paper: 'SJ20260314-D009' })).toMatchObject({ code: 'PAPER_UNKNOWN' });
    for (const openid of ['wx-stranger', 'wx-escort', 'wx-elsewhere']) expect(await call('documents', openid, 'bill.receipt', { homeId, paper: 'SJ20260314-D009' })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('the desk sees whom it takes money from, masked, and asks for a refund within what was paid', async () => {
  const { call, homeId, takeCash, caseNow } = await start();
  await takeCash(1000);
  const ask = (fen: number) => call('staff', 'wx-desk', 'bill.askRefund', { homeId, receipt: 'SJ20260314-D001', fen, purpose: 'charge', why: '多收清运费' });
  expect(await ask(1001)).toMatchObject({ code: 'REFUND_TOO_MUCH', data: { mostFen: 1000 } });
  expect(await ask(600)).toMatchObject({ ok: true, value: { refunds: [{ fen: 600, state: 'asked', asked: '小何' }], payments: [{ refundableFen: 400, isReversible: false }] } });
  const { value } = await call('staff', 'wx-desk', 'bill.desk', { homeId }) as { value: DeskBill };
  expect([value.owner, value.isFinance, paidFen((await caseNow()).bill)]).toEqual(['王**、陈**', false, 1000]);
});
