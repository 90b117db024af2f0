import { compare } from '../values/compare';
import type { Value } from '../values/types';
import { isNullish, type Operator } from './scope';

const numbers = (values: readonly Value[]): number[] => values.filter((value) => typeof value === 'number');

export const sum = (values: readonly Value[]): number => numbers(values).reduce((total, n) => total + n, 0);

export function average(values: readonly Value[]): Value {
  const all = numbers(values);
  return all.length ? sum(all) / all.length : null;
}

export function deviation(values: readonly Value[], sample: boolean): Value {
  const all = numbers(values);
  if (all.length === 0 || (sample && all.length < 2)) return null;
  const mean = sum(all) / all.length;
  return Math.sqrt(all.reduce((total, n) => total + (n - mean) ** 2, 0) / (all.length - (sample ? 1 : 0)));
}

export function extreme(values: readonly Value[], wanted: 1 | -1): Value {
  const present = values.filter((value) => !isNullish(value));
  return present.length ? present.reduce((best, value) => (compare(value, best) * wanted > 0 ? value : best)) : null;
}

/** As expressions these look at their arguments, or into the one list that is their argument. */
const over = (apply: (values: readonly Value[]) => Value): Operator => (operand, compile) => {
  const args = (Array.isArray(operand) ? operand : [operand]).map(compile);
  return (scope) => {
    const values = args.map((evaluate) => evaluate(scope));
    const [only] = values;
    return apply(values.length === 1 && Array.isArray(only) ? only : values);
  };
};

export const statisticOperators: Readonly<Record<string, Operator>> = {
  $sum: over(sum),
  $avg: over(average),
  $max: over((values) => extreme(values, 1)),
  $min: over((values) => extreme(values, -1)),
  $stdDevPop: over((values) => deviation(values, false)),
  $stdDevSamp: over((values) => deviation(values, true))
};
