import type { Doc } from '../values/types';

/** A document in memory. `size` is the length of its stored text; `grown` bounds what changes may have added since. */
export type Row = { readonly table: string; readonly seq: number; readonly key: string; doc: Doc; size: number; grown: number; dirty: boolean };

const slotOf = (table: string, key: string): string => `${table}:${key}`;

/** The documents used last, parsed. Changed ones stay until they are written. */
export class DocumentCache {
  private readonly rows = new Map<string, Row>();
  private bytes = 0;

  constructor(private readonly budget = 64 * 1024 * 1024) {}

  get(table: string, key: string): Row | undefined {
    const slot = slotOf(table, key);
    const row = this.rows.get(slot);
    if (row) {
      this.rows.delete(slot);
      this.rows.set(slot, row);
    }
    return row;
  }

  put(row: Row): void {
    this.drop(row.table, row.key);
    this.rows.set(slotOf(row.table, row.key), row);
    this.bytes += row.size;
    if (this.bytes > this.budget) this.evict();
  }

  drop(table: string, key: string): void {
    const slot = slotOf(table, key);
    const row = this.rows.get(slot);
    if (!row) return;
    this.rows.delete(slot);
    this.bytes -= row.size;
  }

  resize(row: Row, size: number): void {
    if (this.rows.get(slotOf(row.table, row.key)) === row) this.bytes += size - row.size;
    row.size = size;
    row.grown = 0;
  }

  clear(): void {
    this.rows.clear();
    this.bytes = 0;
  }

  private evict(): void {
    for (const row of this.rows.values()) {
      if (this.bytes <= this.budget * 0.9) return;
      if (!row.dirty) this.drop(row.table, row.key);
    }
  }
}
