/** China keeps UTC+8 all year since 1992; slots, clocks and deadlines are instants, days are text. Birthdays never pass through here. */
const CHINA_OFFSET = 8 * 3_600_000;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A day in China, `YYYY-MM-DD`. */
export type Day = string;
/** A time of day in China, `HH:MM`. */
export type Clock = string;
/** Milliseconds since the epoch. */
export type Instant = number;
/** For what is not due: later than anything, and still a number that can be sorted and kept. */
export const NEVER: Instant = 9_999_999_999_999;

export const instantOf = (day: Day, time: Clock = '00:00'): Instant => Date.parse(`${day}T${time}:00Z`) - CHINA_OFFSET;
export const dayOf = (at: Instant): Day => new Date(at + CHINA_OFFSET).toISOString().slice(0, 10);
export const clockOf = (at: Instant): Clock => new Date(at + CHINA_OFFSET).toISOString().slice(11, 16);
export const addDays = (day: Day, days: number): Day => dayOf(instantOf(day, '12:00') + days * DAY);
/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: Day): number => new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay();
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
export const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
export const minutesOf = (time: Clock): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
export const clockAt = (minutes: number): Clock => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
