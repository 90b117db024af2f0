import { isOperators } from '../query/match';
import { isOrderedType, keyPart, typeBounds } from '../values/key-encoding';
import { isDoc, ObjectId, type Doc, type Value } from '../values/types';

/** What a query demands of one field, as far as an index can use it. The whole query is still checked on what the index finds. */
export type Constraint = { equal?: readonly Value[]; ranges?: readonly { from: string; to: string }[] };

const isFindable = (value: Value): boolean => !Array.isArray(value) && !(value instanceof RegExp);

const equal = (path: string, values: readonly Value[]): Constraint | undefined =>
  values.every(isFindable) ? { equal: path === '_id' ? values.flatMap((value) => (typeof value === 'string' && /^[0-9a-f]{24}$/.test(value) ? [value, new ObjectId(value)] : [value])) : values } : undefined;

/** A pattern that begins with plain letters finds text between them and what follows; a stored pattern may equal it too. */
function prefixRange(pattern: RegExp): Constraint | undefined {
  const prefix = /^\^([\w\u0080-\uffff-]+)(.?)/.exec(pattern.source);
  if (!prefix || pattern.flags !== '' && pattern.flags !== 'u' || pattern.source.includes('|')) return undefined;
  const [, letters = '', next = ''] = prefix;
  const text = '*?{'.includes(next) && next ? letters.slice(0, -1) : letters;
  if (!text) return undefined;
  const from = keyPart(text).slice(0, -1);
  return { ranges: [{ from, to: `${from}\uffff` }, typeBounds(pattern)] };
}

function rangeOf(condition: Doc): Constraint | undefined {
  const lower = condition['$gt'] ?? condition['$gte'];
  const upper = condition['$lt'] ?? condition['$lte'];
  const some = lower ?? upper;
  if (some === undefined || some === null || !isOrderedType(some) || (typeof some === 'number' && Number.isNaN(some))) return undefined;
  if (lower !== undefined && upper !== undefined && (lower === null || upper === null || typeBounds(lower).from !== typeBounds(upper).from)) return undefined;
  const bounds = typeBounds(some);
  return { ranges: [{ from: lower === undefined ? bounds.from : keyPart(lower), to: upper === undefined ? bounds.to : `${keyPart(upper)}\uffff` }] };
}

function constraint(path: string, condition: Value): Constraint | undefined {
  if (condition instanceof RegExp) return prefixRange(condition);
  if (!isOperators(condition)) return equal(path, [condition]);
  if (condition['$eq'] !== undefined) return equal(path, [condition['$eq']]);
  const members = condition['$in'];
  if (Array.isArray(members)) return equal(path, members);
  return rangeOf(condition);
}

/** Field by field, `$and` opened. The first usable demand on a field counts; an equality beats a range. */
export function constraintsOf(query: Doc, found = new Map<string, Constraint>()): Map<string, Constraint> {
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value)) for (const item of value) isDoc(item) && constraintsOf(item, found);
    if (key.startsWith('$')) continue;
    const next = constraint(key, value);
    if (next && !found.get(key)?.equal && (next.equal || !found.has(key))) found.set(key, next);
  }
  return found;
}
