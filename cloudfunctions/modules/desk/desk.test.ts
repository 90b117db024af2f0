import type { TodayView } from '@contract/desk';
import { NEVER } from '@domain/booking/due';
import { passText } from '@domain/pass/pass';
import { rowsOf, type DayLines } from '@domain/movein/day-rows';
import { at } from '@domain/testing/at';
import { crewGrants } from '@domain/testing/some-grants';
import { aProxy, somePeople } from '@domain/testing/some-people';
import { open as openPass } from '@cloud/modules/pass/open';
import { hmac } from '@cloud/kit/digest';
import { settleLedger } from '@cloud/kit/settle-ledger';
import { createHomeServer } from '@cloud/kit/testing-home';
import { find } from './find';
import { household } from './household';
import { identify } from './identify';
import { scan } from './scan';
import { day as dayForStaff, today } from './today';

const ready = { noticeReads: { n: 1 }, review: { state: 'accepted', at: 1, by: 'x' } as const };
const day = '2026-03-14 09:20';
const server = (seat = {}, now = day) => createHomeServer([openPass, scan, household, find, identify, today, dayForStaff], { now, moveIn: ready, seat: { allowed: true, state: 'booked', slot: '0314-0900', ...seat } });
const community = { communityId: 'com_yunxi' };
type Server = Awaited<ReturnType<typeof server>>;
const codeOf = async ({ call, homeId, clock }: Server) => { const pass = await call('owner', 'wx-owner', 'pass.open', { homeId }); const { key, home } = (pass as { value: { key: string; home: string } }).value; return passText(hmac, key, home, clock.now); };

test('the owner’s code opens the household, with what it lacks', async () => {
  const it = await server();
  expect(await it.call('staff', 'wx-desk', 'desk.scan', { ...community, code: await codeOf(it) })).toMatchObject({ value: { label: '3栋 2单元 1201', communityName: '云溪里', visit: { from: '09:00' }, next: 'sign', lacks: [{ code: 'NOT_SIGNED' }], owners: [{ name: '王**', phone: '6207', isBound: true }] } });
});
test('a code is good for a minute and says what is wrong with it', async () => {
  const it = await server();
  const code = await codeOf(it);
  const scanned = (text: string) => it.call('staff', 'wx-desk', 'desk.scan', { ...community, code: text });
  it.clock.now += 60_000;
  expect(await scanned(code)).toMatchObject({ code: 'PASS_STALE' });
  it.clock.now -= 300_000;
  expect(await scanned(code)).toMatchObject({ code: 'PASS_AHEAD' });
  expect(await scanned('https://example.com')).toMatchObject({ code: 'PASS_UNREADABLE' });
  expect(await scanned(code.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toMatchObject({ code: 'PASS_FORGED' });
  expect(await scanned(code.replace('yunxi_', 'far_'))).toMatchObject({ code: 'PASS_ELSEWHERE' });
  expect(await scanned(code.replace('1201', '1202'))).toMatchObject({ code: 'PASS_FORGED' });
});
test('on another day the verdict says so; without a booking there is no code', async () => {
  const early = await server({}, '2026-03-15 09:00');
  expect(await early.call('staff', 'wx-desk', 'desk.scan', { ...community, code: await codeOf(early) })).toMatchObject({ value: { lacks: [{ code: 'OTHER_DAY', words: '2026-03-14' }, { code: 'NOT_SIGNED' }] } });
  const none = await server({ state: 'free', slot: null });
  expect(await none.call('owner', 'wx-owner', 'pass.open', { homeId: none.homeId })).toMatchObject({ code: 'NOT_BOOKED' });
});
test('the verdict says why: no place any more, moved meanwhile, a batch that does not come today, here already', async () => {
  const scanned = (it: Server, code: string) => it.call('staff', 'wx-desk', 'desk.scan', { ...community, code });
  const ledgerNow = async (it: Server, set: object) => it.ports.store.apply('ledgers', it.ledgerId, { guard: {}, patch: { set: set as never } });
  const given = await server(), old = await codeOf(given);
  await ledgerNow(given, { 'seats.3-2-1201.slot': '0314-0930' });
  expect(await scanned(given, old)).toMatchObject({ code: 'PASS_REVOKED' });
  expect(await scanned(given, await codeOf(given))).toMatchObject({ value: { visit: { from: '09:30' } } });
  await ledgerNow(given, { 'seats.3-2-1201.slot': null });
  expect(await scanned(given, old)).toMatchObject({ code: 'PASS_REVOKED' });
  expect(await scanned(given, old.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toMatchObject({ code: 'NOT_BOOKED' });
  const longAgo = await server({}, '2026-03-25 09:00'), kept = await codeOf(longAgo);
  await ledgerNow(longAgo, { 'seats.3-2-1201.slot': '0314-0930' });
  expect(await scanned(longAgo, kept)).toMatchObject({ code: 'PASS_FORGED' });
  const later = await server({}, '2026-03-01 09:00');
  expect(await scanned(later, await codeOf(later))).toMatchObject({ value: { lacks: [{ step: 'checkin', code: 'OTHER_BATCH', words: '一期A|2026-03-14' }, { code: 'NOT_SIGNED' }] } });
  const here = await server({ state: 'arrived', at: at('2026-03-14 09:01') });
  expect(await scanned(here, await codeOf(here))).toMatchObject({ value: { arrivedAt: at('2026-03-14 09:01'), lacks: [{ code: 'NOT_SIGNED' }] } });
});
test('found by room in many spellings and by the phone’s tail', async () => {
  const { call } = await server();
  for (const text of ['3-2-1201', '3栋2单元1201', '3栋 2单元 1201室', '6207']) expect([text, await call('staff', 'wx-desk', 'desk.find', { ...community, text })]).toMatchObject([text, { value: { rows: [{ homeId: 'home_yunxi_3-2-1201' }] } }]);
  expect(await call('staff', 'wx-desk', 'desk.find', { ...community, text: '没有这家' })).toMatchObject({ value: { rows: [] } });
});
test('identity: the tail on the paper must be the record’s; six wrong ones lock', async () => {
  const it = await server({ state: 'arrived' });
  const tell = (idTail: string) => it.call('staff', 'wx-desk', 'desk.identify', { homeId: it.homeId, ownerNo: 1, idTail });
  expect(await tell('9999')).toMatchObject({ code: 'ID_MISMATCH', data: { left: 4 } });
  expect(await tell('1218')).toMatchObject({ ok: true });
  expect(await it.caseNow()).toMatchObject({ identity: { by: 'wx-desk', ownerNo: 1, who: 'owner' }, marks: { stage: 'inspect' } });
  const locked = await server({ state: 'arrived' });
  for (let i = 0; i < 5; i++) await locked.call('staff', 'wx-desk', 'desk.identify', { homeId: locked.homeId, ownerNo: 1, idTail: '0000' });
  expect(await locked.call('staff', 'wx-desk', 'desk.identify', { homeId: locked.homeId, ownerNo: 1, idTail: '1218' })).toMatchObject({ code: 'LOCKED' });
  expect((await locked.caseNow()).identity).toBeNull();
});
test('an owner of whom the roster has no number: what the reviewer accepted is compared; nothing on file is said, and costs no try', async () => {
  const it = await server({ state: 'arrived' }), { store, vault } = it.ports, tell = (idTail: string) => it.call('staff', 'wx-desk', 'desk.identify', { homeId: it.homeId, ownerNo: 1, idTail });
  const record = (over: object) => store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { 'registration.sealed': vault.seal(JSON.stringify({ ownerNo: 1, idNumber: 'E1234ab5c', ...over })) } } });
  await store.apply('homes', it.homeId, { guard: {}, patch: { set: { 'owners.0.idNumber': '', 'owners.0.idTailProof': '', 'owners.0.idIndex': '' } } });
  for (let i = 0; i < 7; i++) expect(await tell('1218')).toMatchObject({ code: 'ID_NOT_ON_FILE' });
  await record({ ownerNo: 2 });
  expect(await tell('ab5c')).toMatchObject({ code: 'ID_NOT_ON_FILE' });
  await record({});
  expect(await tell('1218')).toMatchObject({ code: 'ID_MISMATCH', data: { left: 4 } });
  await store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { review: { state: 'waiting', since: 1 } } } });
  expect((await tell('ab5c') as { ok: boolean }).ok).toBe(false);
  await store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { review: { state: 'accepted', at: 1, by: 'x' } } } });
  expect(await tell('ab5c')).toMatchObject({ ok: true });
});
test('who bought the home has a higher number, and is the owner all the same', async () => {
  const it = await server({ state: 'arrived' });
  await it.ports.store.apply('homes', it.homeId, { guard: {}, patch: { set: { 'owners.0.no': 4 } } });
  await it.ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { 'owners.0.no': 4 } } });
  expect(await it.call('staff', 'wx-desk', 'desk.identify', { homeId: it.homeId, ownerNo: 4, idTail: '1218' })).toMatchObject({ ok: true });
  expect((await it.caseNow()).identity).toMatchObject({ ownerNo: 4, who: 'owner' });
});
test('where two are wanted, another person looks at the same papers; only then the step is done, and both are on record', async () => {
  const it = await createHomeServer([household, identify], { now: day, moveIn: { ...ready, identityTwice: true }, seat: { allowed: true, state: 'arrived', slot: '0314-0900' } });
  await it.ports.store.insertAll('grants', [crewGrants('wx-desk-2', '小周', ['desk'])]);
  const tell = (who: string, input: object = {}) => it.call('staff', who, 'desk.identify', { homeId: it.homeId, ownerNo: 1, idTail: '1218', ...input }), look = (who: string) => it.call('staff', who, 'desk.household', { homeId: it.homeId });
  expect(await tell('wx-desk')).toMatchObject({ ok: true });
  expect([(await it.caseNow()).marks.stage, (await it.caseNow()).news.length]).toEqual(['identity', 0]);
  expect([await look('wx-desk'), await look('wx-desk-2')]).toMatchObject([{ value: { identity: { isYou: true, isTwice: true, second: null } } }, { value: { identity: { by: '小何', isYou: false } } }]);
  expect(await tell('wx-desk')).toMatchObject({ code: 'SAME_PERSON', data: { name: '小何' } });
  expect(await tell('wx-desk-2', { ownerNo: 2 })).toMatchObject({ code: 'ALREADY_DONE' });
  expect(await tell('wx-desk-2', { idTail: '0000' })).toMatchObject({ code: 'ID_MISMATCH' });
  expect((await it.caseNow()).identity?.second).toBeUndefined();
  expect(await tell('wx-desk-2')).toMatchObject({ ok: true });
  expect(await it.caseNow()).toMatchObject({ identity: { by: 'wx-desk', name: '小何', second: { by: 'wx-desk-2', name: '小周' } }, marks: { stage: 'inspect' }, trail: [{ what: 'identified' }, { what: 'identity-seconded' }], news: [{ kind: 'identified' }] });
  expect(await tell('wx-desk-2')).toMatchObject({ code: 'ALREADY_DONE' });
  expect(await look('wx-desk')).toMatchObject({ value: { identity: { second: { by: '小周' } } } });
});
test('nobody is identified before they have checked in', async () => {
  const it = await server();
  expect(await it.call('staff', 'wx-desk', 'desk.identify', { homeId: it.homeId, ownerNo: 1, idTail: '1218' })).toMatchObject({ code: 'STEP_NOT_OPEN', data: { needs: ['checkin'] } });
});
test('the day’s list: who comes when, how far they are', async () => {
  const it = await server();
  expect(await it.call('staff', 'wx-desk', 'desk.today', community)).toMatchObject({ value: { name: '小何', communityName: '云溪里', day: '2026-03-14', done: 0, rows: [{ label: '3栋 2单元 1201', from: '09:00', stage: 'checkin', name: '王**' }] } });
  const [brief, full] = [await it.call('staff', 'wx-desk', 'desk.day', community), await it.call('staff', 'wx-desk', 'desk.today', community)];
  if (!brief.ok || !full.ok) throw new Error('the day is not shown');
  expect(rowsOf(brief.value as DayLines)).toEqual((full.value as TodayView).rows);
  it.clock.now = at('2026-03-15 09:00');
  expect(await it.call('staff', 'wx-desk', 'desk.today', community)).toMatchObject({ value: { rows: [] } });
});
test('a batch that was ended early: who had booked is on the day’s list all the same, until its days are over', async () => {
  const it = await server(), { store } = it.ports, rows = async () => ((await it.call('staff', 'wx-desk', 'desk.today', community)) as { value: TodayView }).value.rows.length;
  await store.apply('ledgers', it.ledgerId, { guard: {}, patch: { set: { status: 'closed', dueAt: it.clock.now } } });
  expect(await rows()).toBe(1);
  await settleLedger(it.ports, it.ledgerId);
  expect(await rows()).toBe(1);
  it.clock.now = at('2026-04-20 09:00');
  await settleLedger(it.ports, it.ledgerId);
  expect(await store.list('ledgers', { where: { communityId: 'com_yunxi', status: 'closed', dueAt: { lt: NEVER } }, limit: 1 })).toEqual([]);
});
test('the desk sees a request, the lane and who is late', async () => {
  const asked = await server({ asked: true, lane: 'phone' });
  expect(await asked.call('staff', 'wx-desk', 'desk.household', { homeId: asked.homeId })).toMatchObject({ value: { booking: { lane: 'phone', isAsked: true, isLate: true, isOver: false }, lacks: [{ step: 'book', code: 'NOT_CONFIRMED' }, { code: 'NOT_SIGNED' }] } });
  expect(await asked.call('staff', 'wx-desk', 'desk.today', community)).toMatchObject({ value: { rows: [{ lane: 'phone', isAsked: true, isLate: true }] } });
  const early = await server({}, '2026-03-14 08:50');
  expect(await early.call('staff', 'wx-desk', 'desk.today', community)).toMatchObject({ value: { rows: [{ lane: null, isAsked: false, isLate: false }] } });
  early.clock.now = at('2026-03-14 09:30');
  expect(await early.call('staff', 'wx-desk', 'desk.household', { homeId: early.homeId })).toMatchObject({ value: { booking: { isOver: true } } });
});
describe('a proxy at the desk', () => {
  const came = (given = {}) => createHomeServer([openPass, scan, household, identify], { now: day, moveIn: { ...ready, people: somePeople({ proxies: [aProxy({ no: 3, ...given })] }) }, seat: { allowed: true, state: 'booked', slot: '0314-0900' } });
  const codeBy = async (it: Server, openid: string) => { const pass = await it.call('owner', openid, 'pass.open', { homeId: it.homeId }); const { key, home } = (pass as { value: { key: string; home: string } }).value; return passText(hmac, key, home, it.clock.now); };
  const scanned = (it: Server, code: string) => it.call('staff', 'wx-desk', 'desk.scan', { ...community, code });

  test('brings a code of their own, which names them and what they may', async () => {
    const it = await came();
    expect(await scanned(it, await codeBy(it, 'wx-proxy'))).toMatchObject({ value: { here: 3, proxies: [{ no: 3, name: '李**', idMask: '····1218' }] } });
    expect(await scanned(it, await codeBy(it, 'wx-owner'))).not.toMatchObject({ value: { here: 3 } });
  });
  test('cannot pass for the owner, nor for another proxy: each has a key of their own', async () => {
    const it = await came(), code = await codeBy(it, 'wx-proxy');
    expect(await scanned(it, code.replace('~3', ''))).toMatchObject({ code: 'PASS_FORGED' });
    expect(await scanned(it, code.replace('~3', '~4'))).toMatchObject({ code: 'PASS_FORGED' });
  });
  test('a code made before the authority was taken back opens nothing', async () => {
    const it = await came(), code = await codeBy(it, 'wx-proxy'), moveIn = await it.caseNow();
    await it.ports.store.apply('cases', moveIn._id, { guard: {}, patch: { set: { people: somePeople({ proxies: [aProxy({ no: 3, ended: { at: 1, by: 'wx-owner' } })] }) as never } } });
    expect(await scanned(it, code)).toMatchObject({ code: 'PROXY_OVER' });
  });
  test('is identified by their own paper, for the owner who sent them', async () => {
    const it = await came({ idTailProof: '' }), proof = it.ports.vault.index(`${it.homeId}|4321`), moveIn = await it.caseNow();
    await it.ports.store.apply('cases', moveIn._id, { guard: {}, patch: { set: { people: somePeople({ proxies: [aProxy({ no: 3, idTailProof: proof })] }) as never } } });
    await it.ports.store.apply('ledgers', it.ledgerId, { guard: {}, patch: { set: { 'seats.3-2-1201.state': 'arrived' } } });
    const tell = (input: object) => it.call('staff', 'wx-desk', 'desk.identify', { homeId: it.homeId, ownerNo: 1, ...input });
    expect(await tell({ proxyNo: 3, idTail: '1218' })).toMatchObject({ code: 'ID_MISMATCH' });
    expect(await tell({ proxyNo: 9, idTail: '4321' })).toMatchObject({ code: 'PROXY_OVER' });
    expect(await tell({ proxyNo: 3, idTail: '4321' })).toMatchObject({ ok: true });
    expect((await it.caseNow()).identity).toMatchObject({ who: 'proxy', ownerNo: 1, proxyNo: 3 });
    expect((await it.caseNow()).trail.at(-1)).toMatchObject({ what: 'identified', of: 'proxy:3' });
  });
});
