import { compileExpression } from '../expression/compile-expression';
import { located } from '../expression/expression-error';
import type { Evaluate, Scope } from '../expression/scope';
import { isDoc, type Doc, type Value } from '../values/types';

/** A projection by field: kept, dropped, computed, or looked into. */
export type Branch = 'keep' | 'drop' | Evaluate | Tree;
export type Tree = Map<string, Branch>;

export function putBranch(tree: Tree, path: readonly string[], branch: Branch): void {
  let at = tree;
  path.forEach((part, i) => {
    if (part === '') throw located(40353, 'a field path may not hold an empty part');
    if (part.startsWith('$')) throw located(16410, `Invalid field path: '${path.join('.')}': field names may not start with '$'`);
    const known = at.get(part);
    if (i === path.length - 1) {
      if (known !== undefined) throw located(40176, `specification contains two conflicting paths. Cannot specify both '${path.join('.')}' and a path within it or the same`);
      at.set(part, branch);
      return;
    }
    if (known !== undefined && !(known instanceof Map)) throw located(40176, `specification contains two conflicting paths: '${path.join('.')}'`);
    const next: Tree = known ?? new Map();
    at.set(part, next);
    at = next;
  });
}

/** Whether anything below is computed: then even a place that has no object gets one. */
const computes = (tree: Tree): boolean => [...tree.values()].some((branch) => typeof branch === 'function' || (branch instanceof Map && computes(branch)));

export const compute = (expression: Value): Evaluate => compileExpression(expression);

function computeInto(out: Doc, source: Doc, tree: Tree, scope: Scope, keepOthers: boolean): Doc {
  for (const [key, branch] of tree) {
    if (typeof branch === 'function') {
      const value = branch(scope);
      if (value === undefined) delete out[key];
      else out[key] = value;
    } else if (branch instanceof Map && !Object.hasOwn(source, key) && computes(branch)) out[key] = applyTree(undefined, branch, scope, keepOthers);
  }
  return out;
}

/** Applies a tree: `keepOthers` for exclusions and added fields, otherwise only what is named stays. */
export function applyTree(value: Value, tree: Tree, scope: Scope, keepOthers: boolean): Value {
  if (Array.isArray(value)) return value.flatMap((item) => (isDoc(item) || Array.isArray(item) || keepOthers || computes(tree) ? [applyTree(item, tree, scope, keepOthers)] : []));
  if (!isDoc(value)) return computes(tree) ? computeInto({}, {}, tree, scope, keepOthers) : keepOthers ? value : undefined;
  const out: Doc = {};
  for (const key of Object.keys(value)) {
    const branch = tree.get(key);
    if (branch === 'drop') continue;
    if (branch instanceof Map) {
      const inner = applyTree(value[key], branch, scope, keepOthers);
      if (inner !== undefined) out[key] = inner;
    } else if (branch === 'keep' || (branch === undefined && keepOthers)) out[key] = value[key];
    else if (typeof branch === 'function' && keepOthers) out[key] = value[key];
  }
  return computeInto(out, value, tree, scope, keepOthers);
}
