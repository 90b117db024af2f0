import { NEVER } from '../kernel/calendar';
import { aFreshCase } from '../testing/a-case';
import { at } from '../testing/at';
import { findShipped, keptTemplate } from './shipped';
import { nextTaskAt, tasksOf, ticked } from './tasks';

const caring = (given = {}) => aFreshCase({ template: keptTemplate(findShipped('care')!), openedAt: at('2026-03-01 09:00'), ...given });
const seen = (given = {}) => tasksOf(caring(given)).map(({ step, dueAt }) => [step, dueAt]);

test('the due days of the steps raise tasks, the nearest first', () => {
  expect(seen()).toEqual([['aftercare', at('2026-03-08 09:00')], ['follow', at('2026-03-31 09:00')]]);
  expect(nextTaskAt(caring())).toBe(at('2026-03-08 09:00'));
});
test('done once it is gone; done every month it comes again a month later', () => {
  const visited = { ticks: { aftercare: { at: at('2026-03-05 10:00'), by: 'wx-desk', times: 1 } } };
  expect(seen(visited)).toEqual([['follow', at('2026-03-31 09:00')]]);
  expect(seen({ ticks: { ...visited.ticks, follow: { at: at('2026-03-30 09:00'), by: 'wx-desk', times: 3 } } })).toEqual([['follow', at('2026-04-29 09:00')]]);
});
test('a day that is not known yet raises nothing; a notice read is no task any more', () => {
  expect(tasksOf(aFreshCase()).map(({ step }) => step)).toEqual(['notice']);
  expect(nextTaskAt(aFreshCase({ noticeReads: { n: 1 } }))).toBe(NEVER);
  expect(tasksOf(aFreshCase({ noticeReads: { n: 1 }, closed: { at: at('2026-03-14 11:00'), entries: 0 } })).map(({ step, dueAt }) => [step, dueAt])).toEqual([['aftercare', at('2026-03-21 11:00')]]);
});
test('staff say what nothing else shows: when it is open, once, or each time it comes back', () => {
  const facts = { moveIn: caring(), seat: null }, now = at('2026-03-06 10:00');
  expect(ticked(facts, 'follow', 'wx-desk', now)).toMatchObject({ code: 'STEP_NOT_OPEN', data: { needs: ['aftercare'] } });
  expect(ticked(facts, 'aftercare', 'wx-desk', now)).toMatchObject({ ok: true, tick: { at: now, by: 'wx-desk', times: 1 } });
  const visited = { ...facts, moveIn: caring({ ticks: { aftercare: { at: now, by: 'wx-desk', times: 1 }, follow: { at: now, by: 'wx-desk', times: 1 } } }) };
  expect(ticked(visited, 'aftercare', 'wx-desk', now)).toMatchObject({ code: 'ALREADY_DONE' });
  expect(ticked(visited, 'follow', 'wx-desk', now)).toMatchObject({ ok: true, tick: { times: 2 } });
  expect(ticked(facts, 'keys', 'wx-desk', now)).toMatchObject({ code: 'STEP_UNKNOWN' });
  expect(ticked(facts, 'tour', 'wx-desk', now)).toMatchObject({ code: 'STEP_UNKNOWN' });
});
