import type { Collection } from '../store/collection';
import type { Row } from '../store/document-cache';
import type { Plan } from './plan';

const PAGE = 128;

function* walkIndex(collection: Collection, plan: Plan & { kind: 'index' }): Generator<Row> {
  const several = plan.ranges.length > 1 || plan.index?.unordered === true;
  const seen = new Set<number>();
  for (const range of plan.ranges) {
    for (let after: { key: string; seq: number } | undefined, size = 16; ; size = Math.min(PAGE, size * 2)) {
      const page = collection.pageByKey(plan.index, range, plan.reverse, after, size);
      for (const { row } of page) {
        if (several && seen.has(row.seq)) continue;
        if (several) seen.add(row.seq);
        yield row;
      }
      if (page.length < size) break;
      after = page.at(-1)?.at;
    }
  }
}

/** The documents a plan leads to, each once. */
export function* candidates(collection: Collection, plan: Plan): Generator<Row> {
  switch (plan.kind) {
    case 'ids':
      for (const key of plan.keys) {
        const row = collection.byKey(key);
        if (row) yield row;
      }
      return;
    case 'index':
      yield* walkIndex(collection, plan);
      return;
    case 'union': {
      const seen = new Set<number>();
      for (const branch of plan.plans)
        for (const row of candidates(collection, branch)) {
          if (seen.has(row.seq)) continue;
          seen.add(row.seq);
          yield row;
        }
      return;
    }
    case 'scan':
      for (let after = 0; ; ) {
        const page = collection.pageBySeq(after, PAGE);
        yield* page;
        const last = page.at(-1);
        if (!last || page.length < PAGE) return;
        after = last.seq;
      }
  }
}
