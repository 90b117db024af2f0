import { compileExpression } from '../expression/compile-expression';
import { invalidOperator, located } from '../expression/expression-error';
import { mergeObjects } from '../expression/objects';
import { isNullish, type Evaluate } from '../expression/scope';
import { average, deviation, extreme, sum } from '../expression/statistics';
import { equals } from '../values/compare';
import { isDoc, type Doc, type Value } from '../values/types';

export type Accumulator = { evaluate: Evaluate; combine: (values: readonly Value[]) => Value };

const present = (values: readonly Value[]): Value[] => values.filter((value) => value !== undefined);
const distinct = (values: readonly Value[]): Value[] => present(values).reduce<Value[]>((set, value) => (set.some((item) => equals(item, value)) ? set : [...set, value]), []);

const COMBINE: Readonly<Record<string, (values: readonly Value[]) => Value>> = {
  $sum: sum,
  $avg: average,
  $max: (values) => extreme(values, 1),
  $min: (values) => extreme(values, -1),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: present,
  $addToSet: distinct,
  $stdDevPop: (values) => deviation(values, false),
  $stdDevSamp: (values) => deviation(values, true),
  $mergeObjects: (values) => mergeObjects(values.filter((value) => !isNullish(value))),
  $count: (values) => values.length
};

/** The accumulated fields of a `$group`, `$bucket` or `$bucketAuto`. */
export function accumulators(fields: Doc): [string, Accumulator][] {
  return Object.entries(fields).map(([field, spec]) => {
    if (field.includes('.')) throw located(40235, `The field name '${field}' cannot contain '.'`);
    if (field.startsWith('$')) throw located(40236, `The field name '${field}' cannot be an operator name`);
    const entries = isDoc(spec) ? Object.entries(spec) : [];
    const [entry] = entries;
    if (!entry || !entry[0].startsWith('$')) throw located(40234, `The field '${field}' must be an accumulator object`);
    if (entries.length > 1) throw located(40238, `The field '${field}' must specify one accumulator`);
    const [name, operand] = entry;
    const combine = Object.hasOwn(COMBINE, name) ? COMBINE[name] : undefined;
    if (!combine) throw invalidOperator(`unknown group operator '${name}'`);
    if (Array.isArray(operand) && operand.length !== 1) throw located(40237, `The ${name} accumulator is a unary operator`);
    const expression = Array.isArray(operand) ? operand[0] : operand;
    return [field, { evaluate: name === '$count' ? () => null : compileExpression(expression), combine }];
  });
}
