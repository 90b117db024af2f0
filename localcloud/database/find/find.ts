import { compileMatch, type Surroundings } from '../query/match';
import { sortDocs, type SortKey } from '../query/sort';
import type { Collection } from '../store/collection';
import type { Doc } from '../values/types';
import { nearOrder } from '../geo/near-order';
import { candidates } from './candidates';
import { planFor } from './plan';

/** A document a query found, and the key it is kept under. */
export type Found = { key: string; doc: Doc };
export type Wanted = { query: Doc; sort?: readonly SortKey[]; skip?: number; limit?: number; around?: Surroundings };
/** What a reader sees instead of the present: a transaction's snapshot and its own changes. */
export type View = { docOf(collection: string, key: string, current: Doc | undefined): Doc | undefined; otherKeys(collection: string): readonly string[] };

const nearest = (found: readonly Found[], measure: (doc: Doc) => number): Found[] =>
  found.map((one) => ({ one, far: measure(one.doc) })).sort((a, b) => a.far - b.far).map(({ one }) => one);

/** Finds documents; `examined` counts the documents looked at. */
export function find(collection: Collection, { query, sort = [], skip = 0, limit = Infinity, around }: Wanted, view?: View): { found: Found[]; examined: number } {
  const match = compileMatch(query, around);
  const plan = planFor(collection, query, sort);
  const near = sort.length ? undefined : nearOrder(query);
  const inOrder = !view && !near && (sort.length === 0 || (plan.kind === 'index' && plan.ordered) || (plan.kind === 'ids' && plan.keys.length <= 1));
  const found: Found[] = [];
  let examined = 0;
  const seen = view ? new Set<string>() : undefined;
  const consider = (key: string, current: Doc | undefined): void => {
    seen?.add(key);
    const doc = view ? view.docOf(collection.name, key, current) : current;
    if (!doc) return;
    examined += 1;
    if (match(doc)) found.push({ key, doc });
  };
  if (limit > 0)
    for (const row of candidates(collection, plan)) {
      consider(row.key, row.doc);
      if (inOrder && found.length >= skip + limit) break;
    }
  for (const key of view?.otherKeys(collection.name) ?? []) if (!seen?.has(key)) consider(key, collection.byKey(key)?.doc);
  const ordered = near ? nearest(found, near) : inOrder ? found : sortDocs(found, sort);
  return { found: skip || limit < ordered.length ? ordered.slice(skip, skip + limit) : ordered, examined };
}
