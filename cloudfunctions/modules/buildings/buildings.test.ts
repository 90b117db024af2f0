import { createCommunity, someHomes } from '@cloud/kit/testing-community';
import { hold } from './hold';
import { open } from './open';
import { ready } from './ready';
import { release } from './release';

const communityId = 'com_yunxi', manager = 'wx-manager', homeId = 'home_yunxi_3-1-101';
const start = async () => {
  const server = await createCommunity([hold, open, ready, release], { homes: someHomes(2), community: { declaredBuildings: ['3', '10'], ready: {} } });
  const flag = (data: object, openid = manager, requestId?: string) => server.call('manager', openid, 'buildings.ready', { communityId, buildings: ['3', '10'], flag: 'completed', isSet: true, ...data }, requestId);
  const view = async () => (await server.call('manager', manager, 'buildings.open', { communityId }) as { value: { rows: { building: string; ready: object }[]; held: object[] } }).value;
  return { ...server, flag, view };
};

test('every building says who found what in order and when; said again it stays as it was first', async () => {
  const { flag, view, clock } = await start(), first = clock.now;
  await flag({});
  clock.now += 60_000;
  await flag({});
  await flag({ buildings: ['3'], flag: 'usable' });
  expect((await view()).rows).toEqual([
    { building: '3', homes: 2, batch: null, ready: { completed: { by: '周敏', at: first }, usable: { by: '周敏', at: clock.now } } },
    { building: '10', homes: 0, batch: null, ready: { completed: { by: '周敏', at: first } } },
  ]);
});
test('it is taken back while no batch has the building', async () => {
  const { flag, view, store } = await start();
  await flag({});
  expect(await flag({ buildings: ['10'], isSet: false })).toMatchObject({ ok: true });
  await store.apply('communities', communityId, { guard: {}, patch: { set: { 'buildings.3.batchId': 'bat_yunxi_a' } } });
  expect(await flag({ isSet: false })).toMatchObject({ code: 'BUILDINGS_TAKEN', data: { buildings: ['3'] } });
  expect((await view()).rows.map(({ ready: flags }) => Object.keys(flags))).toEqual([['completed'], []]);
});
test('a home is kept back with a reason, listed, and released; one that is moving in is not', async () => {
  const { call, view, store, clock } = await start();
  const held = (requestId?: string) => call('manager', manager, 'buildings.hold', { homeId, reason: '外墙渗水' }, requestId);
  expect(await held('req-hold-00000001')).toEqual({ ok: true, value: { homeId } });
  expect(await held('req-hold-00000001')).toEqual({ ok: true, value: { homeId } });
  expect((await view()).held).toEqual([{ homeId, label: '3栋 1单元 101', reason: '外墙渗水', by: '周敏', at: clock.now }]);
  expect(await call('manager', manager, 'buildings.release', { homeId })).toMatchObject({ ok: true });
  expect(await call('manager', manager, 'buildings.release', { homeId })).toMatchObject({ ok: true });
  expect((await view()).held).toEqual([]);
  await store.apply('homes', homeId, { guard: {}, patch: { set: { batchId: 'bat_yunxi_a' } } });
  expect(await held()).toMatchObject({ code: 'HOME_MOVING' });
  expect(await call('manager', manager, 'buildings.hold', { homeId: 'home_yunxi_3-1-999', reason: '外墙渗水' })).toMatchObject({ code: 'HOME_UNKNOWN' });
  expect(await call('manager', manager, 'buildings.release', { homeId: 'home_yunxi_3-1-999' })).toMatchObject({ code: 'HOME_UNKNOWN' });
});
test.each(['wx-desk', 'wx-elsewhere', 'wx-nobody'])('%s neither looks nor says', async (openid) => {
  const { call, flag, store } = await start(), before = JSON.stringify(await store.find('communities', communityId));
  expect(await flag({}, openid)).toMatchObject({ code: 'FORBIDDEN' });
  for (const [action, data] of [['open', { communityId }], ['hold', { homeId, reason: '渗水' }], ['release', { homeId }]] as const) expect(await call('manager', openid, `buildings.${action}`, data)).toMatchObject({ code: 'FORBIDDEN' });
  expect(JSON.stringify(await store.find('communities', communityId))).toBe(before);
});
