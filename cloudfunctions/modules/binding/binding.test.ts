import { DAY } from '@domain/kernel/calendar';
import { createHomeServer } from '@cloud/kit/testing-home';
import { bind } from '@cloud/modules/session/bind';
import { open as openSession } from '@cloud/modules/session/open';
import { accept } from './accept';
import { ask } from './ask';
import { invite } from './invite';
import { list } from './list';
import { look } from './look';
import { mine } from './mine';
import { refuseAsk } from './refuse-ask';
import { revoke } from './revoke';

const community = { communityId: 'com_yunxi' }, room = { building: '3', unit: '2', room: '1201' }, newPhone = '13900001111';
const given = { ...community, ...room, name: '王一宁', phoneCode: `phone:${newPhone}`, why: 'new-phone', words: '换号了', photo: null };
const start = async (isBound = false) => {
  const server = await createHomeServer([ask, mine, list, look, accept, refuseAsk, invite, revoke, bind, openSession], { isBound });
  const asks = (input: object = {}, openid = 'wx-new') => server.call('owner', openid, 'binding.ask', { ...given, ...input });
  const waiting = async () => ((await server.call('staff', 'wx-review', 'binding.list', community)) as { value: { rows: { askId: string; label: string }[] } }).value.rows;
  const codeFor = async (request?: string) => ((await server.call('staff', 'wx-desk', 'binding.invite', { homeId: server.homeId, ownerNo: 1 }, request)) as { value: { code: string } }).value.code;
  const byCode = (code: string, openid = 'wx-new', phone = '13800006207') => server.call('owner', openid, 'session.bind', { ...community, phoneCode: `phone:${phone}`, invite: code });
  return { ...server, asks, waiting, codeFor, byCode };
};

test('a request waits, is seen beside the roster, and binds with the new phone once accepted', async () => {
  const it = await start();
  expect(await it.asks()).toMatchObject({ ok: true });
  const [row] = await it.waiting();
  expect(await it.call('staff', 'wx-review', 'binding.look', { askId: row?.askId })).toMatchObject({ value: { phone: '139****1111', roster: { owners: [{ no: 1, name: '王**', phoneTail: '6207', nameFits: true, phoneFits: false }] } } });
  expect(await it.call('staff', 'wx-review', 'binding.accept', { askId: row?.askId, ownerNo: 1 })).toMatchObject({ ok: true });
  expect(await it.call('owner', 'wx-new', 'session.open', {})).toMatchObject({ value: { homes: [{ homeId: it.homeId }] } });
  expect([(await it.seatNow())?.may, (await it.caseNow()).owners[0]]).toMatchObject([['wx-new'], { openid: 'wx-new', phoneTail: '1111' }]);
  expect(await it.call('owner', 'wx-second', 'session.bind', { ...community, phoneCode: `phone:${newPhone}`, idTail: '1218' })).toMatchObject({ ok: true });
  expect([await it.waiting(), await it.call('owner', 'wx-new', 'binding.mine', community)]).toMatchObject([[], { value: { asks: [{ state: 'accepted' }] } }]);
});
test('whoever held that owner’s place before is out when another is bound by hand', async () => {
  const it = await start(true), home = await it.ports.store.find('homes', it.homeId);
  await it.ports.store.replace('homes', it.homeId, home?._v ?? 0, { bound: [{ ownerNo: 1, openid: 'wx-owner' }] });
  await it.asks();
  const [row] = await it.waiting();
  for (let i = 0; i < 2; i++) expect(await it.call('staff', 'wx-review', 'binding.accept', { askId: row?.askId, ownerNo: 1 })).toMatchObject({ ok: true });
  expect(await it.ports.store.find('grants', 'wx-owner')).toMatchObject({ homes: [] });
  expect([(await it.seatNow())?.may, (await it.ports.store.find('homes', it.homeId))?.bound]).toEqual([['wx-new'], [{ ownerNo: 1, openid: 'wx-new' }]]);
});
test('the answer is the same whether or not there is such a home or name', async () => {
  const it = await start();
  const answers = [await it.asks(), await it.asks({ room: '9999' }, 'wx-b'), await it.asks({ name: '没有这人' }, 'wx-c'), await it.asks({ phoneCode: 'phone:13800006207' }, 'wx-d')];
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  const rows = await it.waiting();
  const views = await Promise.all(rows.map(({ askId }) => it.call('staff', 'wx-review', 'binding.look', { askId })));
  expect(views.filter((one) => (one as { value: { roster: unknown } }).value.roster === null)).toHaveLength(1);
});
test('one a home and person, three waiting, five a day; a no frees the place and tells nothing of the roster', async () => {
  const it = await start();
  await it.asks();
  expect(await it.asks()).toMatchObject({ code: 'ALREADY_ASKED' });
  for (const no of ['1202', '1203']) await it.asks({ room: no });
  expect(await it.asks({ room: '1204' })).toMatchObject({ code: 'ASKS_OPEN', data: { most: 3 } });
  const row = (await it.waiting()).find(({ label }) => label.endsWith('1201'));
  expect(await it.call('staff', 'wx-review', 'binding.refuse', { askId: row?.askId, reason: 'papers' })).toMatchObject({ ok: true });
  expect(await it.call('staff', 'wx-review', 'binding.accept', { askId: row?.askId, ownerNo: 1 })).toMatchObject({ code: 'ASK_DECIDED' });
  expect(await it.call('owner', 'wx-new', 'binding.mine', community)).toMatchObject({ value: { asks: expect.arrayContaining([expect.objectContaining({ state: 'refused', reason: 'papers' })]) } });
  expect(await it.asks({ room: '1204' })).toMatchObject({ ok: true });
  for (const { askId } of await it.waiting()) await it.call('staff', 'wx-review', 'binding.refuse', { askId, reason: 'visit' });
  expect([await it.asks({ room: '1205' }), await it.asks({ room: '1206' })]).toMatchObject([{ ok: true }, { code: 'ASKS_TODAY' }]);
  it.clock.now += DAY;
  expect(await it.asks({ room: '1206' })).toMatchObject({ ok: true });
});
test('many requests at the same moment leave three waiting', async () => {
  const it = await start();
  const answers = await Promise.all(['1', '2', '3', '4', '5', '6'].map((no) => it.asks({ room: `110${no}` })));
  expect([answers.filter(({ ok }) => ok).length, (await it.waiting()).length]).toEqual([3, 3]);
});
test('a request holds no number in the clear; another home’s photo is refused', async () => {
  const it = await start();
  await it.asks();
  expect(JSON.stringify(await it.ports.store.list('bindAsks', { where: {}, limit: 9 }))).not.toContain(newPhone);
  expect(await it.asks({ room: '1202', photo: 'cloud://test.files/homes/yunxi_3-2-1201/bind/photo-a.jpg' })).toMatchObject({ code: 'FILE_FOREIGN' });
});
test('an invite code binds the owner it was made for, with the owner’s phone; it is kept nowhere in the clear', async () => {
  const it = await start(), code = await it.codeFor();
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
  expect(JSON.stringify(await it.ports.store.find('homes', it.homeId))).not.toContain(code);
  expect(await it.byCode(code, 'wx-x', newPhone)).toMatchObject({ code: 'NOT_MATCHED', data: { left: 4 } });
  expect(await it.byCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toMatchObject({ ok: true, value: { homes: [{ homeId: it.homeId }] } });
  expect([await it.byCode(code, 'wx-thief'), (await it.byCode(code)).ok]).toMatchObject([{ code: 'NOT_MATCHED' }, true]);
});
test('the same request makes the same code; a new one, a week, or taking it back ends it', async () => {
  const it = await start(), first = await it.codeFor('req-invite-0000001');
  expect(await it.codeFor('req-invite-0000001')).toBe(first);
  const second = await it.codeFor();
  expect(await it.byCode(first)).toMatchObject({ code: 'NOT_MATCHED' });
  it.clock.now += 7 * DAY;
  expect(await it.byCode(second, 'wx-b')).toMatchObject({ code: 'NOT_MATCHED' });
  const third = await it.codeFor();
  await it.call('staff', 'wx-desk', 'binding.revoke', { homeId: it.homeId, ownerNo: 1 });
  expect(await it.byCode(third, 'wx-c')).toMatchObject({ code: 'NOT_MATCHED' });
});
test('where the roster knows no phone, the one that brings the code becomes the owner’s', async () => {
  const it = await start(), home = await it.ports.store.find('homes', it.homeId), owner = home?.owners[0];
  await it.ports.store.replace('homes', it.homeId, home?._v ?? 0, { owners: [{ ...owner, phone: '', phoneIndex: '', phoneTail: '' }] });
  expect(await it.byCode(await it.codeFor(), 'wx-new', newPhone)).toMatchObject({ ok: true });
  expect(await it.call('owner', 'wx-other', 'session.bind', { ...community, phoneCode: `phone:${newPhone}`, idTail: '1218' })).toMatchObject({ ok: true });
});
