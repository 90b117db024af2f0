import type { Condition, Guard, Patch, Plain } from '@domain/kernel/conditional-update';
import { database } from './sdk';
import { patiently } from './overload';
import type { CollectionName, KeptAnswer, ListQuery, Reading, Store, Stored } from './ports';
import { lifted, shapeOf } from './shapes';

type Row = Record<string, unknown>;
const BESIDE = '_beside', besideOf = (i: number): string => `${BESIDE}${i}`;

/** The store on the cloud database, through the SDK. One method, one billed call. */
export function createSdkStore(): Store {
  const db = database();
  const _ = db.command;

  const condition = (c: Condition): unknown => {
    if (c === null || typeof c !== 'object') return _.eq(c);
    if ('gt' in c) return _.gt(c.gt);
    if ('gte' in c) return _.gte(c.gte);
    if ('lt' in c) return _.lt(c.lt);
    if ('lte' in c) return _.lte(c.lte);
    if ('ne' in c) return _.neq(c.ne);
    if ('in' in c) return _.in([...c.in]);
    if ('has' in c) return _.eq(c.has);
    if ('hasNot' in c) return _.neq(c.hasNot);
    return _.exists(c.exists);
  };
  const where = (guard: Guard): Row => Object.fromEntries(Object.entries(guard).map(([path, c]) => [path, condition(c)]));
  const value = (plain: Plain | unknown): unknown => (plain !== null && typeof plain === 'object' ? _.set(plain) : plain);
  const update = (patch: Patch): Row => ({
    ...Object.fromEntries(Object.entries(patch.set ?? {}).map(([path, v]) => [path, value(v)])),
    ...Object.fromEntries(Object.entries(patch.inc ?? {}).map(([path, n]) => [path, _.inc(n)])),
    ...Object.fromEntries(Object.entries(patch.push ?? {}).map(([path, p]) => [path, _.push({ each: [p.value], slice: -p.keep })])),
    ...Object.fromEntries(Object.entries(patch.addToSet ?? {}).map(([path, v]) => [path, _.addToSet(v)])),
    ...Object.fromEntries(Object.entries(patch.pull ?? {}).map(([path, v]) => [path, _.pull(_.eq(v))])),
    ...Object.fromEntries((patch.unset ?? []).map((path) => [path, _.remove()])),
    _v: _.inc(1),
  });
  const fieldsOf = (fields: readonly string[]): Row => Object.fromEntries(['_v', '_shape', ...fields].map((field) => [field, true]));
  const stages = (one: Reading): readonly object[] => {
    const { where: guard, fields, orderBy = [], limit, skip = 0 }: ListQuery = 'id' in one ? { where: { _id: one.id }, fields: one.fields, limit: 1 } : one.query;
    const matched = _.aggregate.pipeline().match(where(guard)), sorted = orderBy.length ? matched.sort(Object.fromEntries(orderBy.map(([path, way]) => [path, way === 'asc' ? 1 : -1]))) : matched;
    const cut = (skip ? sorted.skip(skip) : sorted).limit(Math.min(limit, 1000));
    return (fields ? cut.project(fieldsOf(fields)) : cut).done();
  };
  const isTaken = (error: unknown): boolean => /duplicate|-502001.*E11000|E11000/i.test(String((error as { errMsg?: string }).errMsg ?? error));
  const stamped = (collection: CollectionName, document: object, answers?: readonly KeptAnswer[]): Row => ({ ...document, _v: 1, _shape: shapeOf(collection), ...(answers ? { _answers: answers } : {}) });

  const store = {
    async find(collection: CollectionName, id: string, fields?: readonly string[]) {
      const query = db.collection(collection).where({ _id: id });
      const { data } = await (fields ? query.field(fieldsOf(fields)) : query).limit(1).get();
      return data[0] ? lifted(collection, data[0] as Stored<Row>) : null;
    },
    async list(collection: CollectionName, { where: guard, fields, orderBy = [], limit, skip = 0 }: ListQuery) {
      let query = db.collection(collection).where(where(guard));
      for (const [path, way] of orderBy) query = query.orderBy(path, way);
      if (fields) query = query.field(fieldsOf(fields));
      const { data } = await query.skip(skip).limit(Math.min(limit, 1000)).get();
      return (data as Stored<Row>[]).map((row) => lifted(collection, row));
    },
    async count(collection: CollectionName, guard: Guard) { return (await db.collection(collection).where(where(guard)).count()).total as number; },
    /** The first document by its id, with everything else looked up beside it: the conditions are constants, so that the indexes serve them as they serve a list. */
    async readTogether(readings: readonly Reading[]) {
      const first = readings.findIndex((one) => 'id' in one), root = readings[first];
      if (!root || !('id' in root)) throw new Error('nothing to hang the readings on');
      const begun = db.collection(root.collection).aggregate().match({ _id: root.id }).limit(1);
      const joined = readings.reduce((pipeline, one, i) => (i === first ? pipeline : pipeline.lookup({ from: one.collection, pipeline: stages(one), as: besideOf(i) })), root.fields ? begun.project(fieldsOf(root.fields)) : begun);
      const [found] = (await joined.end()).list as Row[];
      if (!found) return null;
      const own = Object.fromEntries(Object.entries(found).filter(([field]) => !field.startsWith(BESIDE)));
      return readings.map((one, i) => {
        const rows = (i === first ? [own] : found[besideOf(i)]) as Stored<Row>[];
        return 'id' in one ? (rows[0] ? lifted(one.collection, rows[0]) : null) : rows.map((row) => lifted(one.collection, row));
      });
    },
    async insert(collection: CollectionName, document: object, answers?: readonly KeptAnswer[]) {
      try { await db.collection(collection).add({ data: stamped(collection, document, answers) }); return true; } catch (error) { if (isTaken(error)) return false; throw error; }
    },
    async insertAll(collection: CollectionName, documents: readonly object[]) {
      if (!documents.length) return true;
      try { await db.collection(collection).add({ data: documents.map((one) => stamped(collection, one)) }); return true; } catch (error) { if (isTaken(error)) return false; throw error; }
    },
    async apply(collection: CollectionName, id: string, { guard, patch }: { readonly guard: Guard; readonly patch: Patch }) {
      const { stats } = await db.collection(collection).where({ _id: id, ...where(guard) }).update({ data: update(patch) });
      return stats.updated === 1;
    },
    async applyAll(collection: CollectionName, { guard, patch }: { readonly guard: Guard; readonly patch: Patch }) {
      const { stats } = await db.collection(collection).where(where(guard)).update({ data: update(patch) });
      return stats.updated;
    },
    async removeAll(collection: CollectionName, guard: Guard) { return (await db.collection(collection).where(where(guard)).remove()).stats.removed; },
    async replace(collection: CollectionName, id: string, version: number, fields: Row) {
      const data = Object.fromEntries(Object.entries(fields).map(([field, v]) => [field, value(v)]));
      const { stats } = await db.collection(collection).where({ _id: id, _v: version }).update({ data: { ...data, _v: _.inc(1) } });
      return stats.updated === 1;
    },
  };
  return Object.fromEntries(Object.entries(store).map(([name, method]) => [name, (...given: unknown[]) => patiently(() => (method as (...all: unknown[]) => Promise<unknown>)(...given))])) as unknown as Store;
}
