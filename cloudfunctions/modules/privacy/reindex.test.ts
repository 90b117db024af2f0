import { isSystemCall, callAsSystem, type SystemEvent } from '@cloud/kit/system-call';
import { createTestServer, testKeys } from '@cloud/kit/testing';
import { createHomeServer, wangId, wangPhone } from '@cloud/kit/testing-home';
import { sealRecord } from '@cloud/kit/registration-record';
import { bind } from '@cloud/modules/session/bind';
import { join } from '@cloud/modules/session/join';
import { takeOn } from '@cloud/modules/people/take-on';
import { createVault } from '@cloud/platform/vault';
import { DAY } from '@domain/kernel/calendar';
import { aMember } from '@domain/testing/a-community';
import { aHome, anOwner } from '@domain/testing/a-home';
import { aFreshCase } from '@domain/testing/a-case';
import { aProxy, somePeople } from '@domain/testing/some-people';
import { crewGrants } from '@domain/testing/some-grants';
import { contractOf } from '@domain/community/home';
import { plateKey } from '@domain/parking/plate';
import { aRecordOf } from '@domain/testing/a-record';
import { diffRoster } from '@domain/roster/diff-roster';
import { addressText, filedHome, rosterKeys } from '@domain/roster/take-in';
import { phone } from './phone';
import { reindexed } from './reindexed';
import { reseal } from './reseal';
import { verify } from './verify';

const communityId = 'com_yunxi', homeId = 'home_yunxi_3-2-1201', HOMES = 130;
const key = (letter: string): string => Buffer.from(letter.repeat(32)).toString('base64');
/** The keys of the tests with these index keys, the first of them current. */
const vaultOf = (...versions: readonly ('1' | '2')[]) => createVault(JSON.stringify({ ...JSON.parse(testKeys) as object, index: { current: versions[0], keys: Object.fromEntries(versions.map((one) => [one, one === '1' ? key('i') : key('j')])) } }));
const phoneOf = (room: number): string => `1380000${1000 + room}`, idOf = (room: number): string => `99000019910108${1000 + room}`;
type Piece = { readonly resealed: number; readonly busy: number; readonly next: { readonly at: number; readonly skip: number } | null };

async function start() {
  const endpoints = [bind, join, takeOn, phone, reseal, verify], server = await createHomeServer(endpoints), { store, vault } = server.ports;
  const rooms = Array.from({ length: HOMES }, (_, i) => i + 1), neighbour = (room: number) => `home_yunxi_4-1-${room}` as const;
  await store.insertAll('homes', rooms.map((room) => aHome({ _id: neighbour(room), building: '4', unit: '1', room: String(room), owners: [anOwner({ name: '李新', phone: vault.seal(phoneOf(room)), phoneIndex: vault.index(phoneOf(room)), idNumber: vault.seal(idOf(room)), idTailProof: vault.index(`${neighbour(room)}|${1000 + room}`), idIndex: vault.index(`id|${idOf(room)}`) })] })));
  const proxy = aProxy({ openid: null, phone: vault.seal('13911112222'), phoneIndex: vault.index('13911112222') });
  await store.insert('cases', aFreshCase({ _id: 'case_yunxi_4-1-1', homeId: neighbour(1), people: somePeople({ proxies: [proxy], tenants: [], guests: [], phones: [proxy.phoneIndex] }) }));
  await store.insertAll('grants', [crewGrants('wx-manager', '周敏', [], true)]);
  await store.apply('communities', communityId, { guard: {}, patch: { set: { crew: [aMember({ id: 'm9', name: '小何', openid: null, phone: vault.seal('13900000002'), phoneIndex: vault.index('13900000002') })] as never } } });
  const more = createTestServer({ manager: endpoints }, server.clock.now);
  Object.assign(more.ports, server.ports);
  const bound = async (room: number) => await server.call('owner', `wx-${room}`, 'session.bind', { communityId, phoneCode: `phone:${phoneOf(room)}`, idTail: String(1000 + room) }) as { ok: boolean; code?: string };
  const use = (...versions: readonly ('1' | '2')[]) => { Object.assign(server.ports.vault, vaultOf(...versions)); };
  const look = () => server.call('staff', 'wx-desk', 'privacy.phone', { homeId, person: { of: 'owner', no: 1 }, reason: 'contact', words: '' });
  const verified = () => more.call('manager', 'wx-manager', 'privacy.verify', { communityId, from: 1, head: '' });
  /** One round of the renewal; between its pieces the given is done, as by people at work. */
  const round = async (between: () => Promise<void>) => {
    let left = 0;
    for (let next: Piece['next'] = { at: 0, skip: 0 }; next;) {
      const answer = await more.call('manager', 'wx-manager', 'privacy.reseal', { communityId, from: next });
      if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(server.logs.at(-1))}`);
      const value = answer.value as Piece;
      left += value.resealed + value.busy;
      next = value.next;
      await between();
    }
    return left;
  };
  return { ...server, ask: more.call, store, bound, use, look, verified, round, neighbour };
}

test('the index key is changed under traffic: nobody is turned away at any moment, and afterwards the old key is not needed', async () => {
  const { bound, use, look, verified, round, call, store, clock } = await start();
  await look();
  expect(await bound(1)).toMatchObject({ ok: true });
  use('2', '1');
  // Before anything is renewed, in the midst of it, and from the last home to the first.
  expect([await bound(2), await verified()]).toMatchObject([{ ok: true }, { value: { broken: null } }]);
  let room = 3;
  const work = async () => { clock.now += 60_000; expect(await bound(room)).toMatchObject({ ok: true }); expect(await bound(HOMES - room)).toMatchObject({ ok: true }); room++; await look(); };
  expect(await round(work)).toBeGreaterThan(HOMES);
  while (await round(work) > 0);
  use('2');
  expect([await bound(60), await bound(HOMES), await verified()]).toMatchObject([{ ok: true }, { ok: true }, { value: { broken: null } }]);
  expect(await call('owner', 'wx-wang', 'session.bind', { communityId, phoneCode: `phone:${wangPhone}`, idTail: wangId.slice(-4) })).toMatchObject({ ok: true });
  expect(await call('owner', 'wx-proxy', 'people.takeOn', { communityId, phoneCode: 'phone:13911112222' })).toMatchObject({ value: { homes: [{ homeId: 'home_yunxi_4-1-1' }] } });
  expect(await call('owner', 'wx-crew', 'session.join', { communityId, phoneCode: 'phone:13900000002' })).toMatchObject({ value: { name: '小何' } });
  const old = vaultOf('1'), left = JSON.stringify([await store.list('homes', { where: {}, limit: 999 }), await store.list('cases', { where: {}, limit: 99 })]);
  expect([phoneOf(60), '13911112222', `id|${idOf(60)}`].filter((text) => left.includes(old.index(text)))).toEqual([]);
});
test('without the renewal the old key is missed: the test above would see it', async () => {
  const { bound, use, verified, look } = await start();
  await look();
  use('2');
  expect([await bound(5), await verified()]).toMatchObject([{ code: 'NOT_MATCHED' }, { value: { broken: { why: 'seal' } } }]);
});
test('a proxy and a member of the crew come in while both keys are there', async () => {
  const { use, call } = await start();
  use('2', '1');
  expect(await call('owner', 'wx-proxy', 'people.takeOn', { communityId, phoneCode: 'phone:13911112222' })).toMatchObject({ value: { homes: [{ homeId: 'home_yunxi_4-1-1' }] } });
  expect(await call('owner', 'wx-crew', 'session.join', { communityId, phoneCode: 'phone:13900000002' })).toMatchObject({ value: { name: '小何' } });
  expect(await call('owner', 'wx-else', 'people.takeOn', { communityId, phoneCode: 'phone:13911113333' })).toMatchObject({ code: 'NOT_MATCHED' });
});
test('plates of a record and of visitors’ places are found by either key, and made anew', async () => {
  const { store, use, round, ports } = await start(), caseId = 'case_yunxi_3-2-1201', { vault } = ports, plates = ['浙A12345', '浙A67890'];
  const registration = sealRecord({ vault, at: 1 }, aRecordOf({ vehicles: plates.map((plate) => ({ plate, model: '' })) }), 1, null);
  await store.apply('cases', caseId, { guard: {}, patch: { set: { registration: registration as never } } });
  await store.insert('lots', { _id: 'lot_yunxi_b1', communityId, name: 'B1', homes: [], visits: [{ id: 'v1', no: 'A-1', home: '3-2-1201', from: 1, to: 2, plate: vault.seal('浙A55555'), plateIndex: vault.index(plateKey('浙A55555')) }] } as never);
  use('2', '1');
  const found = async (plate: string) => (await store.list('cases', { where: { 'registration.plates': { in: ports.vault.indexes(plateKey(plate)) } }, limit: 9 })).length + (await store.list('lots', { where: { 'visits.plateIndex': { in: ports.vault.indexes(plateKey(plate)) } }, limit: 9 })).length;
  const all = async () => Promise.all([...plates, '浙A55555', '浙A00000'].map(found));
  expect(await all()).toEqual([1, 1, 1, 0]);
  while (await round(async () => undefined) > 0);
  use('2');
  expect(await all()).toEqual([1, 1, 1, 0]);
});
test('a seal that holds under no key there is stays as it is: a page changed before shows afterwards too', async () => {
  const { use, look, round, verified, store, clock } = await start();
  await look();
  clock.now += DAY;
  await store.applyAll('privacyLog', { guard: { no: 1 }, patch: { set: { seal: 'f'.repeat(32) } } });
  use('2', '1');
  while (await round(async () => undefined) > 0);
  use('2');
  expect(await verified()).toMatchObject({ value: { broken: { no: 1, why: 'seal' } } });
});
test('the roster read again during the change is the same roster; a call between functions holds on either side of it', async () => {
  const { store } = await start(), both = vaultOf('2', '1'), [home] = await store.list('homes', { where: { _id: 'home_yunxi_4-1-7' }, limit: 1 });
  if (!home) throw new Error('no home');
  const { owners: _owners, ...place } = filedHome(home), read = { ...place, contractKind: contractOf(place).contractKind, owners: [{ name: '李新', phone: phoneOf(7), idNumber: idOf(7), idKind: 'id-card' }], rows: [1] } as never;
  expect([diffRoster([read], [filedHome(home)], rosterKeys(both)).changed, diffRoster([read], [filedHome(home)], rosterKeys(vaultOf('2'))).changed.length]).toEqual([[], 1]);
  const now = () => 1_000_000, events: SystemEvent[] = [];
  for (const vault of [vaultOf('1'), both]) await callAsSystem({ vault, now, cloud: { callUnit: async (_unit: string, action: string, data: unknown, envelope: object) => { events.push({ ...envelope, action, data }); return {}; } } as never }, 'documents', 'archive.open', { homeId });
  expect([isSystemCall(events[0] ?? {}, { vault: both, now }), isSystemCall(events[1] ?? {}, { vault: vaultOf('1', '2'), now }), isSystemCall(events[1] ?? {}, { vault: vaultOf('1'), now })]).toEqual([true, true, false]);
});
test('an index key that is not there is said at once', () => { expect(() => createVault(JSON.stringify({ ...JSON.parse(testKeys) as object, index: { current: '3', keys: { 1: key('i') } } }))).toThrow('no index key'); });
test('a mail address and a tail of fifteen digits, as it is made now and as it was made before, are made anew too', () => {
  const old = vaultOf('1'), both = vaultOf('2', '1'), number = '110105491231002', home = { _id: homeId } as const;
  const owner = (tail: string, vault: typeof old) => ({ idNumber: old.seal(number), idTailProof: vault.index(`${homeId}|${tail}`), address: old.seal('文一西路 588 号'), addressIndex: vault.index(addressText('文一西路 588 号')) });
  for (const tail of ['002X', '1002']) {
    const [before, after] = [owner(tail, old), owner(tail, both)];
    expect(reindexed('homes', home, { owners: [before] }, both)).toEqual({ owners: [{ ...before, idTailProof: after.idTailProof, addressIndex: after.addressIndex }] });
  }
});
