import type { Connection } from './connection';

/**
 * Writes that arrive together are made durable together: the first opens a SQLite transaction, the end of this turn of the event loop
 * commits it, and every answer given meanwhile (reads too: they may have seen what is not yet on disk) waits for that commit.
 */
export class GroupCommit {
  private open: { done: Promise<void>; resolve: () => void; reject: (error: unknown) => void } | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly hooks: { flush: () => void; discard: () => void }
  ) {}

  /** Call before the first change of an operation. */
  begin(): void {
    if (this.open) return;
    this.connection.run('BEGIN IMMEDIATE');
    let resolve: () => void = () => undefined;
    let reject: (error: unknown) => void = () => undefined;
    const done = new Promise<void>((yes, no) => {
      resolve = yes;
      reject = no;
    });
    // A batch nobody waits for any more must not bring the process down.
    done.catch(() => undefined);
    this.open = { done, resolve, reject };
    setImmediate(() => this.commit());
  }

  /** Resolves when everything changed so far is on disk. */
  durable(): Promise<void> {
    return this.open ? this.open.done : Promise.resolve();
  }

  commit(): void {
    const batch = this.open;
    if (!batch) return;
    this.open = undefined;
    try {
      this.hooks.flush();
      this.connection.run('COMMIT');
      batch.resolve();
    } catch (error) {
      this.hooks.discard();
      this.rollback();
      batch.reject(error);
    }
  }

  /** A full disk may have ended the transaction already. */
  private rollback(): void {
    try {
      this.connection.run('ROLLBACK');
    } catch (error) {
      if (!String(error).includes('no transaction is active')) throw error;
    }
  }
}
