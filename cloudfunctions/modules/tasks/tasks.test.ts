import { findShipped, keptTemplate } from '@domain/movein/shipped';
import { aFreshCase } from '@domain/testing/a-case';
import { at } from '@domain/testing/at';
import { createVisit } from '@cloud/kit/testing-visit';
import { list } from './list';
import { tick } from './tick';

const caring = (given = {}) => createVisit([list, tick], aFreshCase({ template: keptTemplate(findShipped('care')!), openedAt: at('2026-03-10 09:00'), ...given }));
const communityId = 'com_yunxi', request = 'req-tick-0000000001';

test('what is due soon is listed with who does it; done, it is gone', async () => {
  const { call, homeId, caseNow, clock } = await caring();
  expect(await call('staff', 'wx-desk', 'tasks.list', { communityId })).toMatchObject({ ok: true, value: { more: false, rows: [{ homeId, label: '3栋 2单元 1201', name: '王**', step: 'aftercare', stepName: '七天走访', who: 'desk', dueAt: at('2026-03-17 09:00'), isLate: false, isTicked: true }] } });
  expect(await call('staff', 'wx-desk', 'tasks.tick', { homeId, step: 'aftercare' })).toEqual({ ok: true, value: { at: clock.now, times: 1 } });
  expect(await call('staff', 'wx-desk', 'tasks.list', { communityId })).toMatchObject({ value: { rows: [] } });
  expect((await caseNow()).trail.at(-1)).toMatchObject({ what: 'step-ticked', of: 'aftercare', by: 'wx-desk' });
});
test('a month comes again, late when nobody did it', async () => {
  const { call, homeId, clock } = await caring({ ticks: { aftercare: { at: at('2026-03-12 10:00'), by: 'wx-desk', times: 1 } } });
  clock.now = at('2026-04-15 10:00');
  const due = () => call('staff', 'wx-desk', 'tasks.list', { communityId });
  expect(await due()).toMatchObject({ value: { rows: [{ step: 'follow', dueAt: at('2026-04-09 09:00'), isLate: true }] } });
  await call('staff', 'wx-desk', 'tasks.tick', { homeId, step: 'follow' });
  expect(await due()).toMatchObject({ value: { rows: [] } });
  clock.now = at('2026-05-12 10:00');
  expect(await due()).toMatchObject({ value: { rows: [{ step: 'follow', dueAt: at('2026-05-15 10:00'), isLate: false }] } });
  expect(await call('staff', 'wx-desk', 'tasks.tick', { homeId, step: 'follow' })).toMatchObject({ ok: true, value: { times: 2 } });
});
test('the same request answers the same and counts once; other content under it is refused', async () => {
  const { call, homeId, caseNow } = await caring();
  const first = await call('staff', 'wx-desk', 'tasks.tick', { homeId, step: 'aftercare' }, request);
  const before = await caseNow();
  expect(await call('staff', 'wx-desk', 'tasks.tick', { homeId, step: 'aftercare' }, request)).toEqual(first);
  expect(await caseNow()).toEqual(before);
  expect(await call('staff', 'wx-desk', 'tasks.tick', { homeId, step: 'follow' }, request)).toMatchObject({ code: 'REQUEST_REUSED' });
});
test.each<[string, string, string, string]>([
  ['a step before its turn', 'wx-desk', 'follow', 'STEP_NOT_OPEN'], ['a step this home does not have', 'wx-desk', 'tour', 'STEP_UNKNOWN'], ['a step that shows by itself', 'wx-desk', 'keys', 'INVALID_INPUT'],
  ['an owner', 'wx-owner', 'aftercare', 'FORBIDDEN'], ['staff of elsewhere', 'wx-elsewhere', 'aftercare', 'FORBIDDEN'], ['nobody we know', 'wx-stranger', 'aftercare', 'FORBIDDEN'],
])('refuses %s', async (_what, openid, step, code) => {
  const { call, homeId, caseNow } = await caring();
  const before = await caseNow();
  expect(await call('staff', openid, 'tasks.tick', { homeId, step })).toMatchObject({ code });
  expect(await caseNow()).toEqual(before);
});
test('done twice is said', async () => {
  const { call, homeId } = await caring({ ticks: { aftercare: { at: 1, by: 'wx-desk', times: 1 } } });
  expect(await call('staff', 'wx-desk', 'tasks.tick', { homeId, step: 'aftercare' })).toMatchObject({ code: 'ALREADY_DONE' });
});
