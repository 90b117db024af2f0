import { Binary, ObjectId, typeOf, type Doc, type TypeName, type Value } from './types';

/** MongoDB's order of types, lowest first. */
const ORDER: Record<TypeName, number> = { null: 1, number: 2, string: 3, object: 4, array: 5, binData: 6, objectId: 7, bool: 8, date: 9, regex: 10 };

export const typeRank = (value: Value): number => ORDER[typeOf(value)];

const sign = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Text is ordered by UTF-8 bytes; JavaScript compares UTF-16 units, which differs above U+FFFF. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const xHigh = x >= 0xd800 && x <= 0xdfff;
    const yHigh = y >= 0xd800 && y <= 0xdfff;
    return xHigh === yHigh ? sign(x, y) : xHigh ? 1 : -1;
  }
  return sign(a.length, b.length);
}

function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  return Number.isNaN(b) ? 1 : sign(a, b);
}

function compareObjects(a: Doc, b: Doc): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const [xKey, x] = left[i] as [string, Value];
    const [yKey, y] = right[i] as [string, Value];
    const order = sign(typeRank(x), typeRank(y)) || compareText(xKey, yKey) || compare(x, y);
    if (order) return order;
  }
  return sign(left.length, right.length);
}

/** Total order over every value, as MongoDB sorts. */
export function compare(a: Value, b: Value): number {
  const rank = sign(typeRank(a), typeRank(b));
  if (rank) return rank;
  if (typeof a === 'number') return compareNumbers(a, b as number);
  if (typeof a === 'string') return compareText(a, b as string);
  if (typeof a === 'boolean') return sign(Number(a), Number(b));
  if (a === null || a === undefined) return 0;
  if (a instanceof Date) return sign(a.getTime(), (b as Date).getTime());
  if (a instanceof ObjectId) return sign(a.hex, (b as ObjectId).hex);
  if (Array.isArray(a)) {
    const other = b as Value[];
    for (let i = 0; i < Math.min(a.length, other.length); i += 1) {
      const order = compare(a[i], other[i]);
      if (order) return order;
    }
    return sign(a.length, other.length);
  }
  if (a instanceof Binary) {
    const other = b as Binary;
    return sign(a.base64.length, other.base64.length) || sign(a.subType, other.subType) || Buffer.compare(Buffer.from(a.base64, 'base64'), Buffer.from(other.base64, 'base64'));
  }
  if (a instanceof RegExp) return compareText(a.source, (b as RegExp).source) || compareText(a.flags, (b as RegExp).flags);
  return compareObjects(a, b as Doc);
}

export const equals = (a: Value, b: Value): boolean => a === b || compare(a, b) === 0;
