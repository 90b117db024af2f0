import { bsonTypeName, type Value } from '../values/types';
import { located } from './expression-error';
import { fixed, variadic } from './operands';
import { isNullish, type Operator } from './scope';

const numeric = (value: Value, name: string, number = 28765): number => {
  if (typeof value !== 'number') throw located(number, `${name} only supports numeric types, not ${bsonTypeName(value)}`);
  return value;
};

const unary = (apply: (n: number) => number): Operator => fixed(1, ([value], name) => (isNullish(value) ? null : apply(numeric(value, name))));

const positive = (n: number, name: string): number => {
  if (n <= 0) throw located(28766, `${name}'s argument must be a positive number, but is ${n}`);
  return n;
};

function add(args: Value[], name: string): Value {
  let sum = 0;
  let date = false;
  for (const value of args) {
    if (isNullish(value)) return null;
    if (value instanceof Date) {
      if (date) throw located(16612, 'only one date allowed in an $add expression');
      date = true;
      sum += value.getTime();
    } else if (typeof value === 'number') sum += value;
    else throw located(16554, `${name} only supports numeric or date types, not ${bsonTypeName(value)}`);
  }
  return date ? new Date(sum) : sum;
}

function subtract([left, right]: Value[]): Value {
  if (isNullish(left) || isNullish(right)) return null;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime();
  if (left instanceof Date && typeof right === 'number') return new Date(left.getTime() - right);
  throw located(16556, `cant $subtract a ${bsonTypeName(right)} from a ${bsonTypeName(left)}`);
}

/** To the given place; halves go to the even neighbour, as MongoDB rounds. */
function round(value: number, place: number): number {
  const scaled = Number(`${value}e${place}`);
  if (!Number.isFinite(scaled)) return value;
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  const whole = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
  return Number(`${whole}e${-place}`);
}
const truncate = (value: number, place: number): number => (place === 0 ? Math.trunc(value) : Number(`${Math.trunc(Number(`${value}e${place}`))}e${-place}`));

const placed = (apply: (value: number, place: number) => number): Operator =>
  fixed([1, 2], ([value, place = 0], name) => {
    if (isNullish(value) || isNullish(place)) return null;
    const at = numeric(place, name);
    if (!Number.isInteger(at) || at < -20 || at > 100) throw located(51083, `cannot apply ${name} with precision value ${at} value must be in [-20, 100]`);
    const n = numeric(value, name, 51081);
    return Number.isFinite(n) ? apply(n, at) : n;
  });

function log([value, base]: Value[], name: string): Value {
  if (isNullish(value) || isNullish(base)) return null;
  const by = numeric(base, name, 28757);
  const n = numeric(value, name, 28756);
  if (n <= 0) throw located(28758, `$log's argument must be a positive number, but is ${n}`);
  if (by <= 0 || by === 1) throw located(28759, `$log's base must be a positive number not equal to 1, but is ${by}`);
  return Math.log(n) / Math.log(by);
}

export const arithmeticOperators: Readonly<Record<string, Operator>> = {
  $abs: unary(Math.abs),
  $ceil: unary(Math.ceil),
  $floor: unary(Math.floor),
  $exp: unary(Math.exp),
  $sqrt: fixed(1, ([value], name) => {
    if (isNullish(value)) return null;
    const n = numeric(value, name);
    if (n < 0) throw located(28714, `$sqrt's argument must be greater than or equal to 0`);
    return Math.sqrt(n);
  }),
  $ln: fixed(1, ([value], name) => (isNullish(value) ? null : Math.log(positive(numeric(value, name), name)))),
  $log10: fixed(1, ([value], name) => (isNullish(value) ? null : Math.log10(positive(numeric(value, name), name)))),
  $log: fixed(2, log),
  $round: placed(round),
  $trunc: placed(truncate),
  $add: variadic(add),
  $subtract: fixed(2, subtract),
  $multiply: variadic((args, name) => (args.some(isNullish) ? null : args.reduce<number>((product, value) => product * numeric(value, name, 16555), 1))),
  $divide: fixed(2, ([left, right], name) => {
    if (isNullish(left) || isNullish(right)) return null;
    const by = numeric(right, name, 16609);
    const n = numeric(left, name, 16609);
    if (by === 0) throw located(2, "can't $divide by zero");
    return n / by;
  }),
  $mod: fixed(2, ([left, right], name) => {
    if (isNullish(left) || isNullish(right)) return null;
    const by = numeric(right, name, 16611);
    const n = numeric(left, name, 16611);
    if (by === 0) throw located(16610, "can't $mod by zero");
    return n % by;
  }),
  $pow: fixed(2, ([base, exponent], name) => {
    if (isNullish(base) || isNullish(exponent)) return null;
    const n = numeric(base, name, 28762);
    const by = numeric(exponent, name, 28763);
    if (n === 0 && by < 0) throw located(28764, '$pow cannot take a base of 0 and a negative exponent');
    return n ** by;
  })
};
