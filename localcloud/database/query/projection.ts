import { isDoc, type Doc, type Value } from '../values/types';
import { compileMatch, fieldMatch } from './match';
import { isOperators } from './match-types';
import { badValue } from './query-error';

type Tree = Map<string, Tree | true | SliceOrMatch>;
type SliceOrMatch = (value: Value) => Value;

const refuseMix = (path: string, inclusive: boolean): never => {
  throw badValue(inclusive ? `Projection cannot have a mix of inclusion and exclusion: ${path}` : `Cannot do inclusion on field ${path} in exclusion projection`);
};

function put(tree: Tree, path: string, leaf: true | SliceOrMatch): void {
  const parts = path.split('.');
  let at = tree;
  parts.forEach((part, i) => {
    if (i === parts.length - 1) {
      if (at.get(part) instanceof Map) throw badValue(`Path collision at ${path}`);
      at.set(part, leaf);
      return;
    }
    const next = at.get(part) ?? new Map();
    if (!(next instanceof Map)) throw badValue(`Path collision at ${path}`);
    at.set(part, next);
    at = next;
  });
}

function slice(operand: Value): SliceOrMatch {
  const [a, b] = Array.isArray(operand) ? operand : [operand];
  if (typeof a !== 'number' || (Array.isArray(operand) && (operand.length !== 2 || typeof b !== 'number'))) throw badValue('$slice only supports numbers and [skip, limit] arrays');
  if (typeof b === 'number' && b <= 0) throw badValue('$slice limit must be positive');
  return (value) => {
    if (!Array.isArray(value)) return value;
    if (typeof b !== 'number') return a < 0 ? value.slice(a) : value.slice(0, a);
    const from = a < 0 ? Math.max(0, value.length + a) : a;
    return value.slice(from, from + b);
  };
}

function firstElement(operand: Value): SliceOrMatch {
  if (!isDoc(operand)) throw badValue('elemMatch: Invalid argument, object required');
  const match = isOperators(operand) ? fieldMatch('e', operand) : compileMatch(operand);
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const found = value.find((e) => (isOperators(operand) ? match({ e }) : isDoc(e) && match(e)));
    return found === undefined ? undefined : [found];
  };
}

function include(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.flatMap((item) => (isDoc(item) || Array.isArray(item) ? [include(item, tree)] : []));
  const doc = value as Doc;
  const out: Doc = {};
  for (const key of Object.keys(doc)) {
    const branch = tree.get(key);
    const field = doc[key];
    if (branch === undefined) continue;
    if (branch === true) out[key] = field;
    else if (branch instanceof Map) {
      if (isDoc(field) || Array.isArray(field)) out[key] = include(field, branch);
    } else {
      const kept = branch(field);
      if (kept !== undefined) out[key] = kept;
    }
  }
  return out;
}

function exclude(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map((item) => exclude(item, tree));
  if (!isDoc(value)) return value;
  const out: Doc = {};
  for (const key of Object.keys(value)) {
    const branch = tree.get(key);
    if (branch === true) continue;
    if (branch === undefined) out[key] = value[key];
    else if (branch instanceof Map) out[key] = exclude(value[key], branch);
    else {
      const kept = branch(value[key]);
      if (kept !== undefined) out[key] = kept;
    }
  }
  return out;
}

const isTrue = (value: Value): boolean => value === true || (typeof value === 'number' && value !== 0);

/** A find projection: fields in or out, `$slice` and `$elemMatch`. */
export function compileProjection(projection: Doc): (doc: Doc) => Doc {
  const inclusions = Object.entries(projection).filter(([path, value]) => path !== '_id' && !isDoc(value));
  const operators = Object.entries(projection).filter(([, value]) => isDoc(value));
  const inclusive = inclusions.length ? isTrue(inclusions[0]?.[1]) : operators.some(([, value]) => '$elemMatch' in (value as Doc)) || isTrue(projection['_id'] ?? 0);
  const tree: Tree = new Map();
  for (const [path, value] of inclusions) {
    if (typeof value === 'string' || Array.isArray(value)) throw badValue(`Unsupported projection option: ${path}`);
    if (isTrue(value) !== inclusive) refuseMix(path, inclusive);
    put(tree, path, true);
  }
  for (const [path, value] of operators) {
    const [name, operand] = Object.entries(value as Doc)[0] ?? ['', null];
    if (name === '$slice') put(tree, path, slice(operand));
    else if (name === '$elemMatch') put(tree, path, firstElement(operand));
    else throw badValue(`Unsupported projection option: ${path}: ${name}`);
  }
  const id = projection['_id'];
  if (inclusive && (id === undefined || isTrue(id))) tree.set('_id', true);
  if (!inclusive && id !== undefined && !isTrue(id)) tree.set('_id', true);
  return (doc) => (inclusive ? include(doc, tree) : exclude(doc, tree)) as Doc;
}
