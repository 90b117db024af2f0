import * as v from 'valibot';
import { carries, operation } from '@contract/operation';
import { ok, refuse } from '@domain/kernel/result';
import { changeCase, findCase } from './change-case';
import { implement } from './implement';
import { createHomeServer } from './testing-home';

const input = v.strictObject({ homeId: v.pipe(v.string(), v.maxLength(60)) }), refusals = { NO_CASE: carries<Record<never, never>>() };
const look = implement(operation({ name: 'test.look', kind: 'query', access: { owner: 'homeId', staff: { of: 'homeId', duty: 'review' } }, input, output: carries<{ as: string; ownerNo: number; name: string }>(), refusals }), async (context) => {
  const [{ stored }, { as, ownerNo, name }] = await Promise.all([findCase(context, context.input.homeId, false), context.right()]);
  return stored ? ok({ as, ownerNo, name }) : refuse('NO_CASE');
});
const touch = implement(operation({ name: 'test.touch', kind: 'command', access: { owner: 'homeId' }, input, output: carries<null>(), refusals }), (context) => changeCase(context, context.input.homeId, { name: 'touched' }, () => ({ ok: true, moveIn: { communityName: '碰过' }, answer: null })));
const owner = (no: number, openid: string | null, name = '王一宁') => ({ no, name, phoneTail: '6207', openid });
const wang = { ok: true, value: { as: 'owner', ownerNo: 1, name: '王一宁' } };

const start = async (owners = [owner(1, 'wx-owner')]) => {
  const server = await createHomeServer([look, touch], { moveIn: { owners } });
  const { store } = server.ports, grantsRead = jest.spyOn(store, 'find');
  const reads = () => grantsRead.mock.calls.filter(([collection]) => collection === 'grants').length;
  const ask = (openid: string, name = 'test.look', unit: 'owner' | 'staff' = 'owner') => server.call(unit, openid, name, { homeId: server.homeId });
  return { ...server, store, reads, ask };
};

test('an owner the case names is let in by the one read of the case', async () => {
  const { ask, reads, caseNow } = await start();
  expect([await ask('wx-owner'), await ask('wx-owner', 'test.touch')]).toEqual([wang, { ok: true, value: null }]);
  expect([reads(), (await caseNow()).communityName]).toEqual([0, '碰过']);
});
test('whom the case does not name is asked for in the grants: another phone of the same owner comes in, a stranger does not', async () => {
  const { ask, reads } = await start([owner(1, 'wx-new-phone')]);
  expect([await ask('wx-owner'), await ask('wx-stranger')]).toMatchObject([wang, { code: 'FORBIDDEN' }]);
  expect(reads()).toBe(2);
});
test('one phone of two owners acts for the one it proved last, which the grants know', async () => {
  const { ask, store } = await start([owner(1, 'wx-owner'), owner(2, 'wx-owner', '陈思远')]);
  await store.apply('grants', 'wx-owner', { guard: {}, patch: { set: { 'homes.0.ownerNo': 2, 'homes.0.name': '陈思远' } } });
  expect(await ask('wx-owner')).toMatchObject({ value: { ownerNo: 2, name: '陈思远' } });
});
test('an ended right ends at once, for a command before it writes', async () => {
  const { ask, store, caseNow } = await start([owner(1, null)]);
  await store.apply('grants', 'wx-owner', { guard: {}, patch: { set: { homes: [] } } });
  expect([await ask('wx-owner'), await ask('wx-owner', 'test.touch')]).toMatchObject([{ code: 'FORBIDDEN' }, { code: 'FORBIDDEN' }]);
  expect((await caseNow()).communityName).not.toBe('碰过');
});
test('an owner is no staff, and the right of staff is never read from a case', async () => {
  const { ask, reads } = await start([owner(1, 'wx-owner'), owner(2, 'wx-review')]);
  expect([await ask('wx-owner', 'test.look', 'staff'), await ask('wx-review', 'test.look', 'staff')]).toMatchObject([{ code: 'FORBIDDEN' }, { value: { as: 'staff' } }]);
  expect(reads()).toBe(2);
});
