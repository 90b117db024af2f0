import { holds, patched, valueAt, type Guard } from '@domain/kernel/conditional-update';
import type { CollectionName, Reading, Store, Stored } from './ports';
import { lifted, shapeOf } from './shapes';

type Row = Record<string, unknown> & { _id: string; _v: number };
const copy = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)) as T);
/** Rows are kept and handed out as they are: frozen through and through, so that nobody can reach into the database. */
function frozen<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

type Fields = { [field: string]: Fields | true };
/** What of a value is asked for; in a list, of each of its documents. */
function part(value: unknown, fields: Fields | true): unknown {
  if (fields === true) return value;
  if (Array.isArray(value)) return value.map((one) => part(one, fields)).filter((one) => one !== undefined);
  if (value === null || typeof value !== 'object') return undefined;
  return Object.fromEntries(Object.entries(fields).map(([field, inner]) => [field, part((value as Record<string, unknown>)[field], inner)]).filter(([, one]) => one !== undefined));
}
function projected(row: Row, fields: readonly string[] | undefined): Row {
  if (!fields) return row;
  const asked: Fields = {};
  for (const path of ['_id', '_v', '_shape', ...fields]) {
    const parts = path.split('.'), last = parts.pop() as string;
    let node: Fields | true = asked;
    for (const name of parts) node = node === true ? true : (node[name] ??= {});
    if (node !== true) node[last] = true;
  }
  return frozen(part(row, asked)) as Row;
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
    readTogether: async (readings: readonly Reading[]) => {
      const read = (one: Reading): Promise<unknown> => ('id' in one ? store.find(one.collection, one.id, one.fields) : store.list(one.collection, one.query));
      const root = readings.find((one) => 'id' in one);
      if (!root) throw new Error('nothing to hang the readings on');
      const found = await read(root);
      return found ? Promise.all(readings.map((one) => (one === root ? found : read(one)))) : null;
    },
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
