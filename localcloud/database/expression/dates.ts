import { bsonTypeName, isDoc, ObjectId, type Value } from '../values/types';
import { calendarParts, isoWeekStart, type CalendarParts } from './calendar-parts';
import { parseDate, writeDate } from './date-text';
import { located } from './expression-error';
import { named, namedArguments } from './operands';
import { isNullish, type Evaluate, type Operator } from './scope';
import { instantAt } from './time-zone';

function instant(value: Value): number {
  if (value instanceof Date) return value.getTime();
  if (value instanceof ObjectId) return Number.parseInt(value.hex.slice(0, 8), 16) * 1000;
  throw located(16006, `can't convert from BSON type ${bsonTypeName(value)} to Date`);
}

const zoneOf = (value: Value): string | null => {
  if (value === undefined) return 'UTC';
  if (value === null) return null;
  if (typeof value !== 'string') throw located(40517, `timezone must evaluate to a string, found ${bsonTypeName(value)}`);
  return value;
};

/** A part of a date: given the date alone, or `{ date, timezone }`. */
const part = (read: (parts: CalendarParts) => number): Operator => (operand, compile, name) => {
  const single = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand;
  const whole = isDoc(single) && Object.hasOwn(single, 'date');
  const args = Object.fromEntries(whole ? namedArguments(single, ['date'], ['timezone'], name) : [['date', single]]);
  const date = compile(args['date']);
  const zone: Evaluate = Object.hasOwn(args, 'timezone') ? compile(args['timezone']) : () => 'UTC';
  return (scope) => {
    const value = date(scope);
    const at = zoneOf(zone(scope) ?? null);
    return isNullish(value) || at === null ? null : read(calendarParts(instant(value), at));
  };
};

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek'] as const;

const fromParts = named([], [...PARTS, 'timezone'], (args) => {
  if (PARTS.some((name) => Object.hasOwn(args, name) && isNullish(args[name])) || (Object.hasOwn(args, 'timezone') && isNullish(args['timezone']))) return null;
  const n = (name: string, missing: number): number => {
    const value = args[name];
    if (value === undefined) return missing;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw located(40515, `'${name}' must evaluate to an integer, found ${bsonTypeName(value)}`);
    return value;
  };
  const iso = Object.hasOwn(args, 'isoWeekYear');
  if (!iso && !Object.hasOwn(args, 'year')) throw located(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
  const day = iso ? isoWeekStart(n('isoWeekYear', 1970), n('isoWeek', 1)) + (n('isoDayOfWeek', 1) - 1) * 86_400_000 : new Date(0).setUTCFullYear(n('year', 1970), n('month', 1) - 1, n('day', 1));
  const time = ((n('hour', 0) * 60 + n('minute', 0)) * 60 + n('second', 0)) * 1000 + n('millisecond', 0);
  return new Date(instantAt(zoneOf(args['timezone']) ?? 'UTC', day + time));
});

const fromString: Operator = (operand, compile, name) => {
  const args = Object.fromEntries(namedArguments(operand, ['dateString'], ['format', 'timezone', 'onError', 'onNull'], name));
  const [text, format, zone, onNull] = ['dateString', 'format', 'timezone', 'onNull'].map((key) => compile(args[key] ?? null)) as [Evaluate, Evaluate, Evaluate, Evaluate];
  const onError = Object.hasOwn(args, 'onError') ? compile(args['onError']) : undefined;
  return (scope) => {
    const value = text(scope);
    if (isNullish(value)) return onNull(scope);
    try {
      if (typeof value !== 'string') throw located(241, `$dateFromString requires that 'dateString' be a string, found: ${bsonTypeName(value)}`);
      const at = zone(scope);
      const shape = format(scope);
      return parseDate(value, typeof at === 'string' ? at : undefined, typeof shape === 'string' ? shape : undefined);
    } catch (error) {
      if (onError) return onError(scope);
      throw error;
    }
  };
};

export const dateOperators: Readonly<Record<string, Operator>> = {
  $year: part(({ year }) => year),
  $month: part(({ month }) => month),
  $dayOfMonth: part(({ day }) => day),
  $hour: part(({ hour }) => hour),
  $minute: part(({ minute }) => minute),
  $second: part(({ second }) => second),
  $millisecond: part(({ millisecond }) => millisecond),
  $dayOfWeek: part(({ dayOfWeek }) => dayOfWeek),
  $dayOfYear: part(({ dayOfYear }) => dayOfYear),
  $week: part(({ week }) => week),
  $isoDayOfWeek: part(({ isoDayOfWeek }) => isoDayOfWeek),
  $isoWeek: part(({ isoWeek }) => isoWeek),
  $isoWeekYear: part(({ isoWeekYear }) => isoWeekYear),
  $dateFromParts: fromParts,
  $dateFromString: fromString,
  $dateToParts: named(['date'], ['timezone', 'iso8601'], ({ date, timezone, iso8601 }) => {
    const zone = zoneOf(timezone);
    if (isNullish(date) || zone === null) return null;
    const { year, month, day, hour, minute, second, millisecond, isoWeekYear, isoWeek, isoDayOfWeek } = calendarParts(instant(date), zone);
    return iso8601 === true ? { isoWeekYear, isoWeek, isoDayOfWeek, hour, minute, second, millisecond } : { year, month, day, hour, minute, second, millisecond };
  }),
  $dateToString: named(['date'], ['format', 'timezone', 'onNull'], ({ date, format, timezone, onNull }) => {
    if (isNullish(date)) return onNull ?? null;
    const zone = zoneOf(timezone);
    if (zone === null || format === null) return null;
    if (format !== undefined && typeof format !== 'string') throw located(18533, `$dateToString requires that 'format' be a string, found: ${bsonTypeName(format)}`);
    return writeDate(instant(date), format ?? (timezone === undefined ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L'), zone);
  })
};
