import type { Doc } from '../values/types';

type Past = { version: number; before: Doc | undefined };

/** What documents were before each change, kept only while a transaction may still ask. */
export class History {
  private version = 0;
  private readonly snapshots = new Map<symbol, number>();
  private readonly pasts = new Map<string, Map<string, Past[]>>();

  snapshot(): { token: symbol; version: number } {
    const token = Symbol('snapshot');
    this.snapshots.set(token, this.version);
    return { token, version: this.version };
  }

  release(token: symbol): void {
    this.snapshots.delete(token);
    if (this.snapshots.size === 0) this.pasts.clear();
  }

  record(collection: string, key: string, before: Doc | undefined): void {
    this.version += 1;
    if (this.snapshots.size === 0) return;
    let keys = this.pasts.get(collection);
    if (!keys) this.pasts.set(collection, (keys = new Map()));
    const past = keys.get(key);
    if (past) past.push({ version: this.version, before });
    else keys.set(key, [{ version: this.version, before }]);
  }

  changedSince(collection: string, key: string, version: number): boolean {
    return (this.pasts.get(collection)?.get(key)?.at(-1)?.version ?? 0) > version;
  }

  /** The document as it was at `version`, or `current` where nothing changed it since. */
  at(collection: string, key: string, version: number, current: Doc | undefined): Doc | undefined {
    const later = this.pasts.get(collection)?.get(key)?.find((past) => past.version > version);
    return later ? later.before : current;
  }

  keysChangedSince(collection: string, version: number): string[] {
    return [...(this.pasts.get(collection) ?? [])].filter(([, past]) => (past.at(-1)?.version ?? 0) > version).map(([key]) => key);
  }
}
