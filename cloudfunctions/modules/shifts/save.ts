import { contract } from '@contract/contract';
import { mondayOf, problemsOfShifts, weekIdOf, daysOfWeek } from '@domain/community/shifts';
import { refuse } from '@domain/kernel/result';
import { change, keptAnswer } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

/** The whole week as planned on the version the manager saw. */
export const save = implement(contract.shifts.save, async (context) => {
  const { store, openid, at, input: { communityId, monday, version, days } } = context, id = weekIdOf(communityId, monday);
  if (mondayOf(monday) !== monday || Object.keys(days).some((day) => !daysOfWeek(monday).includes(day))) return refuse('NOT_MONDAY');
  const [week, community] = await Promise.all([store.find('shifts', id), store.find('communities', communityId, ['crew', 'roles']), context.right()]);
  const before = keptAnswer<{ version: number }>(week, context.request);
  if (before) return before;
  const problems = community ? problemsOfShifts(days, community) : [];
  if (problems.length) return refuse('SHIFT_PROBLEMS', { problems });
  return change(context, 'shifts', id, (now) => ((now?.version ?? 0) !== version ? refuse('SHIFTS_CHANGED') : { ok: true, document: { _id: id, communityId, monday, days, version: version + 1, savedAt: at, by: openid }, answer: { version: version + 1 } }), week);
});
