import { aCase } from '@domain/testing/a-case';
import { aDefect } from '@domain/testing/a-defect';
import { crewGrants } from '@domain/testing/some-grants';
import { anInspection } from '@domain/testing/an-inspection';
import { at } from '@domain/testing/at';
import { formFor } from '@domain/inspection/form';
import { idsOf, standing } from '@domain/inspection/found';
import { trialsOf } from '@domain/inspection/trials';
import { onSite } from '@domain/testing/on-site';
import { createVisit } from '@cloud/kit/testing-visit';
import { finish } from './finish';
import { note } from './note';
import { open } from './open';
import { round } from './round';
import { setTerms } from './set-terms';
import { sheet } from './sheet';
import { terms } from './terms';
import { tryOut } from './try-out';

const visiting = (over: Parameters<typeof aCase>[0] = {}) => createVisit([open, note, finish, round, sheet, tryOut], aCase({ ...onSite, ...over }));
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
test('what a colleague found wrong is not ended over unseen: who and what is said, nothing is saved; in sight of it the walk ends as they say', async () => {
  const { call, homeId, caseNow } = await visiting(), wrong = { marks: { 'living:wall': 'bad' }, meters: {} };
  await call('staff', 'wx-escort', 'inspection.note', { homeId, ...wrong });
  const before = await caseNow();
  expect(await call('staff', 'wx-escort', 'inspection.finish', { homeId, marks, meters })).toMatchObject({ code: 'MARKS_DIFFER', data: { items: ['客厅·墙面平整'], by: '周工' } });
  expect(await caseNow()).toEqual(before);
  const seen = { 'living:wall': idsOf(standing(before.inspection!, 'living:wall')) };
  expect(await call('staff', 'wx-escort', 'inspection.finish', { homeId, marks, meters, seen })).toMatchObject({ ok: true });
  expect((await caseNow()).inspection?.marks['living:wall']).toBe('ok');
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
  expect(await call('staff', 'wx-escort', 'inspection.finish', { homeId, marks: { 'living:wall': 'ok' }, meters: {} })).toMatchObject({ code: 'INSPECTION_INCOMPLETE', data: { first: '入户·钥匙是否齐全', meters: ['水表', '电表', '燃气表'] } });
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

describe('rounds beside the joint inspection', () => {
  const cleaned = { kind: 'clean', marks: Object.fromEntries(['clean:windows', 'clean:floors', 'clean:walls', 'clean:wet', 'clean:rubbish', 'ready:supply', 'ready:papers'].map((key) => [key, key === 'clean:windows' ? 'bad' : 'ok'])), notes: { 'clean:windows': '有胶痕' }, photos: [photo.replace('meters', 'rounds')], meters: {} } as const;
  test('what was made stands there with photos and names for both sides, and is not made twice', async () => {
    const { call, homeId, caseNow } = await visiting();
    const first = await call('staff', 'wx-escort', 'inspection.round', { homeId, ...cleaned }, request);
    expect(await call('staff', 'wx-escort', 'inspection.round', { homeId, ...cleaned }, request)).toEqual(first);
    expect((await caseNow()).rounds).toHaveLength(1);
    expect(await call('owner', 'wx-owner', 'inspection.open', { homeId })).toMatchObject({ value: { rounds: [{ kind: 'clean', by: '周工', looked: 7, bad: [{ room: '保洁', item: '窗户', words: '有胶痕' }], links: [expect.stringContaining('/rounds/')] }] } });
    expect((await caseNow()).trail.at(-1)).toMatchObject({ what: 'inspection-round', of: 'clean' });
  });
  test('a re-inspection looks at what is open, and takes the repairs that are right off', async () => {
    const { call, homeId, caseNow } = await visiting({ inspection: anInspection({ marks: { ...marks, 'living:window': 'bad' } }), defects: [aDefect({ severity: 'blocking', state: 'fixed' })] });
    expect(await call('staff', 'wx-escort', 'inspection.open', { homeId })).toMatchObject({ value: { open: ['living:window'] } });
    expect(await call('staff', 'wx-escort', 'inspection.round', { homeId, kind: 're-inspection', marks: { 'living:window': 'ok' }, notes: {}, photos: [], meters: {} })).toMatchObject({ ok: true, value: { rechecked: [1] } });
    const after = await caseNow();
    expect([after.defects[0]?.state, after.marks.isBlocked, after.news.map(({ kind }) => kind)]).toEqual(['passed', false, ['defect-confirmed']]);
    expect(await call('staff', 'wx-escort', 'inspection.open', { homeId })).toMatchObject({ value: { open: [] } });
  });
  test.each([['without its photo', { photos: [] }, 'PHOTO_MISSING'], ['half of it', { marks: {} }, 'INSPECTION_INCOMPLETE'], ["with another home's photo", { photos: [photo.replace('1201', '1202')] }, 'FILE_FOREIGN']])('refused %s, and nothing is kept', async (_, over, code) => {
    const { call, homeId, caseNow } = await visiting();
    expect(await call('staff', 'wx-escort', 'inspection.round', { homeId, ...cleaned, ...over })).toMatchObject({ code });
    expect((await caseNow()).rounds).toBeUndefined();
  });
  test('an owner makes none', async () => { const { call, homeId } = await visiting(); expect(await call('owner', 'wx-owner', 'inspection.round', { homeId, ...cleaned })).toMatchObject({ code: 'FORBIDDEN' }); });
});
describe('what goes with the walk', () => {
  const goods = [{ name: '可视对讲', count: 1, condition: 'fine', note: '' }], paper = { photos: [photo.replace('meters', 'paper')], by: '李工' };
  test('goods and the paper form, said one after the other, both stay', async () => {
    const { call, homeId, caseNow } = await visiting();
    await call('staff', 'wx-escort', 'inspection.sheet', { homeId, goods });
    await call('staff', 'wx-escort', 'inspection.sheet', { homeId, paper });
    expect((await caseNow()).inspection).toMatchObject({ goods, paper });
    expect(await call('owner', 'wx-owner', 'inspection.open', { homeId })).toMatchObject({ value: { paperLinks: [expect.stringContaining('/paper/')] } });
    await call('staff', 'wx-escort', 'inspection.sheet', { homeId, paper: null });
    expect((await caseNow()).inspection).not.toHaveProperty('paper');
  });
  test('a doubtful reading is asked about, and kept with its reason', async () => {
    const { call, homeId, caseNow } = await visiting({ rounds: [{ kind: 'pre-check', at: at('2026-03-01 09:00'), by: '周工', looked: 50, bad: [], meters: { water: { reading: 500, photo: null } } }] });
    const low = { reading: 312, photo: null };
    expect(await call('staff', 'wx-escort', 'inspection.note', { homeId, marks: {}, meters: { water: low } })).toMatchObject({ code: 'READING_DOUBTED', data: { meter: '水表', doubt: 'lower', previous: 500 } });
    expect(await call('staff', 'wx-escort', 'inspection.note', { homeId, marks: {}, meters: { water: { ...low, why: '换过表' } } })).toMatchObject({ ok: true });
    expect((await caseNow()).inspection?.meters.water).toEqual({ ...low, why: '换过表' });
  });
  test('an item named on the walk is marked like any other', async () => {
    const { call, homeId } = await visiting();
    const own = [{ room: 'balcony', name: '晾衣架' }];
    expect(await call('staff', 'wx-escort', 'inspection.note', { homeId, marks: { 'balcony:晾衣架': 'bad' }, meters: {}, own })).toMatchObject({ ok: true, value: { inspection: { own } } });
    expect(await call('staff', 'wx-escort', 'inspection.finish', { homeId, marks, meters, own })).toMatchObject({ ok: true });
  });
  test('the page offers to be reminded of what is in use where the message is set up, until nothing is to come', async () => {
    const { call, homeId, ports } = await visiting({ inspection: anInspection() }), offered = async () => (await call('owner', 'wx-owner', 'inspection.open', { homeId }) as unknown as { value: { trialTemplate?: string } }).value.trialTemplate;
    expect(await offered()).toBeUndefined();
    Object.assign(ports.settings, { messageTemplates: { 'trial-due': { id: 'tpl-trial', data: {} } } });
    expect(await offered()).toBe('tpl-trial');
    await call('owner', 'wx-owner', 'inspection.tryOut', { homeId, marks: Object.fromEntries(trialsOf(anInspection(), formFor('三室两厅')).map(({ key }) => [key, 'ok'])) });
    expect(await offered()).toBeUndefined();
  });
  test('the owner says how a tap does a week later; what is not on trial is refused', async () => {
    const { call, homeId, caseNow } = await visiting({ inspection: anInspection() });
    expect(await call('owner', 'wx-owner', 'inspection.tryOut', { homeId, marks: { 'kitchen:tap': 'bad' } })).toMatchObject({ ok: true });
    expect((await caseNow()).inspection?.trials?.['kitchen:tap']).toMatchObject({ mark: 'bad', by: 'owner' });
    expect(await call('owner', 'wx-owner', 'inspection.tryOut', { homeId, marks: { 'kitchen:wall': 'bad' } })).toMatchObject({ code: 'ITEM_UNKNOWN' });
  });
});
test('a community’s own items reach homes whose walk has not begun, and stay out of those that have; only a manager writes them', async () => {
  const own = { items: [{ room: 'kitchen', name: '净水器', trialDays: 14 }], goods: [{ name: '可视对讲', count: 1 }], hasHeat: true };
  const { call, caseNow, homeId, ports } = await createVisit([open, note, terms, setTerms], aCase(onSite), ['staff', 'manager']), communityId = 'com_yunxi';
  await ports.store.insert('grants', crewGrants('wx-manager', '王经理', [], true));
  expect(await call('manager', 'wx-escort', 'inspection.setTerms', { communityId, terms: own })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await call('manager', 'wx-manager', 'inspection.setTerms', { communityId, terms: own })).toMatchObject({ ok: true, value: { homes: 1 } });
  expect(await call('manager', 'wx-manager', 'inspection.terms', { communityId })).toMatchObject({ value: { terms: own } });
  expect((await call('staff', 'wx-escort', 'inspection.open', { homeId }) as unknown as { value: { form: readonly { code: string; items: readonly { code: string }[] }[]; meters: readonly unknown[] } }).value).toMatchObject({ goods: own.goods, meters: [{}, {}, {}, { code: 'heat' }], form: expect.arrayContaining([expect.objectContaining({ code: 'kitchen', items: expect.arrayContaining([expect.objectContaining({ code: '净水器' })]) })]) });
  await call('staff', 'wx-escort', 'inspection.note', { homeId, marks: { 'kitchen:净水器': 'ok' }, meters: {} });
  expect(await call('manager', 'wx-manager', 'inspection.setTerms', { communityId, terms: {} })).toMatchObject({ ok: true, value: { homes: 0 } });
  expect((await caseNow()).walkTerms).toEqual(own);
});
