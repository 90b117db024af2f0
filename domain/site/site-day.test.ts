import { aMember } from '../testing/a-community';
import { escorted, escortEnded, issueNoted, issueSolved, MOST_ISSUES, newSiteDay, type SiteDay } from './site-day';

const must = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T => { if (!answer.ok) throw new Error(answer.code); return answer.value; };
const fresh = newSiteDay('com_yunxi', '2026-03-14'), mark = { at: 1, by: '周敏' }, home = '3-2-1201';
const member = (id: string, given: object = {}) => aMember({ id, name: id, isManager: false, duties: ['escort'], ...given });

test('one goes with a household; taken over only by who knows from whom', () => {
  const zhou = must(escorted(fresh, home, member('zhou'), null, mark));
  expect(zhou.escorts[home]).toMatchObject({ memberId: 'zhou', endedAt: null });
  expect(must(escorted(zhou, home, member('zhou'), null, { at: 9, by: 'x' }))).toBe(zhou);
  expect(escorted(zhou, home, member('li'), null, mark)).toMatchObject({ code: 'ESCORT_TAKEN', data: { name: 'zhou' } });
  expect(must(escorted(zhou, home, member('li'), 'zhou', mark)).escorts[home]).toMatchObject({ memberId: 'li' });
});
test('nobody who has left, whose post it is not, or who is not there; a manager may', () => {
  for (const one of [member('gone', { left: true }), member('desk', { duties: ['desk'] }), undefined]) expect(escorted(fresh, home, one, null, mark)).toMatchObject({ code: 'ESCORT_UNFIT' });
  expect(escorted(fresh, home, member('boss', { duties: [], isManager: true }), null, mark)).toMatchObject({ ok: true });
});
test('when the household leaves it is over; it may come again', () => {
  const over = must(escortEnded(must(escorted(fresh, home, member('zhou'), null, mark)), home, 5));
  expect(over.escorts[home]?.endedAt).toBe(5);
  expect(must(escortEnded(over, home, 9))).toBe(over);
  expect(escortEnded(fresh, home, 5)).toMatchObject({ code: 'ESCORT_NONE' });
  expect(must(escorted(over, home, member('li'), null, mark)).escorts[home]).toMatchObject({ memberId: 'li', endedAt: null });
});
test('a question is kept with its answer, the first one; a day holds so many', () => {
  const issue = { id: 'i1', kind: 'question' as const, at: 1, by: '小何', words: '车位怎么租', home: '' }, noted = must(issueNoted(fresh, issue));
  expect(must(issueNoted(noted, issue))).toEqual(noted);
  const solved = must(issueSolved(noted, 'i1', { at: 2, by: '李管家', words: '到三号桌' }));
  expect(must(issueSolved(solved, 'i1', { at: 3, by: 'x', words: '别的' }))).toEqual(solved);
  expect(issueSolved(noted, 'i2', { at: 2, by: 'x', words: '' })).toMatchObject({ code: 'ISSUE_UNKNOWN' });
  const full: SiteDay = { ...fresh, issues: Array.from({ length: MOST_ISSUES }, (_, i) => ({ ...issue, id: `f${i}`, solved: null })) };
  expect(issueNoted(full, issue)).toMatchObject({ code: 'ISSUES_FULL' });
});
