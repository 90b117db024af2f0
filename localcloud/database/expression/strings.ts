import { toRegExp } from '../values/ejson';
import { bsonTypeName, ObjectId, type Doc, type Value } from '../values/types';
import { located } from './expression-error';
import { fixed, named, variadic } from './operands';
import { isNullish, type Operator } from './scope';

/** What case and cutting operators take for text. */
function coerced(value: Value): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  throw located(16007, `can't convert from BSON type ${bsonTypeName(value)} to String`);
}

const text = (value: Value, number: number, name: string): string => {
  if (typeof value !== 'string') throw located(number, `${name} requires a string, found: ${bsonTypeName(value)}`);
  return value;
};
const index = (value: Value, number: number, name: string): number => {
  if (typeof value !== 'number') throw located(number, `${name} requires a numeric index, found: ${bsonTypeName(value)}`);
  return Math.trunc(value);
};

const points = (value: string): string[] => [...value];
const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function substrBytes([value, start, length]: Value[], name: string): Value {
  const bytes = Buffer.from(coerced(value));
  const from = index(start, 16034, name);
  const count = index(length, 16035, name);
  if (from < 0) throw located(50752, `${name}: starting index must be non-negative (got: ${from})`);
  if (isContinuation(bytes[from])) throw located(28656, `${name}: Invalid range, starting index is a UTF-8 continuation byte.`);
  const to = count < 0 ? bytes.length : Math.min(bytes.length, from + count);
  if (isContinuation(bytes[to])) throw located(28657, `${name}: Invalid range, ending index is in the middle of a UTF-8 character.`);
  return bytes.subarray(from, Math.max(from, to)).toString('utf8');
}

function substrCP([value, start, length]: Value[], name: string): Value {
  const from = index(start, 34450, name);
  const count = index(length, 34452, name);
  if (from < 0) throw located(34455, `${name}: the starting index must be a non-negative integer.`);
  if (count < 0) throw located(34454, `${name}: length must be a nonnegative integer.`);
  return points(coerced(value)).slice(from, from + count).join('');
}

/** Position of one text in another, counted in bytes or in characters. */
const indexOf = (units: (value: string) => readonly (string | number)[]): Operator =>
  fixed([2, 4], ([value, wanted, start, end], name) => {
    if (isNullish(value)) return null;
    const all = units(text(value, 40091, name));
    const part = units(text(wanted, 40092, name));
    const from = start === undefined ? 0 : index(start, 40096, name);
    const to = Math.min(end === undefined ? all.length : index(end, 40096, name), all.length);
    if (from < 0 || to < 0) throw located(40097, `${name} requires a nonnegative starting and ending index`);
    for (let at = from; at + part.length <= to; at += 1) if (part.every((unit, i) => all[at + i] === unit)) return at;
    return -1;
  });

const BLANK = '\u0000 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';
const trim = (left: boolean, right: boolean): Operator =>
  named(['input'], ['chars'], ({ input, chars }, name) => {
    if (isNullish(input) || chars === null) return null;
    const set = new Set(points(chars === undefined ? BLANK : text(chars, 50700, name)));
    const all = points(text(input, 50699, name));
    const kept = (c: string): boolean => !set.has(c);
    const from = left ? all.findIndex(kept) : 0;
    const dropped = right ? [...all].reverse().findIndex(kept) : 0;
    return from < 0 || dropped < 0 ? '' : all.slice(from, all.length - dropped).join('');
  });

function pattern(regex: Value, options: Value, name: string): RegExp | undefined {
  if (isNullish(regex)) return undefined;
  const flags = isNullish(options) ? '' : text(options, 51106, name);
  return regex instanceof RegExp ? (flags ? toRegExp(regex.source, flags) : regex) : toRegExp(text(regex, 51105, name), flags);
}

const found = (match: RegExpMatchArray, input: string): Doc => ({ match: match[0], idx: points(input.slice(0, match.index)).length, captures: match.slice(1).map((group) => group ?? null) });

const regex = (apply: (input: string, pattern: RegExp) => Value, none: Value): Operator =>
  named(['input', 'regex'], ['options'], ({ input, regex: wanted, options }, name) => {
    const by = pattern(wanted, options, name);
    return isNullish(input) || !by ? none : apply(text(input, 51104, name), by);
  });

const replace = (all: boolean): Operator =>
  named(['input', 'find', 'replacement'], [], ({ input, find, replacement }, name) => {
    if (isNullish(input) || isNullish(find) || isNullish(replacement)) return null;
    const [value, from, to] = [text(input, 51746, name), text(find, 51745, name), text(replacement, 51744, name)];
    return all ? value.split(from).join(to) : value.replace(from, () => to);
  });

export const stringOperators: Readonly<Record<string, Operator>> = {
  $concat: variadic((args, name) => (args.some(isNullish) ? null : args.map((value) => text(value, 16702, `${name} only supports strings;`)).join(''))),
  $split: fixed(2, ([value, by], name) => {
    if (isNullish(value) || isNullish(by)) return null;
    const separator = text(by, 40086, name);
    if (separator === '') throw located(40087, '$split requires a non-empty separator');
    return text(value, 40085, name).split(separator);
  }),
  $strLenBytes: fixed(1, ([value], name) => Buffer.byteLength(text(value, 34473, name))),
  $strLenCP: fixed(1, ([value], name) => points(text(value, 34471, name)).length),
  $strcasecmp: fixed(2, ([a, b]) => {
    const order = Buffer.compare(Buffer.from(coerced(a).toUpperCase()), Buffer.from(coerced(b).toUpperCase()));
    return order;
  }),
  $substr: fixed(3, substrBytes),
  $substrBytes: fixed(3, substrBytes),
  $substrCP: fixed(3, substrCP),
  // MongoDB changes the case of plain Latin letters only.
  $toLower: fixed(1, ([value]) => coerced(value).replace(/[A-Z]/g, (c) => c.toLowerCase())),
  $toUpper: fixed(1, ([value]) => coerced(value).replace(/[a-z]/g, (c) => c.toUpperCase())),
  $indexOfBytes: indexOf((value) => [...Buffer.from(value)]),
  $indexOfCP: indexOf(points),
  $trim: trim(true, true),
  $ltrim: trim(true, false),
  $rtrim: trim(false, true),
  $regexMatch: regex((input, by) => by.test(input), false),
  $regexFind: regex((input, by) => {
    const match = by.exec(input);
    return match ? found(match, input) : null;
  }, null),
  $regexFindAll: regex((input, by) => [...input.matchAll(new RegExp(by.source, `${by.flags}g`))].map((match) => found(match, input)), []),
  $replaceOne: replace(false),
  $replaceAll: replace(true),
  $toObjectId: fixed(1, ([value], name) => {
    if (isNullish(value) || value instanceof ObjectId) return value ?? null;
    const hex = text(value, 241, name);
    if (!/^[0-9a-f]{24}$/i.test(hex)) throw located(241, `Failed to parse objectId '${hex}' in $convert with no onError value`);
    return new ObjectId(hex.toLowerCase());
  })
};
