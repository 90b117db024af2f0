import { DAY } from '@domain/kernel/calendar';
import { aCase } from '@domain/testing/a-case';
import { aDefect } from '@domain/testing/a-defect';
import { at } from '@domain/testing/at';
import { createVisit } from '@cloud/kit/testing-visit';
import { fix } from './fix';
import { ledger } from './ledger';
import { list } from './list';
import { recheck } from './recheck';
import { report } from './report';

const visiting = (over: Parameters<typeof aCase>[0] = {}) => createVisit([list, ledger, report, fix, recheck], aCase(over));
const photo = 'cloud://env.bucket/homes/yunxi_3-2-1201/defects/d123456.jpg';
const one = { room: 'living', item: 'window', words: '关不严', severity: 'minor', photos: [{ fileId: photo, marks: [{ kind: 'circle', points: [[100, 100], [300, 320]] }] }], pin: null };
const seen = { defects: [one] };
const fixing = (no: number, words = '', shown = photo) => ({ fixes: [{ no, photo: shown, words }] }), looking = (no: number, isRight = true) => ({ rechecks: [{ no, isRight }] });
const now = at('2026-03-14 10:30'), request = 'req-defects-000001';
const mended = aDefect({ state: 'fixed', fixes: [{ at: now, by: '孙师傅', photo, words: '调了合页' }] });

test('from the report to the confirmation, the owner is told and has the last word', async () => {
  const { call, homeId, caseNow } = await visiting();
  expect(await call('staff', 'wx-escort', 'defects.report', { homeId, ...seen })).toEqual({ ok: true, value: { reported: [{ no: 1, deadline: now + 15 * DAY }] } });
  expect(await call('staff', 'wx-repair', 'defects.fix', { homeId, ...fixing(1, '调了合页') })).toEqual({ ok: true, value: { at: now, by: '孙师傅' } });
  expect(await call('owner', 'wx-owner', 'defects.recheck', { homeId, ...looking(1, false) })).toEqual({ ok: true, value: { states: [{ no: 1, state: 'reported' }] } });
  await call('staff', 'wx-repair', 'defects.fix', { homeId, ...fixing(1, '换了合页') });
  expect(await call('owner', 'wx-co', 'defects.recheck', { homeId, ...looking(1) })).toEqual({ ok: true, value: { states: [{ no: 1, state: 'confirmed' }] } });
  const after = await caseNow();
  expect(after.defects).toMatchObject([{ state: 'confirmed', by: 'staff', reopened: 1, confirmedAt: now, fixes: [{ by: '孙师傅' }, { words: '换了合页' }] }]);
  expect(after.news.map(({ kind }) => kind)).toEqual(['defect-reported', 'defect-fixed', 'defect-fixed']);
  expect(after.news[1]?.words).toEqual({ no: '1', room: '客厅', item: '窗扇开关与密封' });
  expect(after.trail.map(({ what, of }) => `${what} ${of}`)).toEqual(['defect-reported ', 'defect-fixed 1', 'defect-reopened 1', 'defect-fixed 1', 'defect-confirmed 1']);
});
test('several in one go: one write, one piece of news, each its own number and end', async () => {
  const { call, homeId, caseNow } = await visiting();
  expect(await call('staff', 'wx-escort', 'defects.report', { homeId, defects: [one, { ...one, item: 'wall' }, { ...one, room: '电梯厅', item: '地砖' }] })).toMatchObject({ value: { reported: [{ no: 1 }, { no: 2 }, { no: 3 }] } });
  await call('staff', 'wx-repair', 'defects.fix', { homeId, fixes: [1, 2, 3].map((no) => ({ no, photo, words: '' })) });
  expect(await call('staff', 'wx-escort', 'defects.recheck', { homeId, rechecks: [{ no: 1, isRight: true }, { no: 2, isRight: false }, { no: 3, isRight: true }] })).toMatchObject({ value: { states: [{ no: 1, state: 'passed' }, { no: 2, state: 'reported' }, { no: 3, state: 'passed' }] } });
  const after = await caseNow();
  expect(after.defects.map(({ state }) => state)).toEqual(['passed', 'reported', 'passed']);
  expect(after.news.map(({ kind, words }) => `${kind} ${words.no} ${words.n ?? ''}`)).toEqual(['defect-reported 1、2、3 3', 'defect-fixed 1、2、3 3', 'defect-confirmed 1、3 2', 'defect-reopened 2 ']);
  expect(after.trail.map(({ what, of }) => `${what} ${of}`)).toEqual(['defect-reported ', 'defect-fixed 1,2,3', 'defect-rechecked 1,2×,3']);
});
test('the list shows names and links in one storage call', async () => {
  const { call, homeId, cloud } = await visiting({ defects: [aDefect({ photos: [{ fileId: photo, marks: [] }] }), { ...mended, no: 2 }] });
  const links = jest.spyOn(cloud, 'links');
  expect(await call('owner', 'wx-owner', 'defects.list', { homeId })).toMatchObject({
    ok: true, value: { label: '3栋 2单元 1201', defects: [{ roomName: '客厅', itemName: '窗扇开关与密封', photos: [{ link: `https://files.test/${photo}` }] }, { fixes: [{ by: '孙师傅', link: `https://files.test/${photo}` }] }], rooms: expect.arrayContaining([expect.objectContaining({ code: 'living', name: '客厅' })]) },
  });
  expect(links).toHaveBeenCalledTimes(1);
});
test('what keeps the family out is marked until somebody has looked at the repair', async () => {
  const { call, homeId, caseNow } = await visiting();
  await call('owner', 'wx-owner', 'defects.report', { homeId, defects: [{ ...one, severity: 'blocking' }] });
  expect((await caseNow()).marks).toMatchObject({ openDefects: 1, isBlocked: true, defectDue: now + 3 * DAY });
  await call('staff', 'wx-repair', 'defects.fix', { homeId, ...fixing(1) });
  expect((await caseNow()).marks.isBlocked).toBe(true);
  await call('staff', 'wx-escort', 'defects.recheck', { homeId, ...looking(1) });
  expect((await caseNow()).marks).toMatchObject({ openDefects: 0, isBlocked: false });
});
test("the ledger has the whole community's open defects, the most urgent first, and no other's", async () => {
  const { call, ports } = await visiting({ defects: [aDefect(), aDefect({ no: 2, state: 'confirmed' })] });
  await ports.store.insert('cases', aCase({ _id: 'case_yunxi_1-1-101', homeId: 'home_yunxi_1-1-101', place: { building: '1', unit: '1', room: '101' }, defects: [aDefect({ severity: 'blocking' }), aDefect({ no: 2, deadline: now - DAY })] }));
  await ports.store.insert('cases', aCase({ _id: 'case_other_1-1-101', homeId: 'home_other_1-1-101', communityId: 'com_other', defects: [aDefect()] }));
  const answer = await call('staff', 'wx-desk', 'defects.ledger', { communityId: 'com_yunxi' });
  expect(answer).toMatchObject({ ok: true, value: { hasMore: false, rows: [{ label: '1栋 1单元 101', no: 2, isLate: true }, { label: '1栋 1单元 101', no: 1, isLate: false }, { label: '3栋 2单元 1201', no: 1 }] } });
  expect(await call('staff', 'wx-elsewhere', 'defects.ledger', { communityId: 'com_yunxi' })).toMatchObject({ code: 'FORBIDDEN' });
});
test('the same request answers the same and changes nothing; other content under it is refused', async () => {
  const { call, homeId, caseNow } = await visiting();
  const first = await call('owner', 'wx-owner', 'defects.report', { homeId, ...seen }, request);
  const before = await caseNow();
  expect(await call('owner', 'wx-owner', 'defects.report', { homeId, ...seen }, request)).toEqual(first);
  expect(await caseNow()).toEqual(before);
  expect(await call('owner', 'wx-owner', 'defects.report', { homeId, defects: [{ ...one, words: '别的' }] }, request)).toMatchObject({ code: 'REQUEST_REUSED' });
});

const foreign = photo.replace('1201', '1202');
test.each([
  ['an unknown item', 'owner', 'wx-owner', 'defects.report', { defects: [one, { ...one, item: 'rail' }] }, 'ITEM_UNKNOWN'],
  ["another home's photo", 'owner', 'wx-owner', 'defects.report', { defects: [one, { ...one, photos: [{ fileId: foreign, marks: [] }] }] }, 'FILE_FOREIGN'],
  ['too many marks', 'owner', 'wx-owner', 'defects.report', { defects: [{ ...one, photos: [1, 2].map(() => ({ fileId: photo, marks: Array(11).fill({ kind: 'arrow', points: [[0, 0], [9, 9]] }) })) }] }, 'TOO_MANY'],
  ['a seventh photo', 'owner', 'wx-owner', 'defects.report', { defects: [{ ...one, photos: Array(7).fill({ fileId: photo, marks: [] }) }] }, 'INVALID_INPUT'],
  ['a report without words', 'owner', 'wx-owner', 'defects.report', { defects: [{ ...one, words: ' ' }] }, 'INVALID_INPUT'],
  ['a report of nothing', 'owner', 'wx-owner', 'defects.report', { defects: [] }, 'INVALID_INPUT'],
  ['twenty-one at once', 'owner', 'wx-owner', 'defects.report', { defects: Array(21).fill(one) }, 'INVALID_INPUT'],
  ['staff without the duty to report', 'staff', 'wx-desk', 'defects.report', seen, 'FORBIDDEN'],
  ['a stranger', 'owner', 'wx-stranger', 'defects.report', seen, 'FORBIDDEN'],
  ['an unknown number to fix', 'staff', 'wx-repair', 'defects.fix', fixing(9), 'DEFECT_UNKNOWN'],
  ['fixing twice', 'staff', 'wx-repair', 'defects.fix', fixing(2), 'DEFECT_STATE'],
  ['fixing several of which one is fixed', 'staff', 'wx-repair', 'defects.fix', { fixes: [...fixing(1).fixes, ...fixing(2).fixes] }, 'DEFECT_STATE'],
  ["fixing with another home's photo", 'staff', 'wx-repair', 'defects.fix', fixing(1, '', foreign), 'FILE_FOREIGN'],
  ['fixing by the escort', 'staff', 'wx-escort', 'defects.fix', fixing(1), 'FORBIDDEN'],
  ['fixing by the owner', 'owner', 'wx-owner', 'defects.fix', fixing(1), 'FORBIDDEN'],
  ['rechecking what is not fixed', 'owner', 'wx-owner', 'defects.recheck', looking(1), 'DEFECT_STATE'],
  ['rechecking an unknown number', 'owner', 'wx-owner', 'defects.recheck', looking(9), 'DEFECT_UNKNOWN'],
  ['rechecking by who repaired', 'staff', 'wx-repair', 'defects.recheck', looking(2), 'FORBIDDEN'],
] as const)('%s is refused and changes nothing', async (_what, unit, who, action, data, code) => {
  const { call, homeId, caseNow } = await visiting({ defects: [aDefect(), { ...mended, no: 2 }] });
  const before = await caseNow();
  expect(await call(unit, who, action, { homeId, ...data })).toMatchObject({ ok: false, code });
  expect(await caseNow()).toEqual(before);
});
test.each([['defects.list', {}], ['defects.report', seen], ['defects.recheck', looking(1)]])('a home without a case has none: %s', async (action, data) => {
  const { call } = await visiting();
  expect(await call('staff', 'wx-escort', action, { homeId: 'home_yunxi_3-2-1202', ...data })).toMatchObject({ code: 'NO_CASE' });
});
