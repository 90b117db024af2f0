import { createCommunity } from '@cloud/kit/testing-community';
import { hire } from '@cloud/modules/setup/hire';
import { join } from '@cloud/modules/session/join';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import { openLedger } from '@domain/booking/open-ledger';
import { assign } from './assign';
import { drop } from './drop';
import { list } from './list';
import { save } from './save';

const communityId = 'com_yunxi', manager = 'wx-manager';
async function staffed() {
  const server = await createCommunity([list, save, drop, assign, hire, join], { units: ['manager', 'owner'] });
  await server.store.insert('ledgers', openLedger(aBatch(), [], aCommunity({ crew: [] })));
  const ask = (action: string, input: object, requestId?: string) => server.call('manager', manager, action, { communityId, ...input }, requestId) as Promise<{ ok: boolean; code?: string; value: never }>;
  const { id } = (await ask('setup.hire', { name: '小何', phone: '13900000002', duties: ['desk'], isManager: false })).value as { id: string };
  await server.call('owner', 'wx-he', 'session.join', { communityId, phoneCode: 'phone:13900000002' });
  const may = async () => ({ duties: (await server.store.find('grants', 'wx-he'))?.crew[0]?.duties, desk: (await server.store.find('ledgers', 'led_yunxi_a_1'))?.crew.includes('wx-he') });
  return { ...server, ask, id, may };
}
const service = { code: 'service', name: '客服', department: '客户服务部', level: 'execute', duties: ['review'] };

test('the posts with their holders, and who holds none', async () => {
  const { ask, id } = await staffed();
  expect((await ask('roles.list', {})).value).toMatchObject({ roles: [{ code: 'butler' }, {}, {}, {}, {}], people: [{ isManager: true }, { name: '小何', post: '', duties: ['desk'] }] });
  await ask('roles.assign', { id, code: 'butler', isManager: false });
  expect((await ask('roles.list', {})).value).toMatchObject({ people: [{}, { name: '小何', post: 'butler', duties: ['desk', 'escort', 'keys'] }] });
});
test('a post taken, and a post changed, are rights at once, on ledgers and in grants', async () => {
  const { ask, id, may } = await staffed();
  await ask('roles.assign', { id, code: 'service', isManager: false });
  expect(await may()).toEqual({ duties: ['desk', 'review'], desk: true });
  await ask('roles.save', { role: service });
  expect(await may()).toEqual({ duties: ['review'], desk: false });
});
test('a new post is made once however often it is asked; in use it cannot go', async () => {
  const { ask, id } = await staffed(), role = { ...service, code: null, name: '礼宾', duties: [] };
  const first = await ask('roles.save', { role }, 'req-role-000000001');
  expect(await ask('roles.save', { role }, 'req-role-000000001')).toEqual(first);
  expect(await ask('roles.save', { role: { ...role, name: '别的' } }, 'req-role-000000001')).toMatchObject({ code: 'REQUEST_REUSED' });
  const { code } = first.value as { code: string };
  await ask('roles.assign', { id, code, isManager: false });
  expect(await ask('roles.drop', { code })).toMatchObject({ code: 'ROLE_IN_USE', data: { people: 1 } });
  await ask('roles.assign', { id, code: 'guard', isManager: false });
  expect(await ask('roles.drop', { code })).toMatchObject({ ok: true });
  expect(await ask('roles.save', { role: { ...service, code } })).toMatchObject({ code: 'ROLE_UNKNOWN' });
});
test('cut short after the community was written, the repeat brings the rights', async () => {
  const { ask, id, may, store } = await staffed();
  const applyAll = store.applyAll;
  Object.assign(store, { applyAll: () => Promise.reject(new Error('gone')) });
  await ask('roles.assign', { id, code: 'cleaner', isManager: false }, 'req-assign-0000001');
  Object.assign(store, { applyAll });
  expect(await may()).toEqual({ duties: ['desk'], desk: true });
  expect(await ask('roles.assign', { id, code: 'cleaner', isManager: false }, 'req-assign-0000001')).toMatchObject({ ok: true });
  expect(await may()).toEqual({ duties: [], desk: false });
});
test('the last manager stays one', async () => {
  const { ask, store } = await staffed();
  const boss = (await store.find('communities', communityId))?.crew.find(({ isManager }) => isManager)?.id ?? '';
  expect(await ask('roles.assign', { id: boss, code: 'butler', isManager: false })).toMatchObject({ code: 'LAST_MANAGER' });
});
