import * as fc from 'fast-check';
import * as v from 'valibot';
import { carries, operation, type Asked } from '@contract/operation';
import { noGrants } from '@domain/community/grants';
import { ok, refuse } from '@domain/kernel/result';
import { change } from './change';
import { changeCase, findCase, findSeat } from './change-case';
import { implement, type Answer } from './implement';
import { serve } from './serve';
import { createHomeServer } from './testing-home';

const homeId = v.pipe(v.string(), v.maxLength(60)), refusals = { NO_CASE: carries<Record<never, never>>(), TOO_MUCH: carries<Record<never, never>>() };
const name = implement(operation({ name: 'test.name', kind: 'command', access: { owner: 'homeId', staff: { of: 'homeId', duty: 'review' } }, input: v.strictObject({ homeId, add: v.string() }), output: carries<string>(), refusals }), (context) =>
  changeCase(context, context.input.homeId, { name: 'named' }, ({ moveIn }) => {
    const words = `${moveIn.communityName}${context.input.add}`;
    return words.length > 6 ? refuse('TOO_MUCH') : { ok: true as const, moveIn: { communityName: words }, answer: words };
  }));
const look = implement(operation({ name: 'test.look', kind: 'query', access: { owner: 'homeId', staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId }), output: carries<string>(), refusals }), async (context) => {
  const { stored } = await findCase(context, context.input.homeId, true);
  return stored ? ok(stored.communityName) : refuse('NO_CASE');
});
const seat = implement(operation({ name: 'test.seat', kind: 'query', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<string>(), refusals }), async (context) => {
  const [{ stored }, seated] = await Promise.all([findCase(context, context.input.homeId, false), findSeat(context, context.input.homeId)]);
  return ok(`${stored?.communityName} ${seated?.state}`);
}, (context) => findSeat(context, context.input.homeId));
const letIn = implement(operation({ name: 'test.letIn', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<string>(), refusals }), async (context) => {
  await findCase(context, context.input.homeId, false);
  await context.store.applyAll('ledgers', { guard: {}, patch: { set: { 'seats.3-2-1201.state': 'arrived' } } });
  return ok('in');
});
const twice = implement(operation({ name: 'test.twice', kind: 'query', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<string>(), refusals }), async (context) => {
  const [one, other] = await Promise.all([findCase(context, context.input.homeId, false), findCase(context, context.input.homeId, false)]);
  await context.store.find('homes', context.input.homeId);
  return ok(`${one.stored?._v === other.stored?._v} ${(await findCase(context, context.input.homeId, false)).stored?.communityName}`);
});
const tries = implement(operation({ name: 'test.tries', kind: 'command', access: { person: true }, input: v.strictObject({}), output: carries<number>(), refusals: {} }), (context) =>
  change(context, 'grants', context.openid, (grants) => ({ ok: true as const, document: { ...(grants ?? noGrants(context.openid)), bindTries: (grants?.bindTries ?? 0) + 1 }, answer: (grants?.bindTries ?? 0) + 1 })));

const client = { version: '0.1.0', language: 'zh-CN' } as const;
type Replied = Answer & { readonly then?: readonly Answer[] };
const start = async () => {
  const server = await createHomeServer([name, look, seat, letIn, twice, tries], { moveIn: { communityName: '' } }), { store } = server.ports, { find } = store;
  const reads = { find: jest.spyOn(store, 'find'), list: jest.spyOn(store, 'list'), joint: jest.spyOn(store as Required<typeof store>, 'readTogether') };
  const doors = { owner: serve('owner', [name, look, seat, letIn, twice, tries], server.ports), staff: serve('staff', [name, look], server.ports) };
  const together = (unit: 'owner' | 'staff', openid: string, first: Asked, ...then: unknown[]): Promise<Replied> => doors[unit]({ ...first, client, then: then as never }, { openid });
  return { ...server, find, reads, doors, together, readsNow: () => reads.find.mock.calls.length + reads.list.mock.calls.length };
};
const own = 'home_yunxi_3-2-1201';
let made = 0;
const naming = (add: string, home = own): Asked => ({ action: 'test.name', data: { homeId: home, add }, requestId: `req-${String(++made).padStart(16, '0')}` });
const looking = { action: 'test.look', data: { homeId: own } };

test('a screen asked for beside a command shows what the command wrote, and reads only what the command did not', async () => {
  const { together, readsNow, reads } = await start();
  expect(await together('owner', 'wx-owner', naming('云'), looking)).toEqual({ ok: true, value: '云', then: [{ ok: true, value: '云' }] });
  expect([readsNow(), reads.list.mock.calls.length]).toEqual([2, 1]);
});
test('what the screen reads besides is read with the command it travels with: one call in all', async () => {
  const { together, readsNow, reads } = await start();
  expect(await together('owner', 'wx-owner', naming('云'), { action: 'test.seat', data: { homeId: own } })).toMatchObject({ ok: true, then: [{ ok: true, value: '云 free' }] });
  expect([readsNow(), reads.joint.mock.calls.length]).toEqual([2, 1]);
});
test('what the command wrote meanwhile is read anew; a stranger gets nothing of what was read ahead', async () => {
  const { together, reads } = await start(), asking = { action: 'test.letIn', data: { homeId: own }, requestId: 'req-let-in-0000000001' }, seeing = { action: 'test.seat', data: { homeId: own } };
  expect(await together('owner', 'wx-owner', asking, seeing)).toMatchObject({ then: [{ ok: true, value: ' arrived' }] });
  expect(reads.list).toHaveBeenCalledTimes(2);
  expect(await together('owner', 'wx-stranger', asking, seeing)).toEqual({ ok: false, code: 'FORBIDDEN', data: {}, then: [] });
});
test('staff’s grants are read once for a function call, and again for the next', async () => {
  const { together, reads } = await start();
  const grantsRead = () => reads.find.mock.calls.filter(([collection]) => collection === 'grants').length;
  await together('staff', 'wx-review', naming('云'), naming('溪'), looking);
  expect(grantsRead()).toBe(1);
  await together('staff', 'wx-review', looking);
  expect(grantsRead()).toBe(2);
});
test('each has its own right: a stranger to the second is refused there, and nothing after it is run', async () => {
  const { together, caseNow } = await start();
  expect(await together('owner', 'wx-owner', naming('云'), naming('溪', 'home_yunxi_1-1-101'), naming('里'))).toMatchObject({ ok: true, then: [{ code: 'FORBIDDEN' }] });
  expect(await together('staff', 'wx-desk', looking, naming('里'))).toMatchObject({ ok: true, then: [{ code: 'FORBIDDEN' }] });
  expect((await caseNow()).communityName).toBe('云');
});
test('what is refused ends it: the others are not run', async () => {
  const { together, caseNow } = await start();
  expect(await together('owner', 'wx-owner', naming('七个字太长了吧'), naming('溪'))).toMatchObject({ ok: false, code: 'TOO_MUCH', then: [] });
  expect(await together('owner', 'wx-owner', naming('云'), naming('七个字太长了吧'), naming('溪'))).toMatchObject({ ok: true, then: [{ code: 'TOO_MUCH' }] });
  expect((await caseNow()).communityName).toBe('云');
});
test('an envelope that is no envelope runs nothing: too many, no list, nothing asked; nor do our own functions ask for more than they proved', async () => {
  const { doors, caseNow } = await start();
  const ask = (then: unknown, caller: { openid: string; isSystem?: boolean } = { openid: 'wx-owner' }) => doors.owner({ ...naming('云'), client, then: then as never }, caller);
  for (const odd of [null, 'home.open', {}, [null], [{}], [['test.look']], [{ action: 1 }], Array(4).fill(looking)]) expect(await ask(odd)).toEqual({ ok: false, code: 'INVALID_INPUT', data: { fields: ['then'] } });
  expect(await ask([looking], { openid: '', isSystem: true })).toMatchObject({ code: 'INVALID_INPUT' });
  expect((await caseNow()).communityName).toBe('');
});
test('asked again with the same ids, all of it is done once and answers the same', async () => {
  const { together, caseNow } = await start();
  const asked = [naming('云'), naming('溪'), looking] as const;
  const first = await together('owner', 'wx-owner', ...asked);
  expect(await together('owner', 'wx-owner', ...asked)).toEqual(first);
  expect((await caseNow()).communityName).toBe('云溪');
});
test('somebody wrote in between: the second decides again on what is there', async () => {
  const { together, ports, caseNow } = await start();
  const { replace } = ports.store;
  let written = 0;
  jest.spyOn(ports.store, 'replace').mockImplementation(async (...given) => {
    if (++written === 2) await ports.store.apply('cases', given[1], { guard: {}, patch: { set: { communityName: '别人' } } });
    return replace(...given);
  });
  expect(await together('owner', 'wx-owner', naming('云'), naming('溪'), looking)).toMatchObject({ ok: true, then: [{ value: '别人溪' }, { value: '别人溪' }] });
  expect((await caseNow()).communityName).toBe('别人溪');
});
test('within one operation two readings at once are one, and a later look is a real one', async () => {
  const { together, ports, reads, find } = await start();
  const id = (await find('cases', 'case_yunxi_3-2-1201'))!._id;
  reads.find.mockClear();
  reads.find.mockImplementation(async (collection, ...given) => {
    if (collection === 'homes') await ports.store.apply('cases', id, { guard: {}, patch: { set: { communityName: '改过' } } });
    return find(collection, ...given);
  });
  expect(await together('owner', 'wx-owner', { action: 'test.twice', data: { homeId: own } })).toMatchObject({ value: 'true 改过' });
  expect(reads.find.mock.calls.filter(([collection]) => collection === 'cases')).toHaveLength(2);
});

const step = fc.oneof(fc.constantFrom('云', '溪', '太长太长').map((add) => ({ action: 'test.name', data: { homeId: own, add } })), fc.constant(looking), fc.constant({ action: 'test.tries', data: {} }), fc.constant({ action: 'test.look', data: { homeId: 'home_yunxi_9-9-909' } }));
test('property: together is what one after the other would be, in answers and in what is kept', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), async (calls) => {
    const one = await start(), other = await start();
    let id = 0;
    for (const asked of calls.map((call) => call.map((ask) => ({ ...ask, requestId: `req-${String(++id).padStart(16, '0')}` })))) {
      const [first, ...then] = asked;
      const answered = await one.together('owner', 'wx-owner', first!, ...then);
      const apart: Answer[] = [];
      for (const ask of asked) { apart.push(await other.doors.owner({ ...ask, client }, { openid: 'wx-owner' })); if (!apart.at(-1)!.ok) break; }
      const { then: others = [], ...head } = answered;
      expect([head, ...others]).toEqual(apart);
    }
    expect(await one.caseNow()).toEqual(await other.caseNow());
    expect(await one.ports.store.find('grants', 'wx-owner')).toEqual(await other.ports.store.find('grants', 'wx-owner'));
  }), { numRuns: 60 });
});
