import { holds, patched, valueAt, type Guard } from '@domain/kernel/conditional-update';
import type { CollectionName, Store, Stored } from './ports';
import { lifted, shapeOf } from './shapes';

type Row = Record<string, unknown> & { _id: string; _v: number };
const copy = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)) as T);
/** Rows are kept and handed out as they are: frozen through and through, so that nobody can reach into the database. */
function frozen<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

function projected(row: Row, fields: readonly string[] | undefined): Row {
  if (!fields) return row;
  const out: Row = { _id: row._id, _v: row._v, _shape: row._shape };
  for (const field of fields) {
    const value = valueAt(row, field), parts = field.split('.'), last = parts.pop() as string;
    if (value === undefined) continue;
    let node: Record<string, unknown> = out;
    for (const part of parts) node = (node[part] ??= {}) as Record<string, unknown>;
    if (!Object.isFrozen(node)) node[last] = value;
  }
  return frozen(out);
}

/** The store's faithful twin in memory: same conditions, same refusals, nothing shared that could be changed. */
export function createMemoryStore(): Store {
  const tables = new Map<CollectionName, Map<string, Row>>();
  const table = (name: CollectionName) => { if (!tables.has(name)) tables.set(name, new Map()); return tables.get(name) as Map<string, Row>; };
  const matching = (name: CollectionName, where: Guard) => [...table(name).values()].filter((row) => holds(row, where));

  const store = {
    find: async (name: CollectionName, id: string, fields?: readonly string[]) => { const row = table(name).get(id); return row ? lifted(name, projected(row, fields) as unknown as Stored<Row>) : null; },
    list: async (name: CollectionName, { where, fields, orderBy = [], limit, skip = 0 }: Parameters<Store['list']>[1]) =>
      matching(name, where).sort((a, b) => {
        for (const [path, way] of orderBy) { const [x, y] = [valueAt(a, path) as never, valueAt(b, path) as never]; if (x !== y) return (x < y ? -1 : 1) * (way === 'asc' ? 1 : -1); }
        return a._id < b._id ? -1 : 1;
      }).slice(skip, skip + Math.min(limit, 1000)).map((row) => lifted(name, projected(row, fields) as unknown as Stored<Row>)),
    count: async (name: CollectionName, where: Guard) => matching(name, where).length,
    insert: async (name: CollectionName, document: { readonly _id: string }, answers?: unknown) => {
      if (table(name).has(document._id)) return false;
      table(name).set(document._id, frozen(copy({ ...document, _v: 1, _shape: shapeOf(name), ...(answers ? { _answers: answers } : {}) }) as Row));
      return true;
    },
    insertAll: async (name: CollectionName, documents: readonly { readonly _id: string }[]) => { for (const document of documents) if (!(await store.insert(name, document))) return false; return true; },
    apply: async (name: CollectionName, id: string, { guard, patch }: Parameters<Store['apply']>[2]) => {
      const row = table(name).get(id);
      if (!row || !holds(row, guard)) return false;
      table(name).set(id, frozen({ ...patched(row, patch), _v: row._v + 1 }));
      return true;
    },
    applyAll: async (name: CollectionName, { guard, patch }: Parameters<Store['apply']>[2]) => {
      const rows = matching(name, guard);
      for (const row of rows) table(name).set(row._id, frozen({ ...patched(row, patch), _v: row._v + 1 }));
      return rows.length;
    },
    removeAll: async (name: CollectionName, where: Guard) => {
      const rows = matching(name, where);
      for (const row of rows) table(name).delete(row._id);
      return rows.length;
    },
    replace: async (name: CollectionName, id: string, version: number, fields: Readonly<Record<string, unknown>>) => {
      const row = table(name).get(id);
      if (!row || row._v !== version) return false;
      const next: Row = { ...row, _v: version + 1 };
      for (const [field, value] of Object.entries(fields)) if (value === undefined) delete next[field]; else next[field] = copy(value);
      table(name).set(id, frozen(next));
      return true;
    },
  };
  return store as unknown as Store;
}
