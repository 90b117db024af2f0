import { storedText } from '../values/ejson';
import { isIndex } from '../values/paths';
import { isDoc, type Doc, type Value } from '../values/types';
import { writeError } from './write-error';

/** Answer of a change that takes the field away. */
export const REMOVE = Symbol('remove');
export type Change = (old: Value) => Value | typeof REMOVE;
/** Objects and lists made by the update under way: nobody else has them, so they are changed in place instead of being copied again. */
export type Owned = Set<object>;

const MAX_PADDING = 1_500_000;

const cannotCreate = (part: string, holder: string, value: Value): never => {
  throw writeError(`Cannot create field '${part}' in element {${holder}: ${storedText(value) ?? 'null'}}`);
};

function own<T extends object>(made: T, owned: Owned): T {
  owned.add(made);
  return made;
}

function fresh(path: readonly string[], at: number, change: Change): Value | typeof REMOVE {
  const part = path[at];
  if (part === undefined) return change(undefined);
  const inner = fresh(path, at + 1, change);
  return inner === REMOVE ? REMOVE : { [part]: inner };
}

function inArray(list: Value[], path: readonly string[], at: number, change: Change, create: boolean, owned: Owned): Value {
  const part = path[at] as string;
  if (part === '$[]') {
    const changed = list.map((item) => step(item, path, at, change, create, owned));
    return changed.some((item, i) => item !== list[i]) ? own(changed, owned) : list;
  }
  if (!isIndex(part)) return create ? cannotCreate(part, path[at - 1] ?? '', list) : list;
  const index = Number(part);
  if (index >= list.length) {
    if (!create) return list;
    if (index - list.length > MAX_PADDING) throw writeError(`can't backfill more than ${MAX_PADDING} elements`);
    const value = fresh(path, at + 1, change);
    return value === REMOVE ? list : own([...list, ...Array<Value>(index - list.length).fill(null), value], owned);
  }
  const changed = step(list[index], path, at, change, create, owned);
  if (changed === list[index]) return list;
  const copy = owned.has(list) ? list : own([...list], owned);
  copy[index] = changed;
  return copy;
}

/** The element at `path[at]` changed by the rest of the path; an element taken away leaves null. */
function step(item: Value, path: readonly string[], at: number, change: Change, create: boolean, owned: Owned): Value {
  if (at === path.length - 1) {
    const value = change(item);
    return value === REMOVE ? null : value;
  }
  return modifyPath(item, path, at + 1, change, create, owned);
}

/**
 * A copy of `holder` with one path changed; only what lies on the path is copied, an unchanged value comes back as it was.
 * `create` builds what is missing on the way; a scalar in the way is refused as MongoDB refuses it.
 */
export function modifyPath(holder: Value, path: readonly string[], at: number, change: Change, create: boolean, owned: Owned): Value {
  const part = path[at] as string;
  if (Array.isArray(holder)) return inArray(holder, path, at, change, create, owned);
  if (part.startsWith('$[')) throw writeError(`Cannot apply array updates to non-array element ${path[at - 1] ?? ''}: ${storedText(holder)}`);
  if (!isDoc(holder)) return create ? cannotCreate(part, path[at - 1] ?? '', holder) : holder;
  const exists = Object.hasOwn(holder, part);
  if (!exists && !create) return holder;
  const old = exists ? holder[part] : undefined;
  const last = at === path.length - 1;
  const value = last ? change(old) : exists ? modifyPath(old, path, at + 1, change, create, owned) : fresh(path, at + 1, change);
  if (value === REMOVE ? !exists : exists && value === old) return holder;
  const copy: Doc = owned.has(holder) ? holder : own({ ...holder }, owned);
  if (value === REMOVE) delete copy[part];
  else copy[part] = value;
  return copy;
}
