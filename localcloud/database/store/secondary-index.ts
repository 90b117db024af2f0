import { keyPart } from '../values/key-encoding';
import { keyValues, splitPath } from '../values/paths';
import type { Doc, Value } from '../values/types';
import { writeError } from '../update/write-error';
import type { Connection } from './connection';

export type IndexSpec = { collection: string; name: string; keys: Record<string, 1 | -1>; unique?: boolean };
export type IndexField = { path: string; parts: readonly string[]; direction: 1 | -1 };

/** One declared index: rows (key, document) in key order, one for each combination of the values a document has at its fields. */
export class SecondaryIndex {
  readonly fields: readonly IndexField[];
  readonly name: string;
  readonly unique: boolean;
  /** Turns true for good once one document has several keys: then the index finds, but no longer sorts. */
  unordered: boolean;

  constructor(
    private readonly connection: Connection,
    readonly table: string,
    spec: IndexSpec,
    unordered: boolean
  ) {
    this.fields = Object.entries(spec.keys).map(([path, direction]) => ({ path, parts: splitPath(path), direction }));
    this.name = spec.name;
    this.unique = spec.unique === true;
    this.unordered = unordered;
  }

  keysOf(doc: Doc): string[] {
    const values = this.fields.map(({ parts }) => keyValues(doc, parts));
    this.noteShape(values);
    let keys = [''];
    this.fields.forEach(({ direction }, i) => {
      const parts = [...new Set((values[i] as Value[]).map((value) => keyPart(value, direction)))];
      keys = parts.length === 1 ? keys.map((key) => key + (parts[0] as string)) : keys.flatMap((key) => parts.map((part) => key + part));
    });
    return keys;
  }

  private noteShape(values: readonly Value[][]): void {
    const lists = this.fields.filter((_, i) => (values[i] as Value[]).length > 1);
    const roots = new Set(lists.map(({ parts }) => parts[0]));
    if (roots.size > 1) throw writeError(`cannot index parallel arrays [${[...roots].join('] [')}]`);
    if (this.unordered) return;
    if (lists.length) {
      this.unordered = true;
      this.connection.run('UPDATE indexes SET unordered = 1 WHERE tbl = ?', [this.table]);
    }
  }

  /** Another document that has this key. */
  holder(key: string, except: number): number | undefined {
    return this.connection.first<{ seq: number }>(`SELECT seq FROM ${this.table} WHERE key = ? AND seq <> ? LIMIT 1`, [key, except])?.seq;
  }
  add(keys: readonly string[], seq: number): void {
    for (const key of keys) this.connection.run(`INSERT OR IGNORE INTO ${this.table} (key, seq) VALUES (?, ?)`, [key, seq]);
  }
  remove(keys: readonly string[], seq: number): void {
    for (const key of keys) this.connection.run(`DELETE FROM ${this.table} WHERE key = ? AND seq = ?`, [key, seq]);
  }
}
