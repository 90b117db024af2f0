import type { SiteDayView } from '@contract/site';
import { aMember } from '@domain/testing/a-community';
import { crewGrants } from '@domain/testing/some-grants';
import { createCommunity } from '@cloud/kit/testing-community';
import { day } from './day';
import { escort } from './escort';
import { note } from './note';
import { solve } from './solve';

const communityId = 'com_yunxi', homeId = 'home_yunxi_3-2-1201';
async function start() {
  const crew = [['wx-zhou', '周工', ['escort']], ['wx-li', '李管家', ['escort', 'desk']], ['wx-sun', '孙师傅', ['repair']]] as const;
  const server = await createCommunity([day, escort, note, solve], { units: ['staff'], community: { crew: crew.map(([openid, name, duties]) => aMember({ id: `mem-${openid}`, openid, name, duties, isManager: false })) } });
  await server.store.insertAll('grants', crew.map(([openid, name, duties]) => crewGrants(openid, name, duties)));
  const ask = (who: string, action: string, input: object, request?: string) => server.call('staff', who, `site.${action}`, input, request);
  const assign = (memberId: string | null, instead: string | null = null, who = 'wx-li', request?: string) => ask(who, 'escort', { homeId, memberId, instead }, request);
  const now = async () => ((await ask('wx-sun', 'day', { communityId, day: null })) as { value: SiteDayView }).value;
  return { ...server, ask, assign, now };
}

test('somebody goes with a household, is relieved, and it is over; everybody sees who is where', async () => {
  const { assign, now } = await start();
  expect(await now()).toMatchObject({ day: '2026-03-02', people: [{ name: '周工', escorts: true }, { name: '李管家', escorts: true }, { name: '孙师傅', escorts: false }], escorts: [], issues: [] });
  const first = await assign('mem-wx-zhou', null, 'wx-zhou', 'req-escort-0000001');
  expect(first).toEqual({ ok: true, value: { day: '2026-03-02' } });
  expect(await assign('mem-wx-zhou', null, 'wx-zhou', 'req-escort-0000001')).toEqual(first);
  expect(await assign('mem-wx-li')).toMatchObject({ code: 'ESCORT_TAKEN', data: { name: '周工' } });
  await assign('mem-wx-li', 'mem-wx-zhou');
  expect((await now()).escorts).toMatchObject([{ homeId, label: '3栋 2单元 1201', memberId: 'mem-wx-li', endedAt: null }]);
  await assign(null);
  expect((await now()).escorts[0]?.endedAt).toEqual(expect.any(Number));
});
test('two who take the same household at once: one has it', async () => {
  const { assign, now } = await start();
  const both = await Promise.all([assign('mem-wx-zhou', null, 'wx-zhou'), assign('mem-wx-li', null, 'wx-li')]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect((await now()).escorts).toHaveLength(1);
});
test('refused: whose duty it is not, either way; a household nobody goes with', async () => {
  const { assign } = await start();
  expect(await assign('mem-wx-sun')).toMatchObject({ code: 'ESCORT_UNFIT' });
  expect(await assign('mem-wx-zhou', null, 'wx-sun')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await assign(null)).toMatchObject({ code: 'ESCORT_NONE' });
});
test('a question is noted and answered, each once', async () => {
  const { ask, now } = await start(), input = { communityId, kind: 'question', words: '车位怎么租', homeId };
  expect(await ask('wx-sun', 'note', input, 'req-note-000000001')).toEqual(await ask('wx-sun', 'note', input, 'req-note-000000001'));
  const { issues: [issue], day: today } = await now();
  expect(issue).toMatchObject({ kind: 'question', words: '车位怎么租', by: '孙师傅', label: '3栋 2单元 1201', solved: null });
  await ask('wx-li', 'solve', { communityId, day: today, id: issue?.id, words: '带到三号桌' });
  expect((await now()).issues).toMatchObject([{ solved: { by: '李管家', words: '带到三号桌' } }]);
  expect(await ask('wx-li', 'solve', { communityId, day: '2026-03-01', id: issue?.id, words: '带到三号桌' })).toMatchObject({ code: 'ISSUE_UNKNOWN' });
  expect(await ask('wx-li', 'note', { ...input, homeId: 'home_other_1-1-101' })).toMatchObject({ code: 'HOME_UNKNOWN' });
});
