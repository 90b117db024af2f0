import { aCase } from '@domain/testing/a-case';
import { aDefect } from '@domain/testing/a-defect';
import { anInspection } from '@domain/testing/an-inspection';
import { at } from '@domain/testing/at';
import { onSite } from '@domain/testing/on-site';
import { createVisit } from '@cloud/kit/testing-visit';
import { finish } from './finish';
import { note } from './note';
import { open } from './open';

const visiting = (over: Parameters<typeof aCase>[0] = {}) => createVisit([open, note, finish], aCase({ ...onSite, ...over }));
const photo = 'cloud://env.bucket/homes/yunxi_3-2-1201/meters/w123456.jpg';
const { marks, meters } = anInspection();
const request = 'req-inspection-0001';

test('the escort notes as they go, each time on top of what is there, and the owner can follow', async () => {
  const { call, homeId } = await visiting();
  await call('staff', 'wx-escort', 'inspection.note', { homeId, marks: { 'living:wall': 'ok' }, meters: { water: { reading: 312, photo } } });
  await call('staff', 'wx-escort', 'inspection.note', { homeId, marks: { 'living:window': 'bad' }, meters: {} });
  expect(await call('owner', 'wx-owner', 'inspection.open', { homeId })).toMatchObject({
    ok: true, value: { label: '3栋 2单元 1201', inspection: { by: '周工', marks: { 'living:wall': 'ok', 'living:window': 'bad' }, finishedAt: null }, meters: [{ code: 'water', link: `https://files.test/${photo}` }, { link: '' }, { link: '' }] },
  });
});
test('before anybody begins, the screen shows an empty form', async () => {
  const { call, homeId } = await visiting();
  expect(await call('staff', 'wx-escort', 'inspection.open', { homeId })).toMatchObject({ ok: true, value: { inspection: { startedAt: 0, marks: {} }, defects: [] } });
});
test('it ends when all is looked at; blocking defects are counted and the owner is told', async () => {
  const { call, homeId, caseNow } = await visiting({ defects: [aDefect({ severity: 'blocking' }), aDefect({ no: 2 })] });
  expect(await call('staff', 'wx-escort', 'inspection.finish', { homeId, marks, meters })).toMatchObject({ ok: true, value: { blocking: 1, inspection: { finishedAt: at('2026-03-14 10:30') } } });
  const after = await caseNow();
  expect(after.marks).toMatchObject({ stage: 'inspect', isBlocked: true });
  expect(after.news).toMatchObject([{ kind: 'inspection-finished', words: { defects: '2', blocking: '1' } }]);
});
test('without open blocking defects the handover opens', async () => {
  const { call, homeId, caseNow } = await visiting({ defects: [aDefect()] });
  await call('staff', 'wx-escort', 'inspection.finish', { homeId, marks, meters });
  expect((await caseNow()).marks).toMatchObject({ stage: 'handover', isBlocked: false, openDefects: 1 });
});
test('the same request answers the same and changes nothing; other content under it is refused', async () => {
  const { call, homeId, caseNow } = await visiting();
  const data = { homeId, marks: { 'living:wall': 'ok' }, meters: {} };
  const first = await call('staff', 'wx-escort', 'inspection.note', data, request);
  const before = await caseNow();
  expect(await call('staff', 'wx-escort', 'inspection.note', data, request)).toEqual(first);
  expect(await caseNow()).toEqual(before);
  expect(await call('staff', 'wx-escort', 'inspection.note', { ...data, marks: { 'living:wall': 'bad' } }, request)).toMatchObject({ code: 'REQUEST_REUSED' });
});

describe.each(['inspection.note', 'inspection.finish'])('%s refuses', (action) => {
  const ask = async (visit: Awaited<ReturnType<typeof visiting>>, data: object = {}, who = 'wx-escort') => {
    const before = await visit.caseNow();
    const answer = await visit.call('staff', who, action, { homeId: visit.homeId, marks, meters, ...data });
    expect(await visit.caseNow()).toEqual(before);
    return answer;
  };
  test('before identity is confirmed', async () => { expect(await ask(await visiting({ identity: null }))).toMatchObject({ code: 'STEP_NOT_OPEN', data: { needs: ['identity'] } }); });
  test('once finished', async () => { expect(await ask(await visiting({ inspection: anInspection() }))).toMatchObject({ code: 'INSPECTION_FINISHED' }); });
  test('an unknown item', async () => { expect(await ask(await visiting(), { marks: { 'cellar:wall': 'ok' } })).toMatchObject({ code: 'ITEM_UNKNOWN' }); });
  test('an impossible reading', async () => { expect(await ask(await visiting(), { meters: { water: { reading: 99_999_999, photo: null } } })).toMatchObject({ code: 'READING_IMPLAUSIBLE', data: { meter: '水表' } }); });
  test("another home's photo", async () => { expect(await ask(await visiting(), { meters: { water: { reading: 1, photo: photo.replace('1201', '1202') } } })).toMatchObject({ code: 'FILE_FOREIGN' }); });
  test.each(['wx-desk', 'wx-elsewhere', 'wx-stranger', 'wx-owner'])('%s', async (who) => { expect(await ask(await visiting(), {}, who)).toMatchObject({ code: 'FORBIDDEN' }); });
});
test('finish refuses while anything is open, and saves nothing', async () => {
  const { call, homeId, caseNow } = await visiting();
  expect(await call('staff', 'wx-escort', 'inspection.finish', { homeId, marks: { 'living:wall': 'ok' }, meters: {} })).toMatchObject({ code: 'INSPECTION_INCOMPLETE', data: { first: '入户·入户门与门锁', meters: ['水表', '电表', '燃气表'] } });
  expect((await caseNow()).inspection).toBeNull();
});
test('a home without a case has no inspection', async () => {
  const { call } = await visiting();
  expect(await call('staff', 'wx-escort', 'inspection.open', { homeId: 'home_yunxi_3-2-1202' })).toMatchObject({ code: 'NO_CASE' });
  expect(await call('staff', 'wx-escort', 'inspection.finish', { homeId: 'home_yunxi_3-2-1202', marks, meters })).toMatchObject({ code: 'NO_CASE' });
});
test("another home's owner sees nothing", async () => {
  const { call } = await visiting();
  expect(await call('owner', 'wx-owner', 'inspection.open', { homeId: 'home_yunxi_3-2-1202' })).toMatchObject({ code: 'FORBIDDEN' });
});
