import type { Instant } from '../kernel/calendar';

/**
 * Who did what, chained: each entry's hash covers the one before, so a changed or missing entry shows (I9).
 * Entries hold ids, codes and digests only; never names, numbers or free text.
 */
export type TrailEntry = { readonly at: Instant; readonly by: string; readonly what: string; readonly of: string; readonly hash: string };
export type Digest = (text: string) => string;

const line = (previous: string, entry: Omit<TrailEntry, 'hash'>): string => [previous, entry.at, entry.by, entry.what, entry.of].join('|');

/** `before`: the last hash of the chain that this one goes on. */
export function appended(trail: readonly TrailEntry[], entry: Omit<TrailEntry, 'hash'>, digest: Digest, before = ''): readonly TrailEntry[] {
  return [...trail, { ...entry, hash: digest(line(trail.at(-1)?.hash ?? before, entry)) }];
}

/** The index of the first entry that does not follow from the one before, or -1. */
export function firstBroken(trail: readonly TrailEntry[], digest: Digest, before = ''): number {
  return trail.findIndex((entry, i) => entry.hash !== digest(line(trail[i - 1]?.hash ?? before, entry)));
}
