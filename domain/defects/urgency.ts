import type { Instant } from '../kernel/calendar';
import { dueOf, isHeld } from './clock';
import type { Defect } from './defect';

type Timed = Pick<Defect, 'state' | 'severity' | 'deadline'> & Partial<Pick<Defect, 'firm' | 'due' | 'hold' | 'fixes'>>;
const TO_MEND: readonly Defect['state'][] = ['reported', 'accepted', 'assigned'];
/** Still to be mended. */
export const isToMend = ({ state }: Pick<Defect, 'state'>): boolean => TO_MEND.includes(state);
/** A repair is late when its deadline has passed and nobody has marked it fixed; not while its clock stands still. */
export const isLate = ({ state, deadline, hold }: Pick<Defect, 'state' | 'deadline'> & Partial<Pick<Defect, 'hold'>>, now: Instant): boolean => isToMend({ state }) && deadline < now && !isHeld(hold ? { hold } : {}, now);
/** What is next is overdue: a firm's answer, a decision, the repair, the look at it. */
export const isOverdue = (defect: Timed, now: Instant): boolean => isLate(defect, now) || (defect.state !== 'passed' && defect.state !== 'confirmed' && defect.state !== 'closed' && defect.due !== undefined && dueOf(defect) < now && !isHeld(defect.hold ? { hold: defect.hold } : {}, now));

const rank = (defect: Timed, now: Instant): number => (isOverdue(defect, now) ? 0 : defect.severity === 'blocking' ? 1 : 2);
/** The order of a ledger: late first, then what keeps a family out, then by deadline. */
export const byUrgency = (now: Instant) => (a: Timed, b: Timed): number => rank(a, now) - rank(b, now) || a.deadline - b.deadline;
