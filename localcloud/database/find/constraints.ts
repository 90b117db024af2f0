import { isOperators } from '../query/match-types';
import { keyPart, typeBounds } from '../values/key-encoding';
import { isDoc, ObjectId, type Doc, type Value } from '../values/types';

/** Behind every key that begins with the text before it. */
const ABOVE = '\u{10ffff}';

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
  return { ranges: [{ from, to: `${from}${ABOVE}` }, typeBounds(pattern)] };
}

function rangeOf(condition: Doc): Constraint | undefined {
  const lower = condition['$gt'] ?? condition['$gte'];
  const upper = condition['$lt'] ?? condition['$lte'];
  const some = lower ?? upper;
  if (some === undefined || some === null || Array.isArray(some) || some instanceof RegExp || (typeof some === 'number' && Number.isNaN(some))) return undefined;
  if (lower !== undefined && upper !== undefined && (lower === null || upper === null || typeBounds(lower).from !== typeBounds(upper).from)) return undefined;
  const bounds = typeBounds(some);
  return { ranges: [{ from: lower === undefined ? bounds.from : condition['$gt'] === undefined ? keyPart(lower) : `${keyPart(lower)}${ABOVE}`, to: upper === undefined ? bounds.to : condition['$lt'] === undefined ? `${keyPart(upper)}${ABOVE}` : keyPart(upper) }] };
}

function constraint(path: string, condition: Value): Constraint | undefined {
  if (condition instanceof RegExp) return prefixRange(condition);
  if (!isOperators(condition)) return equal(path, [condition]);
  if (condition['$eq'] !== undefined) return equal(path, [condition['$eq']]);
  const members = condition['$in'];
  if (Array.isArray(members)) return equal(path, members);
  return rangeOf(condition);
}

const later = (a: string, b: string): string => (Buffer.compare(Buffer.from(a), Buffer.from(b)) >= 0 ? a : b);
const earlier = (a: string, b: string): string => (later(a, b) === a ? b : a);

/** Both demands: an equality beats a range, two plain ranges are what they share. */
function both(known: Constraint | undefined, next: Constraint): Constraint {
  if (!known || (next.equal && !known.equal)) return next;
  const [a] = known.ranges ?? [];
  const [b] = next.ranges ?? [];
  if (known.equal || !a || !b || known.ranges?.length !== 1 || next.ranges?.length !== 1) return known;
  return { ranges: [{ from: later(a.from, b.from), to: earlier(a.to, b.to) }] };
}

/** Field by field, `$and` opened. */
export function constraintsOf(query: Doc, found = new Map<string, Constraint>()): Map<string, Constraint> {
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value)) for (const item of value) if (isDoc(item)) constraintsOf(item, found);
    if (key.startsWith('$')) continue;
    const next = constraint(key, value);
    if (next) found.set(key, both(found.get(key), next));
  }
  return found;
}
