import { CloudError } from '../../wire/cloud-error';
import { find, type Found } from '../find/find';
import { compileUpdate, type Update } from '../update/compile-update';
import { matchedPosition } from '../update/matched-position';
import { assertStorable } from '../update/storable';
import { writeError } from '../update/write-error';
import { isOperators } from '../query/match-types';
import { wireText } from '../values/ejson';
import { equals } from '../values/compare';
import type { Doc, Value } from '../values/types';
import { idKey } from '../store/id-key';
import type { Collection } from '../store/collection';
import type { Writer } from '../transactions/writer';
import { docParam, textParam, writerFor, type Context, type Outcome, type Params } from './context';

const invalid = (message: string): CloudError => new CloudError('INVALID_PARAM', `[InvalidParameter] ${message}`);

/** Fields without an operator are set, as the SDK sends them in raw mode. */
function operators(data: Doc): Doc {
  const plain = Object.entries(data).filter(([key]) => !key.startsWith('$'));
  if (plain.length === 0) return data;
  const { $set, ...rest } = data;
  const named = Object.fromEntries(Object.entries(rest).filter(([key]) => key.startsWith('$')));
  return { ...named, $set: { ...($set as Doc | undefined), ...Object.fromEntries(plain) } };
}

type Planned = { found: Found; after: Doc; changed: boolean };

function planned(found: readonly Found[], query: Doc, update: Update): { done: Planned[]; failure: unknown } {
  const done: Planned[] = [];
  try {
    for (const one of found) {
      const after = update(one.doc, { insert: false, position: (list) => matchedPosition(query, one.doc, list) });
      done.push({ found: one, after, changed: after !== one.doc });
    }
  } catch (failure) {
    return { done, failure };
  }
  return { done, failure: undefined };
}

/** Changes what can be changed, in order; a refusal in the middle leaves what was changed before it, as MongoDB does. */
function carryOut(collection: Collection, writer: Writer, { done, failure }: ReturnType<typeof planned>, grown: number): number {
  writer.claim(collection, done.map(({ found: { key, doc }, after }) => ({ key, before: doc, after })));
  let changed = 0;
  for (const { found, after, changed: differs } of done) {
    if (!differs) continue;
    writer.change(collection, found, after, grown);
    changed += 1;
  }
  if (failure !== undefined) throw failure;
  return changed;
}

function upserted(collection: Collection, writer: Writer, query: Doc, fields: Doc): Value {
  const id = query['_id'];
  if (id === undefined || isOperators(id)) throw invalid('upsert without an _id is not supported here');
  const doc: Doc = { _id: id, ...fields };
  writer.claim(collection, [{ key: idKey(id), before: undefined, after: doc }]);
  writer.insert(collection, doc);
  return id;
}

function replace(collection: Collection, writer: Writer, query: Doc, data: Doc, upsert: boolean, size: number): Outcome {
  const operator = Object.keys(data).find((key) => key.startsWith('$'));
  if (operator !== undefined) throw writeError(`The dollar ($) prefixed field '${operator}' in '${operator}' is not valid for storage.`);
  assertStorable(data);
  const { found, examined } = find(collection, { query, limit: 1 }, writer.view);
  const [target] = found;
  const measured = { examined, returned: found.length };
  if (!target) {
    if (!upsert) return { answer: { data: { updated: 0, matched: 0, upsert_id: null } }, measured };
    const id = upserted(collection, writer, query, data);
    return { answer: { data: { updated: 0, matched: 0, upsert_id: id } }, measured };
  }
  const after: Doc = { _id: target.doc['_id'], ...data };
  writer.claim(collection, [{ key: target.key, before: target.doc, after }]);
  // A replacement by the same content counts as updated all the same.
  if (!equals(after, target.doc)) writer.change(collection, target, after, size);
  return { answer: { data: { updated: 1, matched: 1, upsert_id: null } }, measured };
}

/** `database.modifyDocument`: `where().update()`, `doc().update()` (operators) and `doc().set()` (replacement or insert). */
export function modify(context: Context, params: Params): Outcome {
  const now = context.now();
  const collection = context.store.collection(textParam(params, 'collectionName'));
  const query = docParam(params, 'query', now);
  const data = docParam(params, 'data', now);
  if (!query) throw invalid('query is required');
  if (!data || Object.keys(data).length === 0) throw invalid('data must be a non-empty object');
  const writer = writerFor(context, params);
  const size = String(params['data']).length;
  if (params['merge'] === false) return replace(collection, writer, query, data, params['upsert'] === true, size);
  if (params['upsert'] === true) throw invalid('an upsert with operators is not supported here');
  const update = compileUpdate(operators(data), now);
  const { found, examined } = find(collection, { query, ...(params['multi'] === false ? { limit: 1 } : {}) }, writer.view);
  const updated = carryOut(collection, writer, planned(found, query, update), size);
  return { answer: { data: { updated, matched: found.length, upsert_id: null } }, measured: { examined, returned: found.length } };
}

/** `database.modifyAndReturnDoc`: one document, answered as it is after the change. */
export function modifyAndReturn(context: Context, params: Params): Outcome {
  const now = context.now();
  const collection = context.store.collection(textParam(params, 'collectionName'));
  const query = docParam(params, 'query', now);
  const data = docParam(params, 'data', now);
  if (!query) throw invalid('query is required');
  if (!data || Object.keys(data).length === 0) throw invalid('data must be a non-empty object');
  const writer = writerFor(context, params);
  const update = compileUpdate(operators(data), now);
  const { found, examined } = find(collection, { query, limit: 1 }, writer.view);
  const changes = planned(found, query, update);
  carryOut(collection, writer, changes, String(params['data']).length);
  const [one] = changes.done;
  return { answer: { data: { updated: found.length, doc: one ? wireText(one.after) : null } }, measured: { examined, returned: found.length } };
}

/** `database.removeDocument`. */
export function remove(context: Context, params: Params): Outcome {
  const collection = context.store.collection(textParam(params, 'collectionName'));
  const query = docParam(params, 'query', context.now());
  if (!query) throw invalid('query is required');
  const writer = writerFor(context, params);
  const { found, examined } = find(collection, { query, ...(params['multi'] === false ? { limit: 1 } : {}) }, writer.view);
  writer.claim(collection, found.map(({ key, doc }) => ({ key, before: doc, after: undefined })));
  for (const one of found) writer.change(collection, one, undefined, 0);
  return { answer: { data: { deleted: found.length } }, measured: { examined, returned: found.length } };
}
