import { MINUTE } from '@domain/kernel/calendar';
import { at } from '@domain/testing/at';
import { createVault } from '../platform/vault';
import { callAsSystem, isSystemCall, type SystemEvent } from './system-call';
import { createTestCloud, testKeys } from './testing';

const vault = createVault(testKeys), clock = { now: at('2026-03-14 11:00') }, now = () => clock.now;
async function sent(data: unknown): Promise<SystemEvent> {
  const events: SystemEvent[] = [];
  const cloud = { ...createTestCloud().cloud, callUnit: async (_unit: string, action: string, payload: unknown, envelope: object) => { events.push({ ...envelope, action, data: payload }); return {}; } };
  await callAsSystem({ vault, cloud, now }, 'documents', 'archive.open', data);
  return JSON.parse(JSON.stringify(events[0])) as SystemEvent;
}
const data = { homeId: 'home_yunxi_3-2-1201' };
beforeEach(() => { clock.now = at('2026-03-14 11:00'); });

test('our own call is known, with a request id that the kit accepts', async () => {
  const event = await sent(data);
  expect(isSystemCall(event, { vault, now })).toBe(true);
  expect(event.requestId).toMatch(/^[A-Za-z0-9_-]{16,40}$/);
});
test('the order of its fields does not matter', async () => { expect(isSystemCall({ ...(await sent({ b: 1, a: 2 })), data: { a: 2, b: 1 } }, { vault, now })).toBe(true); });
test.each<[string, (event: SystemEvent) => SystemEvent]>([
  ['another home', (event) => ({ ...event, data: { homeId: 'home_yunxi_3-2-1202' } })],
  ['another action', (event) => ({ ...event, action: 'keys.accept' })],
  ['another time', (event) => ({ ...event, system: { ...event.system, at: (event.system?.at ?? 0) + 1 } })],
  ['a made-up proof', (event) => ({ ...event, system: { ...event.system, proof: '0'.repeat(32) } })],
  ['no proof', (event) => ({ ...event, system: {} })],
  ['nothing', ({ system: _system, ...event }) => event],
])('%s is not ours', async (_what, forge) => { expect(isSystemCall(forge(await sent(data)), { vault, now })).toBe(false); });
test('a proof does not live long', async () => {
  const event = await sent(data);
  clock.now += 11 * MINUTE;
  expect(isSystemCall(event, { vault, now })).toBe(false);
});
test("another deployment's keys make no proof here", async () => {
  const key = Buffer.from('x'.repeat(32)).toString('base64');
  expect(isSystemCall(await sent(data), { vault: createVault(JSON.stringify({ current: '1', keys: { '1': key }, index: key })), now })).toBe(false);
});
