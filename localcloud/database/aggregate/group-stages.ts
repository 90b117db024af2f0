import { compileExpression } from '../expression/compile-expression';
import { located } from '../expression/expression-error';
import { compareExact } from '../expression/logic';
import { namedArguments } from '../expression/operands';
import { scopeOf, type Evaluate } from '../expression/scope';
import { typeRank } from '../values/compare';
import { keyPart } from '../values/key-encoding';
import { isDoc, type Doc, type Value } from '../values/types';
import { accumulators, type Accumulator } from './accumulators';
import { unsupported } from '../query/query-error';
import type { Pipeline, Stage, StageCompiler } from './stage';

const gather = (docs: readonly Doc[], fields: readonly [string, Accumulator][], { now, vars }: Pipeline): Doc =>
  Object.fromEntries(fields.map(([field, { evaluate, combine }]) => [field, combine(docs.map((doc) => evaluate(scopeOf(doc, now, vars))))]));

function grouped(docs: readonly Doc[], id: (doc: Doc) => Value): { id: Value; docs: Doc[] }[] {
  const groups = new Map<string, { id: Value; docs: Doc[] }>();
  for (const doc of docs) {
    const value = id(doc) ?? null;
    const key = keyPart(value);
    const group = groups.get(key);
    if (group) group.docs.push(doc);
    else groups.set(key, { id: value, docs: [doc] });
  }
  return [...groups.values()];
}

export const group: StageCompiler = (argument) => {
  if (!isDoc(argument)) throw located(15947, 'a group\'s fields must be specified in an object');
  if (!Object.hasOwn(argument, '_id')) throw located(15955, 'a group specification must include an _id');
  const { _id, ...rest } = argument;
  const id = compileExpression(_id);
  const fields = accumulators(rest);
  return (docs, pipeline) => grouped(docs, (doc) => id(scopeOf(doc, pipeline.now, pipeline.vars))).map((one) => ({ _id: one.id, ...gather(one.docs, fields, pipeline) }));
};

export const sortByCount: StageCompiler = (argument) => {
  if (typeof argument === 'string' ? !argument.startsWith('$') : !isDoc(argument) || !Object.keys(argument)[0]?.startsWith('$')) throw located(40149, 'the sortByCount field must be defined as a $-prefixed path or an expression inside an object');
  const id = compileExpression(argument);
  return (docs, { now, vars }) =>
    grouped(docs, (doc) => id(scopeOf(doc, now, vars)))
      .map((one) => ({ _id: one.id, count: one.docs.length }))
      .sort((a, b) => b.count - a.count);
};

export const count: StageCompiler = (argument) => {
  if (typeof argument !== 'string' || argument === '') throw located(40156, 'the count field must be a non-empty string');
  if (argument.startsWith('$')) throw located(40158, 'the count field cannot be a $-prefixed path');
  if (argument.includes('.')) throw located(40160, "the count field cannot contain '.'");
  return (docs) => (docs.length ? [{ [argument]: docs.length }] : []);
};

const outputs = (output: Value): [string, Accumulator][] => {
  if (output !== undefined && !isDoc(output)) throw located(40196, "The $bucket 'output' field must be an object");
  return accumulators(output ?? { count: { $sum: 1 } });
};

export const bucket: StageCompiler = (argument) => {
  const args = Object.fromEntries(namedArguments(argument, ['groupBy', 'boundaries'], ['default', 'output'], '$bucket'));
  const bounds = args['boundaries'];
  if (!Array.isArray(bounds) || bounds.length < 2) throw located(40192, "The $bucket 'boundaries' field must have at least 2 values");
  bounds.slice(1).forEach((bound, i) => {
    if (typeRank(bound) !== typeRank(bounds[i])) throw located(40193, "All values in the 'boundaries' option to $bucket must have the same type");
    if (compareExact(bounds[i], bound) >= 0) throw located(40194, "The 'boundaries' option to $bucket must be sorted, but elements are not in ascending order");
  });
  const hasDefault = Object.hasOwn(args, 'default');
  if (hasDefault && compareExact(args['default'], bounds[0]) >= 0 && compareExact(args['default'], bounds.at(-1)) < 0) throw located(40199, "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.");
  const by = compileExpression(args['groupBy']);
  const fields = outputs(args['output']);
  const place = (value: Value): Value => {
    const at = bounds.findIndex((bound, i) => i < bounds.length - 1 && compareExact(value, bound) >= 0 && compareExact(value, bounds[i + 1]) < 0);
    if (at >= 0) return bounds[at];
    if (!hasDefault) throw located(40066, '$switch could not find a matching branch for an input, and no default was specified.');
    return args['default'];
  };
  return (docs, pipeline) =>
    grouped(docs, (doc) => place(by(scopeOf(doc, pipeline.now, pipeline.vars))))
      .sort((a, b) => compareExact(a.id, b.id))
      .map((one) => ({ _id: one.id, ...gather(one.docs, fields, pipeline) }));
};

function split<T extends { value: Value }>(sorted: readonly T[], buckets: number): T[][] {
  const size = Math.max(1, Math.round(sorted.length / buckets));
  const out: T[][] = [];
  for (let at = 0; at < sorted.length; ) {
    let end = out.length === buckets - 1 ? sorted.length : Math.min(sorted.length, at + size);
    while (end < sorted.length && compareExact(sorted[end]?.value, sorted[end - 1]?.value) === 0) end += 1;
    out.push(sorted.slice(at, end));
    at = end;
  }
  return out;
}

export const bucketAuto: StageCompiler = (argument) => {
  const args = Object.fromEntries(namedArguments(argument, ['groupBy', 'buckets'], ['output', 'granularity'], '$bucketAuto'));
  const buckets = args['buckets'];
  if (typeof buckets !== 'number' || !Number.isInteger(buckets) || buckets < 1) throw located(40243, "The $bucketAuto 'buckets' field must be a whole number greater than 0");
  if (args['granularity'] !== undefined) throw unsupported('$bucketAuto granularity');
  const by: Evaluate = compileExpression(args['groupBy']);
  const fields = outputs(args['output']);
  const stage: Stage = (docs, pipeline) => {
    const sorted = docs.map((doc) => ({ doc, value: by(scopeOf(doc, pipeline.now, pipeline.vars)) ?? null })).sort((a, b) => compareExact(a.value, b.value));
    const parts = split(sorted, buckets);
    return parts.map((part, i) => ({ _id: { min: part[0]?.value, max: parts[i + 1]?.[0]?.value ?? part.at(-1)?.value }, ...gather(part.map(({ doc }) => doc), fields, pipeline) }));
  };
  return stage;
};
