import { aDefect } from '../testing/a-defect';
import { at } from '../testing/at';
import { anInspection } from '../testing/an-inspection';
import { formFor, type InspectionRoom } from './form';
import { itemKeys, type Mark } from './inspection';
import { formOfRound, WALK_ROUNDS, type WalkRound } from './round-forms';
import { metersBefore, openItems, rechecksOf, roundDone, MOST_ROUNDS, type RoundDone, type RoundGiven } from './rounds';

const form = formFor('三室两厅'), now = at('2026-03-10 09:00'), who = { at: now, by: '周工', homeId: 'home_yunxi_3-2-1201' };
const photo = 'cloud://env.bucket/homes/yunxi_3-2-1201/rounds/clean-123456.jpg';
const marksFor = (rooms: readonly InspectionRoom[], bad: readonly string[] = []): Record<string, Mark> => Object.fromEntries(itemKeys(rooms).map((key) => [key, bad.includes(key) ? 'bad' : 'ok']));
const given = (kind: WalkRound, over: Partial<RoundGiven> = {}): RoundGiven => ({ kind, marks: marksFor(formOfRound(kind, form, new Set())), notes: {}, photos: kind === 'clean' ? [photo] : [], meters: {}, ...over });
const home = { inspection: null, defects: [] };
const walked = { inspection: anInspection({ marks: { ...anInspection().marks, 'living:wall': 'bad', 'kitchen:gas': 'bad' } }), defects: [aDefect({ no: 1, room: 'living', item: 'wall', state: 'fixed' }), aDefect({ no: 2, room: 'kitchen', item: 'gas', state: 'reported' })] };

test.each(WALK_ROUNDS.filter((kind) => kind !== 're-inspection'))('%s is kept with how many items were normal, in a few bytes', (kind) => {
  const after = roundDone(home, form, given(kind), who);
  expect(after).toMatchObject({ ok: true, value: { done: { kind, at: now, by: '周工', bad: [], looked: itemKeys(formOfRound(kind, form, new Set())).length } } });
  expect(after.ok && JSON.stringify(after.value.done).length).toBeLessThan(250);
});
test('a phone of before furniture, appliances and decoration were looked at makes its round as it knew it; whoever looks at one of them looks at all (S3-93)', () => {
  const { 'ready:furniture': furniture, 'ready:appliances': _appliances, 'ready:decoration': _decoration, ...before } = given('clean').marks;
  expect(roundDone(home, form, given('clean', { marks: before }), who)).toMatchObject({ ok: true, value: { done: { looked: 7 } } });
  expect(roundDone(home, form, given('clean'), who)).toMatchObject({ ok: true, value: { done: { looked: 10 } } });
  expect(roundDone(home, form, given('clean', { marks: { ...before, 'ready:furniture': furniture as Mark } }), who)).toMatchObject({ code: 'INSPECTION_INCOMPLETE', data: { unmarked: 2, first: '备妥·家电' } });
  const { 'clean:walls': _walls, ...less } = before;
  expect(roundDone(home, form, given('clean', { marks: less }), who)).toMatchObject({ code: 'INSPECTION_INCOMPLETE' });
});
test('what is wrong is kept by item with its words; words for what was normal are not', () => {
  const marks = { ...given('clean').marks, 'clean:windows': 'bad' as const };
  expect(roundDone(home, form, given('clean', { marks, notes: { 'clean:windows': '有胶痕', 'clean:floors': '可以' } }), who)).toMatchObject({ ok: true, value: { done: { bad: ['clean:windows'], notes: { 'clean:windows': '有胶痕' }, photos: [photo] } } });
});
test('refused: half a round, an item of another round, a cleaning or a paper without a photo, another home’s photo, one too many', () => {
  const { 'safety:smoke': _smoke, ...rest } = given('safety').marks;
  expect(roundDone(home, form, given('safety', { marks: rest }), who)).toMatchObject({ code: 'INSPECTION_INCOMPLETE', data: { unmarked: 1, first: '安全·烟雾报警器' } });
  expect(roundDone(home, form, given('safety', { marks: { ...given('safety').marks, 'living:wall': 'ok' } }), who)).toMatchObject({ code: 'ITEM_UNKNOWN', data: { item: 'living:wall' } });
  expect(roundDone(home, form, given('clean', { photos: [] }), who)).toMatchObject({ code: 'PHOTO_MISSING' });
  expect(roundDone(home, form, given('pre-check', { paperBy: '李工' }), who)).toMatchObject({ code: 'PHOTO_MISSING' });
  expect(roundDone(home, form, given('clean', { photos: [photo.replace('1201', '1202')] }), who)).toMatchObject({ code: 'FILE_FOREIGN' });
  const full = Array.from({ length: MOST_ROUNDS }, (): RoundDone => ({ kind: 'visit', at: now, by: '周工', looked: 4, bad: [] }));
  expect(roundDone({ ...home, rounds: full }, form, given('visit'), who)).toMatchObject({ code: 'TOO_MANY' });
});
test('a reading of a round is what the walk is compared with; a later one below it is asked about', () => {
  const first = roundDone(home, form, given('pre-check', { meters: { water: { reading: 120, photo: null } } }), who), rounds = first.ok ? first.value.rounds : [];
  expect(metersBefore({ rounds })).toEqual({ water: { reading: 120, photo: null } });
  expect(roundDone({ ...home, rounds }, form, given('pre-check', { meters: { water: { reading: 110, photo: null } } }), who)).toMatchObject({ code: 'READING_DOUBTED', data: { doubt: 'lower', previous: 120 } });
});
describe('a re-inspection', () => {
  test('comes after the joint inspection, and looks only at what is open', () => {
    expect(roundDone(home, form, given('re-inspection', { marks: {} }), who)).toMatchObject({ code: 'STEP_NOT_OPEN', data: { needs: ['inspect'] } });
    expect([...openItems(walked)].sort()).toEqual(['kitchen:gas', 'living:wall']);
    expect(itemKeys(formOfRound('re-inspection', form, openItems(walked)))).toEqual(['kitchen:gas', 'living:wall']);
  });
  test('what it finds normal is open no more, unless its defect is; the next one carries on from it', () => {
    const after = roundDone(walked, form, given('re-inspection', { marks: { 'living:wall': 'ok', 'kitchen:gas': 'bad' } }), who), rounds = after.ok ? after.value.rounds : [];
    expect([...openItems({ ...walked, defects: [], rounds })]).toEqual(['kitchen:gas']);
    expect([...openItems({ ...walked, rounds })].sort()).toEqual(['kitchen:gas', 'living:wall']);
  });
  test('of what another phone closed meanwhile, what is wrong all the same is open again; what no form holds is refused', () => {
    const after = roundDone(walked, form, given('re-inspection', { marks: { 'living:wall': 'ok', 'kitchen:gas': 'bad', 'bath:tap': 'bad' } }), who);
    expect(after).toMatchObject({ ok: true, value: { done: { looked: 3, bad: ['kitchen:gas', 'bath:tap'] } } });
    expect(roundDone(walked, form, given('re-inspection', { marks: { 'cellar:wall': 'ok' } }), who)).toMatchObject({ code: 'ITEM_UNKNOWN' });
  });
  test('is the look at what was mended, and says nothing of what was not', () => expect(rechecksOf(walked, { 'living:wall': 'ok', 'kitchen:gas': 'ok' }, now)).toEqual([{ no: 1, isRight: true }]));
  test('with nothing open there is nothing to look at', () => expect(roundDone({ inspection: anInspection(), defects: [] }, form, given('re-inspection', { marks: {} }), who)).toMatchObject({ code: 'INSPECTION_INCOMPLETE', data: { unmarked: 0 } }));
});
