import * as v from 'valibot';
import { carries, operation } from '@contract/operation';
import { noGrants } from '@domain/community/grants';
import { ok, refuse } from '@domain/kernel/result';
import { change } from './change';
import { implement } from './implement';
import { createTestServer } from './testing';

const none = carries<Record<never, never>>();
const homeId = v.pipe(v.string(), v.maxLength(40));
const touch = implement(operation({ name: 'test.touch', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, add: v.pipe(v.number(), v.integer()) }), output: carries<{ tries: number }>(), refusals: { TOO_MUCH: none } }), (context) =>
  change(context, 'grants', 'counter', (document) => {
    const tries = (document?.bindTries ?? 0) + context.input.add;
    return tries > 9 ? refuse('TOO_MUCH') : { ok: true as const, document: { ...(document ?? noGrants('counter')), bindTries: tries }, answer: { tries } };
  }));
const early = implement(operation({ name: 'test.early', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<null>(), refusals: {} }), async ({ store }) => { await store.insert('grants', noGrants('written')); return ok(null); });
const broken = implement(operation({ name: 'test.broken', kind: 'query', access: { person: true }, input: v.strictObject({}), output: carries<null>(), refusals: {} }), async () => { throw new Error('secret 990000199101081218'); });

const server = async () => {
  const made = createTestServer({ owner: [touch, early, broken] }, 1_000_000);
  await made.ports.store.insert('grants', { ...noGrants('me'), homes: [{ homeId: 'home_a', ownerNo: 1, name: '王一宁' }] });
  return { ...made, counter: async () => (await made.ports.store.find('grants', 'counter'))?.bindTries ?? 0 };
};
const mine = { homeId: 'home_a', add: 1 };

test('the front door: who, how old, what, well formed', async () => {
  const { call, ports } = await server();
  const { serve } = await import('./serve');
  const door = serve('owner', [touch], ports);
  const asked = { action: 'test.touch', data: mine, requestId: 'req-0000000000001' };
  expect(await door({ ...asked, client: { version: '0.1.0', language: 'zh-CN' } }, { openid: '' })).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await door({ ...asked, client: { version: '0.0.9', language: 'zh-CN' } }, { openid: 'me' })).toEqual({ ok: false, code: 'CLIENT_TOO_OLD', data: { needs: '0.1.0' } });
  expect(await door(asked, { openid: 'me' })).toMatchObject({ code: 'CLIENT_TOO_OLD' });
  expect(await door({ ...asked, client: { version: '0.10.0', language: 'zh-CN' } }, { openid: 'me' })).toMatchObject({ ok: true });
  expect(await call('owner', 'me', 'test.nothing', {})).toMatchObject({ code: 'UNKNOWN_OPERATION' });
  expect(await call('owner', 'me', 'test.touch', { ...mine, add: '1' })).toEqual({ ok: false, code: 'INVALID_INPUT', data: { fields: ['add'] } });
  expect(await call('owner', 'me', 'test.touch', mine, 'short')).toEqual({ ok: false, code: 'INVALID_INPUT', data: { fields: ['requestId'] } });
});
test('an operator in the payload is no operator: unknown keys are refused, the platform says who calls', async () => {
  const { call, counter } = await server();
  expect(await call('owner', 'stranger', 'test.touch', { ...mine, openid: 'me' })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await call('owner', 'stranger', 'test.touch', mine)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await counter()).toBe(0);
});
test('nothing is written before the right is known', async () => {
  const { call, ports } = await server();
  expect(await call('owner', 'stranger', 'test.early', { homeId: 'home_a' })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await ports.store.find('grants', 'written')).toBeNull();
});
test('the same request id answers the same for 48 hours, another content under it is refused', async () => {
  const { call, clock, counter } = await server();
  const again = (add = 1) => call('owner', 'me', 'test.touch', { ...mine, add }, 'req-0000000000001');
  expect([await again(), await again(), await counter()]).toEqual([{ ok: true, value: { tries: 1 } }, { ok: true, value: { tries: 1 } }, 1]);
  expect(await again(2)).toMatchObject({ code: 'REQUEST_REUSED' });
  clock.now += 47 * 3_600_000;
  await call('owner', 'me', 'test.touch', mine);
  expect([await again(), await counter()]).toEqual([{ ok: true, value: { tries: 1 } }, 2]);
});
test('twenty at once are twenty, or are told to try again; none is lost', async () => {
  const { call, counter } = await server();
  const answers = await Promise.all(Array.from({ length: 9 }, () => call('owner', 'me', 'test.touch', mine)));
  expect(answers.every((one) => one.ok || one.code === 'BUSY')).toBe(true);
  expect(await counter()).toBe(answers.filter(({ ok: isOk }) => isOk).length);
});
test('a bug is one line in the log and a reference for the person, never its text', async () => {
  const { call, logs } = await server();
  const answer = await call('owner', 'me', 'test.broken', {});
  expect(answer).toEqual({ ok: false, code: 'INTERNAL', data: { ref: expect.stringMatching(/^[0-9A-Z]+$/) } });
  expect(logs.some((entry) => 'bug' in entry)).toBe(true);
});
test('a command’s log line holds no personal data', async () => {
  const { call, logs } = await server();
  await call('owner', 'me', 'test.touch', mine);
  expect(Object.keys(logs.at(-1) ?? {}).sort()).toEqual(['action', 'code', 'ms', 'request', 'unit']);
});
test('what the crowded environment refuses is busy, not broken: it may be asked again', async () => {
  const crowded = (thrown: object) => createTestServer({ owner: [implement(operation({ name: 'test.crowded', kind: 'query', access: { person: true }, input: v.strictObject({}), output: carries<null>(), refusals: {} }), async () => { throw Object.assign(new Error('more than the environment bears'), thrown); })] }, 1_000_000).call('owner', 'me', 'test.crowded', {});
  expect(await crowded({ errCode: -501003 })).toEqual({ ok: false, code: 'BUSY', data: {} });
  expect(await crowded({ code: 'EXCEED_CONCURRENT_REQUEST_LIMIT' })).toEqual({ ok: false, code: 'BUSY', data: {} });
  expect(await crowded({ errCode: -502001 })).toMatchObject({ ok: false, code: 'INTERNAL' });
});
