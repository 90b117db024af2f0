import { compare } from '../values/compare';
import { keyValues, splitPath } from '../values/paths';
import type { Doc, Value } from '../values/types';
import { badValue } from './query-error';

export type SortKey = { path: string; direction: 1 | -1 };

export function sortKeys(order: Doc): SortKey[] {
  return Object.entries(order).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw badValue(`$sort key ordering must be 1 (for ascending) or -1 (for descending): ${path}`);
    return { path, direction };
  });
}

/** A list sorts by its smallest element going up, by its largest going down. */
function sortValue(doc: Doc, { path, direction }: SortKey): Value {
  if (!path.includes('.')) {
    const value = doc[path];
    if (!Array.isArray(value)) return value;
  }
  return keyValues(doc, splitPath(path)).reduce((best, value) => (compare(value, best) * direction < 0 ? value : best));
}

export function sortDocs<T extends { doc: Doc }>(items: readonly T[], keys: readonly SortKey[]): T[] {
  if (keys.length === 0) return [...items];
  const keyed = items.map((item, at) => ({ item, at, values: keys.map((key) => sortValue(item.doc, key)) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < keys.length; i += 1) {
      const order = compare(a.values[i], b.values[i]) * (keys[i] as SortKey).direction;
      if (order) return order;
    }
    return a.at - b.at;
  });
  return keyed.map(({ item }) => item);
}
