import { find } from '../find/find';
import { compileProjection } from '../query/projection';
import { sortKeys } from '../query/sort';
import { wireText } from '../values/ejson';
import { docParam, textParam, wholeParam, writerFor, type Context, type Outcome, type Params } from './context';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

/** `database.getDocument`: 100 documents unless asked otherwise, never more than 1,000, without a word about it. */
export function get(context: Context, params: Params): Outcome {
  const now = context.now();
  const collection = context.store.collection(textParam(params, 'collectionName'));
  const { view } = writerFor(context, params);
  const projection = docParam(params, 'projection', now);
  const skip = wholeParam(params, 'offset') ?? 0;
  const limit = Math.min(wholeParam(params, 'limit') || DEFAULT_LIMIT, MAX_LIMIT);
  const { found, examined } = find(collection, { query: docParam(params, 'query', now) ?? {}, sort: sortKeys(docParam(params, 'order', now) ?? {}), skip, limit }, view);
  const project = projection && Object.keys(projection).length ? compileProjection(projection) : undefined;
  const list = found.map(({ doc }) => wireText(project ? project(doc) : doc));
  return { answer: { data: { list }, limit, offset: skip }, measured: { examined, returned: list.length } };
}

/** `database.calculateDocument`: how many. */
export function count(context: Context, params: Params): Outcome {
  const collection = context.store.collection(textParam(params, 'collectionName'));
  const query = docParam(params, 'query', context.now()) ?? {};
  if (Object.keys(query).length === 0) return { answer: { data: { total: collection.size() } }, measured: { examined: 0, returned: 0 } };
  const { found, examined } = find(collection, { query });
  return { answer: { data: { total: found.length } }, measured: { examined, returned: 0 } };
}
