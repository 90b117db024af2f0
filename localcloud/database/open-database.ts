import { CloudError } from '../wire/cloud-error';
import type { AdminService } from '../wire/admin';
import { insert } from './actions/insert';
import { modify, modifyAndReturn, remove } from './actions/modify';
import { count, get } from './actions/read';
import { aggregate } from './actions/aggregate';
import { abortTransaction, commitTransaction, startTransaction } from './actions/transact';
import type { Context, Outcome, Params } from './actions/context';
import { textParam } from './actions/context';
import type { IndexSpec } from './store/secondary-index';
import { Store } from './store/store';
import { Held } from './transactions/writer';
import { Transactions } from './transactions/transactions';
import { exportAll } from './export';

export type DatabaseEvent = { kind: 'read' | 'write'; action: string; collection?: string; examined?: number; returned?: number };
export type DatabaseOptions = {
  /** Folder of the database file; made if missing. */
  dir: string;
  env: string;
  /** The cloud's clock: what `serverDate()` means. */
  now: () => number;
  /** Told once for every call the vendor would bill. */
  meter?: (event: DatabaseEvent) => void;
  /** Asked before a call is carried out and after it is durable; may throw what the caller shall see. */
  faults?: (event: { action: string; collection?: string; stage: 'before' | 'after' }) => Promise<void> | void;
  /** Collections that exist from the start; those of `indexes` do so anyway. */
  collections?: readonly string[];
  indexes?: readonly IndexSpec[];
};

type Action = { kind: 'read' | 'write'; run: (context: Context, params: Params) => Outcome };

const ACTIONS: Record<string, Action> = {
  insertDocument: { kind: 'write', run: insert },
  getDocument: { kind: 'read', run: get },
  modifyDocument: { kind: 'write', run: modify },
  modifyAndReturnDoc: { kind: 'write', run: modifyAndReturn },
  removeDocument: { kind: 'write', run: remove },
  calculateDocument: { kind: 'read', run: count },
  aggregateDocuments: { kind: 'read', run: aggregate },
  startTransaction: { kind: 'write', run: startTransaction },
  commitTransaction: { kind: 'write', run: commitTransaction },
  abortTransaction: { kind: 'write', run: abortTransaction },
  addCollection: {
    kind: 'write',
    run: ({ store }, params) => {
      store.create(textParam(params, 'collectionName'));
      return { answer: {} };
    }
  }
};

/** A call that meets a document held by a transaction waits for it and is done again from the start. */
async function whenFree(run: () => Outcome): Promise<Outcome> {
  for (;;) {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof Held)) throw error;
      await error.transaction.ended;
    }
  }
}

export type OpenDatabase = {
  service: AdminService;
  exportAll: () => Record<string, unknown[]>;
  /** Declares an index on what is there already. */
  ensureIndex: (spec: IndexSpec) => void;
  /** Empties everything; declared collections and indexes are made again. */
  reset: () => void;
  close: () => void;
};

/** Opens (or makes) the database below `dir`. One process at a time. */
export function openDatabase(options: DatabaseOptions): OpenDatabase {
  const store = new Store(options.dir, options.env);
  const declare = (): void => {
    for (const name of options.collections ?? []) if (!store.find(name)) store.create(name);
    store.keepIndexes(options.indexes ?? []);
    for (const spec of options.indexes ?? []) store.ensureIndex(spec);
  };
  declare();
  const transactions = new Transactions(store);
  const context: Context = { store, transactions, env: options.env, now: options.now };
  const service: AdminService = async (action, params, call) => {
    if (call.env && call.env !== options.env) throw new CloudError('INVALIID_ENV', `[InvalidParameter] there is no environment ${call.env} here`);
    const name = action.replace(/^database\./, '');
    const known = ACTIONS[name];
    if (!known || !Object.hasOwn(ACTIONS, name)) throw new CloudError('INVALID_ACTION', `[InvalidAction] ${action} is not supported here`);
    if (params['instance'] || params['database']) throw new CloudError('INVALID_PARAM', '[InvalidParameter] a database other than the default one is not supported here');
    const collection = typeof params['collectionName'] === 'string' ? params['collectionName'] : undefined;
    const event = { action: name, ...(collection === undefined ? {} : { collection }) };
    await options.faults?.({ ...event, stage: 'before' });
    let measured = {};
    try {
      const outcome = await whenFree(() => known.run(context, params));
      measured = outcome.measured ?? {};
      await store.commits.durable();
      await options.faults?.({ ...event, stage: 'after' });
      return outcome.answer;
    } finally {
      await store.commits.durable();
      options.meter?.({ kind: known.kind, ...event, ...measured });
    }
  };
  return {
    service,
    exportAll: () => exportAll(store),
    ensureIndex: (spec) => store.ensureIndex(spec),
    reset: () => {
      transactions.closeAll();
      store.reset();
      declare();
    },
    close: () => {
      transactions.closeAll();
      store.close();
    }
  };
}
