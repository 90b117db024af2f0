import type { ErrandsView, ErrandView } from '@contract/errands';
import { aMember } from '@domain/testing/a-community';
import { crewGrants } from '@domain/testing/some-grants';
import { DAY, HOUR, MINUTE } from '@domain/kernel/calendar';
import { createCommunity, someHomes } from '@cloud/kit/testing-community';
import { beat } from '@cloud/modules/beat/beat';
import { overview } from '@cloud/modules/board/overview';
import { finish } from './finish';
import { list } from './list';
import { make } from './make';
import { open } from './open';
import { pass } from './pass';
import { sendBack } from './send-back';
import { take } from './take';
import { withdraw } from './withdraw';

const communityId = 'com_yunxi', SERVICE = '客户服务部', WORKS = '工程部', [home] = someHomes(1);
const crew = [['wx-manager', '周敏', true, undefined], ['wx-li', '李管家', false, 'butler'], ['wx-he', '小何', false, 'service'], ['wx-sun', '孙师傅', false, 'engineer'], ['wx-gone', '老赵', false, 'butler']] as const;
async function start() {
  const server = await createCommunity([list, open, make, take, pass, finish, sendBack, withdraw, overview], {
    units: ['staff', 'manager'], homes: home ? [home] : [],
    community: { crew: crew.map(([openid, name, isManager, role]) => aMember({ id: `mem-${openid}`, openid, name, isManager, left: openid === 'wx-gone', ...(role ? { role } : {}) })) },
  });
  await server.store.insertAll('grants', crew.slice(1).map(([openid, name]) => crewGrants(openid, name, [])));
  const { call, clock } = server;
  const ask = (who: string, action: string, input: object = {}, requestId?: string) => call('staff', who, `errands.${action}`, input, requestId);
  const made = async (given: object = {}, who = 'wx-sun') => ((await ask(who, 'make', { communityId, title: '接待台缺水', words: '', homeId: null, photos: [], isUrgent: false, dueAt: clock.now + HOUR, to: { department: SERVICE }, ...given })) as { value: { errandId: string } }).value.errandId;
  const rows = async (who: string, what = 'queue', skip = 0) => ((await ask(who, 'list', { communityId, what, skip })) as { value: ErrandsView }).value;
  const look = async (errandId: string, who = 'wx-manager') => ((await ask(who, 'open', { errandId })) as { value: ErrandView }).value;
  return { ...server, ask, made, rows, look };
}
const file = (name: string, folder = communityId) => `cloud://test.files/site/${folder}/${name}.jpg`;

test('asked of a department it waits in its queue; one takes it and does it; who asked sees it all', async () => {
  const it = await start(), errandId = await it.made({ homeId: home?._id ?? '', photos: [file('photo-a')], isUrgent: true });
  expect(await it.rows('wx-li')).toMatchObject({ me: { department: SERVICE, level: 'execute' }, rows: [{ errandId, label: '3栋 1单元 101', isUrgent: true, state: 'waiting', holder: '', maker: '孙师傅' }], more: false });
  expect((await it.rows('wx-sun')).rows).toEqual([]);
  expect(await it.ask('wx-li', 'take', { errandId })).toEqual({ ok: true, value: { state: 'held' } });
  expect(await it.ask('wx-he', 'take', { errandId })).toMatchObject({ code: 'ERRAND_TAKEN', data: { by: '李管家' } });
  expect([(await it.rows('wx-li', 'mine')).rows.length, (await it.rows('wx-li')).rows.length, (await it.rows('wx-manager')).rows.length]).toEqual([1, 0, 1]);
  await it.ask('wx-li', 'finish', { errandId, words: '放好了', photo: file('photo-b') });
  const seen = await it.look(errandId, 'wx-sun');
  expect(seen).toMatchObject({ state: 'done', may: ['back'], photos: [`https://files.test/${file('photo-a')}`], steps: [{ what: 'made', by: '孙师傅' }, { what: 'taken', by: '李管家', holder: '李管家' }, { what: 'done', words: '放好了', link: `https://files.test/${file('photo-b')}` }] });
  expect((await it.rows('wx-sun', 'made')).rows).toMatchObject([{ errandId, state: 'done' }]);
});
test('two at once: one has it', async () => {
  const it = await start(), errandId = await it.made();
  const both = await Promise.all([it.ask('wx-li', 'take', { errandId }), it.ask('wx-he', 'take', { errandId })]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect((await it.look(errandId)).steps).toHaveLength(2);
});
test('up with the reason, down to a colleague of another department, back and withdrawn', async () => {
  const it = await start(), errandId = await it.made();
  await it.ask('wx-li', 'take', { errandId });
  expect(await it.ask('wx-li', 'pass', { errandId, how: 'up', to: null, words: '要采购' })).toEqual({ ok: true, value: { state: 'waiting' } });
  expect((await it.rows('wx-he')).rows).toEqual([]);
  expect(await it.ask('wx-manager', 'pass', { errandId, how: 'down', to: { person: 'mem-wx-sun' }, words: '库房有' })).toEqual({ ok: true, value: { state: 'held' } });
  await it.ask('wx-sun', 'finish', { errandId, words: '好了', photo: null });
  expect(await it.ask('wx-sun', 'sendBack', { errandId, words: '还差一箱', dueAt: it.clock.now })).toMatchObject({ code: 'DUE_PASSED' });
  expect(await it.ask('wx-sun', 'sendBack', { errandId, words: '还差一箱', dueAt: it.clock.now + DAY })).toEqual({ ok: true, value: { state: 'held' } });
  expect(await it.ask('wx-li', 'withdraw', { errandId, words: '不用了' })).toMatchObject({ code: 'NOT_YOUR_ERRAND' });
  expect(await it.ask('wx-sun', 'withdraw', { errandId, words: '不用了' })).toEqual({ ok: true, value: { state: 'withdrawn' } });
});
test('asked again it answers the same and happens once; other content under the request is refused', async () => {
  const it = await start(), errandId = await it.made(), request = 'req-take-0000000001';
  const first = await it.ask('wx-li', 'take', { errandId }, request);
  expect(await it.ask('wx-li', 'take', { errandId }, request)).toEqual(first);
  expect((await it.look(errandId)).steps).toHaveLength(2);
  expect(await it.ask('wx-li', 'finish', { errandId, words: '好了', photo: null }, request)).toMatchObject({ code: 'REQUEST_REUSED' });
  const input = { communityId, title: '一次', words: '', homeId: null, photos: [], isUrgent: false, dueAt: it.clock.now + HOUR, to: { department: WORKS } };
  expect(await it.ask('wx-li', 'make', input, 'req-make-0000000001')).toEqual(await it.ask('wx-li', 'make', input, 'req-make-0000000001'));
  expect((await it.rows('wx-li', 'made')).rows).toHaveLength(1);
});
test('refused: a department or colleague there is not, somebody who has left, a home or photo of elsewhere, whose business it is not', async () => {
  const it = await start(), errandId = await it.made({ to: { department: WORKS } }, 'wx-manager');
  const make_ = (given: object) => it.ask('wx-li', 'make', { communityId, title: '一次', words: '', homeId: null, photos: [], isUrgent: false, dueAt: it.clock.now + HOUR, to: { department: WORKS }, ...given });
  for (const to of [{ department: '采购部' }, { person: 'mem-wx-gone' }]) expect(await make_({ to })).toMatchObject({ code: 'ERRAND_TARGET' });
  for (const homeId of ['home_yunxi_9-9-999', 'home_other_1-1-101']) expect(await make_({ homeId })).toMatchObject({ code: 'HOME_UNKNOWN' });
  expect(await make_({ photos: [file('photo-a', 'com_other')] })).toMatchObject({ code: 'FILE_FOREIGN' });
  expect(await it.ask('wx-li', 'open', { errandId })).toMatchObject({ code: 'ERRAND_UNKNOWN' });
  expect(await it.ask('wx-li', 'take', { errandId })).toMatchObject({ code: 'ERRAND_UNKNOWN' });
  expect(await it.ask('wx-elsewhere', 'open', { errandId })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await it.ask('wx-sun', 'finish', { errandId, words: '好了', photo: file('photo-a', 'com_other') })).toMatchObject({ code: 'FILE_FOREIGN' });
});
test('a long list comes a page at a time, the earliest due first', async () => {
  const it = await start();
  for (let i = 0; i < 32; i++) await it.made({ title: `第${i}件`, dueAt: it.clock.now + (40 - i) * MINUTE });
  const first = await it.rows('wx-li'), second = await it.rows('wx-li', 'queue', first.rows.length);
  expect([first.rows.length, first.more, second.rows.length, second.more, first.rows[0]?.title, second.rows[1]?.title]).toEqual([30, true, 2, false, '第31件', '第0件']);
});
test('past its hour it is never silent: on the managers\' page and by message, once each; done, it is gone from there', async () => {
  const it = await start(), errandId = await it.made(), beats = async (minutes: number) => { for (let i = 0; i < minutes; i++) { it.clock.now += MINUTE; await beat(it.ports); } };
  Object.assign(it.ports.settings, { messageTemplates: { 'errand-late': { id: 'tpl', data: {} } } });
  const alerts = async () => ((await it.call('manager', 'wx-manager', 'board.overview', { communityId })) as { value: { alerts: object[] } }).value.alerts;
  await beats(59);
  expect([await alerts(), it.sent]).toEqual([[], []]);
  await beats(16);
  expect(await alerts()).toEqual([{ homeId: '', errandId, label: '接待台缺水', since: expect.any(Number) }]);
  expect(it.sent).toMatchObject([{ to: 'wx-manager', kind: 'errand-late', words: { title: '接待台缺水' } }]);
  await beats(260);
  expect(it.sent).toHaveLength(2);
  expect((await it.look(errandId)).steps.map(({ what, by }) => [what, by])).toEqual([['made', '孙师傅'], ['told', ''], ['told', '']]);
  expect(JSON.stringify(it.logs)).not.toContain('接待台');
  await it.ask('wx-li', 'take', { errandId });
  await it.ask('wx-li', 'finish', { errandId, words: '好了', photo: null });
  expect(await alerts()).toEqual([]);
});
