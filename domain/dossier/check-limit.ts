import { HOUR, type Instant } from '../kernel/calendar';
import type { Guard, Patch } from '../kernel/conditional-update';
import type { OpenId } from '../kernel/ids';

/** How many codes one person has asked about since `since`; one document a person. */
export type CodeChecks = { readonly _id: OpenId; readonly since: Instant; readonly count: number };
export const CHECKS_AN_HOUR = 30;

/** One more within the hour: a guard and a patch, nothing is read. Right and wrong codes count alike. */
export const oneMore = (now: Instant): { readonly guard: Guard; readonly patch: Patch } =>
  ({ guard: { since: { gt: now - HOUR }, count: { lt: CHECKS_AN_HOUR } }, patch: { inc: { count: 1 } } });
/** The first of a new hour. */
export const firstAgain = ({ since }: CodeChecks, now: Instant): { readonly guard: Guard; readonly patch: Patch } => ({ guard: { since }, patch: { set: { since: now, count: 1 } } });
/** Whether the hour in which was counted has passed. */
export const isHourOver = ({ since }: CodeChecks, now: Instant): boolean => since <= now - HOUR;
/** Until when nothing more is answered, or null where a new hour has begun. */
export const spentUntil = ({ since, count }: CodeChecks, now: Instant): Instant | null => (since > now - HOUR && count >= CHECKS_AN_HOUR ? since + HOUR : null);
