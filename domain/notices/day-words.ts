import { addDays, clockOf, dayOf, weekdayOf, type Day, type Instant } from '../kernel/calendar';

const WEEKDAYS = '日一二三四五六';
/** `3月14日（周六）` */
export const dayWords = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（周${WEEKDAYS.charAt(weekdayOf(day))}）`;
export const momentWords = (at: Instant): string => `${dayWords(dayOf(at))} ${clockOf(at)}`;

/** Days in running stretches: `3月14日（周六）至3月16日（周一）、3月20日（周五）`. */
export function daysWords(days: readonly Day[]): string {
  const stretches: [Day, Day][] = [];
  for (const day of [...new Set(days)].sort()) {
    const last = stretches.at(-1);
    if (last && addDays(last[1], 1) === day) last[1] = day; else stretches.push([day, day]);
  }
  return stretches.map(([from, to]) => (from === to ? dayWords(from) : `${dayWords(from)}至${dayWords(to)}`)).join('、');
}
