import { usualHours } from '@domain/defects/clock';
import { DAY, HOUR, NEVER } from '@domain/kernel/calendar';
import { aCase } from '@domain/testing/a-case';
import { aDefect } from '@domain/testing/a-defect';
import { at } from '@domain/testing/at';
import { crewGrants } from '@domain/testing/some-grants';
import { createVisit } from '@cloud/kit/testing-visit';
import { managerEndpoints } from '@cloud/manager/endpoints';
import { beat } from '@cloud/modules/beat/beat';
import { ownerEndpoints } from '@cloud/owner/endpoints';
import { staffEndpoints } from '@cloud/staff/endpoints';

const now = at('2026-03-14 10:30'), communityId = 'com_yunxi', photo = 'cloud://env.bucket/homes/yunxi_3-2-1201/defects/d123456.jpg';
const window = { room: 'living', item: 'window', words: '关不严', severity: 'minor', photos: [], pin: null }, wall = { ...window, item: 'wall' };
const ports = { '13900000008': 'code-zhou', '13900000009': 'code-li' };

/** A community with a window firm (老周 its lead, 小李) that has joined, and the day of a visit. */
async function site(over: Parameters<typeof aCase>[0] = {}) {
  const server = await createVisit([...ownerEndpoints.filter(({ operation }) => !operation.access.system), ...staffEndpoints, ...managerEndpoints].filter((one, i, all) => all.findIndex(({ operation }) => operation.name === one.operation.name) === i), aCase({ papers: {}, ...over }), ['owner', 'staff', 'manager']);
  const { call, ports: { store } } = server;
  await store.insert('grants', crewGrants('wx-boss', '周敏', [], true));
  server.ports.cloud.phoneOf = async (code) => Object.entries(ports).find(([, one]) => one === code)?.[0] ?? null;
  const made = await call('manager', 'wx-boss', 'partners.save', { communityId, firmId: null, name: '恒信门窗', trades: ['openings'] }) as { readonly value: { readonly id: string } };
  const firmId = made.value.id;
  const named = async (name: string, phone: string, isLead: boolean) => (await call('manager', 'wx-boss', 'partners.name', { communityId, firmId, name, phone, isLead }) as { readonly value: { readonly id: string } }).value.id;
  const zhou = await named('老周', '13900000008', true), li = await named('小李', '13900000009', false);
  await call('owner', 'wx-zhou', 'session.join', { communityId, phoneCode: 'code-zhou' });
  await call('owner', 'wx-li', 'session.join', { communityId, phoneCode: 'code-li' });
  const defects = async () => (await server.caseNow()).defects;
  return { ...server, firmId, zhou, li, defects };
}

test('a firm is named, joins by phone, gets what is of its trade, mends it, and the owner has the last word', async () => {
  const { call, homeId, defects, firmId } = await site();
  expect(await call('owner', 'wx-zhou', 'session.open', {})).toMatchObject({ value: { crew: [], partner: [{ communityId, name: '老周', firm: '恒信门窗' }] } });
  expect(await call('owner', 'wx-owner', 'defects.report', { homeId, defects: [window, wall] })).toMatchObject({ value: { reported: [{ no: 1, firm: '恒信门窗' }, { no: 2 }] } });
  expect(await call('staff', 'wx-zhou', 'partners.mine', { communityId })).toMatchObject({ ok: true, value: { firm: '恒信门窗', rows: [{ no: 1, label: '3栋 2单元 1201', trade: 'openings' }] } });
  const home = await call('staff', 'wx-li', 'partners.home', { homeId });
  expect(home).toMatchObject({ ok: true, value: { defects: [{ no: 1 }] } });
  expect(JSON.stringify(home)).not.toMatch(/王一宁|陈思远|6207/);
  expect(await call('staff', 'wx-zhou', 'defects.answer', { homeId, no: 1, isTaken: true, why: '' })).toMatchObject({ value: { state: 'accepted' } });
  expect(await call('staff', 'wx-li', 'defects.fix', { homeId, fixes: [{ no: 1, photo, words: '换锁扣' }] })).toMatchObject({ value: { by: '小李' } });
  expect(await call('staff', 'wx-escort', 'defects.recheck', { homeId, rechecks: [{ no: 1, isRight: true }] })).toMatchObject({ value: { states: [{ state: 'passed' }] } });
  expect(await call('owner', 'wx-owner', 'defects.reopen', { homeId, no: 1, why: '还是关不严', photos: [] })).toMatchObject({ value: { state: 'assigned' } });
  expect(await defects()).toMatchObject([{ firm: { id: firmId }, reopened: 1 }, { state: 'reported' }]);
});

test('what is another firm’s, another trade’s or another community’s does not exist for them', async () => {
  const { call, homeId, defects, ports: { store } } = await site();
  await call('owner', 'wx-owner', 'defects.report', { homeId, defects: [wall, window] });
  const before = await defects();
  for (const [action, data] of [['defects.answer', { no: 1, isTaken: true, why: '' }], ['defects.fix', { fixes: [{ no: 1, photo, words: '' }] }], ['defects.askHold', { no: 1, until: '2026-03-20', why: '等料' }]] as const) expect(await call('staff', 'wx-zhou', action, { homeId, ...data })).toMatchObject({ ok: false, code: 'DEFECT_UNKNOWN' });
  for (const what of ['all', 'over']) expect(await call('staff', 'wx-zhou', 'defects.ledger', { communityId, what })).toMatchObject({ code: 'FORBIDDEN' });
  for (const action of ['defects.list', 'desk.household', 'defects.assign', 'defects.hold', 'defects.recheck']) expect(await call('staff', 'wx-zhou', action, { homeId, ...(action === 'defects.assign' ? { numbers: [2], firmId: null, personId: null, deadline: null } : action === 'defects.hold' ? { no: 2, until: null, why: '' } : action === 'defects.recheck' ? { rechecks: [{ no: 2, isRight: true }] } : {}) })).toMatchObject({ code: 'FORBIDDEN' });
  await store.insert('cases', aCase({ _id: 'case_other_1-1-101', homeId: 'home_other_1-1-101', communityId: 'com_other', defects: [aDefect()] }));
  expect(await call('staff', 'wx-zhou', 'partners.home', { homeId: 'home_other_1-1-101' })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await call('staff', 'wx-zhou', 'partners.mine', { communityId: 'com_other' })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await defects()).toEqual(before);
});

test('ended, a right is gone at once; the firm’s, with all its people, and no new defect goes there', async () => {
  const { call, homeId, firmId, li, defects } = await site();
  await call('owner', 'wx-owner', 'defects.report', { homeId, defects: [window] });
  expect(await call('manager', 'wx-boss', 'partners.end', { communityId, firmId, personId: li })).toMatchObject({ ok: true });
  expect([await call('staff', 'wx-li', 'partners.mine', { communityId }), await call('staff', 'wx-zhou', 'partners.mine', { communityId })]).toMatchObject([{ code: 'FORBIDDEN' }, { ok: true }]);
  await call('manager', 'wx-boss', 'partners.end', { communityId, firmId, personId: null });
  expect(await call('staff', 'wx-zhou', 'defects.answer', { homeId, no: 1, isTaken: true, why: '' })).toMatchObject({ code: 'FORBIDDEN' });
  await call('owner', 'wx-owner', 'defects.report', { homeId, defects: [window] });
  expect((await defects()).map(({ firm }) => firm?.name)).toEqual(['恒信门窗', undefined]);
  expect(await call('owner', 'wx-li', 'session.join', { communityId, phoneCode: 'code-li' })).toMatchObject({ code: 'NOT_MATCHED' });
});

test('a dispute is decided by a manager and by nobody else; time is asked for and granted; closing says who and why', async () => {
  const { call, homeId, defects, caseNow } = await site();
  await call('owner', 'wx-owner', 'defects.report', { homeId, defects: [window] });
  expect(await call('staff', 'wx-zhou', 'defects.answer', { homeId, no: 1, isTaken: false, why: '业主改过窗' })).toMatchObject({ value: { state: 'disputed' } });
  expect(await call('staff', 'wx-repair', 'defects.assign', { homeId, numbers: [1], firmId: null, personId: null, deadline: null })).toMatchObject({ code: 'DEFECT_STATE' });
  expect(await call('manager', 'wx-boss', 'defects.settle', { homeId, no: 1, isMoved: true, firmId: 'firm_ffffffffff', personId: null, deadline: null, why: '另派' })).toMatchObject({ code: 'FIRM_UNKNOWN' });
  expect(await call('manager', 'wx-boss', 'defects.settle', { homeId, no: 1, isMoved: false, firmId: null, personId: null, deadline: null, why: '交付时即有' })).toMatchObject({ value: { state: 'accepted' } });
  const seen = await call('owner', 'wx-owner', 'defects.list', { homeId }) as { readonly value: { readonly defects: readonly { readonly story: readonly object[] }[]; readonly may: unknown } };
  expect([JSON.stringify(seen.value.defects[0]?.story).includes('业主改过窗'), seen.value.may]).toEqual([false, ['owner']]);
  expect(await call('staff', 'wx-zhou', 'defects.askHold', { homeId, no: 1, until: '2026-03-20', why: '等玻璃到货' })).toMatchObject({ ok: true });
  const before = (await defects())[0]!.deadline;
  expect(await call('staff', 'wx-repair', 'defects.hold', { homeId, no: 1, until: '2026-03-20', why: '' })).toMatchObject({ code: 'WHY_NEEDED' });
  await call('staff', 'wx-repair', 'defects.hold', { homeId, no: 1, until: '2026-03-20', why: '等玻璃到货' });
  const held = (await defects())[0]!;
  expect([held.deadline > before, held.holdAsked, (await caseNow()).news.at(-1)?.kind]).toEqual([true, undefined, 'defect-held']);
  await call('staff', 'wx-repair', 'defects.hold', { homeId, no: 1, until: null, why: '' });
  expect((await defects())[0]!.deadline).toBe(before);
  expect(await call('manager', 'wx-boss', 'defects.close', { homeId, no: 1, why: '业主自行更换' })).toMatchObject({ value: { state: 'closed' } });
  expect((await caseNow()).trail.map(({ what }) => what)).toEqual(expect.arrayContaining(['defect-disputed', 'defect-settled', 'defect-hold-asked', 'defect-held', 'defect-went-on', 'defect-closed']));
  expect(JSON.stringify((await caseNow()).trail)).not.toMatch(/玻璃|更换|老周/);
});

test('a trade’s hours reach every home; a firm’s silence climbs to its lead, to us, to the manager, and never stops', async () => {
  const { call, homeId, clock, sent, ports: server, defects, logs } = await site();
  const { store, settings } = server;
  Object.assign(settings, { messageTemplates: { 'defect-assigned': { id: 't1', data: {} }, 'defect-late': { id: 't2', data: {} } } });
  expect(await call('manager', 'wx-boss', 'partners.clock', { communityId, hours: { ...usualHours, answer: { blocking: 2, minor: 6 } } })).toMatchObject({ value: { homes: 1 } });
  const member = (openid: string, duties: readonly 'repair'[], isManager = false) => ({ id: openid, name: openid, duties, isManager, phone: '', phoneIndex: openid, phoneTail: '', openid, left: false });
  await store.apply('communities', communityId, { guard: {}, patch: { set: { crew: [member('wx-repair', ['repair']), member('wx-boss', [], true)] } } });
  await call('owner', 'wx-owner', 'defects.report', { homeId, defects: [window] });
  const tick = async () => { for (let i = 0; i < 6; i++) await beat(server); };
  await tick();
  expect(sent.map(({ to, kind }) => [to, kind])).toEqual([['wx-zhou', 'defect-assigned'], ['wx-li', 'defect-assigned']]);
  sent.length = 0;
  clock.now = now + 6 * HOUR;
  await tick();
  const climbed = [sent.map(({ to }) => to)];
  for (let day = 1; day <= 4; day++) { sent.length = 0; clock.now = now + 6 * HOUR + day * DAY; await tick(); climbed.push(sent.map(({ to }) => to)); }
  expect(climbed).toEqual([['wx-zhou', 'wx-li'], ['wx-zhou'], ['wx-repair'], ['wx-boss'], ['wx-boss']]);
  expect((await defects())[0]?.alarm?.times).toBeGreaterThan(3);
  expect(logs).toContainEqual(expect.objectContaining({ alarm: 'defect-late', no: 1 }));
});

test('two beats at once tell once; what the owner says nothing of in a week is confirmed, and told', async () => {
  const { call, homeId, clock, caseNow, ports: server } = await site({ defects: [aDefect({ state: 'fixed' })] });
  await call('staff', 'wx-escort', 'defects.recheck', { homeId, rechecks: [{ no: 1, isRight: true }] });
  clock.now = now + 7 * DAY;
  await Promise.all([beat(server), beat(server)]);
  await beat(server);
  const after = await caseNow();
  expect(after.defects).toMatchObject([{ state: 'confirmed', confirmedAt: clock.now }]);
  expect([after.news.filter(({ kind }) => kind === 'defect-lapsed').length, after.marks.firms, after.marks.defectDue]).toEqual([1, undefined, NEVER]);
});

test('a plan of a house type reaches its homes; a pin keeps its version', async () => {
  const { call, homeId } = await site(), file = (name: string) => `cloud://env.bucket/plans/floor_yunxi/${name}.jpg`;
  const { houseType } = aCase();
  expect(await call('manager', 'wx-boss', 'partners.plan', { communityId, houseType, fileId: file('plan-one').replace('yunxi', 'other') })).toMatchObject({ code: 'FILE_FOREIGN' });
  expect(await call('manager', 'wx-boss', 'partners.plan', { communityId, houseType, fileId: file('plan-one') })).toMatchObject({ value: { no: 1 } });
  await call('owner', 'wx-owner', 'defects.report', { homeId, defects: [{ ...window, pin: [120, 340], plan: 1 }] });
  await call('manager', 'wx-boss', 'partners.plan', { communityId, houseType, fileId: file('plan-two') });
  expect(await call('owner', 'wx-owner', 'defects.list', { homeId })).toMatchObject({ value: { plans: [{ no: 2 }, { no: 1, link: expect.stringContaining('plan-one') }], defects: [{ pin: [120, 340], plan: 1 }], firms: { openings: '恒信门窗' } } });
  expect(await call('manager', 'wx-boss', 'partners.list', { communityId })).toMatchObject({ value: { firms: [{ name: '恒信门窗', people: [{ name: '老周', phone: '139****0008', isLead: true, hasJoined: true }, { name: '小李' }] }], plans: [{ houseType, no: 2 }] } });
});

test.each([
  ['a second firm of the same name', 'partners.save', () => ({ firmId: null, name: '恒信门窗', trades: [] }), 'FIRM_TAKEN'],
  ['a firm nobody knows', 'partners.save', () => ({ firmId: 'firm_0000000000', name: '别家', trades: [] }), 'FIRM_UNKNOWN'],
  ['a phone that has a place', 'partners.name', (id: string) => ({ firmId: id, name: '又一个', phone: '13900000008', isLead: false }), 'ALREADY_HIRED'],
  ['somebody of a firm nobody knows', 'partners.end', () => ({ firmId: 'firm_0000000000', personId: null }), 'FIRM_UNKNOWN'],
] as const)('%s is refused', async (_what, action, data, code) => {
  const { call, firmId } = await site();
  expect(await call('manager', 'wx-boss', action, { communityId, ...data(firmId) })).toMatchObject({ ok: false, code });
});
test('a trade has one firm: given to another it leaves the first', async () => {
  const { call, homeId } = await site();
  await call('manager', 'wx-boss', 'partners.save', { communityId, firmId: null, name: '安达门窗', trades: ['openings', 'openings'] });
  expect(await call('owner', 'wx-owner', 'defects.report', { homeId, defects: [window] })).toMatchObject({ value: { reported: [{ firm: '安达门窗' }] } });
  expect(await call('staff', 'wx-repair', 'partners.assignees', { communityId })).toMatchObject({ value: { firms: [{ name: '恒信门窗', trades: [] }, { name: '安达门窗', trades: ['openings'] }] } });
});
