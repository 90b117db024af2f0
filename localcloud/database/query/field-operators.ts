import { compare, equals, typeRank } from '../values/compare';
import { toRegExp } from '../values/ejson';
import { splitPath, visitLeaves, visitPath } from '../values/paths';
import { ObjectId, type Doc, type Value } from '../values/types';
import { bitsMatch } from './bits';
import { geoMatch } from './geo-operators';
import { isOperators, type Match } from './match-types';
import { badValue } from './query-error';
import { typeMatch } from './type-operator';

type Test = (found: Value) => boolean;

const anyLeaf = (path: string, test: Test): Match => {
  const parts = splitPath(path);
  const [only] = parts;
  // The common case costs nothing: one plain field holding no list.
  if (parts.length === 1 && only !== undefined)
    return (doc) => {
      const found = Object.hasOwn(doc, only) ? doc[only] : undefined;
      return Array.isArray(found) ? visitLeaves(doc, parts, test) : test(found);
    };
  return (doc) => visitLeaves(doc, parts, test);
};
export const anyWhole = (path: string, test: Test): Match => {
  const parts = splitPath(path);
  return (doc) => visitPath(doc, parts, 0, test);
};
export const not = (match: Match): Match => (doc) => !match(doc);

const OBJECT_ID_TEXT = /^[0-9a-f]{24}$/;

/** The vendor answers object ids as text: a query by that text finds the document again. */
const withObjectIds = (path: string, values: readonly Value[]): readonly Value[] =>
  path === '_id' ? values.flatMap((value) => (typeof value === 'string' && OBJECT_ID_TEXT.test(value) ? [value, new ObjectId(value)] : [value])) : values;

function equalityTest(value: Value): Test {
  if (value instanceof RegExp) return (found) => (typeof found === 'string' ? value.test(found) : found instanceof RegExp && equals(found, value));
  if (value === null) return (found) => found === null || found === undefined;
  if (typeof value === 'string' || typeof value === 'boolean') return (found) => found === value;
  return (found) => found !== undefined && equals(found, value);
}

export function literalMatch(path: string, value: Value): Match {
  const tests = withObjectIds(path, [value]).map(equalityTest);
  return tests.length === 1 ? anyLeaf(path, tests[0] as Test) : anyLeaf(path, (found) => tests.some((test) => test(found)));
}

function memberMatch(path: string, operator: string, operand: Value): Match {
  if (!Array.isArray(operand)) throw badValue(`${operator} needs an array`);
  if (operand.some(isOperators)) throw badValue(`cannot nest $ under ${operator}`);
  const values = withObjectIds(path, operand);
  const texts = new Set(values.filter((value) => typeof value === 'string'));
  const tests = values.filter((value) => typeof value !== 'string').map(equalityTest);
  return anyLeaf(path, (found) => (typeof found === 'string' && texts.has(found)) || tests.some((test) => test(found)));
}

/** Ranges compare within one type only; null and missing count as null. */
function rangeMatch(path: string, operand: Value, accepts: (order: number) => boolean): Match {
  if (operand instanceof RegExp) throw badValue('Can\'t have RegEx as arg to predicate over field');
  if (operand === null) return accepts(0) ? anyLeaf(path, (found) => found === null || found === undefined) : () => false;
  const rank = typeRank(operand);
  const isNaN = typeof operand === 'number' && Number.isNaN(operand);
  return anyLeaf(path, (found) => {
    if (found === undefined || typeRank(found) !== rank) return false;
    if (isNaN || (typeof found === 'number' && Number.isNaN(found))) return accepts(0) && equals(found, operand);
    return accepts(compare(found, operand));
  });
}

function modMatch(path: string, operand: Value): Match {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array');
  if (operand.length < 2) throw badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw badValue('malformed mod, too many elements');
  const [divisor, rest] = operand;
  if (typeof divisor !== 'number') throw badValue('malformed mod, divisor not a number');
  if (typeof rest !== 'number') throw badValue('malformed mod, remainder not a number');
  const by = Math.trunc(divisor);
  if (by === 0) throw badValue('divisor cannot be 0');
  return anyLeaf(path, (found) => typeof found === 'number' && Number.isFinite(found) && Math.trunc(found) % by === Math.trunc(rest));
}

function regexMatch(path: string, operand: Value, siblings: Doc): Match {
  const options = siblings['$options'];
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  if (operand instanceof RegExp) return literalMatch(path, options === undefined ? operand : toRegExp(operand.source, options));
  if (typeof operand !== 'string') throw badValue('$regex has to be a string');
  return literalMatch(path, toRegExp(operand, options ?? ''));
}

function sizeMatch(path: string, operand: Value): Match {
  if (typeof operand !== 'number') throw badValue('$size needs a number');
  if (!Number.isInteger(operand)) throw badValue('$size must be a whole number');
  if (operand < 0) throw badValue('$size may not be negative');
  return anyWhole(path, (found) => Array.isArray(found) && found.length === operand);
}

/** The operators a field can be asked with that hold no further query. */
export function operatorMatch(path: string, operator: string, operand: Value, siblings: Doc): Match {
  switch (operator) {
    case '$eq':
      return operand instanceof RegExp ? anyLeaf(path, (found) => found instanceof RegExp && equals(found, operand)) : literalMatch(path, operand);
    case '$ne':
      if (operand instanceof RegExp) throw badValue('Can\'t have regex as arg to $ne.');
      return not(literalMatch(path, operand));
    case '$gt':
      return rangeMatch(path, operand, (order) => order > 0);
    case '$gte':
      return rangeMatch(path, operand, (order) => order >= 0);
    case '$lt':
      return rangeMatch(path, operand, (order) => order < 0);
    case '$lte':
      return rangeMatch(path, operand, (order) => order <= 0);
    case '$in':
      return memberMatch(path, operator, operand);
    case '$nin':
      return not(memberMatch(path, operator, operand));
    case '$exists': {
      const wanted = operand !== false && operand !== 0 && operand !== null;
      const exists = anyWhole(path, (found) => found !== undefined);
      return wanted ? exists : not(exists);
    }
    case '$type':
      return anyLeaf(path, typeMatch(operand));
    case '$mod':
      return modMatch(path, operand);
    case '$size':
      return sizeMatch(path, operand);
    case '$regex':
      return regexMatch(path, operand, siblings);
    case '$options':
      if (siblings['$regex'] === undefined) throw badValue('$options needs a $regex');
      return () => true;
    case '$bitsAllSet':
    case '$bitsAnySet':
    case '$bitsAllClear':
    case '$bitsAnyClear':
      return anyLeaf(path, bitsMatch(operator, operand));
    case '$geoWithin':
    case '$geoIntersects':
    case '$near':
    case '$nearSphere':
    case '$within':
      return anyWhole(path, geoMatch(operator, operand, siblings));
    case '$maxDistance':
    case '$minDistance':
      return () => true;
    default:
      throw badValue(`unknown operator: ${operator}`);
  }
}
