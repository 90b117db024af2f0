/** A seeded source of chance (splitmix32): the same seed gives the same numbers on every machine. */
export type Chance = {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, but not including, `n`. */
  readonly below: (n: number) => number;
  readonly between: (from: number, to: number) => number;
  /** True this often. */
  readonly often: (share: number) => boolean;
  readonly one: <T>(list: readonly T[]) => T;
};

export function chanceOf(...seeds: readonly number[]): Chance {
  let state = seeds.reduce((mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) ^ (mixed >>> 15), 0x2545f491) | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return ((word ^ (word >>> 15)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { next, below, between: (from, to) => from + below(to - from + 1), often: (share) => next() < share, one: (list) => list[below(list.length)] as never };
}

/** One of the names, each as often as its weight says. */
export function weighted<K extends string>(chance: Chance, weights: Readonly<Partial<Record<K, number>>>): K {
  const entries = Object.entries(weights) as [K, number][];
  let rest = chance.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) if ((rest -= weight) < 0) return name;
  return (entries.at(-1) as [K, number])[0];
}
