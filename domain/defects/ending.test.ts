import { DAY } from '../kernel/calendar';
import { aDefect } from '../testing/a-defect';
import { at } from '../testing/at';
import { byEnding, endingOf, lastOver, wasLate } from './ending';
import { countsOf, isShown } from './ledger';
import { closedOne, fixedAll, lapsedAll, recheckedAll, reopenedOne } from './loop';

const now = at('2026-03-20 10:00'), homeId = 'home_yunxi_3-2-1201', photo = 'cloud://env.bucket/homes/yunxi_3-2-1201/defects/d123456.jpg';
const after = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => { if (!result.ok) throw new Error('refused'); return result.value; };
const mended = after(fixedAll([aDefect()], [{ no: 1, photo, words: '' }], { at: now, by: '老周' }, homeId));

test('the owner’s word, a week without one, a manager’s reason: each is told apart', () => {
  const confirmed = after(recheckedAll(mended, [{ no: 1, isRight: true }], { at: now + DAY, by: '', as: 'owner' }));
  const passed = after(recheckedAll(mended, [{ no: 1, isRight: true }], { at: now + DAY, by: '周工', as: 'escort' }));
  expect(confirmed.map(endingOf)).toEqual([{ at: now + DAY, deed: 'confirm', by: '' }]);
  expect(after(lapsedAll(passed, [1], now + 8 * DAY)).map(endingOf)).toEqual([{ at: now + 8 * DAY, deed: 'lapse', by: '' }]);
  expect(after(closedOne(mended, 1, '业主自行更换', { at: now, by: '赵经理' })).map(endingOf)).toEqual([{ at: now, deed: 'close', by: '赵经理', why: '业主自行更换' }]);
});
test('what is open, awaits the owner’s word or was opened again has no end', () => {
  const passed = after(recheckedAll(mended, [{ no: 1, isRight: true }], { at: now, by: '周工', as: 'escort' })), closed = after(closedOne(mended, 1, '不修', { at: now, by: '赵经理' }));
  expect([...mended, ...passed, ...after(reopenedOne(closed, { no: 1, why: '还漏', photos: [] }, { at: now + DAY, by: '' }, homeId))].map(endingOf)).toEqual([null, null, null]);
  expect(lastOver(mended)).toBeUndefined();
  expect(lastOver([...mended, ...closed])).toBe(now);
});
test('from before stories were kept: the owner’s word dates it, else the repair, else the report', () => {
  const old = aDefect({ at: now, state: 'confirmed', confirmedAt: now + 2 * DAY });
  expect([endingOf(old), endingOf(aDefect({ at: now, state: 'closed' })), endingOf({ ...old, confirmedAt: null, fixes: [{ at: now + DAY, by: '老周', photo, words: '' }] })?.at]).toEqual([{ at: now + 2 * DAY, deed: 'confirm', by: '' }, { at: now, deed: 'close', by: '' }, now + DAY]);
});
test('the newest end comes first; late is what was mended after its day', () => {
  const [first, last] = [1, 2].map((no) => aDefect({ no, state: 'confirmed', confirmedAt: now + no * DAY })) as [ReturnType<typeof aDefect>, ReturnType<typeof aDefect>];
  expect([first, last].sort(byEnding).map(({ no }) => no)).toEqual([2, 1]);
  expect([wasLate({ fixes: mended[0]!.fixes, deadline: now - 1 }), wasLate({ fixes: mended[0]!.fixes, deadline: now }), wasLate({ fixes: [], deadline: now })]).toEqual([true, false, false]);
});
test('in a ledger what is over is of that kind alone', () => {
  const line = { building: '3', defect: aDefect({ severity: 'blocking', reopened: 1, state: 'closed' }) };
  expect((['all', 'blocking', 'repeat', 'over'] as const).filter((what) => isShown(line, { what }, now))).toEqual(['over']);
  expect(countsOf([line, { building: '3', defect: aDefect() }], now).what).toMatchObject({ all: 1, blocking: 0, repeat: 0, over: 1 });
});
