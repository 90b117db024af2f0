import { homeKeyOf } from '@domain/kernel/ids';
import { aProxy, aTenant, somePeople } from '@domain/testing/some-people';
import { crewGrants } from '@domain/testing/some-grants';
import { createHomeServer } from '@cloud/kit/testing-home';
import { take } from '@cloud/modules/bill/take';
import { reserve } from '@cloud/modules/booking/reserve';
import { find } from '@cloud/modules/desk/find';
import { bind } from '@cloud/modules/session/bind';
import { open as openPeople } from './open';
import { acting } from './acting';
import { former } from './former';
import { transfer } from './transfer';
import { createTestServer } from '@cloud/kit/testing';

const newOwner = { name: '新业主', phone: '13700007777', idNumber: '990000199101081218' };
const given = { confirm: '3-2-1201', reason: '二手房转让，已过户', owners: [newOwner] };
const start = async () => {
  const server = await createHomeServer([bind, find, reserve, openPeople, acting, former, take], {
    seat: { allowed: true, state: 'booked', slot: '0314-0900', proxies: { 'wx-proxy': { from: 0, until: 9e12 } } },
    moveIn: { registration: { sealed: '旧业主的登记', savedAt: 1, submittedAt: 1, residents: 3, vehicles: 0 }, review: { state: 'accepted', at: 1, by: 'x' }, people: somePeople({ proxies: [aProxy()], tenants: [aTenant()], phones: ['phone-proxy', 'phone-tenant'] }) },
  });
  const { store } = server.ports, home = await store.find('homes', server.homeId);
  await store.replace('homes', server.homeId, home?._v ?? 0, { bound: [{ ownerNo: 1, openid: 'wx-owner' }], batchId: 'bat_yunxi_a' });
  await store.insert('grants', crewGrants('wx-manager', '周敏', [], true));
  const ledger = await store.find('ledgers', server.ledgerId), slot = ledger?.slots['0314-0900'];
  await store.apply('ledgers', server.ledgerId, { guard: {}, patch: { inc: { 'slots.0314-0900.left': -1 } } });
  const manager = createTestServer({ manager: [transfer] }, server.clock.now);
  Object.assign(manager.ports, { store, vault: server.ports.vault });
  const sell = (input: object = {}, request?: string) => manager.call('manager', 'wx-manager', 'people.transfer', { homeId: server.homeId, ...given, ...input }, request);
  const slotNow = async () => (await store.find('ledgers', server.ledgerId))?.slots['0314-0900'];
  return { ...server, store, sell, slotNow, slot, manager };
};

test('a home sold: the new owner begins anew and sees nothing of the former; staff still read it', async () => {
  const it = await start(), before = await it.caseNow();
  expect(await it.sell()).toEqual({ ok: true, value: { former: `${it.homeId}x1` } });
  const now = await it.caseNow();
  expect(now).toMatchObject({ registration: null, review: { state: 'none' }, papers: {}, owners: [{ no: 2, name: '新业主', openid: null }], sales: 1 });
  expect(now.people).toBeUndefined();
  expect(JSON.stringify(now)).not.toContain('王一宁');
  expect(await it.store.find('cases', 'case_yunxi_3-2-1201x1')).toMatchObject({ registration: before.registration, former: { no: 1 }, owners: [{ name: '王一宁', openid: null }], trail: before.trail });
  expect(await it.call('staff', 'wx-review', 'people.former', { homeId: it.homeId })).toMatchObject({ value: { rows: [{ homeId: `${it.homeId}x1`, owners: ['王**'] }] } });
  expect(await it.call('owner', 'wx-buyer', 'session.bind', { communityId: 'com_yunxi', phoneCode: 'phone:13700007777', idTail: '1218' })).toMatchObject({ ok: true });
  expect(await it.call('owner', 'wx-buyer', 'people.open', { homeId: it.homeId })).toMatchObject({ value: { proxies: [], tenants: [] } });
});
test('the new owner’s bill is drawn by the list in force on that day, and the walk has the community’s own items', async () => {
  const it = await start(), own = { version: 1, items: [] };
  const fee = (code: string, more = {}) => ({ code, name: code, how: 'fixed', price: 100, ...more });
  await it.store.apply('communities', 'com_yunxi', { guard: {}, patch: { set: { feesVersion: 3, fees: [fee('now'), fee('past', { to: '2025-12-31' })] as never } } });
  await it.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { walkTerms: own } } });
  await it.sell();
  expect(await it.caseNow()).toMatchObject({ bill: { catalogue: 3, total: 100, lines: [{ code: 'now' }] }, walkTerms: own });
});
test('the rights of everybody of before end at once, and cannot be proved again', async () => {
  const it = await start();
  await it.sell();
  for (const [openid, name] of [['wx-owner', 'people.open'], ['wx-proxy', 'people.acting'], ['wx-tenant', 'people.acting']] as const) expect([openid, await it.call('owner', openid, name, { homeId: it.homeId })]).toMatchObject([openid, { code: 'FORBIDDEN' }]);
  expect(await it.call('owner', 'wx-proxy', 'booking.reserve', { homeId: it.homeId, ledgerId: it.ledgerId, slotId: '0314-0900', proxy: true })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await it.call('owner', 'wx-owner', 'session.bind', { communityId: 'com_yunxi', phoneCode: 'phone:13800006207', idTail: '1218' })).toMatchObject({ code: 'NOT_MATCHED' });
  expect(await it.call('owner', 'wx-owner', 'people.open', { homeId: `${it.homeId}x1` })).toMatchObject({ code: 'FORBIDDEN' });
});
test('the place held goes back, once', async () => {
  const it = await start();
  await it.sell({}, 'req-transfer-000001');
  await it.sell({}, 'req-transfer-000001');
  expect(await it.slotNow()).toEqual(it.slot);
  expect((await it.seatNow())).toMatchObject({ state: 'free', slot: null, allowed: false, may: [], name: '新**' });
  expect((await it.store.find('homes', it.homeId))?.sales).toBe(1);
});
test('cut short after any write it is asked again and finishes', async () => {
  for (let stop = 1; stop <= 12; stop++) {
    const it = await start(), real = { ...it.manager.ports.store };
    let writes = 0;
    const torn = Object.fromEntries(Object.entries(real).map(([name, method]) => [name, /find|list|count/.test(name) ? method : async (...args: unknown[]) => { if (++writes > stop) throw new Error('cut short'); return (method as (...a: unknown[]) => unknown)(...args); }]));
    Object.assign(it.manager.ports, { store: torn });
    await it.sell({}, 'req-transfer-000002');
    // Where the case is the new owners' already, nobody of before is left on the seat to book for them.
    if ((await it.caseNow()).sales) expect([stop, await it.seatNow()]).toMatchObject([stop, { may: [], allowed: false, state: 'free' }]);
    Object.assign(it.manager.ports, { store: real });
    expect([stop, await it.sell({}, 'req-transfer-000002')]).toMatchObject([stop, { ok: true }]);
    expect([stop, (await it.caseNow()).owners.map(({ name }) => name), await it.slotNow(), (await it.store.list('cases', { where: {}, limit: 9 })).length, (await it.store.find('homes', it.homeId))?.sales]).toEqual([stop, ['新业主'], it.slot, 2, 1]);
    expect((await it.store.find('cases', 'case_yunxi_3-2-1201x1'))?.registration).toMatchObject({ sealed: '旧业主的登记' });
  }
});
test('delivered twice side by side, one of them dying anywhere, what the former household did is kept', async () => {
  for (let stop = 0; stop <= 12; stop++) {
    const it = await start(), real = { ...it.manager.ports.store }, other = createTestServer({ manager: [transfer] }, it.clock.now);
    let writes = 0;
    const torn = Object.fromEntries(Object.entries(real).map(([name, method]) => [name, /find|list|count/.test(name) ? method : async (...args: unknown[]) => { if (++writes > stop) throw new Error('cut short'); return (method as (...a: unknown[]) => unknown)(...args); }]));
    Object.assign(other.ports, { store: torn, vault: it.ports.vault });
    const both = await Promise.all([other.call('manager', 'wx-manager', 'people.transfer', { homeId: it.homeId, ...given }, 'req-transfer-000003'), it.sell({}, 'req-transfer-000003')]);
    expect([stop, both[1]]).toMatchObject([stop, { ok: true }]);
    expect([stop, await it.store.find('cases', 'case_yunxi_3-2-1201x1')]).toMatchObject([stop, { registration: { sealed: '旧业主的登记' }, former: { no: 1 } }]);
    expect([stop, (await it.caseNow()).owners.map(({ name }) => name)]).toEqual([stop, ['新业主']]);
  }
});
test('what was decided by the former household’s case can no longer be written: versions go on', async () => {
  const it = await start(), read = await it.store.find('cases', 'case_yunxi_3-2-1201'), version = read?._v ?? 0;
  for (let write = 0; write < 4; write++) await it.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { contractNo: `${write}` } } });
  await it.sell();
  expect((await it.store.find('cases', 'case_yunxi_3-2-1201'))?._v).toBeGreaterThan(version + 4);
  for (let behind = version; behind <= version + 4; behind++) expect([behind, await it.store.replace('cases', 'case_yunxi_3-2-1201', behind, { registration: read?.registration })]).toEqual([behind, false]);
});
test('the desk that took money just before, asked again after the sale, is told what was done then: it is not taken once more of the new owners', async () => {
  const it = await start(), pays = () => it.call('staff', 'wx-desk', 'bill.take', { homeId: it.homeId, how: 'cash', slip: '0001', fen: 10_000 }, 'req-desk-takes-0001');
  const taken = await pays();
  await it.sell();
  expect(await pays()).toEqual(taken);
  expect((await it.caseNow()).bill.payments).toEqual([]);
  expect((await it.store.find('cases', 'case_yunxi_3-2-1201x1'))?.bill.payments).toMatchObject([{ fen: 10_000 }]);
});
test('whoever of before is proving the phone at this very moment is let in nowhere, wherever the sale comes between', async () => {
  for (let stop = 0; stop <= 9; stop++) {
    const it = await start(), real = { ...it.ports.store };
    let calls = 0;
    const sold = async () => { if (calls++ === stop) expect(await it.sell()).toMatchObject({ ok: true }); };
    Object.assign(it.ports, { store: Object.fromEntries(Object.entries(real).map(([name, method]) => [name, async (...args: unknown[]) => { await sold(); return (method as (...a: unknown[]) => unknown)(...args); }])) });
    await it.call('owner', 'wx-owner', 'session.bind', { communityId: 'com_yunxi', phoneCode: 'phone:13800006207', idTail: '1218' });
    if (calls <= stop) break;
    Object.assign(it.ports, { store: real });
    expect([stop, await it.call('owner', 'wx-owner', 'people.open', { homeId: it.homeId })]).toMatchObject([stop, { code: 'FORBIDDEN' }]);
    expect([stop, (await it.seatNow())?.may, (await it.caseNow()).owners.map(({ openid }) => openid), (await it.store.find('homes', it.homeId))?.bound]).toEqual([stop, [], [null], []]);
  }
});
test('the room is typed once more; somebody must be reachable; strangers may not', async () => {
  const it = await start();
  expect(await it.sell({ confirm: '3-2-1202' })).toMatchObject({ code: 'CONFIRM_WRONG' });
  expect(await it.sell({ owners: [{ ...newOwner, phone: '' }] })).toMatchObject({ code: 'NOBODY_REACHABLE' });
  expect(await it.manager.call('manager', 'wx-desk', 'people.transfer', { homeId: it.homeId, ...given })).toMatchObject({ code: 'FORBIDDEN' });
  expect(homeKeyOf((await it.caseNow()).homeId)).toBe('3-2-1201');
});
test('at the desk the home is found once, as it is now', async () => {
  const it = await start();
  await it.sell();
  expect(await it.call('staff', 'wx-desk', 'desk.find', { communityId: 'com_yunxi', text: '3-2-1201' })).toMatchObject({ value: { rows: [{ homeId: it.homeId, name: '新**' }] } });
  expect(await it.call('staff', 'wx-desk', 'desk.find', { communityId: 'com_yunxi', text: '6207' })).toEqual({ ok: true, value: { rows: [] } });
});
