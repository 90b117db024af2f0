import { bsonTypeName, ObjectId, type Value } from '../values/types';
import { located } from './expression-error';
import { fixed, namedArguments } from './operands';
import { parseDate } from './date-text';
import { isNullish, type Operator } from './scope';

const refuse = (value: Value, to: string): never => {
  throw located(241, `Unsupported conversion from ${bsonTypeName(value)} to ${to} in $convert with no onError value`);
};
const unparsable = (value: string): never => {
  throw located(241, `Failed to parse number '${value}' in $convert with no onError value`);
};

function toNumber(value: Value, to: 'int' | 'long' | 'double'): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date && to !== 'int') return value.getTime();
  if (typeof value === 'string') {
    const shape = to === 'double' ? /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i : /^[+-]?\d+$/;
    return shape.test(value) ? toNumber(Number(value), to) : unparsable(value);
  }
  if (typeof value !== 'number') return refuse(value, to);
  if (to === 'double') return value;
  const whole = Math.trunc(value);
  const limit = to === 'int' ? 2 ** 31 : 2 ** 63;
  if (!Number.isFinite(value) || whole < -limit || whole >= limit) throw located(241, `Conversion would overflow target type in $convert with no onError value: ${value}`);
  return whole;
}

function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : Number.isFinite(value) ? String(value) : value > 0 ? 'Infinity' : '-Infinity';
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  return value instanceof ObjectId ? value.hex : refuse(value, 'string');
}

function toDate(value: Value): Date {
  if (value instanceof Date) return value;
  if (typeof value === 'number') return new Date(Math.trunc(value));
  if (value instanceof ObjectId) return new Date(Number.parseInt(value.hex.slice(0, 8), 16) * 1000);
  return typeof value === 'string' ? parseDate(value, undefined) : refuse(value, 'date');
}

const CONVERSIONS: Readonly<Record<string, (value: Value) => Value>> = {
  double: (value) => toNumber(value, 'double'),
  int: (value) => toNumber(value, 'int'),
  long: (value) => toNumber(value, 'long'),
  string: toText,
  date: toDate,
  bool: (value) => value !== false && value !== 0,
  objectId: (value) => (value instanceof ObjectId ? value : typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value) ? new ObjectId(value.toLowerCase()) : refuse(value, 'objectId'))
};
const BY_NUMBER: Readonly<Record<number, string>> = { 1: 'double', 2: 'string', 7: 'objectId', 8: 'bool', 9: 'date', 16: 'int', 18: 'long' };

const convert: Operator = (operand, compile, name) => {
  const args = Object.fromEntries(namedArguments(operand, ['input', 'to'], ['onError', 'onNull'], name));
  const [input, to, onNull] = [compile(args['input']), compile(args['to']), compile(args['onNull'] ?? null)];
  const onError = Object.hasOwn(args, 'onError') ? compile(args['onError']) : undefined;
  return (scope) => {
    const value = input(scope);
    const target = to(scope);
    if (isNullish(value)) return onNull(scope);
    if (isNullish(target)) return null;
    const conversion = CONVERSIONS[typeof target === 'number' ? (BY_NUMBER[target] ?? '') : String(target)];
    if (!conversion) throw located(2, `Unknown type name or number in $convert: ${String(target)}`);
    try {
      return conversion(value);
    } catch (error) {
      if (onError) return onError(scope);
      throw error;
    }
  };
};

const to = (type: string): Operator => fixed(1, ([value]) => (isNullish(value) ? null : CONVERSIONS[type]?.(value)));

export const conversionOperators: Readonly<Record<string, Operator>> = {
  $convert: convert,
  $toDouble: to('double'),
  $toInt: to('int'),
  $toLong: to('long'),
  $toString: to('string'),
  $toBool: to('bool'),
  $toDate: to('date'),
  $type: fixed(1, ([value]) => bsonTypeName(value)),
  $isNumber: fixed(1, ([value]) => typeof value === 'number')
};
