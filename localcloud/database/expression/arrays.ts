import { bsonTypeName, isDoc, type Doc, type Value } from '../values/types';
import { compare, equals } from '../values/compare';
import { located } from './expression-error';
import { fixed, named, namedArguments } from './operands';
import { isNullish, isTrue, type Operator } from './scope';

const listOf = (value: Value, number: number, name: string): Value[] => {
  if (!Array.isArray(value)) throw located(number, `${name} requires an array, found: ${bsonTypeName(value)}`);
  return value;
};
const wholeOf = (value: Value, number: number, name: string): number => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw located(number, `${name} requires a whole number, found a value of type: ${bsonTypeName(value)}`);
  return value;
};

function slice(args: Value[], name: string): Value {
  if (args.some(isNullish)) return null;
  const list = listOf(args[0], 28724, name);
  const first = wholeOf(args[1], 28725, name);
  if (args.length === 2) return first < 0 ? list.slice(first) : list.slice(0, first);
  const count = wholeOf(args[2], 28727, name);
  if (count <= 0) throw located(28729, `Third argument to $slice must be positive: ${count}`);
  const from = first < 0 ? Math.max(0, list.length + first) : first;
  return list.slice(from, from + count);
}

/** What fits into the 100 MB a stage may use. */
const MAX_RANGE = 5_000_000;

function range(args: Value[], name: string): Value {
  const [from, to, step = 1] = args.map((value, i) => wholeOf(value, 34443 + i, name)) as [number, number, number?];
  if (step === 0) throw located(34449, '$range requires a non-zero step value');
  if ((to - from) / step > MAX_RANGE) throw located(146, `$range would hold more than ${MAX_RANGE} numbers`);
  const out: number[] = [];
  for (let n = from; step > 0 ? n < to : n > to; n += step) out.push(n);
  return out;
}

function indexOfArray([list, wanted, start, end]: Value[], name: string): Value {
  if (isNullish(list)) return null;
  const all = listOf(list, 40090, name);
  const from = start === undefined ? 0 : wholeOf(start, 40096, name);
  const to = Math.min(end === undefined ? all.length : wholeOf(end, 40096, name), all.length);
  if (from < 0 || to < 0) throw located(40097, '$indexOfArray requires nonnegative bounds');
  for (let i = from; i < to; i += 1) if (equals(all[i], wanted)) return i;
  return -1;
}

function arrayToObject([list]: Value[], name: string): Value {
  if (isNullish(list)) return null;
  const out: Doc = {};
  for (const item of listOf(list, 40386, name)) {
    const [key, value] = Array.isArray(item) ? item : isDoc(item) ? [item['k'], item['v']] : [];
    const shaped = Array.isArray(item) ? item.length === 2 : isDoc(item) && Object.keys(item).length === 2;
    if (!shaped || typeof key !== 'string') throw located(40392, '$arrayToObject requires pairs [key, value] or objects with k and v, the key a string');
    out[key] = value;
  }
  return out;
}

const zip: Operator = (operand, compile, name) => {
  const args = Object.fromEntries(namedArguments(operand, ['inputs'], ['useLongestLength', 'defaults'], name));
  if (!Array.isArray(args['inputs']) || args['inputs'].length === 0) throw located(34461, 'inputs must be an array of expressions, at least one');
  const inputs = args['inputs'].map(compile);
  const longest = args['useLongestLength'] === true;
  if (args['defaults'] !== undefined && !longest) throw located(34466, 'cannot specify defaults unless useLongestLength is true');
  const defaults = compile(args['defaults'] ?? null);
  return (scope) => {
    const lists = inputs.map((evaluate) => evaluate(scope));
    if (lists.some(isNullish)) return null;
    const all = lists.map((list) => listOf(list, 34468, name));
    const fill = defaults(scope);
    const length = longest ? Math.max(...all.map((list) => list.length)) : Math.min(...all.map((list) => list.length));
    return Array.from({ length }, (_, i) => all.map((list, j) => (i < list.length ? list[i] : Array.isArray(fill) ? fill[j] : null)));
  };
};

const end = (at: 0 | -1): Operator => fixed(1, ([value], name) => (isNullish(value) ? null : listOf(value, 28689, name).at(at)));

export const arrayOperators: Readonly<Record<string, Operator>> = {
  $arrayElemAt: fixed(2, ([list, index], name) => {
    if (isNullish(list) || isNullish(index)) return null;
    return listOf(list, 28689, name).at(wholeOf(index, 28690, name));
  }),
  $first: end(0),
  $last: end(-1),
  $arrayToObject: fixed(1, arrayToObject),
  $concatArrays: (operand, compile, name) => {
    const lists = (Array.isArray(operand) ? operand : [operand]).map(compile);
    return (scope) => {
      const values = lists.map((evaluate) => evaluate(scope));
      return values.some(isNullish) ? null : values.flatMap((value) => listOf(value, 28664, name));
    };
  },
  $in: fixed(2, ([value, list]) => {
    if (!Array.isArray(list)) throw located(40081, `$in requires an array as a second argument, found: ${bsonTypeName(list)}`);
    return list.some((item) => equals(item, value) && !(value === undefined));
  }),
  $indexOfArray: fixed([2, 4], indexOfArray),
  $isArray: fixed(1, ([value]) => Array.isArray(value)),
  $range: fixed([2, 3], range),
  $reverseArray: fixed(1, ([list], name) => (isNullish(list) ? null : [...listOf(list, 34435, name)].reverse())),
  $size: fixed(1, ([list]) => {
    if (!Array.isArray(list)) throw located(17124, `The argument to $size must be an array, but was of type: ${bsonTypeName(list)}`);
    return list.length;
  }),
  $slice: fixed([2, 3], slice),
  $sortArray: named(['input', 'sortBy'], [], ({ input, sortBy }, name) => {
    if (isNullish(input)) return null;
    const list = [...listOf(input, 2942504, name)];
    const keys = isDoc(sortBy) ? Object.entries(sortBy) : [];
    const at = (item: Value, key: string): Value => (isDoc(item) ? item[key] : undefined);
    return list.sort((a, b) => (typeof sortBy === 'number' ? compare(a, b) * sortBy : keys.reduce((order, [key, way]) => order || compare(at(a, key), at(b, key)) * Number(way), 0)));
  }),
  $allElementsTrue: fixed(1, ([list], name) => listOf(list, 17040, name).every(isTrue)),
  $anyElementTrue: fixed(1, ([list], name) => listOf(list, 17041, name).some(isTrue)),
  $zip: zip
};
