import { zoneOffset } from './time-zone';

const DAY = 86_400_000;

export type CalendarParts = {
  year: number; month: number; day: number; hour: number; minute: number; second: number; millisecond: number;
  /** 1 = Sunday … 7. */
  dayOfWeek: number; dayOfYear: number; week: number;
  /** 1 = Monday … 7. */
  isoDayOfWeek: number; isoWeek: number; isoWeekYear: number; offset: number;
};

const startOfYear = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1);

function isoWeekOf(day: number, isoDay: number): { isoWeek: number; isoWeekYear: number } {
  const thursday = new Date(day + (4 - isoDay) * DAY);
  const isoWeekYear = thursday.getUTCFullYear();
  return { isoWeek: Math.floor((thursday.getTime() - startOfYear(isoWeekYear)) / (7 * DAY)) + 1, isoWeekYear };
}

/** What a calendar and a clock in a zone show at an instant. */
export function calendarParts(at: number, zone: string): CalendarParts {
  const offset = zoneOffset(zone, at);
  const wall = new Date(at + offset);
  const year = wall.getUTCFullYear();
  const midnight = Math.floor(wall.getTime() / DAY) * DAY;
  const weekday = wall.getUTCDay();
  const dayOfYear = Math.round((midnight - startOfYear(year)) / DAY) + 1;
  const isoDayOfWeek = weekday === 0 ? 7 : weekday;
  return {
    year, month: wall.getUTCMonth() + 1, day: wall.getUTCDate(), hour: wall.getUTCHours(), minute: wall.getUTCMinutes(), second: wall.getUTCSeconds(), millisecond: wall.getUTCMilliseconds(),
    dayOfWeek: weekday + 1, dayOfYear, week: Math.floor((dayOfYear + 6 - weekday) / 7), isoDayOfWeek, ...isoWeekOf(midnight, isoDayOfWeek), offset
  };
}

/** The wall time of the Monday that begins an ISO week, as if it were UTC. */
export function isoWeekStart(isoYear: number, isoWeek: number): number {
  const fourth = startOfYear(isoYear) + 3 * DAY;
  const weekday = new Date(fourth).getUTCDay();
  return fourth - (weekday === 0 ? 6 : weekday - 1) * DAY + (isoWeek - 1) * 7 * DAY;
}
