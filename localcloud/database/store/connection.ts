import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

type Cell = string | number | null;
type Statement = { run(values: Cell[]): { lastInsertRowid: number; changes: number }; all(values: Cell[]): unknown[] };

/**
 * One SQLite file. Every commit is on disk before it returns (WAL, synchronous FULL).
 * Parameters always go as one list: a lone text or buffer upsets the driver.
 */
export class Connection {
  private readonly database: InstanceType<typeof Database>;
  private readonly statements = new Map<string, Statement>();

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true });
    this.database = new Database(join(dir, 'database.sqlite'));
    this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000;');
  }

  private statement(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const made = this.database.prepare(sql) as unknown as Statement;
    this.statements.set(sql, made);
    return made;
  }

  exec(sql: string): void {
    this.statements.clear();
    this.database.exec(sql);
  }
  run(sql: string, values: Cell[] = []): number {
    return Number(this.statement(sql).run(values).lastInsertRowid);
  }
  all<Row>(sql: string, values: Cell[] = []): Row[] {
    return this.statement(sql).all(values) as Row[];
  }
  first<Row>(sql: string, values: Cell[] = []): Row | undefined {
    return this.all<Row>(sql, values)[0];
  }
  close(): void {
    this.statements.clear();
    this.database.close();
  }
}
