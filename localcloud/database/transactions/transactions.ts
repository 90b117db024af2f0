import { randomUUID } from 'node:crypto';
import { CloudError } from '../../wire/cloud-error';
import type { View } from '../find/find';
import type { Store } from '../store/store';
import type { Doc } from '../values/types';

const LIFETIME = 30_000;
const ASK = 'Please check your request, but if the problem persists, contact us.';

export const transactionConflict = (): CloudError =>
  new CloudError('DATABASE_TRANSACTION_CONFLICT', `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ASK}`);
const transactionGone = (): CloudError =>
  new CloudError('DATABASE_TRANSACTION_FAIL', `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${ASK}`);

/** Changes of one transaction, seen by nobody else until they are committed. Its snapshot is taken at its first operation. */
export class Transaction implements View {
  readonly id = randomUUID();
  readonly changes = new Map<string, Map<string, Doc | undefined>>();
  readonly locks = new Set<string>();
  readonly ended: Promise<void>;
  end: () => void = () => undefined;
  private taken: { token: symbol; version: number } | undefined;

  constructor(private readonly store: Store) {
    this.ended = new Promise((resolve) => (this.end = resolve));
  }

  private get version(): number {
    this.taken ??= this.store.history.snapshot();
    return this.taken.version;
  }

  begin(): void {
    void this.version;
  }

  docOf(collection: string, key: string, current: Doc | undefined): Doc | undefined {
    const changed = this.changes.get(collection);
    return changed?.has(key) ? changed.get(key) : this.store.history.at(collection, key, this.version, current);
  }

  otherKeys(collection: string): readonly string[] {
    return [...new Set([...(this.changes.get(collection)?.keys() ?? []), ...this.store.history.keysChangedSince(collection, this.version)])];
  }

  changedByOthers(collection: string, key: string): boolean {
    return this.store.history.changedSince(collection, key, this.version);
  }

  put(collection: string, key: string, doc: Doc | undefined): void {
    let changed = this.changes.get(collection);
    if (!changed) this.changes.set(collection, (changed = new Map()));
    changed.set(key, doc);
  }

  release(): void {
    if (this.taken) this.store.history.release(this.taken.token);
    this.end();
  }
}

/** The transactions under way and the documents they hold. */
export class Transactions {
  private readonly open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>();
  private readonly locks = new Map<string, Transaction>();

  constructor(private readonly store: Store) {}

  start(): Transaction {
    const transaction = new Transaction(this.store);
    const timer = setTimeout(() => this.close(transaction), LIFETIME);
    timer.unref();
    this.open.set(transaction.id, { transaction, timer });
    return transaction;
  }

  get(id: string): Transaction {
    const found = this.open.get(id)?.transaction;
    if (!found) throw transactionGone();
    found.begin();
    return found;
  }

  holder(lock: string): Transaction | undefined {
    return this.locks.get(lock);
  }

  /** Takes a document for a transaction. Held by another, or changed since the snapshot: this transaction is over. */
  lock(transaction: Transaction, lock: string, changed: boolean): void {
    const holder = this.locks.get(lock);
    if (holder === transaction) return;
    if (holder || changed) {
      this.close(transaction);
      throw transactionConflict();
    }
    this.locks.set(lock, transaction);
    transaction.locks.add(lock);
  }

  close(transaction: Transaction): void {
    const entry = this.open.get(transaction.id);
    if (!entry) return;
    clearTimeout(entry.timer);
    this.open.delete(transaction.id);
    for (const lock of transaction.locks) this.locks.delete(lock);
    transaction.release();
  }

  closeAll(): void {
    for (const { transaction } of this.open.values()) this.close(transaction);
  }
}
