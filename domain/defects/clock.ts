import { HOUR, type Instant, NEVER } from '../kernel/calendar';
import type { DefectState } from './deeds';
import type { Defect, Named, Severity } from './defect';
import { tradeOf, type Trade } from './trades';

/** What must be done within some hours: the firm's answer, the manager's decision on a dispute, the repair, the look at it, the owner's word; and how soon the next is told after that (IN-6). */
export const LIMITS = ['answer', 'decide', 'mend', 'look', 'confirm', 'again'] as const;
export type Limit = (typeof LIMITS)[number];
export type Hours = Readonly<Record<Limit, Readonly<Record<Severity, number>>>>;
/** Repairs that keep a family out are due in three days, the rest in fifteen (S3-232), unless the community says otherwise. */
export const usualHours: Hours = {
  answer: { blocking: 4, minor: 24 }, decide: { blocking: 8, minor: 48 }, mend: { blocking: 72, minor: 360 }, look: { blocking: 24, minor: 72 }, confirm: { blocking: 168, minor: 168 }, again: { blocking: 12, minor: 24 },
};
export const MOST_HOURS = 24 * 90;
/** What a case keeps of its community's rules: hours, and which firm has which trade. */
export type Terms = { readonly hours?: Hours; readonly firms?: Readonly<Partial<Record<Trade, Named>>> };

export const hoursOf = ({ hours = usualHours }: Terms): Hours => hours;
const limitOf = (terms: Terms, limit: Limit, severity: Severity): number => hoursOf(terms)[limit][severity] * HOUR;
export const deadlineOf = (severity: Severity, at: Instant, terms: Terms = {}): Instant => at + limitOf(terms, 'mend', severity);

const LIMIT_OF: Readonly<Partial<Record<DefectState, Limit>>> = { disputed: 'decide', fixed: 'look', passed: 'confirm' };
type Timed = Pick<Defect, 'state' | 'severity' | 'deadline'> & Partial<Pick<Defect, 'firm' | 'fixes' | 'due'>>;
/** By when the step a defect comes to at `at` is to be done. A firm answers within hours; our own people have until the deadline. */
export function dueFrom({ state, severity, deadline, firm }: Timed, at: Instant, terms: Terms): Instant {
  if (state === 'reported' && firm) return Math.min(deadline, at + limitOf(terms, 'answer', severity));
  const limit = LIMIT_OF[state];
  return limit ? at + limitOf(terms, limit, severity) : deadline;
}
/** By when what is next must be done. */
export const dueOf = (defect: Timed, terms: Terms = {}): Instant => defect.due ?? dueFrom(defect, defect.fixes?.at(-1)?.at ?? defect.deadline, terms);

/** With whom a new defect begins, and until when. */
export function beginning(report: Pick<Defect, 'room' | 'item' | 'severity'>, at: Instant, terms: Terms): Pick<Defect, 'firm' | 'due'> {
  const firm = terms.firms?.[tradeOf(report)];
  return firm ? { firm, due: dueFrom({ state: 'reported', severity: report.severity, deadline: deadlineOf(report.severity, at, terms), firm }, at, terms) } : {};
}

export const isHeld = ({ hold }: Pick<Defect, 'hold'>, now: Instant): boolean => !!hold && hold.until > now;
const moved = (defect: Defect, by: number): Defect => ({ ...defect, deadline: defect.deadline + by, ...(defect.due === undefined ? {} : { due: defect.due + by }), ...(defect.alarm ? { alarm: { ...defect.alarm, at: defect.alarm.at + by } } : {}) });
/** The clock stands still until then, and goes on by itself. */
export const held = (defect: Defect, hold: NonNullable<Defect['hold']>): Defect => { const { holdAsked: _asked, ...rest } = goneOn(defect, hold.at); return { ...moved(rest, hold.until - hold.at), hold }; };
/** The clock goes on now; what it did not stand still for is taken off again. */
export const goneOn = (defect: Defect, now: Instant): Defect => (defect.hold && isHeld(defect, now) ? { ...moved(defect, now - defect.hold.until), hold: { ...defect.hold, until: now } } : defect);

const WAITS_FOR_FIRM: readonly DefectState[] = ['reported', 'assigned'];
/** Whether the firm is to be told that it has this. */
export const isNews = ({ state, firm, noticed }: Pick<Defect, 'state' | 'firm' | 'noticed'>): boolean => !!firm && !noticed && WAITS_FOR_FIRM.includes(state);
/**
 * When somebody is to be told about it: the firm at once that it has it, then whoever is next on the ladder when its step is overdue, and again and again
 * until it is done (I12: a clock runs, or stands still with a reason and an end). Far future only when it is over.
 */
export function nextWordAt(defect: Defect, terms: Terms = {}): Instant {
  if (defect.state === 'confirmed' || defect.state === 'closed') return NEVER;
  if (isNews(defect)) return defect.story?.at(-1)?.at ?? defect.at;
  return Math.max(defect.hold?.until ?? 0, defect.alarm ? defect.alarm.at + limitOf(terms, 'again', defect.severity) : dueOf(defect, terms));
}
export const nextWordOf = (defects: readonly Defect[], terms: Terms = {}): Instant => Math.min(NEVER, ...defects.map((defect) => nextWordAt(defect, terms)));

/** Who is told when a step is overdue, one after the other; the last for as long as it lasts. */
export type Rung = 'person' | 'firm' | 'lead' | 'escort' | 'repair' | 'manager' | 'head';
const LADDERS: Readonly<Record<'firm' | 'own' | 'disputed' | 'fixed', readonly Rung[]>> = {
  firm: ['person', 'firm', 'lead', 'repair', 'manager', 'head'], own: ['person', 'repair', 'manager', 'head'], disputed: ['manager', 'head'], fixed: ['escort', 'repair', 'manager', 'head'],
};
export const ladderOf = ({ state, firm }: Pick<Defect, 'state' | 'firm'>): readonly Rung[] => LADDERS[state === 'disputed' || state === 'fixed' ? state : firm ? 'firm' : 'own'];

export type Word = { readonly no: number; readonly what: 'given' | 'late' | 'lapsed' };
/** What is to be said or done by now. Without the owner's word what was looked at and right is taken as confirmed; they may open it again all the same. */
export const wordsDue = (defects: readonly Defect[], now: Instant, terms: Terms = {}): readonly Word[] =>
  defects.filter((defect) => nextWordAt(defect, terms) <= now).map((defect): Word => ({ no: defect.no, what: isNews(defect) ? 'given' : defect.state === 'passed' ? 'lapsed' : 'late' }));
/** Told, and when; `rung` is how far up the ladder it is by now. */
export const worded = (defects: readonly Defect[], told: Readonly<Record<number, 'given' | { readonly rung: number }>>, now: Instant): readonly Defect[] =>
  defects.map((defect) => { const said = told[defect.no]; return said === undefined ? defect : said === 'given' ? { ...defect, noticed: true } : { ...defect, alarm: { times: Math.max(said.rung, (defect.alarm?.times ?? 0)) + 1, at: now } }; });
