import { createCommunity } from '@cloud/kit/testing-community';
import { createTestServer } from '@cloud/kit/testing';
import { join } from '@cloud/modules/session/join';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import { at } from '@domain/testing/at';
import { openLedger } from '@domain/booking/open-ledger';
import { claim } from './claim';
import { crew } from './crew';
import { dismiss } from './dismiss';
import { hire } from './hire';

const { name, company, developer, hotline, place, fees } = aCommunity();
const community = { id: 'com_yunxi', name, company, developer, hotline, place, fees, buildings: ['1', '2'] };
const claimed = { code: 'first-manager-code', phoneCode: 'phone:13900000001', name: '周敏', community };
const fresh = () => createTestServer({ manager: [claim, crew] }, at('2026-03-01 09:00'));
const hiring = { communityId: 'com_yunxi', name: '小何', phone: '13900000002', duties: ['desk'], isManager: false };
const joining = { communityId: 'com_yunxi', phoneCode: 'phone:13900000002' };
const staffed = async () => {
  const server = await createCommunity([crew, hire, dismiss, join], { units: ['manager', 'owner'] });
  await server.store.insert('ledgers', openLedger(aBatch(), [], aCommunity({ crew: [] })));
  const mayCheckIn = async () => (await server.store.find('ledgers', 'led_yunxi_a_1'))?.crew;
  return { ...server, mayCheckIn };
};

describe('the first manager', () => {
  test('the code of the deploy makes the community and its manager, who may act at once', async () => {
    const server = fresh();
    expect(await server.call('manager', 'wx-1', 'setup.claim', claimed)).toEqual({ ok: true, value: { communityId: 'com_yunxi' } });
    expect(await server.ports.store.find('communities', 'com_yunxi')).toMatchObject({ name: '云溪里', declaredBuildings: ['1', '2'], buildings: {} });
    expect(await server.call('manager', 'wx-1', 'setup.crew', { communityId: 'com_yunxi' })).toMatchObject({ ok: true, value: { crew: [{ name: '周敏', phone: '139****0001', isManager: true, hasJoined: true }] } });
  });
  test('the phone is never stored in the open', async () => {
    const server = fresh();
    await server.call('manager', 'wx-1', 'setup.claim', claimed);
    expect(JSON.stringify(await server.ports.store.find('communities', 'com_yunxi'))).not.toContain('13900000001');
  });
  test('a wrong code, a spent phone code and a second claim are refused', async () => {
    const server = fresh();
    expect(await server.call('manager', 'wx-1', 'setup.claim', { ...claimed, code: 'guessed-code' })).toMatchObject({ code: 'CODE_WRONG' });
    expect(await server.call('manager', 'wx-1', 'setup.claim', { ...claimed, phoneCode: 'spent' })).toMatchObject({ code: 'PHONE_CODE' });
    await server.call('manager', 'wx-1', 'setup.claim', claimed);
    expect(await server.call('manager', 'wx-2', 'setup.claim', claimed)).toMatchObject({ code: 'ALREADY_CLAIMED' });
    expect(await server.call('manager', 'wx-1', 'setup.claim', { ...claimed, community: { ...community, id: 'com_other' } })).toMatchObject({ code: 'ALREADY_CLAIMED' });
    expect(await server.ports.store.find('communities', 'com_other')).toBeNull();
  });
  test('of two at once one wins', async () => {
    const server = fresh();
    const answers = await Promise.all([server.call('manager', 'wx-1', 'setup.claim', claimed), server.call('manager', 'wx-2', 'setup.claim', claimed)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await server.ports.store.find('communities', 'com_yunxi'))?.crew).toHaveLength(1);
  });
  test('asked again it answers the same; a claim cut short goes on', async () => {
    const server = fresh();
    await server.ports.store.insert('onces', { _id: 'first-manager', at: 0, by: 'wx-1' });
    const first = await server.call('manager', 'wx-1', 'setup.claim', claimed, 'req-claim-0000001');
    expect(await server.call('manager', 'wx-1', 'setup.claim', claimed, 'req-claim-0000001')).toEqual(first);
    expect(await server.call('manager', 'wx-1', 'setup.claim', { ...claimed, name: '别人' }, 'req-claim-0000001')).toMatchObject({ code: 'REQUEST_REUSED' });
    expect(first.ok).toBe(true);
  });
  test('an environment without a code cannot be claimed', async () => {
    const server = fresh();
    Object.assign(server.ports.settings, { setupCodeDigest: '' });
    expect(await server.call('manager', 'wx-1', 'setup.claim', claimed)).toMatchObject({ code: 'CODE_WRONG' });
  });
});

describe('the crew', () => {
  test('a hired clerk joins by phone and is on the open ledgers', async () => {
    const { call, mayCheckIn } = await staffed();
    expect(await call('manager', 'wx-manager', 'setup.hire', hiring)).toMatchObject({ ok: true });
    expect(await call('owner', 'wx-he', 'session.join', joining)).toEqual({ ok: true, value: { name: '小何', duties: ['desk'], isManager: false } });
    expect(await mayCheckIn()).toEqual(['wx-he']);
    expect(await call('manager', 'wx-manager', 'setup.crew', { communityId: 'com_yunxi' })).toMatchObject({ value: { crew: [{ name: '周敏' }, { name: '小何', phone: '139****0002', hasJoined: true }] } });
  });
  test('whoever has no desk is on no ledger', async () => {
    const { call, mayCheckIn } = await staffed();
    await call('manager', 'wx-manager', 'setup.hire', { ...hiring, duties: ['repair'] });
    await call('owner', 'wx-he', 'session.join', joining);
    expect(await mayCheckIn()).toEqual([]);
  });
  test('one phone, one place', async () => {
    const { call } = await staffed();
    await call('manager', 'wx-manager', 'setup.hire', hiring);
    expect(await call('manager', 'wx-manager', 'setup.hire', { ...hiring, name: '小贺' })).toMatchObject({ code: 'ALREADY_HIRED' });
  });
  test('the place moves with the phone to another WeChat account', async () => {
    const { call, store, mayCheckIn } = await staffed();
    await call('manager', 'wx-manager', 'setup.hire', hiring);
    await call('owner', 'wx-he', 'session.join', joining);
    await call('owner', 'wx-he-new', 'session.join', joining);
    expect(await mayCheckIn()).toEqual(['wx-he-new']);
    expect((await store.find('grants', 'wx-he'))?.crew).toEqual([]);
  });
  test('a phone without a place: five tries, then nothing for a day', async () => {
    const { call, clock } = await staffed();
    const tries = [];
    for (let i = 0; i < 5; i++) tries.push(await call('owner', 'wx-x', 'session.join', joining));
    expect(tries[0]).toMatchObject({ code: 'NOT_MATCHED', data: { left: 4 } });
    expect(tries[4]).toMatchObject({ code: 'LOCKED', data: { until: clock.now + 86_400_000 } });
    await call('manager', 'wx-manager', 'setup.hire', hiring);
    expect(await call('owner', 'wx-x', 'session.join', joining)).toMatchObject({ code: 'LOCKED' });
    expect(await call('owner', 'wx-y', 'session.join', { ...joining, phoneCode: 'spent' })).toMatchObject({ code: 'PHONE_CODE' });
  });
  test('dismissed, every right ends: ledgers, grants, the list', async () => {
    const { call, store, mayCheckIn } = await staffed();
    const { value } = await call('manager', 'wx-manager', 'setup.hire', hiring) as { value: { id: string } };
    await call('owner', 'wx-he', 'session.join', joining);
    const gone = { communityId: 'com_yunxi', id: value.id };
    expect(await call('manager', 'wx-manager', 'setup.dismiss', gone, 'req-dismiss-00001')).toEqual({ ok: true, value: { id: value.id } });
    expect([await mayCheckIn(), (await store.find('grants', 'wx-he'))?.crew]).toEqual([[], []]);
    expect(await call('owner', 'wx-he', 'session.join', joining)).toMatchObject({ code: 'NOT_MATCHED' });
    expect(await call('manager', 'wx-manager', 'setup.dismiss', gone, 'req-dismiss-00001')).toEqual({ ok: true, value: { id: value.id } });
    expect(await call('manager', 'wx-manager', 'setup.dismiss', { ...gone, id: 'mem_1' }, 'req-dismiss-00001')).toMatchObject({ code: 'REQUEST_REUSED' });
  });
  test('nobody unknown and not the last manager', async () => {
    const { call } = await staffed();
    expect(await call('manager', 'wx-manager', 'setup.dismiss', { communityId: 'com_yunxi', id: 'mem_9' })).toMatchObject({ code: 'CREW_UNKNOWN' });
    expect(await call('manager', 'wx-manager', 'setup.dismiss', { communityId: 'com_yunxi', id: 'mem_1' })).toMatchObject({ code: 'LAST_MANAGER' });
  });
  test.each(['wx-desk', 'wx-elsewhere', 'wx-nobody'])('%s has no say in it', async (openid) => {
    const { call, store } = await staffed();
    expect(await call('manager', openid, 'setup.hire', hiring)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await call('manager', openid, 'setup.dismiss', { communityId: 'com_yunxi', id: 'mem_1' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await call('manager', openid, 'setup.crew', { communityId: 'com_yunxi' })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await store.find('communities', 'com_yunxi'))?.crew).toHaveLength(1);
  });
  test('the same hiring twice makes one place', async () => {
    const { call, store } = await staffed();
    const first = await call('manager', 'wx-manager', 'setup.hire', hiring, 'req-hire-00000001');
    expect(await call('manager', 'wx-manager', 'setup.hire', hiring, 'req-hire-00000001')).toEqual(first);
    expect((await store.find('communities', 'com_yunxi'))?.crew).toHaveLength(2);
  });
});
