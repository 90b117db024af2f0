import { located } from '../expression/expression-error';
import { unsupported } from '../query/query-error';
import { isDoc, type Doc, type Value } from '../values/types';
import { limit, match, sample, skip, sort, unwind } from './flow-stages';
import { geoNear } from './geo-near';
import { bucket, bucketAuto, count, group, sortByCount } from './group-stages';
import { facet, graphLookup, lookup } from './join-stages';
import { addFields, project, redact, replaceRoot, replaceWith, unset } from './shape-stages';
import type { Stage, StageCompiler } from './stage';

const STAGES: Readonly<Record<string, StageCompiler>> = {
  $addFields: addFields, $set: addFields, $bucket: bucket, $bucketAuto: bucketAuto, $count: count, $facet: facet, $geoNear: geoNear, $graphLookup: graphLookup, $group: group,
  $limit: limit, $lookup: lookup, $match: match, $project: project, $redact: redact, $replaceRoot: replaceRoot, $replaceWith: replaceWith, $sample: sample, $skip: skip,
  $sort: sort, $sortByCount: sortByCount, $unset: unset, $unwind: unwind
};
const KNOWN_ELSEWHERE = new Set(['$out', '$merge', '$collStats', '$indexStats', '$currentOp', '$listSessions', '$unionWith', '$setWindowFields', '$densify', '$fill', '$documents', '$search']);

function compileStage(stage: Doc): Stage {
  const entries = Object.entries(stage);
  const [entry] = entries;
  if (!entry || entries.length > 1) throw located(40323, 'A pipeline stage specification object must contain exactly one field.');
  const [name, argument] = entry;
  const compiler = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
  if (compiler) return compiler(argument, compilePipeline);
  throw KNOWN_ELSEWHERE.has(name) ? unsupported(`aggregation stage ${name}`) : located(40324, `Unrecognized pipeline stage name: '${name}'`);
}

/** Stages one after the other; every stage is read and checked before the first document is. */
export function compilePipeline(stages: Value): Stage {
  if (!Array.isArray(stages)) throw located(40323, "'pipeline' option must be specified as an array");
  const compiled = stages.map((stage, i) => {
    if (i > 0 && isDoc(stage) && Object.hasOwn(stage, '$geoNear')) throw located(40602, '$geoNear is only valid as the first stage in a pipeline.');
    if (!isDoc(stage)) throw located(40323, 'Each element of the \'pipeline\' array must be an object');
    return compileStage(stage);
  });
  return (docs, pipeline) => compiled.reduce<Doc[]>((current, stage) => stage(current, pipeline), docs as Doc[]);
}
