import { compare, equals } from '../values/compare';
import { bsonTypeName, type Value } from '../values/types';
import { located } from './expression-error';
import { fixed, variadic } from './operands';
import { isNullish, type Operator } from './scope';

const has = (list: readonly Value[], value: Value): boolean => list.some((item) => equals(item, value));
const setOf = (list: readonly Value[]): Value[] => list.reduce<Value[]>((set, value) => (has(set, value) ? set : [...set, value]), []);
const sorted = (list: readonly Value[]): Value[] => [...list].sort(compare);

const lists = (args: readonly Value[], number: number, name: string): Value[][] =>
  args.map((value) => {
    if (!Array.isArray(value)) throw located(number, `All operands of ${name} must be arrays. One argument is of type: ${bsonTypeName(value)}`);
    return value;
  });

/** Sets have no order of their own: MongoDB answers unions and intersections sorted. */
export const setOperators: Readonly<Record<string, Operator>> = {
  $setUnion: variadic((args, name) => (args.some(isNullish) ? null : sorted(setOf(lists(args, 17043, name).flat())))),
  $setIntersection: variadic((args, name) => {
    if (args.some(isNullish)) return null;
    const [first = [], ...rest] = lists(args, 17047, name);
    return sorted(setOf(first).filter((value) => rest.every((list) => has(list, value))));
  }),
  $setDifference: fixed(2, (args, name) => {
    if (args.some(isNullish)) return null;
    const [a = [], b = []] = lists(args, 17048, name);
    return setOf(a).filter((value) => !has(b, value));
  }),
  $setEquals: variadic((args, name) => {
    if (args.length < 2) throw located(17045, `$setEquals needs at least two arguments had: ${args.length}`);
    const [first = [], ...rest] = lists(args, 17044, name);
    return rest.every((list) => list.every((value) => has(first, value)) && first.every((value) => has(list, value)));
  }),
  $setIsSubset: fixed(2, (args, name) => {
    const [a = [], b = []] = lists(args, 17046, name);
    return a.every((value) => has(b, value));
  })
};
