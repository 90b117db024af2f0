import { CloudError } from '../../wire/cloud-error';
import { compilePipeline } from '../aggregate/compile-pipeline';
import type { Pipeline } from '../aggregate/stage';
import { find } from '../find/find';
import { sortKeys, type SortKey } from '../query/sort';
import { parseEjson, wireText } from '../values/ejson';
import { isDoc, type Doc, type Value } from '../values/types';
import { textParam, type Context, type Outcome, type Params } from './context';

function stagesOf(params: Params, now: number): Doc[] {
  const stages = params['stages'];
  if (!Array.isArray(stages)) throw new CloudError('INVALID_PARAM', '[InvalidParameter] stages must be an array');
  return stages.map((stage: unknown) => {
    const { stageKey, stageValue } = (stage ?? {}) as { stageKey?: unknown; stageValue?: unknown };
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string') throw new CloudError('INVALID_PARAM', '[InvalidParameter] a stage must have stageKey and stageValue');
    return { [stageKey]: parseEjson(stageValue, { now }) };
  });
}

type Opening = { query: Doc; sort: readonly SortKey[]; limit: number; rest: readonly Doc[] };

/** The matches, the sort and the limit a pipeline begins with are left to the finder, which knows the indexes. */
function opening(stages: readonly Doc[]): Opening {
  const first = (name: string, at: number): Value => stages[at]?.[name];
  const queries: Doc[] = [];
  let at = 0;
  for (let query = first('$match', at); isDoc(query); query = first('$match', at)) {
    queries.push(query);
    at += 1;
  }
  const order = first('$sort', at);
  const sort = isDoc(order) && Object.keys(order).length ? sortKeys(order) : [];
  if (sort.length) at += 1;
  const limit = first('$limit', at);
  return { query: queries.length > 1 ? { $and: queries } : (queries[0] ?? {}), sort, limit: typeof limit === 'number' ? limit : Infinity, rest: stages.slice(at) };
}

/** How many documents an answer brings: its own, and those that lookups put beside them and that are still there. */
function returnedIn(list: readonly Doc[], stages: readonly Doc[]): number {
  const joined = stages.flatMap(({ $lookup }) => (isDoc($lookup) && typeof $lookup['as'] === 'string' && !$lookup['as'].includes('.') ? [$lookup['as']] : []));
  return list.reduce((sum, doc) => sum + joined.reduce((beside, as) => { const found = doc[as]; return beside + (Array.isArray(found) && found.every(isDoc) ? found.length : 0); }, 1), 0);
}

/** `database.aggregateDocuments`. */
export function aggregate({ store, now }: Context, params: Params): Outcome {
  const time = now();
  const source = store.collection(textParam(params, 'collectionName'));
  let examined = 0;
  const readOpening = (name: string, { query, sort, limit }: Opening, vars: Readonly<Record<string, Value>>): Doc[] => {
    const collection = store.find(name);
    if (!collection) return [];
    const result = find(collection, { query, sort, limit, around: { vars, now: time } });
    examined += result.examined;
    return result.found.map(({ doc }) => doc);
  };
  const run: Pipeline['run'] = (name, stages, vars) => {
    const start = opening(stages);
    const pipeline: Pipeline = { now: time, vars, run, source: name, read: (from, query, inner = vars) => readOpening(from, { query, sort: [], limit: Infinity, rest: [] }, inner), isIndexed };
    return compilePipeline([...start.rest])(readOpening(name, start, vars), pipeline);
  };
  const isIndexed = (name: string, path: string): boolean => path === '_id' || store.find(name)?.indexes.some(({ fields }) => fields[0]?.path === path) === true;
  const stages = stagesOf(params, time);
  compilePipeline(stages);
  const list = run(source.name, stages, {});
  return { answer: { data: { list: list.map(wireText) } }, measured: { examined, returned: returnedIn(list, stages) } };
}
