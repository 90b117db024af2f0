import { located } from '../expression/expression-error';
import { scopeOf } from '../expression/scope';
import { bsonTypeName, isDoc, type Doc, type Value } from '../values/types';
import { applyTree, compute, putBranch, type Tree } from './project-tree';
import type { Stage, StageCompiler } from './stage';

const isFlag = (value: Value): value is boolean | number => typeof value === 'boolean' || typeof value === 'number';
const isExpression = (value: Value): boolean => !isDoc(value) || Object.keys(value).some((key) => key.startsWith('$')) || Object.keys(value).length === 0;

type Leaf = { path: string[]; value: Value };

/** `{ a: { b: 1 } }` and `{ 'a.b': 1 }` are the same. */
const leaves = (spec: Doc, above: string[] = []): Leaf[] =>
  Object.entries(spec).flatMap(([key, value]) => (isExpression(value) ? [{ path: [...above, ...key.split('.')], value }] : leaves(value as Doc, [...above, ...key.split('.')])));

const shaped = (tree: Tree, keepOthers: boolean): Stage => (docs, { now, vars }) => docs.map((doc) => applyTree(doc, tree, scopeOf(doc, now, vars), keepOthers) as Doc);

export const project: StageCompiler = (argument) => {
  if (!isDoc(argument) || Object.keys(argument).length === 0) throw located(40177, 'specification must have at least one field');
  const all = leaves(argument);
  const isId = ({ path }: Leaf): boolean => path.length === 1 && path[0] === '_id';
  const deciding = all.find((leaf) => !isId(leaf)) ?? all[0];
  const inclusive = deciding !== undefined && !(isFlag(deciding.value) && !deciding.value);
  const tree: Tree = new Map();
  for (const leaf of all) {
    const { path, value } = leaf;
    if (isFlag(value) && Boolean(value) !== inclusive && !isId(leaf)) throw located(inclusive ? 31254 : 31253, inclusive ? `Bad projection specification, cannot exclude fields other than '_id' in an inclusion projection: ${path.join('.')}` : `Bad projection specification, cannot include fields or add computed fields during an exclusion projection: ${path.join('.')}`);
    if (!isFlag(value) && !inclusive) throw located(31252, `Bad projection specification, cannot include fields or add computed fields during an exclusion projection: ${path.join('.')}`);
    if (isFlag(value)) {
      if (Boolean(value) || !inclusive) {
        if (value || !isId(leaf) || !inclusive) putBranch(tree, path, value ? 'keep' : 'drop');
      }
    } else putBranch(tree, path, compute(value));
  }
  if (inclusive && !all.some(({ path }) => path[0] === '_id')) tree.set('_id', 'keep');
  return shaped(tree, !inclusive);
};

export const addFields: StageCompiler = (argument) => {
  if (!isDoc(argument) || Object.keys(argument).length === 0) throw located(40272, '$addFields specification stage must be a non-empty object');
  const tree: Tree = new Map();
  for (const { path, value } of leaves(argument)) putBranch(tree, path, compute(value));
  return shaped(tree, true);
};

export const unset: StageCompiler = (argument) => {
  const tree: Tree = new Map();
  for (const path of Array.isArray(argument) ? argument : [argument]) {
    if (typeof path !== 'string' || path === '') throw located(31120, '$unset specification must be a string or an array of strings');
    putBranch(tree, path.split('.'), 'drop');
  }
  return shaped(tree, true);
};

const withRoot = (expression: Value): Stage => {
  const evaluate = compute(expression);
  return (docs, { now, vars }) =>
    docs.map((doc) => {
      const root = evaluate(scopeOf(doc, now, vars));
      if (!isDoc(root)) throw located(40228, `'newRoot' expression must evaluate to an object, but resulting value was of type: '${bsonTypeName(root)}'`);
      return root;
    });
};

export const replaceRoot: StageCompiler = (argument) => {
  if (!isDoc(argument) || !Object.hasOwn(argument, 'newRoot')) throw located(40231, "no newRoot specified for the $replaceRoot stage");
  return withRoot(argument['newRoot']);
};
export const replaceWith: StageCompiler = (argument) => withRoot(argument);

export const redact: StageCompiler = (argument) => {
  const evaluate = compute(argument);
  return (docs, { now, vars }) => {
    const decide = (doc: Doc, root: Doc): Doc | undefined => {
      const verdict = evaluate({ root, current: doc, now, vars });
      if (verdict === '$$KEEP') return doc;
      if (verdict === '$$PRUNE') return undefined;
      if (verdict !== '$$DESCEND') throw located(17053, '$redact\'s expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE');
      return Object.fromEntries(Object.entries(doc).flatMap(([key, value]) => {
        const kept = descend(value, root);
        return kept === undefined ? [] : [[key, kept]];
      }));
    };
    const descend = (value: Value, root: Doc): Value => (Array.isArray(value) ? value.map((item) => descend(item, root)).filter((item) => item !== undefined) : isDoc(value) ? decide(value, root) : value);
    return docs.flatMap((doc): Doc[] => {
      const kept = decide(doc, doc);
      return kept ? [kept] : [];
    });
  };
};
