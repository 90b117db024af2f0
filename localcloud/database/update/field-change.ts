import { compare, equals } from '../values/compare';
import { storedText } from '../values/ejson';
import { bsonTypeName, isDoc, numberType, type Value } from '../values/types';
import { addToSet, pop, pull, pullAll, push } from './array-operators';
import { REMOVE, type Change } from './modify-path';
import { assertStorable } from './storable';
import { writeError } from './write-error';

const last = (path: string): string => path.split('.').at(-1) ?? path;

function arithmetic(operator: '$inc' | '$mul', operand: Value, path: string): Change {
  const verb = operator === '$inc' ? 'increment' : 'multiply';
  if (typeof operand !== 'number') throw writeError(`Cannot ${verb} with non-numeric argument: {${last(path)}: ${storedText(operand)}}`);
  return (old) => {
    if (old === undefined) return operator === '$inc' ? operand : 0;
    if (typeof old !== 'number') throw writeError(`Cannot apply ${operator} to a value of non-numeric type. The document has the field '${last(path)}' of non-numeric type ${bsonTypeName(old)}`);
    const result = operator === '$inc' ? old + operand : old * operand;
    return Object.is(result, old) ? old : result;
  };
}

function bit(operand: Value, path: string): Change {
  const steps = isDoc(operand) ? Object.entries(operand) : [];
  if (steps.length === 0) throw writeError(`The $bit modifier is not compatible with a ${bsonTypeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`);
  for (const [name, by] of steps) {
    if (!['and', 'or', 'xor'].includes(name)) throw writeError(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator`);
    if (typeof by !== 'number' || numberType(by) === 'double') throw writeError(`The $bit modifier field must be an Integer(32/64 bit); a '${bsonTypeName(by)}' is not supported here`);
  }
  return (old) => {
    if (old !== undefined && (typeof old !== 'number' || numberType(old) === 'double')) throw writeError(`Cannot apply $bit to a value of non-integral type. The document has the field ${last(path)} of non-integer type ${bsonTypeName(old)}`);
    const whole = steps.reduce((value, [name, by]) => {
      const other = BigInt(by as number);
      return name === 'and' ? value & other : name === 'or' ? value | other : value ^ other;
    }, BigInt(old ?? 0));
    const result = Number(BigInt.asIntN(64, whole));
    return result === old ? old : result;
  };
}

function currentDate(operand: Value, now: number): Change {
  if (operand !== true && operand !== false && !(isDoc(operand) && operand['$type'] === 'date')) {
    throw writeError(isDoc(operand) && operand['$type'] === 'timestamp' ? 'timestamp values are not supported here' : "The '$type' string field is required to be 'date' or 'timestamp'");
  }
  return () => new Date(now);
}

const extreme = (operand: Value, wanted: 1 | -1, path: string): Change => {
  assertStorable(operand, path);
  return (old) => (old === undefined || compare(operand, old) * wanted > 0 ? operand : old);
};

/** What one operator does to the value at one path. */
export function fieldChange(operator: string, operand: Value, path: string, now: number): Change {
  switch (operator) {
    case '$set':
    case '$setOnInsert':
      assertStorable(operand, path);
      return (old) => (old !== undefined && equals(old, operand) ? old : operand);
    case '$unset':
      return () => REMOVE;
    case '$inc':
    case '$mul':
      return arithmetic(operator, operand, path);
    case '$min':
      return extreme(operand, -1, path);
    case '$max':
      return extreme(operand, 1, path);
    case '$currentDate':
      return currentDate(operand, now);
    case '$bit':
      return bit(operand, path);
    case '$push':
      return push(operand, path);
    case '$addToSet':
      return addToSet(operand, path);
    case '$pop':
      return pop(operand, path);
    case '$pull':
      return pull(operand, path);
    case '$pullAll':
      return pullAll(operand, path);
    default:
      throw writeError(`Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`);
  }
}
