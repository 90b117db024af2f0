import type { SiteCheckView, SiteView, VenueView } from '@contract/site';
import { aBatch } from '@domain/testing/a-batch';
import { crewGrants, ownerGrants } from '@domain/testing/some-grants';
import { READY_CODES } from '@domain/site/ready-list';
import { createCommunity } from '@cloud/kit/testing-community';
import { check } from './check';
import { open } from './open';
import { plan } from './plan';
import { sign } from './sign';
import { stock } from './stock';
import { tick } from './tick';
import { venue } from './venue';

const communityId = 'com_yunxi', manager = 'wx-manager', file = (name: string, folder = communityId) => `cloud://test.files/site/${folder}/${name}.jpg`;
async function start() {
  const batch = aBatch(), server = await createCommunity([open, check, tick, sign, stock, plan, venue], { units: ['owner', 'staff', 'manager'] });
  await Promise.all([server.store.insert('batches', batch), server.store.insertAll('grants', [crewGrants('wx-li', '李管家', []), ownerGrants('wx-owner')])]);
  const batchId = batch._id, ask = (unit: 'staff' | 'manager' | 'owner', who: string, name: string, input: object, request?: string) => server.call(unit, who, `site.${name}`, input, request);
  const ticks = (code: string, given: object = {}, who = 'wx-li') => ask('staff', who, 'tick', { batchId, code, isDone: true, words: '', photos: [file('photo-a')], ...given });
  const view = async <T>(name: string, input: object, who = 'wx-li') => ((await ask('staff', who, name, input)) as { value: T }).value;
  return { ...server, batchId, ask, ticks, list: () => view<SiteCheckView>('check', { batchId }), hub: (who?: string) => view<SiteView>('open', { communityId }, who) };
}

test('each thing is found in order with its proof, all of them, and then signed off by a manager', async () => {
  const { ticks, list, ask, batchId } = await start();
  expect(await list()).toEqual({ isManager: false, open: READY_CODES.length, signed: null, ticks: {} });
  expect(await ticks('fire', { photos: [] })).toMatchObject({ code: 'PHOTO_NEEDED' });
  expect(await ticks('fire', { words: '消火栓压力正常' })).toEqual({ ok: true, value: { open: READY_CODES.length - 1 } });
  expect((await list()).ticks.fire).toMatchObject({ by: '李管家', words: '消火栓压力正常', photos: [`https://files.test/${file('photo-a')}`] });
  expect(await ask('manager', manager, 'sign', { batchId, isSigned: true })).toMatchObject({ code: 'SITE_ITEMS_OPEN', data: { open: READY_CODES.length - 1 } });
  for (const code of READY_CODES) await ticks(code);
  expect(await ask('staff', 'wx-li', 'sign', { batchId, isSigned: true })).toMatchObject({ ok: false });
  expect(await ask('manager', manager, 'sign', { batchId, isSigned: true })).toEqual({ ok: true, value: { isSigned: true } });
  expect((await list()).signed).toMatchObject({ by: '周敏' });
  expect(await ticks('fire', { isDone: false })).toMatchObject({ code: 'SITE_SIGNED' });
  await ask('manager', manager, 'sign', { batchId, isSigned: false });
  expect(await ticks('fire', { isDone: false })).toEqual({ ok: true, value: { open: 1 } });
});
test('refused: a batch there is not, photos of elsewhere, staff of elsewhere', async () => {
  const { ticks } = await start();
  expect(await ticks('roads', { batchId: 'bat_yunxi_none' })).toMatchObject({ code: 'BATCH_UNKNOWN' });
  expect(await ticks('roads', { photos: [file('photo-a', 'com_other')] })).toMatchObject({ code: 'FILE_FOREIGN' });
  expect(await ticks('roads', {}, 'wx-elsewhere')).toMatchObject({ code: 'FORBIDDEN' });
});
test('what lies in store is taken out and put back, each once; low is seen; struck off it is gone', async () => {
  const { ask, hub } = await start(), put = (edit: object, request?: string) => ask('staff', 'wx-li', 'stock', { communityId, edit }, request);
  const item = { id: null, name: '入住登记表', place: '前台左柜', count: 50, low: 10 };
  expect(await put({ what: 'put', item }, 'req-stock-00000001')).toEqual(await put({ what: 'put', item }, 'req-stock-00000001'));
  const [line] = (await hub()).stock, id = line?.id ?? '';
  expect([(await hub()).stock.length, line]).toMatchObject([1, { name: '入住登记表', count: 50 }]);
  const taken = await put({ what: 'move', id, change: -45, words: '发到各台' }, 'req-stock-00000002');
  expect(await put({ what: 'move', id, change: -45, words: '发到各台' }, 'req-stock-00000002')).toEqual(taken);
  expect(await put({ what: 'move', id, change: -45, words: '' })).toMatchObject({ code: 'STOCK_SHORT', data: { count: 5 } });
  expect(await hub()).toMatchObject({ stock: [{ count: 5, low: 10 }], moves: [{ id, change: -45, by: '李管家', words: '发到各台' }] });
  await put({ what: 'drop', id });
  expect(await put({ what: 'drop', id })).toMatchObject({ code: 'STOCK_UNKNOWN' });
});
test('the plan of the venue is a manager\'s; whoever comes sees it', async () => {
  const { ask, hub } = await start(), points = [{ kind: 'reception', name: '', where: '进门右手' }, { kind: 'bank', name: '建设银行', where: '二号桌' }], homeId = 'home_yunxi_3-2-1201';
  const seen = async () => ((await ask('owner', 'wx-owner', 'venue', { homeId })) as { value: VenueView }).value;
  expect(await seen()).toMatchObject({ communityName: '云溪里', plan: '', points: [], place: { name: '云溪里接待中心' } });
  expect(await ask('manager', manager, 'plan', { communityId, plan: file('photo-a', 'com_other'), points })).toMatchObject({ code: 'FILE_FOREIGN' });
  expect(await ask('manager', manager, 'plan', { communityId, plan: file('photo-a'), points })).toEqual({ ok: true, value: { points: 2 } });
  expect(await seen()).toMatchObject({ plan: `https://files.test/${file('photo-a')}`, points });
  expect([await hub(), (await hub(manager)).isManager]).toMatchObject([{ planFile: file('photo-a'), points, isManager: false, batches: [{ name: '一期A' }] }, true]);
  expect(await ask('owner', 'wx-li', 'venue', { homeId })).toMatchObject({ code: 'FORBIDDEN' });
});
