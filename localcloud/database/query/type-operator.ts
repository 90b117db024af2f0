import { bsonTypeName, type Value } from '../values/types';
import { badValue } from './query-error';

const ALIASES: Record<string, number> = {
  double: 1, string: 2, object: 3, array: 4, binData: 5, undefined: 6, objectId: 7, bool: 8, date: 9, null: 10, regex: 11,
  dbPointer: 12, javascript: 13, symbol: 14, javascriptWithScope: 15, int: 16, timestamp: 17, long: 18, decimal: 19, minKey: -1, maxKey: 127
};
const CODES = new Set(Object.values(ALIASES));

/** `$type` by alias or number; `number` stands for all of them. */
export function typeMatch(operand: Value): (found: Value) => boolean {
  const wanted = new Set<string>();
  for (const item of Array.isArray(operand) ? operand : [operand]) {
    if (item === 'number') ['int', 'long', 'double'].forEach((name) => wanted.add(name));
    else if (typeof item === 'string' && Object.hasOwn(ALIASES, item)) wanted.add(item);
    else if (typeof item === 'number' && CODES.has(item)) wanted.add(Object.keys(ALIASES).find((name) => ALIASES[name] === item) as string);
    else if (typeof item === 'string') throw badValue(`Unknown type name alias: ${item}`);
    else if (typeof item === 'number') throw badValue(`Invalid numerical type code: ${item}`);
    else throw badValue('type must be represented as a number or a string');
  }
  return (found) => found !== undefined && wanted.has(bsonTypeName(found));
}
