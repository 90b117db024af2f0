import { compileExpression } from '../expression/compile-expression';
import { failedToParse, located } from '../expression/expression-error';
import { namedArguments } from '../expression/operands';
import { pathValue, scopeOf } from '../expression/scope';
import { keyPart } from '../values/key-encoding';
import { keyValues, splitPath } from '../values/paths';
import { isDoc, type Doc, type Value } from '../values/types';
import { setAt } from './set-at';
import type { Pipeline, StageCompiler } from './stage';

const text = (args: Doc, name: string, stage: string): string => {
  const value = args[name];
  if (typeof value !== 'string' || value === '') throw failedToParse(`${stage} argument '${name}' must be a string`);
  return value;
};

/** What a local value is joined by: each element of a list; nothing counts as null. */
const joinValues = (value: Value): Value[] => (Array.isArray(value) ? value : [value ?? null]);

/** Finds documents of `from` whose `path` has one of some values: by index, or by one pass over all of them. */
function finder(pipeline: Pipeline, from: string, path: string): (values: readonly Value[]) => Doc[] {
  if (pipeline.isIndexed(from, path)) return (values) => pipeline.read(from, { [path]: { $in: values.filter((value) => !(value instanceof RegExp)) } });
  let table: Map<string, Set<Doc>> | undefined;
  const order = new Map<Doc, number>();
  return (values) => {
    if (!table) {
      table = new Map();
      for (const doc of pipeline.read(from, {})) {
        order.set(doc, order.size);
        for (const value of keyValues(doc, splitPath(path))) {
          const key = keyPart(value);
          const known = table.get(key);
          if (known) known.add(doc);
          else table.set(key, new Set([doc]));
        }
      }
    }
    const found = new Set(values.flatMap((value) => [...(table?.get(keyPart(value)) ?? [])]));
    return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
}

const stagesOf = (value: Value): Doc[] => {
  if (!Array.isArray(value) || !value.every(isDoc)) throw failedToParse("'pipeline' option must be specified as an array of objects");
  return value;
};

export const lookup: StageCompiler = (argument, compilePipeline) => {
  const args: Doc = Object.fromEntries(namedArguments(argument, ['from', 'as'], ['localField', 'foreignField', 'let', 'pipeline'], '$lookup'));
  const [from, as] = [text(args, 'from', '$lookup'), text(args, 'as', '$lookup').split('.')];
  if (args['pipeline'] === undefined) {
    const [local, foreign] = [text(args, 'localField', '$lookup').split('.'), text(args, 'foreignField', '$lookup')];
    return (docs, pipeline) => {
      const find = finder(pipeline, from, foreign);
      return docs.map((doc) => setAt(doc, as, find(joinValues(pathValue(doc, local)))));
    };
  }
  const stages = stagesOf(args['pipeline']);
  compilePipeline(stages);
  if (args['let'] !== undefined && !isDoc(args['let'])) throw failedToParse("$lookup argument 'let' must be an object");
  const vars = Object.entries(args['let'] ?? {}).map(([name, value]) => [name, compileExpression(value)] as const);
  const joined = args['localField'] === undefined ? undefined : { local: text(args, 'localField', '$lookup').split('.'), foreign: text(args, 'foreignField', '$lookup') };
  return (docs, pipeline) => {
    let shared: Doc[] | undefined;
    return docs.map((doc) => {
      const scope = scopeOf(doc, pipeline.now, pipeline.vars);
      const inner = { ...pipeline.vars, ...Object.fromEntries(vars.map(([name, evaluate]) => [name, evaluate(scope)])) };
      if (joined) return setAt(doc, as, pipeline.run(from, [{ $match: { [joined.foreign]: { $in: joinValues(pathValue(doc, joined.local)) } } }, ...stages], inner));
      // Without variables the inner pipeline is the same for every document.
      const found = vars.length ? pipeline.run(from, stages, inner) : (shared ??= pipeline.run(from, stages, inner));
      return setAt(doc, as, found);
    });
  };
};

export const graphLookup: StageCompiler = (argument) => {
  const args: Doc = Object.fromEntries(namedArguments(argument, ['from', 'startWith', 'connectFromField', 'connectToField', 'as'], ['maxDepth', 'depthField', 'restrictSearchWithMatch'], '$graphLookup'));
  const [from, fromField, toField, as] = [text(args, 'from', '$graphLookup'), text(args, 'connectFromField', '$graphLookup').split('.'), text(args, 'connectToField', '$graphLookup'), text(args, 'as', '$graphLookup').split('.')];
  const start = compileExpression(args['startWith']);
  const { maxDepth = Infinity, depthField, restrictSearchWithMatch: only = {} } = args;
  if (typeof maxDepth !== 'number' || maxDepth < 0) throw located(40101, 'maxDepth requires a nonnegative argument');
  if (depthField !== undefined && typeof depthField !== 'string') throw located(40103, 'depthField must be a string');
  if (!isDoc(only)) throw located(40185, 'restrictSearchWithMatch must be an object');
  return (docs, pipeline) =>
    docs.map((doc) => {
      const seen = new Map<string, Doc>();
      let values = joinValues(start(scopeOf(doc, pipeline.now, pipeline.vars)) ?? null);
      for (let depth = 0; values.length && depth <= maxDepth; depth += 1) {
        const next: Value[] = [];
        for (const hit of pipeline.read(from, { $and: [{ [toField]: { $in: values } }, only] })) {
          const key = keyPart(hit['_id']);
          if (seen.has(key)) continue;
          seen.set(key, depthField === undefined ? hit : setAt(hit, depthField.split('.'), depth));
          const onward = pathValue(hit, fromField);
          if (onward !== undefined) next.push(...joinValues(onward));
        }
        values = next;
      }
      return setAt(doc, as, [...seen.values()]);
    });
};

export const facet: StageCompiler = (argument, compilePipeline) => {
  if (!isDoc(argument) || Object.keys(argument).length === 0) throw located(40169, 'the $facet specification must be a non-empty object');
  const facets = Object.entries(argument).map(([name, stages]) => {
    const inner = stagesOf(stages);
    const banned = inner.map((stage) => Object.keys(stage)[0] ?? '').find((stage) => ['$facet', '$geoNear', '$out', '$collStats', '$indexStats'].includes(stage));
    if (banned) throw located(40600, `${banned} is not allowed to be used within a $facet stage`);
    return [name, compilePipeline(inner)] as const;
  });
  return (docs, pipeline) => [Object.fromEntries(facets.map(([name, run]) => [name, run(docs, pipeline)]))];
};
