import { isDoc, type Doc, type Value } from './types';

export const splitPath = (path: string): readonly string[] => path.split('.');
export const isIndex = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part);

/**
 * Visits what a query path means in a document, as MongoDB walks it: lists on the way are gone through element by element (and by
 * position when the part is a number); nothing there is one visit with `undefined`. Stops when `visit` answers true.
 */
export function visitPath(value: Value, path: readonly string[], at: number, visit: (found: Value) => boolean): boolean {
  const part = path[at];
  if (part === undefined) return visit(value);
  if (Array.isArray(value)) {
    const index = isIndex(part) ? Number(part) : -1;
    if (index >= 0 && index < value.length && visitPath(value[index], path, at + 1, visit)) return true;
    return value.some((item) => isDoc(item) && visitPath(item, path, at, visit));
  }
  return isDoc(value) && Object.hasOwn(value, part) ? visitPath(value[part], path, at + 1, visit) : visit(undefined);
}

/** As above, and a list at the end counts as its elements and as itself. */
export function visitLeaves(doc: Value, path: readonly string[], visit: (found: Value) => boolean): boolean {
  return visitPath(doc, path, 0, (found) => (Array.isArray(found) && found.some((item) => visit(item))) || visit(found));
}

/** Every value a path leads to, lists at the end opened: what an index or a sort sees. An empty list counts as `undefined`. */
export function keyValues(doc: Doc, path: readonly string[]): Value[] {
  const found: Value[] = [];
  visitPath(doc, path, 0, (value) => {
    if (!Array.isArray(value)) found.push(value);
    else if (value.length) found.push(...value);
    else found.push(undefined);
    return false;
  });
  return found.length ? found : [undefined];
}
