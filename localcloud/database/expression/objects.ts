import { bsonTypeName, isDoc, type Doc, type Value } from '../values/types';
import { located } from './expression-error';
import { fixed, named, variadic } from './operands';
import { isNullish, type Operator } from './scope';

export function mergeObjects(values: readonly Value[]): Doc {
  const out: Doc = {};
  for (const value of values) {
    if (isNullish(value)) continue;
    if (!isDoc(value)) throw located(40400, `$mergeObjects requires object inputs, but input is of type ${bsonTypeName(value)}`);
    Object.assign(out, value);
  }
  return out;
}

export const objectOperators: Readonly<Record<string, Operator>> = {
  $mergeObjects: variadic((args) => mergeObjects(args)),
  $objectToArray: fixed(1, ([value]) => {
    if (isNullish(value)) return null;
    if (!isDoc(value)) throw located(40390, `$objectToArray requires a document input, found: ${bsonTypeName(value)}`);
    return Object.entries(value).map(([k, v]) => ({ k, v }));
  }),
  $getField: (operand, compile, name) => (typeof operand === 'string' ? ({ current }) => (isDoc(current) ? current[operand] : undefined) : named(['field', 'input'], [], ({ field, input }) => (isDoc(input) && typeof field === 'string' ? input[field] : isNullish(input) ? null : undefined))(operand, compile, name))
};
