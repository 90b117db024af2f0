import type { Found, View } from '../find/find';
import type { Collection } from '../store/collection';
import { duplicateKey } from '../store/duplicate-key';
import { idKey } from '../store/id-key';
import type { Doc } from '../values/types';
import type { Transaction, Transactions } from './transactions';

/** A document about to change: `before` is undefined for a new one, `after` for one taken away. */
export type Target = { key: string; before: Doc | undefined; after: Doc | undefined };

/** How an operation changes documents: at once, or inside a transaction. `undefined` as the new document takes it away. */
export type Writer = {
  readonly view: View | undefined;
  insert(collection: Collection, doc: Doc): void;
  /** Call with everything an operation will change before the first change: it may have to wait, and is then asked again. */
  claim(collection: Collection, targets: readonly Target[]): void;
  change(collection: Collection, found: Found, after: Doc | undefined, grown: number): void;
};

/** Thrown to say: wait until this transaction is over, then do the operation again. */
export class Held extends Error {
  constructor(readonly transaction: Transaction) {
    super('held by a transaction');
  }
}

const lockOf = (collection: string, key: string): string => `${collection}\u0000${key}`;
const locksOf = (collection: Collection, key: string, before: Doc | undefined, after: Doc | undefined): string[] => [lockOf(collection.name, key), ...collection.uniqueClaims(before, after).map((claim) => lockOf(collection.name, claim))];

export function directWriter(transactions: Transactions): Writer {
  const assertFree = (locks: readonly string[]): void => {
    for (const lock of locks) {
      const holder = transactions.holder(lock);
      if (holder) throw new Held(holder);
    }
  };
  return {
    view: undefined,
    insert(collection, doc) {
      collection.insert(doc);
    },
    claim(collection, targets) {
      for (const { key, before, after } of targets) assertFree(locksOf(collection, key, before, after));
    },
    change(collection, found, after, grown) {
      const row = collection.byKey(found.key);
      if (!row) return;
      if (after) collection.update(row, after, grown);
      else collection.remove(row);
    }
  };
}

export function transactionWriter(transactions: Transactions, transaction: Transaction, env: string): Writer {
  const take = (collection: Collection, key: string, before: Doc | undefined, after: Doc | undefined): void => {
    const [document, ...claims] = locksOf(collection, key, before, after);
    transactions.lock(transaction, document as string, transaction.changedByOthers(collection.name, key));
    for (const claim of claims) transactions.lock(transaction, claim, false);
    collection.assertFreeKeys(before, after, key);
  };
  return {
    view: transaction,
    insert(collection, doc) {
      const key = idKey(doc['_id']);
      if (transaction.docOf(collection.name, key, collection.byKey(key)?.doc)) throw duplicateKey(env, collection.name, '_id_', key);
      take(collection, key, undefined, doc);
      transaction.put(collection.name, key, doc);
    },
    claim: () => undefined,
    change(collection, found, after) {
      take(collection, found.key, found.doc, after);
      transaction.put(collection.name, found.key, after);
    }
  };
}
