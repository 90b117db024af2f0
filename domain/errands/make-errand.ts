import { ok, refuse } from '../kernel/result';
import type { Errand } from './errand';
import type { ErrandFacts, ErrandTarget } from './pass-errand';

type NewErrand = Pick<Errand, '_id' | 'communityId' | 'title' | 'words' | 'homeId' | 'label' | 'photos' | 'isUrgent' | 'dueAt'>;
/** Further ahead a plan's task is the better place. */
const MOST_AHEAD = 366 * 24 * 3_600_000;

/** Put into a department's queue, or straight into somebody's hands. Refused: a department or person there is not, an hour that is over. */
export function madeErrand(given: NewErrand, target: ErrandTarget, { me, now, people, departments }: ErrandFacts) {
  if (given.dueAt <= now || given.dueAt > now + MOST_AHEAD) return refuse('DUE_PASSED');
  const person = 'person' in target ? people.find(({ id }) => id === target.person) : undefined;
  if ('person' in target ? !person : !departments.includes(target.department)) return refuse('ERRAND_TARGET');
  const to = person ? { department: person.department || me.department, level: person.level, holder: person.id } : { department: (target as { department: string }).department, level: 'execute' as const, holder: null };
  const errand: Errand = { ...given, ...to, state: person ? 'held' : 'waiting', madeBy: me.id, madeAt: now, steps: [{ at: now, by: me.id, what: 'made', from: null, to }], told: 0, tellAt: given.dueAt };
  return ok(errand);
}
