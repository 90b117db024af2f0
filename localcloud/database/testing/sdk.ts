import cloud from 'wx-server-sdk';

export type Fields = Record<string, unknown>;
type Stats = { stats: { updated: number; removed: number; created: number } };

/** The SDK's database with types as wide as what it really takes (its own are narrower). */
type AnyQuery = {
  get(): Promise<{ data: Fields[] }>;
  count(): Promise<{ total: number }>;
  where(query: unknown): AnyQuery;
  orderBy(path: string, order: 'asc' | 'desc'): AnyQuery;
  skip(n: number): AnyQuery;
  limit(n: number): AnyQuery;
  field(projection: Fields): AnyQuery;
  update(options: { data: Fields; multi?: boolean }): Promise<Stats>;
  remove(options?: { multi?: boolean }): Promise<Stats>;
};
type AnyDocument = { get(): Promise<{ data: Fields | null }>; set(options: { data: Fields }): Promise<Stats>; update(options: { data: Fields }): Promise<Stats>; remove(): Promise<Stats> };
type StageName = 'addFields' | 'bucket' | 'bucketAuto' | 'count' | 'geoNear' | 'group' | 'limit' | 'lookup' | 'match' | 'project' | 'replaceRoot' | 'sample' | 'skip' | 'sort' | 'sortByCount' | 'unwind';
type AnyAggregate = Record<StageName, (argument?: unknown) => AnyAggregate> & { end(): Promise<{ list: Fields[] }>; done(): unknown };
type CommandName = 'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'nin' | 'all' | 'elemMatch' | 'exists' | 'size' | 'mod' | 'geoNear' | 'geoWithin' | 'geoIntersects' | 'and' | 'or' | 'nor' | 'not' | 'set' | 'remove' | 'inc' | 'mul' | 'push' | 'pull' | 'pullAll' | 'pop' | 'shift' | 'unshift' | 'addToSet' | 'rename' | 'bit' | 'max' | 'min' | 'expr' | 'jsonSchema';
type AnyCommand = Record<CommandName, (...args: unknown[]) => AnyCommand>;
type GeoName = 'Point' | 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon';
export type AnyCollection = AnyQuery & { doc(id: string | number): AnyDocument; add(options: { data: Fields | Fields[] }): Promise<{ _id: string; _ids?: string[] }>; aggregate(): AnyAggregate };
export type AnyTransaction = { collection(name: string): AnyCollection; commit(): Promise<unknown>; rollback(reason?: unknown): Promise<unknown> };
export type AnyDatabase = {
  collection(name: string): AnyCollection;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<AnyTransaction>;
  runTransaction<T>(run: (transaction: AnyTransaction) => Promise<T>, times?: number): Promise<T>;
  serverDate(options?: { offset: number }): unknown;
  Geo: Record<GeoName, (...args: unknown[]) => unknown>;
  command: AnyCommand & { aggregate: { pipeline(): AnyAggregate } };
};

/** The real SDK's database; the test cloud must have been started. */
export function sdkDatabase(): AnyDatabase {
  cloud.init({ env: 'test-env' });
  return cloud.database() as unknown as AnyDatabase;
}

/** A new collection holding some documents. */
export async function filled(db: AnyDatabase, name: string, documents: readonly Fields[] = []): Promise<AnyCollection> {
  await db.createCollection(name);
  if (documents.length) await db.collection(name).add({ data: [...documents] });
  return db.collection(name);
}
