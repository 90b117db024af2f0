import { join } from 'node:path';
import type { MoneyDayView } from '@contract/finance';
import { DAY, HOUR, MINUTE } from '@domain/kernel/calendar';
import { aBill } from '@domain/testing/a-bill';
import { aCase } from '@domain/testing/a-case';
import { createMoney } from '@cloud/kit/testing-money';
import { beat } from '@cloud/modules/beat/beat';
import { markMoneyDays } from '@cloud/modules/beat/mark-money-days';
import { reverse } from '@cloud/modules/bill/reverse';
import { createPdfRenderer } from '@cloud/platform/pdf/create-pdf-renderer';
import { textOfPdf } from '@cloud/platform/pdf/text-of-pdf-for-tests';
import { readSheet } from '@cloud/platform/sheet/read-sheet';
import { check } from './check';
import { close } from './close';
import { confirm } from './confirm';
import { day } from './day';
import { sheet } from './sheet';

const render = createPdfRenderer({ fontPath: join(__dirname, '../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf') });
const TODAY = '2026-03-14', neighbour = 'home_yunxi_3-2-1202', communityId = 'com_yunxi';
const start = async () => {
  const server = await createMoney([day, confirm, check, close, reverse, sheet(render)]), { call, homeId, ports, clock } = server;
  await ports.store.insert('cases', aCase({ _id: 'case_yunxi_3-2-1202', homeId: neighbour, place: { building: '3', unit: '2', room: '1202' }, bill: aBill() }));
  const look = async (on = TODAY, by = 'wx-finance') => (await call('staff', by, 'finance.day', { communityId, day: on, skip: 0 }) as { value: MoneyDayView }).value;
  const confirmIt = (receipts: readonly string[], home = homeId, by = 'wx-finance') => call('staff', by, 'finance.confirm', { homeId: home, receipts });
  const checkAll = async (on = TODAY) => { for (let skip = 0, left = 1; left > 0;) { const { value } = await call('staff', 'wx-finance', 'finance.check', { communityId, day: on, skip }) as { value: { seen: number; left: number } }; skip = value.seen; left = value.left; } };
  const closeIt = async (note = '', on = TODAY) => call('staff', 'wx-finance', 'finance.close', { communityId, day: on, digest: (await look(on)).digest, note });
  return { ...server, look, confirmIt, checkAll, closeIt, tomorrow: () => { clock.now += DAY; } };
};

describe('the day', () => {
  test('has every movement of its households, by method, and nothing of other days', async () => {
    const { payOnline, takeCash, look, tomorrow, due, call, homeId } = await start();
    await payOnline();
    await takeCash(500, '7', { home: neighbour, how: 'card' });
    expect(await look()).toMatchObject({ communityName: '云溪里', count: 2, receivedFen: due + 500, refundedFen: 0, unconfirmed: 2, toCheck: 1, isOver: false, closing: null, totals: [{ how: 'card', receivedFen: 500 }, { how: 'wechat', receivedFen: due }] });
    tomorrow();
    await call('staff', 'wx-finance', 'bill.reverse', { homeId: neighbour, receipt: 'SJ20260314-D001', why: '记错' });
    expect([(await look()).count, await look('2026-03-15')]).toMatchObject([2, { count: 1, receivedFen: -500, rows: [{ kind: 'reversal', home: '3-2-1202', why: '记错' }] }]);
    expect(homeId).toBe('home_yunxi_3-2-1201');
  });
  test('costs three reads beside the right, however many homes there are', async () => {
    const { ports, look, takeCash } = await start();
    await takeCash(1);
    await ports.store.insertAll('cases', Array.from({ length: 300 }, (_, i) => aCase({ _id: `case_yunxi_9-9-${i}`, homeId: `home_yunxi_9-9-${i}`, bill: aBill() })));
    let reads = 0;
    for (const name of ['find', 'list', 'count'] as const) { const own = ports.store[name] as (...args: unknown[]) => Promise<unknown>; Object.assign(ports.store, { [name]: (...args: unknown[]) => { reads++; return own(...args); } }); }
    expect((await look()).count).toBe(1);
    expect(reads).toBeLessThanOrEqual(4);
  });
  test('money of before days were marked is found too, once the timer has marked its cases; afterwards it does not look any more', async () => {
    const { ports, clock, look, takeCash, payOnline, due } = await start(), noon = Math.ceil(clock.now / (360 * MINUTE)) * 360 * MINUTE;
    await takeCash(500, '7', { home: neighbour, how: 'card' });
    await payOnline();
    await ports.store.applyAll('cases', { guard: {}, patch: { unset: ['marks.moneyDays'] } });
    expect((await look()).count).toBe(0);
    clock.now = noon;
    await beat(ports);
    expect(await look()).toMatchObject({ count: 2, receivedFen: due + 500 });
    clock.now += 360 * MINUTE;
    await beat(ports);
    await ports.store.applyAll('cases', { guard: {}, patch: { unset: ['marks.moneyDays'] } });
    expect(await markMoneyDays(ports)).toBe(0);
  });
  test('is for finance only', async () => {
    const { call } = await start();
    for (const by of ['wx-desk', 'wx-owner', 'wx-stranger', 'wx-elsewhere']) expect(await call('staff', by, 'finance.day', { communityId, day: TODAY, skip: 0 })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('confirmed by another person than the one who took it, and shown so', async () => {
  const { takeCash, confirmIt, look } = await start();
  await takeCash(500, '7', { by: 'wx-finance' });
  expect(await confirmIt(['SJ20260314-D001'])).toMatchObject({ code: 'SAME_HAND' });
  expect(await confirmIt(['SJ20260314-D009'], undefined, 'wx-manager')).toMatchObject({ code: 'PAYMENT_UNKNOWN' });
  expect(await confirmIt(['SJ20260314-D001'], undefined, 'wx-manager')).toMatchObject({ ok: true });
  expect(await look()).toMatchObject({ unconfirmed: 0, rows: [{ isConfirmed: true }] });
});

describe('checked against the provider', () => {
  test('in order: nothing differs', async () => {
    const { payOnline, checkAll, look } = await start();
    await payOnline();
    await checkAll();
    expect((await look()).check).toMatchObject({ seen: 1, isWhole: true, differences: [] });
  });
  test('a payment whose callback was lost is credited by the check itself', async () => {
    const { call, homeId, due, orders, checkAll, look } = await start();
    const { value } = await call('owner', 'wx-owner', 'bill.pay', { homeId, fen: due }) as unknown as { value: { order: string } };
    orders.set(value.order, { fen: due, state: 'paid', transaction: 't1' });
    await checkAll();
    expect(await look()).toMatchObject({ receivedFen: due, check: { differences: [] } });
  });
  test('every difference has its name: unknown to the provider, open too long, a number no payment bears', async () => {
    const { call, homeId, due, orders, checkAll, look, clock, payOnline, ports, takeCash } = await start();
    const credited = await payOnline();
    orders.delete(credited);
    const replace = ports.store.replace;
    ports.store.replace = async () => { throw new Error('gone'); };
    await takeCash(500, '9', { home: neighbour });
    ports.store.replace = replace;
    const { value } = await call('owner', 'wx-owner', 'bill.pay', { homeId: neighbour, fen: due }) as unknown as { value: { order: string } };
    clock.now += 3 * HOUR;
    await checkAll();
    expect((await look()).check?.differences).toEqual([
      { kind: 'not-at-provider', homeId, home: '3-2-1201', of: credited, ours: due, theirs: 0 }, { kind: 'open-long', homeId: neighbour, home: '3-2-1202', of: value.order, ours: due, theirs: 0 },
      { kind: 'number-unused', homeId: neighbour, home: '3-2-1202', of: 'SJ20260314-D001', ours: 0, theirs: 500 },
    ]);
  });
  test('paid at the provider by another amount than ordered: held, not credited, and named; the money is in the day', async () => {
    const { call, homeId, due, orders, checkAll, look } = await start();
    const { value } = await call('owner', 'wx-owner', 'bill.pay', { homeId, fen: due }) as unknown as { value: { order: string } };
    orders.set(value.order, { fen: 1, state: 'paid', transaction: 't1' });
    await checkAll();
    expect(await look()).toMatchObject({ receivedFen: 1, check: { differences: [{ kind: 'held', ours: due, theirs: 1 }] } });
  });
});

describe('closing', () => {
  test('in order: over, confirmed, checked; then signed once, as it stands', async () => {
    const { takeCash, confirmIt, checkAll, closeIt, look, tomorrow, call } = await start();
    await takeCash(500, '7');
    expect(await closeIt()).toMatchObject({ code: 'DAY_NOT_OVER' });
    await checkAll();
    tomorrow();
    expect(await closeIt()).toMatchObject({ code: 'DAY_UNCONFIRMED', data: { count: 1 } });
    await confirmIt(['SJ20260314-D001']);
    expect(await closeIt()).toMatchObject({ code: 'DAY_UNCHECKED' });
    await checkAll();
    expect(await call('staff', 'wx-finance', 'finance.close', { communityId, day: TODAY, digest: '0'.repeat(64), note: '' })).toMatchObject({ code: 'DAY_CHANGED' });
    expect(await closeIt()).toMatchObject({ ok: true });
    expect((await look()).closing).toMatchObject({ by: { name: '林会计' }, receivedFen: 500, refundedFen: 0, isIntact: true });
    expect(await closeIt()).toMatchObject({ code: 'DAY_CLOSED', data: { name: '林会计' } });
    expect(await call('staff', 'wx-finance', 'finance.check', { communityId, day: TODAY, skip: 0 })).toMatchObject({ code: 'DAY_CLOSED' });
  });
  test('differences want a word; a row touched afterwards shows', async () => {
    const { payOnline, orders, confirmIt, checkAll, closeIt, look, tomorrow, caseNow, ports } = await start();
    orders.delete(await payOnline());
    await confirmIt([(await caseNow()).bill.payments[0]?.receipt ?? '']);
    tomorrow();
    await checkAll();
    expect(await closeIt()).toMatchObject({ code: 'DAY_NOTE', data: { differences: 1 } });
    expect(await closeIt('已电话核实，微信侧次日补记')).toMatchObject({ ok: true });
    const { bill } = await caseNow();
    await ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { bill: { ...bill, payments: bill.payments.map((one) => ({ ...one, fen: one.fen - 1 })) } as never } } });
    expect((await look()).closing).toMatchObject({ isIntact: false });
  });
  test('a day without money needs no check', async () => { const { closeIt, tomorrow } = await start(); tomorrow(); expect(await closeIt()).toMatchObject({ ok: true }); });
});

test('the list as a paper and as a workbook whose amounts can be added up', async () => {
  const { payOnline, takeCash, call, files, checkAll } = await start();
  await payOnline();
  await takeCash(500, '7', { home: neighbour });
  await checkAll();
  expect(await call('documents', 'wx-finance', 'finance.sheet', { communityId, day: TODAY, format: 'pdf' })).toMatchObject({ ok: true, value: { rows: 2 } });
  const text = textOfPdf(files.get(`cloud://test.files/sheets/yunxi/money-${TODAY}.pdf`) as Buffer).replace(/\s/g, '');
  for (const words of ['每日对账单', '云溪里2026年3月14日', '¥3421.24', 'SJ20260314-D001', '现金', '本日尚未日结']) expect(text).toContain(words);
  await call('documents', 'wx-finance', 'finance.sheet', { communityId, day: TODAY, format: 'xlsx' });
  const read = readSheet(files.get(`cloud://test.files/sheets/yunxi/money-${TODAY}.xlsx`) as Buffer);
  expect(read.ok && read.value.sheets[1]?.rows.map(({ cells }) => cells)).toEqual([['方式', '笔数', '收款（元）', '退款（元）'], ['现金', '1', '5', '0'], ['微信支付', '1', '3416.24', '0'], ['合计', '2', '3421.24', '0']]);
});
