import { textParam, type Context, type Outcome, type Params } from './context';

export function startTransaction(context: Context): Outcome {
  return { answer: { transactionId: context.transactions.start().id } };
}

/** All changes of the transaction in one commit of the file. */
export function commitTransaction(context: Context, params: Params): Outcome {
  const transaction = context.transactions.get(textParam(params, 'transactionId'));
  context.transactions.close(transaction);
  for (const [name, changes] of transaction.changes) {
    const collection = context.store.collection(name);
    for (const [key, doc] of changes) {
      const row = collection.byKey(key);
      if (doc && row) collection.update(row, doc, 0);
      else if (doc) collection.insert(doc);
      else if (row) collection.remove(row);
    }
  }
  return { answer: {} };
}

export function abortTransaction(context: Context, params: Params): Outcome {
  context.transactions.close(context.transactions.get(textParam(params, 'transactionId')));
  return { answer: {} };
}
