import { rosterFields } from './columns';
import type { Grid } from './grid';
import { headerScore } from './guess-mapping';

const LOOK = 40, NEEDED = 2;

/**
 * Where the header is (an index into `grid.rows`): the row among the first ones that names most fields. Title lines above it and
 * a second header line are no header; undefined when no row names at least two fields.
 */
export function findHeader(grid: Grid): number | undefined {
  let best: { readonly at: number; readonly score: number } | undefined;
  grid.rows.slice(0, LOOK).forEach(({ cells }, at) => {
    const texts = new Set(cells.filter((cell) => cell !== ''));
    const named = rosterFields.filter((field) => [...texts].some((text) => headerScore(text, field) > 40));
    if (named.length >= NEEDED && named.length > (best?.score ?? 0)) best = { at, score: named.length };
  });
  return best?.at;
}
