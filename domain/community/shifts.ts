import { addDays, instantOf, weekdayOf, type Clock, type Day, type Instant } from '../kernel/calendar';
import type { CommunityId } from '../kernel/ids';
import type { Community } from './community';
import { rolesOf } from './roles';

/** A stretch of a day at a post: how many it needs, and who comes (members' ids). */
export type Shift = { readonly post: string; readonly from: Clock; readonly to: Clock; readonly need: number; readonly who: readonly string[] };
export type ShiftDays = Readonly<Record<Day, readonly Shift[]>>;
/** 排班表 (S3-237): a week of a community, from Monday; absent while nothing is planned. */
export type ShiftWeek = { readonly _id: ShiftWeekId; readonly communityId: CommunityId; readonly monday: Day; readonly days: ShiftDays; /** Counts savings. */ readonly version: number; readonly savedAt: Instant; readonly by: string };
export type ShiftWeekId = `shf_${string}`;

export const MOST_SHIFTS = 20;
/** The Monday of the week a day lies in. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));
export const weekIdOf = (communityId: CommunityId, monday: Day): ShiftWeekId => `shf_${communityId.slice(4)}_${monday.replaceAll('-', '')}`;
export const daysOfWeek = (monday: Day): readonly Day[] => Array.from({ length: 7 }, (_, i) => addDays(monday, i));

export type ShiftProblem = { readonly day: Day; readonly shift: number; readonly code: 'TIMES' | 'NEED' | 'POST' | 'PERSON' | 'TWICE' | 'TOO_MANY' };
const overlaps = (a: Shift, b: Shift): boolean => a.from < b.to && b.from < a.to;

/** What keeps a plan from being kept: hours the wrong way round, a post or a person there is not, somebody in two places at once. Too few people is no fault: it is shown. */
export function problemsOfShifts(days: ShiftDays, community: Pick<Community, 'roles' | 'crew'>): readonly ShiftProblem[] {
  const posts = new Set(rolesOf(community).map(({ code }) => code)), people = new Set(community.crew.filter(({ left }) => !left).map(({ id }) => id));
  return Object.entries(days).flatMap(([day, shifts]) => [
    ...(shifts.length > MOST_SHIFTS ? [{ day, shift: MOST_SHIFTS, code: 'TOO_MANY' as const }] : []),
    ...shifts.flatMap((shift, at): ShiftProblem[] => {
      const code = shift.from >= shift.to ? 'TIMES' : shift.need < 1 ? 'NEED' : !posts.has(shift.post) ? 'POST' : shift.who.some((one) => !people.has(one)) ? 'PERSON'
        : new Set(shift.who).size !== shift.who.length || shifts.slice(0, at).some((other) => overlaps(other, shift) && other.who.some((one) => shift.who.includes(one))) ? 'TWICE' : null;
      return code ? [{ day, shift: at, code }] : [];
    }),
  ]);
}

/** How many are still missing, over the days given. */
export const missingIn = (shifts: readonly Shift[]): number => shifts.reduce((sum, { need, who }) => sum + Math.max(0, need - who.length), 0);
/** Last week's plan for this one: the same posts, hours and people; who has left stays out. */
export const copiedTo = (monday: Day, days: ShiftDays, crew: readonly Pick<Community['crew'][number], 'id' | 'left'>[]): ShiftDays => {
  const here = new Set(crew.filter(({ left }) => !left).map(({ id }) => id));
  return Object.fromEntries(Object.entries(days).map(([day, shifts]) => [addDays(monday, (weekdayOf(day) + 6) % 7), shifts.map((shift) => ({ ...shift, who: shift.who.filter((one) => here.has(one)) }))]));
};
export type MyShift = { readonly day: Day; readonly post: string; readonly from: Clock; readonly to: Clock; readonly startsAt: Instant };
/** One person's own shifts of a week, in order. */
export const shiftsOf = (days: ShiftDays, memberId: string): readonly MyShift[] =>
  Object.entries(days).flatMap(([day, shifts]) => shifts.filter(({ who }) => who.includes(memberId)).map(({ post, from, to }) => ({ day, post, from, to, startsAt: instantOf(day, from) }))).sort((a, b) => a.startsAt - b.startsAt);
