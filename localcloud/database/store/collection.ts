import { parseStored, storedText } from '../values/ejson';
import type { Doc } from '../values/types';
import { assertDocumentSize, needsSizeCheck } from './document-size';
import type { Connection } from './connection';
import type { DocumentCache, Row } from './document-cache';
import { duplicateKey } from './duplicate-key';
import type { GroupCommit } from './group-commit';
import type { History } from './history';
import { idKey } from './id-key';
import type { SecondaryIndex } from './secondary-index';

type Stored = { seq: number; id: string; body: string };
type IndexKeys = readonly { index: SecondaryIndex; before: readonly string[]; after: readonly string[] }[];

/** One collection: documents by id, their indexes, and what of them is in memory. All changes go through here. */
export class Collection {
  private readonly dirty = new Set<Row>();

  constructor(
    readonly name: string,
    readonly table: string,
    readonly indexes: SecondaryIndex[],
    private readonly parts: { connection: Connection; commits: GroupCommit; history: History; cache: DocumentCache; env: string }
  ) {}

  byKey(key: string): Row | undefined {
    const cached = this.parts.cache.get(this.table, key);
    if (cached) return cached;
    const stored = this.parts.connection.first<Stored>(`SELECT seq, id, body FROM ${this.table} WHERE id = ?`, [key]);
    return stored && this.load(stored);
  }

  private load({ seq, id, body }: Stored): Row {
    const row: Row = { table: this.table, seq, key: id, doc: parseStored(body), size: body.length, grown: 0, dirty: false };
    this.parts.cache.put(row);
    return row;
  }

  /** The documents of these rows of the table; what is in memory is newer than the text on disk. */
  private rows(stored: readonly Stored[]): Row[] {
    return stored.map((row) => this.parts.cache.get(this.table, row.id) ?? this.load(row));
  }

  /** In order of insertion, from after `seq`. */
  pageBySeq(after: number, limit: number): Row[] {
    return this.rows(this.parts.connection.all<Stored>(`SELECT seq, id, body FROM ${this.table} WHERE seq > ? ORDER BY seq LIMIT ?`, [after, limit]));
  }

  /** In order of an index (or of ids) between two keys; `after` continues behind the last row of the page before. */
  pageByKey(index: SecondaryIndex | undefined, range: { from: string; to: string }, reverse: boolean, after: { key: string; seq: number } | undefined, limit: number): { row: Row; at: { key: string; seq: number } }[] {
    const order = reverse ? 'DESC' : 'ASC';
    const past = reverse ? '<' : '>';
    const { connection } = this.parts;
    if (!index) {
      const where = `id >= ? AND id < ?${after ? ` AND id ${past} ?` : ''}`;
      const found = connection.all<Stored>(`SELECT seq, id, body FROM ${this.table} WHERE ${where} ORDER BY id ${order} LIMIT ?`, [range.from, range.to, ...(after ? [after.key] : []), limit]);
      return this.rows(found).map((row) => ({ row, at: { key: row.key, seq: row.seq } }));
    }
    const where = `i.key >= ? AND i.key < ?${after ? ` AND (i.key, i.seq) ${past} (?, ?)` : ''}`;
    const found = connection.all<Stored & { key: string }>(
      `SELECT i.key AS key, d.seq AS seq, d.id AS id, d.body AS body FROM ${index.table} i JOIN ${this.table} d ON d.seq = i.seq WHERE ${where} ORDER BY i.key ${order}, i.seq ${order} LIMIT ?`,
      [range.from, range.to, ...(after ? [after.key, after.seq] : []), limit]
    );
    return found.map((row) => ({ row: this.parts.cache.get(this.table, row.id) ?? this.load(row), at: { key: row.key, seq: row.seq } }));
  }

  size(): number {
    return this.parts.connection.first<{ n: number }>(`SELECT count(*) AS n FROM ${this.table}`)?.n ?? 0;
  }

  private indexKeys(before: Doc | undefined, after: Doc | undefined): IndexKeys {
    return this.indexes.map((index) => ({ index, before: before ? index.keysOf(before) : [], after: after ? index.keysOf(after) : [] }));
  }

  private assertUnique(keys: IndexKeys, seq: number): void {
    for (const { index, before, after } of keys) {
      if (!index.unique) continue;
      const taken = after.find((key) => !before.includes(key) && index.holder(key, seq) !== undefined);
      if (taken !== undefined) throw duplicateKey(this.parts.env, this.name, index.name, taken);
    }
  }

  private moveKeys(keys: IndexKeys, seq: number): void {
    for (const { index, before, after } of keys) {
      index.remove(before.filter((key) => !after.includes(key)), seq);
      index.add(after.filter((key) => !before.includes(key)), seq);
    }
  }

  /** The keys of unique indexes a change would newly take: what a transaction locks beside the document. */
  uniqueClaims(before: Doc | undefined, after: Doc | undefined): string[] {
    return this.indexKeys(before, after)
      .filter(({ index }) => index.unique)
      .flatMap((keys) => keys.after.filter((key) => !keys.before.includes(key)).map((key) => `${keys.index.name}\u0000${key}`));
  }

  /** A transaction's change must not take a unique key another document has. */
  assertFreeKeys(before: Doc | undefined, after: Doc | undefined, key: string): void {
    this.assertUnique(this.indexKeys(before, after), this.byKey(key)?.seq ?? -1);
  }

  insert(doc: Doc): Row {
    const key = idKey(doc['_id']);
    const text = storedText(doc);
    assertDocumentSize(doc, text.length);
    const keys = this.indexKeys(undefined, doc);
    if (this.byKey(key)) throw duplicateKey(this.parts.env, this.name, '_id_', key);
    this.assertUnique(keys, -1);
    this.parts.commits.begin();
    const seq = this.parts.connection.run(`INSERT INTO ${this.table} (id, body) VALUES (?, ?)`, [key, text]);
    this.moveKeys(keys, seq);
    const row: Row = { table: this.table, seq, key, doc, size: text.length, grown: 0, dirty: false };
    this.parts.cache.put(row);
    this.parts.history.record(this.name, key, undefined);
    return row;
  }

  /** The text is written when the batch is: many changes of one hot document cost one. `grown` bounds what the change adds. */
  update(row: Row, doc: Doc, grown: number): void {
    if (needsSizeCheck(row.size + row.grown + grown)) assertDocumentSize(doc, Infinity);
    const keys = this.indexKeys(row.doc, doc);
    this.assertUnique(keys, row.seq);
    this.parts.commits.begin();
    this.moveKeys(keys, row.seq);
    this.parts.history.record(this.name, row.key, row.doc);
    row.doc = doc;
    row.grown += grown;
    row.dirty = true;
    this.dirty.add(row);
    this.parts.cache.put(row);
  }

  remove(row: Row): void {
    this.parts.commits.begin();
    this.moveKeys(this.indexKeys(row.doc, undefined), row.seq);
    this.parts.connection.run(`DELETE FROM ${this.table} WHERE seq = ?`, [row.seq]);
    this.parts.history.record(this.name, row.key, row.doc);
    this.dirty.delete(row);
    this.parts.cache.drop(this.table, row.key);
  }

  flush(): void {
    for (const row of this.dirty) {
      const text = storedText(row.doc);
      this.parts.connection.run(`UPDATE ${this.table} SET body = ? WHERE seq = ?`, [text, row.seq]);
      row.dirty = false;
      this.parts.cache.resize(row, text.length);
    }
    this.dirty.clear();
  }

  discard(): void {
    this.dirty.clear();
  }
}
