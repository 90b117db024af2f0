import { firstBroken } from '@domain/audit/trail';
import { looksOf } from '@domain/privacy/looks';
import { at } from '@domain/testing/at';
import { aTenant, somePeople } from '@domain/testing/some-people';
import { sha256 } from '@cloud/kit/digest';
import { createHomeServer } from '@cloud/kit/testing-home';
import { open as openBooking } from '@cloud/modules/booking/open';
import { reserve } from '@cloud/modules/booking/reserve';
import { open as openBill } from '@cloud/modules/bill/open';
import { open as openPaper } from '@cloud/modules/papers/open';
import { open as openSession } from '@cloud/modules/session/open';
import { acting } from './acting';
import { addGuest } from './add-guest';
import { addTenant } from './add-tenant';
import { draft } from './draft';
import { end } from './end';
import { grant } from './grant';
import { guide } from './guide';
import { household } from './household';
import { lease } from './lease';
import { open } from './open';
import { takeOn } from './take-on';

const idNumber = '990000199101081218', phone = '13800000001', strokes = '100,250 300,120 500,380 700,120 900,250';
const terms = { name: '李代', phone, idNumber, scopes: ['book', 'pay', 'sign'], papers: ['residence-agreement'], from: '2026-03-07', to: '2026-03-20' };
const start = async () => {
  const server = await createHomeServer([openBooking, reserve, openBill, openPaper, openSession, acting, addGuest, addTenant, draft, end, grant, guide, household, lease, open, takeOn], { moveIn: { review: { state: 'accepted', at: 1, by: 'x' } }, seat: { allowed: true } });
  const ask = (openid: string, name: string, input: object = {}, request?: string) => server.call('owner', openid, name, { homeId: server.homeId, ...input }, request);
  const draftOf = async (given = terms) => ((await ask('wx-owner', 'people.draft', { terms: given })) as { value: { digest: string; paper: { blocks: unknown } } }).value;
  const grantIt = async (given = terms) => ask('wx-owner', 'people.grant', { terms: given, digest: (await draftOf(given)).digest, strokes, device: 'test', seconds: 5 });
  const prove = (openid = 'wx-proxy', code = `phone:${phone}`) => server.call('owner', openid, 'people.takeOn', { communityId: 'com_yunxi', phoneCode: code });
  const reserveAs = (openid: string, input: object = { proxy: true }) => ask(openid, 'booking.reserve', { ledgerId: server.ledgerId, slotId: '0314-0900', ...input });
  return { ...server, ask, draftOf, grantIt, prove, reserveAs };
};

test('an owner signs a letter of authority, the proxy proves the phone and may exactly what it says', async () => {
  const it = await start();
  expect(JSON.stringify((await it.draftOf()).paper.blocks)).toContain('预约、更改和取消到场时间');
  expect(await it.grantIt()).toEqual({ ok: true, value: { no: 1 } });
  expect(await it.ask('wx-proxy', 'people.acting')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await it.prove()).toEqual({ ok: true, value: { homes: [{ homeId: it.homeId, label: '3栋 2单元 1201' }] } });
  expect(await it.ask('wx-proxy', 'people.acting')).toMatchObject({ value: { as: 'proxy', by: '王**', proxy: { scopes: ['book', 'pay', 'sign'], state: 'valid' }, toSign: [{ code: 'residence-agreement' }] } });
  expect(await it.call('owner', 'wx-proxy', 'session.open', {})).toMatchObject({ value: { homes: [], acting: [{ homeId: it.homeId, as: 'proxy' }] } });
  expect(await it.ask('wx-proxy', 'booking.open')).toMatchObject({ value: { isProxy: true } });
  expect(await it.reserveAs('wx-proxy')).toMatchObject({ ok: true });
  expect(await it.ask('wx-proxy', 'bill.open')).toMatchObject({ ok: true });
  for (const name of ['people.open', 'people.draft']) expect(await it.ask('wx-proxy', name, name === 'people.draft' ? { terms } : {})).toMatchObject({ code: 'FORBIDDEN' });
});
test('who lives abroad may be a proxy or a tenant: the number is known with its country, however typed; a landline proves nobody', async () => {
  const it = await start(), lessee = { name: '周租', idNumber, from: '2026-03-10', to: '2027-03-09', rent: 'quarterly', clauses: ['move-in', 'rent', 'breach'], files: ['cloud://test.files/homes/yunxi_3-2-1201/lease/photo-a.jpg'] };
  expect(await it.grantIt({ ...terms, phone: '00852 9123 4567' })).toMatchObject({ ok: true });
  expect(await it.ask('wx-owner', 'people.addTenant', { ...lessee, phone: '+81 90 1234 5678' })).toMatchObject({ ok: true });
  for (const landline of ['0571-88001234', '']) {
    expect(await it.ask('wx-owner', 'people.draft', { terms: { ...terms, phone: landline } })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await it.ask('wx-owner', 'people.addTenant', { ...lessee, phone: landline })).toMatchObject({ code: 'INVALID_INPUT' });
  }
  expect(await it.prove('wx-proxy', 'phone:91234567')).toMatchObject({ ok: false });
  expect(await it.prove('wx-proxy', 'phone:+85291234567')).toMatchObject({ value: { homes: [{ homeId: it.homeId }] } });
  expect(await it.prove('wx-tenant', 'phone:+819012345678')).toMatchObject({ value: { homes: [{ homeId: it.homeId }] } });
  expect([await it.ask('wx-proxy', 'people.acting'), await it.ask('wx-tenant', 'people.acting')]).toMatchObject([{ value: { as: 'proxy', proxy: { phoneTail: '4567' } } }, { value: { as: 'tenant' } }]);
});
test('the letter is kept as signed among the household’s papers, and the trail holds no name', async () => {
  const it = await start();
  await it.grantIt();
  await it.prove();
  const moveIn = await it.caseNow(), letter = moveIn.papers['letter-of-authority-a'];
  expect(letter).toMatchObject({ asked: ['owner:1'], signatures: [{ role: 'owner', no: 1, strokes }] });
  expect(moveIn.trail.map(({ what, by, of }) => [what, by, of])).toEqual([['proxy-granted', 'wx-owner', ''], ['part-taken-on', 'wx-proxy', 'proxy:1']]);
  const stored = JSON.stringify(moveIn);
  for (const secret of [phone, idNumber]) expect(stored).not.toContain(secret);
  expect(letter?.paper.title).toBe('授权委托书');
});
test('what is granted is what was shown: other terms under the same digest are refused', async () => {
  const it = await start(), { digest } = await it.draftOf();
  expect(await it.ask('wx-owner', 'people.grant', { terms: { ...terms, to: '2026-03-21' }, digest, strokes, device: 't', seconds: 1 })).toMatchObject({ code: 'PAPER_CHANGED' });
});
test('taken back, everything ends at once: the case, the seat, the lead in the grants; asked again it stays so', async () => {
  const it = await start();
  await it.grantIt();
  await it.prove();
  for (let i = 0; i < 2; i++) expect(await it.ask('wx-owner', 'people.end', { kind: 'proxy', no: 1 })).toEqual({ ok: true, value: { no: 1 } });
  expect((await it.seatNow())?.proxies).toEqual({});
  expect([await it.ask('wx-proxy', 'people.acting'), await it.ask('wx-proxy', 'bill.open'), await it.reserveAs('wx-proxy')]).toMatchObject([{ code: 'FORBIDDEN' }, { code: 'FORBIDDEN' }, { code: 'FORBIDDEN' }]);
  expect(await it.ports.store.find('grants', 'wx-proxy')).toMatchObject({ acting: [] });
  expect(await it.prove('wx-other')).toMatchObject({ code: 'NOT_MATCHED' });
});
test('a letter ends by itself after its last day and does nothing before its first, on the hot path too', async () => {
  const it = await start();
  await it.grantIt({ ...terms, from: '2026-03-09', to: '2026-03-10' });
  await it.prove();
  const tried = async () => [(await it.ask('wx-proxy', 'bill.open')).ok, (await it.reserveAs('wx-proxy')).ok];
  expect(await tried()).toEqual([false, false]);
  it.clock.now = at('2026-03-11 00:00');
  expect(await tried()).toEqual([false, false]);
  it.clock.now = at('2026-03-10 23:59');
  expect(await tried()).toEqual([true, true]);
});
test('a proxy without the step of booking is not on the seat; an owner’s way is not open to a proxy', async () => {
  const it = await start();
  await it.grantIt({ ...terms, scopes: ['pay'], papers: [] });
  await it.prove();
  expect((await it.seatNow())?.proxies).toBeUndefined();
  expect([await it.reserveAs('wx-proxy'), await it.reserveAs('wx-proxy', {}), await it.reserveAs('wx-owner')]).toMatchObject([{ code: 'FORBIDDEN' }, { code: 'FORBIDDEN' }, { code: 'FORBIDDEN' }]);
  expect(await it.reserveAs('wx-owner', {})).toMatchObject({ ok: true });
});
test('another phone proves nothing, costs tries and locks at last', async () => {
  const it = await start();
  await it.grantIt();
  for (let left = 4; left > 0; left--) expect(await it.prove('wx-x', 'phone:13911112222')).toEqual({ ok: false, code: 'NOT_MATCHED', data: { left } });
  expect(await it.prove('wx-x', 'phone:13911112222')).toMatchObject({ code: 'LOCKED' });
  expect(await it.prove('wx-x')).toMatchObject({ code: 'LOCKED' });
});
test('the proxy’s phone on another WeChat takes the place of the first', async () => {
  const it = await start();
  await it.grantIt();
  await it.prove('wx-first');
  await it.prove('wx-second');
  expect([(await it.ask('wx-first', 'bill.open')).ok, (await it.ask('wx-second', 'bill.open')).ok]).toEqual([false, true]);
  expect(Object.keys((await it.seatNow())?.proxies ?? {})).toEqual(['wx-second']);
});
test.each([['no step', { scopes: [], papers: [] }, 'PROXY_SCOPES'], ['signing without papers', { scopes: ['sign'], papers: [] }, 'PROXY_SCOPES'], ['a paper nobody may sign for the owner', { papers: ['bank-collection'] }, 'PROXY_SCOPES'], ['days the wrong way round', { to: '2026-03-06' }, 'PROXY_DATES'], ['more than half a year', { to: '2026-10-01' }, 'PROXY_DATES']])('terms with %s are refused', async (_what, given, code) => {
  const it = await start();
  expect(await it.ask('wx-owner', 'people.draft', { terms: { ...terms, ...given } })).toMatchObject({ code });
});
test('one letter a phone, three at a time', async () => {
  const it = await start();
  await it.grantIt();
  expect(await it.grantIt()).toMatchObject({ code: 'PROXY_TWICE' });
  for (const tail of ['2', '3']) await it.grantIt({ ...terms, phone: phone.slice(0, 10) + tail });
  expect(await it.grantIt({ ...terms, phone: '13800000004' })).toMatchObject({ code: 'PROXY_LIMIT' });
});
test('a tenant is registered with the lease and its key clauses, binds by phone, sees what a tenant may and nothing else', async () => {
  const it = await start(), file = 'cloud://test.files/homes/yunxi_3-2-1201/lease/photo-a.jpg';
  const tenant = { name: '周租', phone, idNumber, from: '2026-03-10', to: '2027-03-09', rent: 'quarterly', clauses: ['move-in', 'rent', 'breach'], files: [file] };
  expect(await it.ask('wx-owner', 'people.addTenant', { ...tenant, clauses: ['rent'], files: [] })).toMatchObject({ code: 'LEASE_LACKS', data: { lacks: ['lease', 'move-in', 'breach'] } });
  expect(await it.ask('wx-owner', 'people.addTenant', { ...tenant, files: [file.replace('1201', '1202')] })).toMatchObject({ code: 'FILE_FOREIGN' });
  expect(await it.ask('wx-owner', 'people.addTenant', tenant)).toEqual({ ok: true, value: { no: 1 } });
  await it.prove('wx-tenant');
  expect(await it.ask('wx-tenant', 'people.acting')).toMatchObject({ value: { as: 'tenant', visit: null, proxy: null, tenant: { name: '周租', rent: 'quarterly' } } });
  for (const name of ['bill.open', 'people.open', 'booking.open']) expect([name, await it.ask('wx-tenant', name)]).toMatchObject([name, { code: 'FORBIDDEN' }]);
  it.clock.now = at('2027-03-10 00:00');
  expect(await it.ask('wx-tenant', 'people.acting')).toMatchObject({ code: 'FORBIDDEN' });
});
test('guests are reported when they stay more than seven days, before they come', async () => {
  const it = await start(), guest = { name: '客人', idNumber, from: '2026-03-10', to: '2026-03-17' };
  expect(await it.ask('wx-owner', 'people.addGuest', { ...guest, to: '2026-03-16' })).toMatchObject({ code: 'STAY_SHORT', data: { days: 7 } });
  expect(await it.ask('wx-owner', 'people.addGuest', { ...guest, from: '2026-03-06' })).toMatchObject({ code: 'STAY_LATE' });
  expect(await it.ask('wx-owner', 'people.addGuest', guest)).toMatchObject({ ok: true });
  expect(await it.call('staff', 'wx-desk', 'people.household', { homeId: it.homeId })).toMatchObject({ value: { guests: [{ name: '客**', days: 8, state: 'live' }] } });
});
test('asked twice under one id, one letter', async () => {
  const it = await start(), { digest } = await it.draftOf(), given = { terms, digest, strokes, device: 't', seconds: 1 };
  const first = await it.ask('wx-owner', 'people.grant', given, 'req-grant-00000001');
  expect(await it.ask('wx-owner', 'people.grant', given, 'req-grant-00000001')).toEqual(first);
  expect((await it.caseNow()).people?.proxies).toHaveLength(1);
});

describe('a tenant at home', () => {
  const files = ['cloud://test.files/homes/yunxi_3-2-1201/lease/a.jpg'], people = () => somePeople({ proxies: [], tenants: [aTenant({ no: 1, openid: 'wx-tenant', from: '2026-03-01', to: '2027-02-28', files })], guests: [] });
  const living = async () => { const it = await start(); await it.ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { people: people() as never } } }); return it; };
  test('reads what is written for whoever lives there, in the community’s own words, without the owners’ names; nothing else', async () => {
    const it = await living();
    const { value } = await it.ask('wx-tenant', 'people.acting') as { value: { guides: { code: string; name: string }[] } };
    expect(value.guides.map(({ code }) => code)).toEqual(expect.arrayContaining(['welcome-guide', 'resident-handbook']));
    for (const { code, name } of value.guides) {
      const said = await it.ask('wx-tenant', 'people.guide', { paper: code });
      expect(said).toMatchObject({ ok: true, value: { paper: { title: name } } });
      expect(JSON.stringify(said)).not.toMatch(/王一宁|YX2024/);
    }
    for (const paper of ['residence-agreement', 'charge-list', 'owner-registration', 'no-such-paper']) expect(await it.ask('wx-tenant', 'people.guide', { paper })).toMatchObject({ code: 'PAPER_UNKNOWN' });
    expect(await it.ask('wx-stranger', 'people.guide', { paper: 'welcome-guide' })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await it.caseNow()).paperNotes).toBeUndefined();
  });
  test('the photos of the lease are for reviewers, and each look stands in the home’s record before they are shown', async () => {
    const it = await living(), look = (who: string, no = 1) => it.call('staff', who, 'people.lease', { homeId: it.homeId, no });
    expect(await look('wx-review')).toEqual({ ok: true, value: { links: files.map((file) => `https://files.test/${file}`) } });
    expect(await look('wx-review', 2)).toMatchObject({ code: 'LEASE_NONE' });
    expect(await look('wx-desk')).toMatchObject({ code: 'FORBIDDEN' });
    const moveIn = await it.caseNow();
    expect([looksOf(moveIn).map(({ by, what }) => [by, what]), moveIn.trail.at(-1)?.of, firstBroken(moveIn.trail, sha256)]).toEqual([[['wx-review', 'photos']], 'tenant-1', -1]);
  });
});
