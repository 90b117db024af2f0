import { anInspection } from '../testing/an-inspection';
import { at } from '../testing/at';
import { formFor } from './form';
import { nextTrialDay, trialsDueAt, trialsOf, triedOut } from './trials';

const form = formFor('三室两厅'), now = at('2026-03-21 18:00'), walk = anInspection();
test('taps, lamps and toilets that were normal are asked about again a week later', () => {
  const trials = trialsOf(walk, form);
  expect(trials.map(({ key, due }) => [key, due])).toEqual([['kitchen:tap', '2026-03-21'], ['living:lamps', '2026-03-21'], ['bath:tap', '2026-03-21'], ['bath:toilet', '2026-03-21']]);
  expect(nextTrialDay(trials)).toBe('2026-03-21');
});
test('nothing is on trial before the walk is over, and what was bad is a defect', () => {
  expect([trialsOf(null, form), trialsOf(anInspection({ finishedAt: null }), form)]).toEqual([[], []]);
  expect(trialsOf(anInspection({ marks: { ...walk.marks, 'bath:toilet': 'bad' } }), form).some(({ key }) => key === 'bath:toilet')).toBe(false);
});
test('what is said is kept, the last word stands, the same word changes nothing', () => {
  const once = triedOut(walk, form, { 'bath:tap': 'ok', 'bath:toilet': 'bad' }, now, 'owner');
  expect(once.ok && nextTrialDay(trialsOf(once.value, form))).toBe('2026-03-21');
  expect(once.ok && trialsOf(once.value, form).find(({ key }) => key === 'bath:toilet')).toMatchObject({ mark: 'bad', at: now });
  expect(once.ok && triedOut(once.value, form, { 'bath:tap': 'ok' }, now + 1, 'staff')).toEqual(once);
  const all = triedOut(walk, form, { 'kitchen:tap': 'ok', 'living:lamps': 'ok', 'bath:tap': 'ok', 'bath:toilet': 'ok' }, now, 'owner');
  expect(all.ok && nextTrialDay(trialsOf(all.value, form))).toBeNull();
});
test('what is not on trial is refused', () => expect(triedOut(walk, form, { 'living:wall': 'ok' }, now, 'owner')).toMatchObject({ code: 'ITEM_UNKNOWN', data: { item: 'living:wall' } }));
test('the household is asked once, on the morning of the first day, and not for what it has said', () => {
  const home = (inspection: typeof walk | null) => trialsDueAt({ houseType: '三室两厅', inspection });
  expect([home(walk), home({ ...walk, trialsAskedAt: now }) > at('2036-01-01 00:00'), home(null) > at('2036-01-01 00:00')]).toEqual([at('2026-03-21 10:00'), true, true]);
  const all = triedOut(walk, form, { 'kitchen:tap': 'ok', 'living:lamps': 'ok', 'bath:tap': 'ok', 'bath:toilet': 'bad' }, now, 'owner');
  expect(all.ok && home(all.value) > at('2036-01-01 00:00')).toBe(true);
  const { form: _edition, ...former } = walk;
  expect(home(former) > at('2036-01-01 00:00')).toBe(true);
});
