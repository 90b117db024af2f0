/**
 * Is there an order of these moves, each at one moment between its beginning and its end, that a sequential model allows and that ends where the real thing ended?
 * The search of Wing and Gong with the memory of Lowe: a set of done moves in a state once found hopeless is not tried again.
 */
export type Move<S> = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** False: it may as well never have happened (nobody was told that it did). */
  readonly must: boolean;
  /** The states it may lead to from here; none when it cannot happen here. */
  readonly play: (state: S) => readonly S[];
};
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly undecided: boolean };
const MOST_TRIED = 50_000;

export function isLinearizable<S>(moves: readonly Move<S>[], start: S, keyOf: (state: S) => string, isEnd: (state: S) => boolean): Verdict {
  const sorted = [...moves].sort((a, b) => a.to - b.to || a.from - b.from);
  const hopeless = new Set<string>();
  let tried = 0;

  const search = (open: readonly Move<S>[], state: S): boolean => {
    if (++tried > MOST_TRIED) return false;
    if (!open.some(({ must }) => must) && isEnd(state)) return true;
    const key = `${open.map((move) => sorted.indexOf(move)).join()}|${keyOf(state)}`;
    if (hopeless.has(key)) return false;
    const latest = open.reduce((least, { must, to }) => (must && to < least ? to : least), Number.POSITIVE_INFINITY);
    for (const move of open) {
      if (move.from > latest) continue;
      // What may never have happened can only have happened before whatever began after its end.
      const rest = open.filter((other) => other !== move && (other.must || other.to >= move.from));
      for (const next of move.play(state)) if (search(rest, next)) return true;
    }
    hopeless.add(key);
    return false;
  };
  if (search(sorted, start)) return { ok: true };
  return { ok: false, undecided: tried > MOST_TRIED };
}
