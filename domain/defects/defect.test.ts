import * as fc from 'fast-check';
import { formFor } from '../inspection/form';
import { DAY } from '../kernel/calendar';
import { aDefect } from '../testing/a-defect';
import { at } from '../testing/at';
import { openBlocking, openDefects, type Defect, type PhotoMark } from './defect';
import { fixedAll, recheckedAll } from './loop';
import { MAX_DEFECTS, reported, reportedAll, type DefectReport } from './report';
import { strayPlace, wordsOfDefects } from './places';
import { byUrgency, isLate } from './urgency';

const home = 'home_yunxi_3-2-1201', now = at('2026-03-14 10:30');
const photo = 'cloud://env.bucket/homes/yunxi_3-2-1201/defects/d123456.jpg';
const report: DefectReport = { room: 'living', item: 'window', words: '渗水', severity: 'blocking', photos: [{ fileId: photo, marks: [] }], pin: [120, 340], by: 'owner' };
const fix = { at: now, by: '孙师傅', photo, words: '换了密封条' };
const fixed = (defects: readonly Defect[], no: number, { photo: shown, words }: typeof fix, homeId: string) => fixedAll(defects, [{ no, photo: shown, words }], { by: fix.by, at: now }, homeId);
const byOwner = { at: now, by: '', as: 'owner' as const }, byEscort = { at: now, by: '周工', as: 'escort' as const };
const rechecked = (defects: readonly Defect[], no: number, isRight: boolean) => recheckedAll(defects, [{ no, isRight }], byOwner);

describe('reporting', () => {
  test('gives the next number, and a deadline by severity', () => {
    expect(reported([aDefect()], report, home, now)).toMatchObject({ ok: true, value: { defect: { no: 2, state: 'reported', deadline: now + 3 * DAY }, defects: [{ no: 1 }, { no: 2 }] } });
    expect(reported([], { ...report, severity: 'minor' }, home, now)).toMatchObject({ ok: true, value: { defect: { no: 1, deadline: now + 15 * DAY } } });
  });
  test("another home's photo is refused", () => { expect(reported([], { ...report, photos: [{ fileId: photo.replace('1201', '1202'), marks: [] }] }, home, now)).toMatchObject({ code: 'FILE_FOREIGN' }); });
  test('a full list takes no more', () => { expect(reported(Array.from({ length: MAX_DEFECTS }, (_, i) => aDefect({ no: i + 1 })), report, home, now)).toMatchObject({ code: 'TOO_MANY' }); });
  test('marks beyond what a photo can show are refused', () => {
    const circle: PhotoMark = { kind: 'circle', points: [[1, 1], [9, 9]] };
    expect(reported([], { ...report, photos: [{ fileId: photo, marks: Array(21).fill(circle) as PhotoMark[] }] }, home, now)).toMatchObject({ code: 'TOO_MANY' });
  });
  test('a long pen stroke keeps its ends and a few points between', () => {
    const pen: PhotoMark = { kind: 'pen', points: Array.from({ length: 200 }, (_, i) => [i, i] as const) };
    const done = reported([], { ...report, photos: [{ fileId: photo, marks: [pen] }] }, home, now);
    const points = done.ok ? done.value.defect.photos[0]?.marks[0]?.points : undefined;
    expect(points).toHaveLength(24);
    expect([points?.[0], points?.at(-1)]).toEqual([[0, 0], [199, 199]]);
  });
});

describe('the loop', () => {
  test('reported → fixed → confirmed', () => {
    const mended = fixed([aDefect(), aDefect({ no: 2 })], 2, fix, home);
    expect(mended).toMatchObject({ ok: true, value: [{ state: 'reported' }, { state: 'fixed', fixes: [fix] }] });
    expect(mended.ok && rechecked(mended.value, 2, true)).toMatchObject({ ok: true, value: [{ state: 'reported' }, { state: 'confirmed', confirmedAt: now, reopened: 0 }] });
  });
  test('looked at by us it waits for the owner, and keeps nobody out meanwhile', () => {
    const passed = recheckedAll([aDefect({ severity: 'blocking', state: 'fixed', fixes: [fix] })], [{ no: 1, isRight: true }], byEscort);
    expect(passed).toMatchObject({ ok: true, value: [{ state: 'passed', confirmedAt: null, due: now + 7 * DAY, story: [{ deed: 'pass', by: '周工' }] }] });
    expect(passed.ok && [openDefects(passed.value).length, openBlocking(passed.value)]).toEqual([0, 0]);
    expect(passed.ok && rechecked(passed.value, 1, true)).toMatchObject({ ok: true, value: [{ state: 'confirmed', confirmedAt: now }] });
  });
  test('still wrong: open again, with its old deadline', () => {
    const before = aDefect({ state: 'fixed', fixes: [fix] });
    expect(rechecked([before], 1, false)).toMatchObject({ ok: true, value: [{ state: 'reported', reopened: 1, deadline: before.deadline, confirmedAt: null }] });
  });
  test.each(['fixed', 'confirmed'] as const)('what is %s cannot be fixed again', (state) => { expect(fixed([aDefect({ state })], 1, fix, home)).toMatchObject({ code: 'DEFECT_STATE', data: { no: 1, state } }); });
  test.each(['reported', 'confirmed'] as const)('what is %s cannot be rechecked', (state) => { expect(rechecked([aDefect({ state })], 1, true)).toMatchObject({ code: 'DEFECT_STATE', data: { no: 1, state } }); });
  test('an unknown number is refused', () => { expect(fixed([aDefect()], 7, fix, home)).toMatchObject({ code: 'DEFECT_UNKNOWN', data: { no: 7 } }); });
  test("a fix is shown with this home's photo", () => { expect(fixed([aDefect()], 1, { ...fix, photo: 'cloud://env.bucket/homes/yunxi_1-1-101/defects/d123456.jpg' }, home)).toMatchObject({ code: 'FILE_FOREIGN' }); });
  test('fixed is still open, and still keeps the family out, until looked at', () => {
    const defects = [aDefect({ severity: 'blocking', state: 'fixed' }), aDefect({ no: 2, severity: 'blocking', state: 'confirmed' }), aDefect({ no: 3 })];
    expect([openDefects(defects).length, openBlocking(defects)]).toEqual([2, 1]);
  });
});

describe('several at once', () => {
  const two = [aDefect(), aDefect({ no: 2 })];
  test('numbers follow the order they were found in', () => {
    expect(reportedAll(two, [report, { ...report, item: 'wall' }], home, now)).toMatchObject({ ok: true, value: { defects: [{ no: 1 }, { no: 2 }, { no: 3 }, { no: 4 }], found: [{ no: 3, item: 'window' }, { no: 4, item: 'wall' }] } });
  });
  test('all or none: one that cannot be taken leaves everything as it was', () => {
    expect(reportedAll(two, [report, { ...report, photos: [{ fileId: photo.replace('1201', '1202'), marks: [] }] }], home, now)).toMatchObject({ ok: false, code: 'FILE_FOREIGN' });
    expect(fixedAll(two, [{ no: 1, photo, words: '' }, { no: 9, photo, words: '' }], fix, home)).toMatchObject({ ok: false, code: 'DEFECT_UNKNOWN', data: { no: 9 } });
    expect(fixedAll(two, [{ no: 1, photo, words: '' }, { no: 1, photo, words: '' }], fix, home)).toMatchObject({ ok: false, code: 'DEFECT_STATE', data: { no: 1, state: 'fixed' } });
  });
  test('looked at together, each goes its own way', () => {
    const mended = two.map((one) => ({ ...one, state: 'fixed' as const }));
    expect(recheckedAll(mended, [{ no: 2, isRight: true }, { no: 1, isRight: false }], byOwner)).toMatchObject({ ok: true, value: [{ state: 'reported', reopened: 1 }, { state: 'confirmed', confirmedAt: now }] });
  });
  test('the owner is told of the first by its place, and how many they are', () => {
    expect([wordsOfDefects('三室两厅', two, [2, 1]), wordsOfDefects('三室两厅', two, [1])]).toEqual([{ no: '2、1', room: '客厅', item: '窗扇开关与密封', n: '2' }, { no: '1', room: '客厅', item: '窗扇开关与密封' }]);
  });
  test('property: together is one after the other', () => {
    const places = fc.array(fc.constantFrom('window', 'wall', 'floor'), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(places, fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.boolean()), { maxLength: 6 }), (items, looks) => {
      const all = reportedAll([], items.map((item) => ({ ...report, item })), home, now);
      const apart = items.reduce<readonly Defect[]>((list, item) => { const after = reported(list, { ...report, item }, home, now); return after.ok ? after.value.defects : list; }, []);
      expect(all).toMatchObject({ ok: true, value: { defects: apart } });
      const fixes = apart.map(({ no }) => ({ no, photo, words: '' })), mended = fixedAll(apart, fixes, fix, home);
      if (!mended.ok) throw new Error(mended.code);
      const together = recheckedAll(mended.value, looks.map(([no, isRight]) => ({ no, isRight })), byOwner);
      let list: readonly Defect[] | null = mended.value;
      for (const [no, isRight] of looks) {
        if (!list) break;
        const after: ReturnType<typeof recheckedAll> = recheckedAll(list, [{ no, isRight }], byOwner);
        list = after.ok ? after.value : null;
      }
      expect(together.ok ? together.value : null).toEqual(list);
    }), { numRuns: 100 });
  });
});

describe('where it is', () => {
  const form = formFor('三室两厅');
  test.each([['living', 'window', null], ['cellar', 'window', 'cellar'], ['living', 'rail', 'rail'], ['kitchen', '洗碗机', null], ['电梯厅', '地砖', null], ['电梯厅', 'window', 'window']])('%s / %s → %s', (room, item, stray) => { expect(strayPlace(form, room, item)).toBe(stray); });
});

describe('urgency', () => {
  const late = aDefect({ deadline: now - 1 }), blocking = aDefect({ severity: 'blocking', deadline: now + 9 }), soon = aDefect({ deadline: now + 5 }), later = aDefect({ deadline: now + 8 });
  test('late, blocking, then by deadline', () => { expect([later, soon, blocking, late].sort(byUrgency(now))).toEqual([late, blocking, soon, later]); });
  test('what is fixed is not late', () => { expect([isLate(late, now), isLate({ ...late, state: 'fixed' }, now), isLate(soon, now)]).toEqual([true, false, false]); });
});
