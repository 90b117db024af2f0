import type { SortKey } from '../query/sort';
import type { Collection } from '../store/collection';
import type { IndexField, SecondaryIndex } from '../store/secondary-index';
import { KEY_CEILING, keyPart } from '../values/key-encoding';
import { isDoc, type Doc } from '../values/types';
import { constraintsOf, type Constraint } from './constraints';

type Range = { from: string; to: string };
export type Plan =
  | { kind: 'ids'; keys: readonly string[] }
  /** `index` undefined means the ids themselves. `ordered`: rows come in the wanted order already. */
  | { kind: 'index'; index: SecondaryIndex | undefined; ranges: readonly Range[]; reverse: boolean; ordered: boolean }
  | { kind: 'union'; plans: readonly Plan[] }
  | { kind: 'scan' };

const MAX_RANGES = 2000;
const ID: readonly IndexField[] = [{ path: '_id', parts: ['_id'], direction: 1 }];

type Candidate = { plan: Plan; equalities: number; ordered: boolean; ranged: boolean };

/** Whether walking the index behind `fixed` equal fields yields the wanted order, and in which direction. */
function walk(fields: readonly IndexField[], fixed: number, sort: readonly SortKey[]): 'forward' | 'backward' | undefined {
  const constant = new Set(fields.slice(0, fixed).map(({ path }) => path));
  const wanted = sort.filter(({ path }) => !constant.has(path));
  let direction = 0;
  for (const [i, { path, direction: way }] of wanted.entries()) {
    const field = fields[fixed + i];
    if (!field || field.path !== path) return undefined;
    const turn = field.direction * way;
    if (direction && direction !== turn) return undefined;
    direction = turn;
  }
  return direction === -1 ? 'backward' : 'forward';
}

function consider(fields: readonly IndexField[], index: SecondaryIndex | undefined, constraints: ReadonlyMap<string, Constraint>, sort: readonly SortKey[]): Candidate | undefined {
  let prefixes = [''];
  let equalities = 0;
  let ranges: Range[] | undefined;
  for (const { path, direction } of fields) {
    const found = constraints.get(path);
    if (found?.equal && prefixes.length * found.equal.length <= MAX_RANGES) {
      const parts = [...new Set(found.equal.map((value) => keyPart(value, direction)))];
      prefixes = prefixes.flatMap((prefix) => parts.map((part) => prefix + part));
      equalities += 1;
      continue;
    }
    // A list may satisfy the two ends of a range with two elements, and descending keys are not text one can cut: those find by equality only.
    if (found?.ranges && direction === 1 && !index?.unordered) ranges = prefixes.flatMap((prefix) => (found.ranges ?? []).map(({ from, to }) => ({ from: prefix + from, to: prefix + to })));
    break;
  }
  const way = prefixes.length <= 1 && (ranges?.length ?? 1) === 1 && !index?.unordered ? walk(fields, equalities, sort) : undefined;
  const ordered = sort.length === 0 || way !== undefined;
  if (equalities === 0 && !ranges && !(sort.length && ordered)) return undefined;
  const all = ranges ?? prefixes.map((prefix) => ({ from: prefix, to: `${prefix}${KEY_CEILING}` }));
  return { plan: { kind: 'index', index, ranges: all, reverse: way === 'backward', ordered }, equalities, ordered: sort.length > 0 && ordered, ranged: ranges !== undefined };
}

const better = (a: Candidate, b: Candidate): boolean =>
  a.equalities !== b.equalities ? a.equalities > b.equalities : a.ordered !== b.ordered ? a.ordered : a.ranged && !b.ranged;

function unionOf(collection: Collection, query: Doc): Plan | undefined {
  const branches = query['$or'];
  if (!Array.isArray(branches)) return undefined;
  const plans = branches.map((branch) => (isDoc(branch) ? planFor(collection, branch, []) : ({ kind: 'scan' } as const)));
  return plans.some((plan) => plan.kind === 'scan') ? undefined : { kind: 'union', plans };
}

/** The cheapest way known to the documents a query may want. */
export function planFor(collection: Collection, query: Doc, sort: readonly SortKey[]): Plan {
  const constraints = constraintsOf(query);
  const ids = constraints.get('_id')?.equal;
  if (ids) return { kind: 'ids', keys: [...new Set(ids.map((id) => keyPart(id)))] };
  const candidates = [consider(ID, undefined, constraints, sort), ...collection.indexes.map((index) => consider(index.fields, index, constraints, sort))].filter((c) => c !== undefined);
  const best = candidates.reduce<Candidate | undefined>((chosen, next) => (!chosen || better(next, chosen) ? next : chosen), undefined);
  if (best && (best.equalities || best.ranged)) return best.plan;
  return unionOf(collection, query) ?? best?.plan ?? { kind: 'scan' };
}
