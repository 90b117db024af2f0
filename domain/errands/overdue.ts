import { HOUR, type Instant, NEVER } from '../kernel/calendar';
import { levelAbove, type Errand, type Standing } from './errand';
import { moved } from './pass-errand';

/** So long after the level above was told, the managers are. */
export const TELL_AGAIN = 4 * HOUR;
const MOST_TOLD = 2;

/** Who is told that an errand is late: first the level above in its department, then (or where nobody stands there) the managers. */
export function toldOf(errand: Pick<Errand, 'department' | 'level' | 'told'>, people: readonly Standing[]): readonly Standing[] {
  const above = levelAbove(errand.level);
  const chiefs = errand.told === 0 && above ? people.filter(({ level, department, isManager }) => !isManager && level === above && (above === 'decide' || department === errand.department)) : [];
  return chiefs.length ? chiefs : people.filter(({ isManager }) => isManager);
}

/** The errand after somebody above was told: written down, and when to tell again. */
export const told = (errand: Errand, now: Instant): Errand => {
  const { department, level, holder } = errand, times = errand.told + 1;
  return { ...moved(errand, 'told', 'system', now, { department, level, holder }), told: times, tellAt: times < MOST_TOLD ? now + TELL_AGAIN : NEVER };
};
