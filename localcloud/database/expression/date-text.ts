import { calendarParts, isoWeekStart, type CalendarParts } from './calendar-parts';
import { located } from './expression-error';
import { instantAt } from './time-zone';

const pad = (n: number, width: number): string => (n < 0 ? `-${String(-n).padStart(width, '0')}` : String(n).padStart(width, '0'));
const offsetText = (offset: number): string => `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 3_600_000), 2)}${pad(Math.floor(Math.abs(offset) / 60_000) % 60, 2)}`;

const WRITERS: Readonly<Record<string, (parts: CalendarParts) => string>> = {
  Y: ({ year }) => pad(year, 4), m: ({ month }) => pad(month, 2), d: ({ day }) => pad(day, 2), H: ({ hour }) => pad(hour, 2), M: ({ minute }) => pad(minute, 2),
  S: ({ second }) => pad(second, 2), L: ({ millisecond }) => pad(millisecond, 3), j: ({ dayOfYear }) => pad(dayOfYear, 3), u: ({ isoDayOfWeek }) => String(isoDayOfWeek),
  w: ({ dayOfWeek }) => String(dayOfWeek), U: ({ week }) => pad(week, 2), V: ({ isoWeek }) => pad(isoWeek, 2), G: ({ isoWeekYear }) => pad(isoWeekYear, 4),
  z: ({ offset }) => offsetText(offset), Z: ({ offset }) => String(offset / 60_000), '%': () => '%'
};

/** `$dateToString`. */
export function writeDate(at: number, format: string, zone: string): string {
  const parts = calendarParts(at, zone);
  return format.replace(/%(.?)/g, (_, letter: string) => {
    const write = WRITERS[letter];
    if (!write) throw located(18536, `Invalid format character '%${letter}' in format string`);
    return write(parts);
  });
}

const READERS: Readonly<Record<string, string>> = { Y: '(?<year>\\d{4})', m: '(?<month>\\d{1,2})', d: '(?<day>\\d{1,2})', H: '(?<hour>\\d{1,2})', M: '(?<minute>\\d{1,2})', S: '(?<second>\\d{1,2})', L: '(?<millisecond>\\d{1,3})', z: '(?<zone>Z|[+-]\\d{2}:?\\d{2})', G: '(?<isoYear>\\d{4})', V: '(?<isoWeek>\\d{1,2})', u: '(?<isoDay>[1-7])', '%': '%' };
const ISO = /^(?<year>\d{4})-?(?<month>\d{2})(?:-?(?<day>\d{2}))?(?:[T ](?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:\.(?<millisecond>\d{1,9}))?)?)?\s*(?<zone>Z|[+-]\d{2}(?::?\d{2})?)?$/i;

const unparsable = (text: string): never => {
  throw located(241, `Error parsing date string '${text}'`);
};

function shapeOf(format: string): RegExp {
  const source = format.replace(/%(.?)|[\\^$.*+?()[\]{}|]/g, (all, letter: string | undefined) => {
    if (letter === undefined) return `\\${all}`;
    const reader = READERS[letter];
    if (!reader) throw located(18536, `Invalid format character '%${letter}' in format string`);
    return reader;
  });
  return new RegExp(`^${source}$`, 'i');
}

/** `$dateFromString`: ISO forms, or what `format` says; a zone in the text and a zone beside it exclude each other. */
export function parseDate(text: string, zone: string | undefined, format?: string): Date {
  const found = (format === undefined ? ISO : shapeOf(format)).exec(text.trim())?.groups;
  if (!found) return unparsable(text);
  if (found['zone'] !== undefined && zone !== undefined) throw located(40554, `you cannot pass in a date/time string with time zone information ('${found['zone']}') together with a timezone argument`);
  const n = (name: string, missing: number): number => (found[name] === undefined ? missing : Number(found[name]));
  const millisecond = found['millisecond'] === undefined ? 0 : Number(found['millisecond'].padEnd(3, '0').slice(0, 3));
  const time = ((n('hour', 0) * 60 + n('minute', 0)) * 60 + n('second', 0)) * 1000 + millisecond;
  const day = found['isoYear'] === undefined ? Date.UTC(n('year', 1970), n('month', 1) - 1, n('day', 1)) : isoWeekStart(n('isoYear', 1970), n('isoWeek', 1)) + (n('isoDay', 1) - 1) * 86_400_000;
  if (n('month', 1) < 1 || n('month', 1) > 12 || n('day', 1) < 1 || n('day', 1) > 31 || n('hour', 0) > 24 || n('minute', 0) > 59 || n('second', 0) > 59) return unparsable(text);
  if (found['isoYear'] === undefined && new Date(day).getUTCDate() !== n('day', 1)) return unparsable(text);
  return new Date(instantAt(found['zone']?.toUpperCase() ?? zone ?? 'UTC', day + time));
}
