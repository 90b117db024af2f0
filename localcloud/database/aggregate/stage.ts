import type { Doc, Value } from '../values/types';

/** What the stages of one pipeline share. */
export type Pipeline = {
  now: number;
  vars: Readonly<Record<string, Value>>;
  /** Documents of a collection; none where it does not exist. */
  read: (collection: string, query: Doc, vars?: Readonly<Record<string, Value>>) => Doc[];
  /** Whether documents can be found by this field without reading all. */
  isIndexed: (collection: string, path: string) => boolean;
  /** A pipeline inside this one. */
  run: (collection: string, stages: readonly Doc[], vars: Readonly<Record<string, Value>>) => Doc[];
  /** The collection the pipeline itself reads. */
  source: string;
};
export type Stage = (docs: readonly Doc[], pipeline: Pipeline) => Doc[];
/** Reads and checks a stage's argument once. */
export type StageCompiler = (argument: Value, compilePipeline: (stages: Value) => Stage) => Stage;
