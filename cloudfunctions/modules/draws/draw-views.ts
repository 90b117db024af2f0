import type { DrawRow } from '@contract/draws';
import type { Draw } from '@domain/draw/draw';
import { publishedOf } from '@domain/draw/published';
import { sha256 } from '@cloud/kit/digest';

export const ROW_FIELDS = ['title', 'kind', 'state', 'prizes', 'opensAt', 'closesAt', 'knownAt'] as const;
export const rowOf = ({ _id, title, kind, state, prizes, opensAt, closesAt, knownAt }: Pick<Draw, '_id' | (typeof ROW_FIELDS)[number]>): DrawRow => ({ drawId: _id, title, kind, state, prizes: prizes.length, opensAt, closesAt, knownAt });

/** What owners and managers see alike; entries by home only once they are closed. */
export const drawnOf = (draw: Draw) => {
  const { _id, title, note, kind, state, prizes, opensAt, closesAt, source, knownAt, earlyAt, entries, cancelled, appliedAt } = draw;
  return { drawId: _id as string, title, note, kind, state, prizes, opensAt, closesAt, source, knownAt, earlyAt, entered: entries.length, cancelled, appliedAt, published: publishedOf(draw, sha256) };
};
