import type { FeesView } from '@contract/fees';
import { aBill, aCatalogue } from '@domain/testing/a-bill';
import { aCase } from '@domain/testing/a-case';
import { createMoney } from '@cloud/kit/testing-money';
import { open } from './open';
import { publish } from './publish';
import { redraw } from './redraw';
import { save } from './save';

const communityId = 'com_yunxi', dearer = aCatalogue.map((item) => (item.code === 'rubbish' ? { ...item, price: 40_000 } : item));
const start = async () => {
  const server = await createMoney([open, save, publish, redraw]), { call, homeId, ports } = server;
  const look = async () => (await call('manager', 'wx-manager', 'fees.open', { communityId }) as { value: FeesView }).value;
  const saveIt = (items: unknown = dearer, version = 1) => call('manager', 'wx-manager', 'fees.save', { communityId, version, items });
  const publishIt = (version = 1, requestId?: string) => call('manager', 'wx-manager', 'fees.publish', { communityId, version, why: '价格核定' }, requestId);
  const redrawIt = (why = '清运费调整') => call('manager', 'wx-manager', 'fees.redraw', { homeId, why });
  return { ...server, look, saveIt, publishIt, redrawIt, community: () => ports.store.find('communities', communityId) };
};

test('a draft is written beside the list in force; published it is the next version, and the community\'s', async () => {
  const { look, saveIt, publishIt, community } = await start();
  expect(await look()).toMatchObject({ version: 1, draft: null, items: aCatalogue, versions: [{ version: 1, items: 5 }] });
  expect(await saveIt([{ ...dearer[0], price: 0 }])).toMatchObject({ ok: true, value: { problems: [{ kind: 'free', at: 0 }] } });
  expect(await publishIt()).toMatchObject({ code: 'FEE_PROBLEMS' });
  await saveIt();
  expect((await community())?.fees).toEqual(aCatalogue);
  expect(await publishIt()).toEqual({ ok: true, value: { version: 2 } });
  expect([await community(), await look()]).toMatchObject([{ feesVersion: 2, fees: dearer }, { version: 2, draft: null, versions: [{ version: 2, by: '周敏', why: '价格核定' }, { version: 1 }] }]);
});
test('two managers: the second is told that the list moved on; a draft can be given up', async () => {
  const { saveIt, publishIt, look } = await start();
  await saveIt();
  await publishIt();
  expect(await saveIt(dearer, 1)).toMatchObject({ code: 'FEES_CHANGED', data: { version: 2 } });
  expect(await publishIt(1)).toMatchObject({ code: 'FEES_CHANGED' });
  expect(await publishIt(2)).toMatchObject({ code: 'FEES_NO_DRAFT' });
  await saveIt(dearer, 2);
  await saveIt(null, 2);
  expect((await look()).draft).toBeNull();
});
test('cut short after the list was written, the same request brings it to the community', async () => {
  const { saveIt, publishIt, ports, community } = await start();
  await saveIt();
  const { apply } = ports.store;
  ports.store.apply = async () => { throw new Error('gone'); };
  expect(await publishIt(1, 'req-publish-000001')).toMatchObject({ code: 'INTERNAL' });
  ports.store.apply = apply;
  expect(await publishIt(1, 'req-publish-000001')).toEqual({ ok: true, value: { version: 2 } });
  expect(await community()).toMatchObject({ feesVersion: 2, fees: dearer });
});
test('bills already drawn keep theirs, until a manager has one drawn again with the reason', async () => {
  const { saveIt, publishIt, redrawIt, caseNow, due } = await start();
  expect(await redrawIt()).toMatchObject({ code: 'BILL_CURRENT' });
  await saveIt();
  await publishIt();
  expect((await caseNow()).bill.total).toBe(due);
  expect(await redrawIt()).toEqual({ ok: true, value: { totalFen: due + 10_000, earlierFen: due } });
  const after = await caseNow();
  expect([after.bill, after.news.at(-1), after.trail.at(-1)?.what]).toMatchObject([{ total: due + 10_000, catalogue: 2, earlier: [{ why: '清运费调整' }] }, { kind: 'bill-redrawn' }, 'bill-redrawn']);
});
test('not once money came; an order over the earlier sum is ended first', async () => {
  const { saveIt, publishIt, redrawIt, call, homeId, due, orders, takeCash } = await start();
  await saveIt();
  await publishIt();
  const { value } = await call('owner', 'wx-owner', 'bill.pay', { homeId, fen: due }) as unknown as { value: { order: string } };
  expect(await redrawIt()).toMatchObject({ ok: true });
  expect(orders.get(value.order)?.state).toBe('closed');
  await takeCash(1);
  expect(await redrawIt()).toMatchObject({ code: 'BILL_PAID' });
});
test('only managers of this community; nothing outside the list reaches a bill', async () => {
  const { call, homeId, ports } = await start();
  for (const by of ['wx-finance', 'wx-desk', 'wx-elsewhere']) expect(await call('manager', by, 'fees.open', { communityId })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await call('manager', 'wx-manager', 'fees.save', { communityId, version: 1, items: [{ ...aCatalogue[0], extra: 1 }] })).toMatchObject({ code: 'INVALID_INPUT' });
  await ports.store.insert('cases', aCase({ _id: 'case_yunxi_1-1-1', homeId: 'home_yunxi_1-1-1', bill: aBill() }));
  expect(await call('owner', 'wx-owner', 'bill.choose', { homeId, codes: ['anything'] })).toMatchObject({ code: 'UNKNOWN_OPERATION' });
});
