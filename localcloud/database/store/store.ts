import { randomBytes } from 'node:crypto';
import { CloudError } from '../../wire/cloud-error';
import { Collection } from './collection';
import { Connection } from './connection';
import { DocumentCache } from './document-cache';
import { GroupCommit } from './group-commit';
import { History } from './history';
import { SecondaryIndex, type IndexSpec } from './secondary-index';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY, tbl TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS indexes (tbl TEXT PRIMARY KEY, collection TEXT NOT NULL, name TEXT NOT NULL, spec TEXT NOT NULL, unordered INTEGER NOT NULL DEFAULT 0);
`;

/** Raised when index keys are written in another way: indexes of an older file are dropped, and built anew as they are declared. */
const FORMAT = 2;

const COLLECTION_NAME = /^[^$\u0000][^$\u0000]{0,119}$/;

/** The file, its collections and indexes. */
export class Store {
  private readonly connection: Connection;
  private readonly collections = new Map<string, Collection>();
  private readonly cache = new DocumentCache();
  readonly commits: GroupCommit;
  readonly history = new History();

  constructor(
    dir: string,
    private readonly env: string
  ) {
    this.connection = new Connection(dir);
    this.commits = new GroupCommit(this.connection, { flush: () => this.each((c) => c.flush()), discard: () => this.discard() });
    this.connection.exec(SCHEMA);
    this.dropOldIndexes();
    for (const { name, tbl } of this.connection.all<{ name: string; tbl: string }>('SELECT name, tbl FROM collections')) this.open(name, tbl);
  }

  private dropOldIndexes(): void {
    if (this.connection.first<{ user_version: number }>('PRAGMA user_version')?.user_version === FORMAT) return;
    const tables = this.connection.all<{ tbl: string }>('SELECT tbl FROM indexes');
    this.connection.exec(`BEGIN IMMEDIATE; ${tables.map(({ tbl }) => `DROP TABLE ${tbl};`).join(' ')} DELETE FROM indexes; PRAGMA user_version = ${FORMAT}; COMMIT;`);
  }

  private each(visit: (collection: Collection) => void): void {
    for (const collection of this.collections.values()) visit(collection);
  }

  private discard(): void {
    this.each((collection) => collection.discard());
    this.cache.clear();
  }

  private open(name: string, table: string): Collection {
    const indexes = this.connection
      .all<{ tbl: string; spec: string; unordered: number }>('SELECT tbl, spec, unordered FROM indexes WHERE collection = ?', [name])
      .map(({ tbl, spec, unordered }) => new SecondaryIndex(this.connection, tbl, JSON.parse(spec) as IndexSpec, unordered === 1));
    const { connection, commits, history, cache, env } = this;
    const collection = new Collection(name, table, indexes, { connection, commits, history, cache, env });
    this.collections.set(name, collection);
    return collection;
  }

  names(): string[] {
    return [...this.collections.keys()].sort();
  }

  find(name: string): Collection | undefined {
    return this.collections.get(name);
  }

  collection(name: string): Collection {
    const found = this.collections.get(name);
    if (!found) throw new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem persists, contact us.`);
    return found;
  }

  create(name: string): Collection {
    if (this.collections.has(name)) throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', '[ResourceUnavailable.ResourceExist] Table exist. Please check your request, but if the problem persists, contact us.');
    if (!COLLECTION_NAME.test(name) || name.startsWith('system.')) throw new CloudError('INVALID_PARAM', `[InvalidParameter] Invalid collection name: ${name}`);
    const table = `docs_${randomBytes(6).toString('hex')}`;
    this.commits.commit();
    this.connection.exec(`CREATE TABLE ${table} (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL)`);
    this.connection.run('INSERT INTO collections (name, tbl) VALUES (?, ?)', [name, table]);
    return this.open(name, table);
  }

  /** Builds a declared index over what is there; does nothing where it exists unchanged. */
  ensureIndex(spec: IndexSpec): void {
    const collection = this.find(spec.collection) ?? this.create(spec.collection);
    const text = JSON.stringify({ collection: spec.collection, name: spec.name, keys: spec.keys, unique: spec.unique === true });
    const known = this.connection.first<{ tbl: string; spec: string }>('SELECT tbl, spec FROM indexes WHERE collection = ? AND name = ?', [spec.collection, spec.name]);
    if (known?.spec === text) return;
    this.commits.commit();
    const table = `idx_${randomBytes(6).toString('hex')}`;
    this.connection.exec('BEGIN IMMEDIATE');
    try {
      if (known) this.connection.exec(`DROP TABLE ${known.tbl}; DELETE FROM indexes WHERE tbl = '${known.tbl}'`);
      this.connection.exec(`CREATE TABLE ${table} (key TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (key, seq)) WITHOUT ROWID`);
      this.connection.run('INSERT INTO indexes (tbl, collection, name, spec) VALUES (?, ?, ?, ?)', [table, spec.collection, spec.name, text]);
      this.fill(collection, new SecondaryIndex(this.connection, table, spec, false));
      this.connection.exec('COMMIT');
    } catch (error) {
      this.connection.exec('ROLLBACK');
      throw error;
    }
    this.open(spec.collection, collection.table);
  }

  /** Declared indexes are all there are: one that is declared no longer must not go on refusing what breaks it. */
  keepIndexes(declared: readonly IndexSpec[]): void {
    for (const { tbl, collection, name } of this.connection.all<{ tbl: string; collection: string; name: string }>('SELECT tbl, collection, name FROM indexes')) {
      if (declared.some((spec) => spec.collection === collection && spec.name === name)) continue;
      this.commits.commit();
      this.connection.exec(`BEGIN IMMEDIATE; DROP TABLE ${tbl}; DELETE FROM indexes WHERE tbl = '${tbl}'; COMMIT;`);
      this.open(collection, this.collection(collection).table);
    }
  }

  private fill(collection: Collection, index: SecondaryIndex): void {
    for (let after = 0, page = collection.pageBySeq(after, 500); page.length; page = collection.pageBySeq(after, 500)) {
      for (const { doc, seq } of page) {
        const keys = index.keysOf(doc);
        if (index.unique && keys.some((key) => index.holder(key, seq) !== undefined)) throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation.DuplicateWrite] the documents of ${collection.name} already break the unique index ${index.name}`);
        index.add(keys, seq);
        after = seq;
      }
    }
  }

  /** Empties the database; declared indexes are gone too. */
  reset(): void {
    this.commits.commit();
    const tables = this.connection.all<{ tbl: string }>('SELECT tbl FROM collections UNION ALL SELECT tbl FROM indexes').map(({ tbl }) => tbl);
    this.connection.exec(`BEGIN IMMEDIATE; ${tables.map((table) => `DROP TABLE ${table};`).join(' ')} DELETE FROM collections; DELETE FROM indexes; COMMIT;`);
    this.collections.clear();
    this.cache.clear();
  }

  close(): void {
    this.commits.commit();
    this.connection.close();
  }
}
