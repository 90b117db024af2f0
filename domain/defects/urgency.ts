import type { Instant } from '../kernel/calendar';
import type { Defect } from './defect';

/** A repair is late when its deadline has passed and nobody has marked it fixed. */
export const isLate = ({ state, deadline }: Pick<Defect, 'state' | 'deadline'>, now: Instant): boolean => state === 'reported' && deadline < now;

type Ranked = Pick<Defect, 'state' | 'severity' | 'deadline'>;
const rank = ({ state, severity, deadline }: Ranked, now: Instant): number => (isLate({ state, deadline }, now) ? 0 : severity === 'blocking' ? 1 : 2);
/** The order of a ledger: late first, then what keeps a family out, then by deadline. */
export const byUrgency = (now: Instant) => (a: Ranked, b: Ranked): number => rank(a, now) - rank(b, now) || a.deadline - b.deadline;
