import { aBatch } from '../testing/a-batch';
import { at } from '../testing/at';
import { conflictsOf } from './conflicts';
import { draftOf } from './draft';
import { approved, newPlan, planAfterEdit, planDates, planGaps } from './plan';

const mine = draftOf(aBatch());
const other = (given: object = {}) => ({ batchId: 'bat_yunxi_b', ...draftOf(aBatch({ name: '一期B', places: 5, ...given })) });

test('two batches at one place at one time: which days, and how many homes at most', () => {
  expect(conflictsOf(mine, [other({ days: ['2026-03-15', '2026-03-20'] })])).toEqual([{ batchId: 'bat_yunxi_b', name: '一期B', days: ['2026-03-15'], most: 17 }]);
});
test('a place a few steps away is the same place; another one is none of ours', () => {
  const { place } = mine;
  expect(conflictsOf(mine, [other({ place: { ...place, name: '南门会所', latitude: place.latitude + 0.0003 } })])).toHaveLength(1);
  expect(conflictsOf(mine, [other({ place: { ...place, name: '南门会所', latitude: place.latitude + 0.02 } })])).toEqual([]);
});
test('hours that only touch, and slots that are closed, do not overlap', () => {
  expect(conflictsOf({ ...mine, windows: [{ from: '09:00', to: '12:00' }] }, [other({ windows: [{ from: '12:00', to: '14:00' }] })])).toEqual([]);
  expect(conflictsOf({ ...mine, days: ['2026-03-14'], windows: [{ from: '09:00', to: '09:30' }], exceptions: { '0314-0900': 0 } }, [other()])).toEqual([]);
});

test('a plan stands a month, its notice a week before the first visit', () => expect(planDates('2026-03-14')).toEqual({ approveBy: '2026-02-12', tellBy: '2026-03-07' }));
test('what is late is said by the day it happened, or by today', () => {
  const stamp = (text: string) => ({ name: '周敏', at: at(text) });
  const plan = { ...newPlan('2026-02-01'), project: stamp('2026-02-10 10:00'), company: stamp('2026-02-12 18:00') }, notice = { publishedAt: at('2026-03-07 09:00') };
  expect(planGaps({ ...aBatch({ plan }), notice }, at('2026-06-01 09:00'))).toEqual([]);
  expect(planGaps({ ...aBatch(), notice: null }, at('2026-02-12 18:00'))).toEqual(['NOT_APPROVED']);
  expect(planGaps({ ...aBatch({ plan: { ...plan, company: stamp('2026-02-13 09:00') } }), notice: null }, at('2026-03-08 09:00'))).toEqual(['APPROVED_LATE', 'TOLD_LATE']);
});
test('approvals come in order, stay as given, and fall with an edit', () => {
  const plan = newPlan('2026-02-01', '按期'), stamp = { name: '周敏', at: 5 };
  expect(approved(plan, 'company', stamp)).toMatchObject({ code: 'APPROVAL_ORDER' });
  const one = approved(plan, 'project', stamp);
  expect(one).toMatchObject({ ok: true, value: { project: stamp, company: null } });
  if (one.ok) expect([approved(one.value, 'project', { name: '李', at: 9 }), planAfterEdit(one.value, false), planAfterEdit(one.value, true)]).toEqual([one, one.value, plan]);
});
