import { isDoc, type Doc, type Value } from '../values/types';

/** A copy with one dotted field set; `undefined` takes it away. What is no object on the way becomes one. */
export function setAt(doc: Doc, path: readonly string[], value: Value, at = 0): Doc {
  const part = path[at] as string;
  if (at === path.length - 1) {
    if (value !== undefined) return { ...doc, [part]: value };
    const { [part]: _gone, ...rest } = doc;
    return rest;
  }
  const inner = doc[part];
  if (value === undefined && !isDoc(inner)) return doc;
  return { ...doc, [part]: setAt(isDoc(inner) ? inner : {}, path, value, at + 1) };
}
