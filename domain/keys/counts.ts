import type { Counts } from './key-issue';

/** One count and `times` another, kind by kind; kinds of which nothing is left are left out. */
export function plus(counts: Counts, more: Counts, times = 1): Counts {
  const codes = [...new Set([...Object.keys(counts), ...Object.keys(more)])];
  return Object.fromEntries(codes.flatMap((code): [string, number][] => { const n = (counts[code] ?? 0) + times * (more[code] ?? 0); return n ? [[code, n]] : []; }));
}
export const minus = (counts: Counts, less: Counts): Counts => plus(counts, less, -1);
export const sumOf = (all: readonly Counts[]): Counts => all.reduce<Counts>((sum, one) => plus(sum, one), {});
/** Kinds of which `wanted` asks more than there is. */
export const beyond = (wanted: Counts, there: Counts): readonly string[] => Object.keys(wanted).filter((code) => (wanted[code] ?? 0) > (there[code] ?? 0));
