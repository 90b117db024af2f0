import { compare, equals } from '../values/compare';
import { sortDocs, sortKeys } from '../query/sort';
import { compileMatch, fieldMatch } from '../query/match';
import { isOperators } from '../query/match-types';
import { isDoc, bsonTypeName, type Doc, type Value } from '../values/types';
import { assertStorable } from './storable';
import { writeError } from './write-error';
import type { Change } from './modify-path';

const listAt = (old: Value, operator: string, path: string): Value[] => {
  if (old === undefined) return [];
  if (!Array.isArray(old)) {
    throw writeError(operator === '$push' ? `The field '${path}' must be an array but is of type ${bsonTypeName(old)} in document` : operator === '$addToSet' ? `Cannot apply $addToSet to a non-array field. Field named '${path.split('.').at(-1)}' has a non-array type ${bsonTypeName(old)}` : `Cannot apply ${operator} to a non-array value`);
  }
  return old;
};

const MODIFIERS = ['$each', '$position', '$slice', '$sort'];
const whole = (name: string, value: Value): number | undefined => {
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw writeError(`The value for ${name} must be an integer value but was given type: ${bsonTypeName(value)}`);
  return value;
};

function sorted(list: Value[], order: Value): Value[] {
  if (order === 1 || order === -1) return [...list].sort((a, b) => compare(a, b) * order);
  if (!isDoc(order) || Object.keys(order).length === 0) throw writeError('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields');
  return sortDocs(list.map((value) => ({ value, doc: isDoc(value) ? value : {} })), sortKeys(order)).map(({ value }) => value);
}

export function push(operand: Value, path: string): Change {
  const modified = isDoc(operand) && Object.hasOwn(operand, '$each');
  if (!modified) {
    assertStorable(operand, path);
    return (old) => [...listAt(old, '$push', path), operand];
  }
  const unknown = Object.keys(operand).find((key) => !MODIFIERS.includes(key));
  if (unknown !== undefined) throw writeError(`Unrecognized clause in $push: ${unknown}`);
  const each = operand['$each'];
  if (!Array.isArray(each)) throw writeError(`The argument to $each in $push must be an array but it was of type: ${bsonTypeName(each)}`);
  assertStorable(each, path);
  const position = whole('$position', operand['$position']);
  const slice = whole('$slice', operand['$slice']);
  const order = operand['$sort'];
  return (old) => {
    const list = listAt(old, '$push', path);
    const at = position === undefined ? list.length : position < 0 ? Math.max(0, list.length + position) : Math.min(position, list.length);
    let next = [...list.slice(0, at), ...each, ...list.slice(at)];
    if (order !== undefined) next = sorted(next, order);
    if (slice !== undefined) next = slice === 0 ? [] : slice > 0 ? next.slice(0, slice) : next.slice(slice);
    return old !== undefined && equals(next, list) ? old : next;
  };
}

export function addToSet(operand: Value, path: string): Change {
  const several = isDoc(operand) && Object.hasOwn(operand, '$each');
  const values = several ? operand['$each'] : [operand];
  if (!Array.isArray(values)) throw writeError('The argument to $each in $addToSet must be an array');
  if (several && Object.keys(operand as Doc).length > 1) throw writeError(`Found unexpected fields after $each in $addToSet: ${Object.keys(operand as Doc).slice(1).join(', ')}`);
  assertStorable(values, path);
  return (old) => {
    const list = listAt(old, '$addToSet', path);
    const added: Value[] = [];
    for (const value of values) if (![...list, ...added].some((item) => equals(item, value))) added.push(value);
    return added.length || old === undefined ? [...list, ...added] : old;
  };
}

export function pop(operand: Value, path: string): Change {
  if (operand !== 1 && operand !== -1) throw writeError(`$pop expects 1 or -1, found: ${String(operand)}`);
  return (old) => {
    if (old === undefined) return old;
    if (!Array.isArray(old)) throw writeError(`Path '${path}' contains an element of non-array type '${bsonTypeName(old)}'`);
    return old.length === 0 ? old : operand === 1 ? old.slice(0, -1) : old.slice(1);
  };
}

const removing = (operator: string, path: string, gone: (item: Value) => boolean): Change => (old) => {
  if (old === undefined) return old;
  const list = listAt(old, operator, path);
  const kept = list.filter((item) => !gone(item));
  return kept.length === list.length ? old : kept;
};

export function pull(operand: Value, path: string): Change {
  if (operand instanceof RegExp || isOperators(operand)) {
    const match = fieldMatch('e', operand);
    return removing('$pull', path, (e) => match({ e }));
  }
  if (isDoc(operand)) {
    const match = compileMatch(operand);
    return removing('$pull', path, (item) => isDoc(item) && match(item));
  }
  return removing('$pull', path, (item) => equals(item, operand));
}

export function pullAll(operand: Value, path: string): Change {
  if (!Array.isArray(operand)) throw writeError(`$pullAll requires an array argument but was given a ${bsonTypeName(operand)}`);
  return removing('$pullAll', path, (item) => operand.some((value) => equals(item, value)));
}
