import { nearOf } from '../query/geo-operators';
import { keyValues, splitPath, visitPath } from '../values/paths';
import { isDoc, type Doc, type Value } from '../values/types';
import { geometryOf } from './geometry';
import { angleTo } from './relations';
import type { Point } from './sphere';

/** Angle from a point to the nearest place a document has at a path. */
export function angleAt(doc: Doc, path: string, from: Point): number {
  let nearest = Infinity;
  const measure = (value: Value): void => {
    const geometry = geometryOf(value);
    if (geometry) nearest = Math.min(nearest, angleTo(from, geometry));
  };
  visitPath(doc, splitPath(path), 0, (value) => {
    measure(value);
    return false;
  });
  if (nearest === Infinity) keyValues(doc, splitPath(path)).forEach(measure);
  return nearest;
}

/** `$near` answers nearest first unless another order is asked for: the measure to sort by. */
export function nearOrder(query: Doc): ((doc: Doc) => number) | undefined {
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      const inner = condition.map((item) => (isDoc(item) ? nearOrder(item) : undefined)).find((found) => found !== undefined);
      if (inner) return inner;
    }
    if (!isDoc(condition)) continue;
    const operand = condition['$nearSphere'] ?? condition['$near'];
    if (operand !== undefined) return (doc) => angleAt(doc, key, nearOf(operand, condition).from);
  }
  return undefined;
}
