import * as fc from 'fast-check';
import { isLinearizable, type Move } from './linearizable';

/** One place for two homes: the smallest thing that can be sold twice. */
type Place = string | null;
const take = (who: string, from: number, to: number, must = true): Move<Place> => ({ name: `${who} takes`, from, to, must, play: (holder) => (holder === null ? [who] : []) });
const give = (who: string, from: number, to: number, must = true): Move<Place> => ({ name: `${who} gives`, from, to, must, play: (holder) => (holder === who ? [null] : []) });
const refused = (from: number, to: number): Move<Place> => ({ name: 'refused', from, to, must: true, play: (holder) => (holder === null ? [] : [holder]) });
const check = (moves: readonly Move<Place>[], end: Place) => isLinearizable(moves, null as Place, String, (holder) => holder === end).ok;

test.each([
  ['one after the other', [take('a', 1, 2), give('a', 3, 4), take('b', 5, 6)], 'b', true],
  ['at the same time, in the order that works', [take('b', 1, 9), give('a', 2, 8), take('a', 3, 7)], 'b', true],
  ['sold twice', [take('a', 1, 2), take('b', 1, 2)], 'b', false],
  ['given back before it was taken', [give('a', 1, 2), take('a', 3, 4)], null, false],
  ['a refusal while somebody held it', [take('a', 1, 4), refused(2, 3)], 'a', true],
  ['a refusal when it was free', [refused(1, 2), take('a', 3, 4)], 'a', false],
  ['nobody knows whether, and it did not', [take('a', 1, 5, false)], null, true],
  ['nobody knows whether, and it did', [take('a', 1, 5, false)], 'a', true],
  ['nobody knows whether, but too late', [take('a', 1, 2, false), refused(3, 4), take('b', 5, 6)], 'b', false],
  ['it ends otherwise than the real thing', [take('a', 1, 2)], null, false],
] as const)('%s', (_what, moves, end, expected) => { expect(check(moves, end)).toBe(expected); });

test('what was played one after the other is explained, however its edges are blurred', () => {
  const turn = fc.record({ who: fc.constantFrom('a', 'b', 'c'), before: fc.nat(3), after: fc.nat(3) });
  fc.assert(fc.property(fc.array(turn, { maxLength: 9 }), (turns) => {
    let holder: Place = null;
    const moves = turns.map(({ who, before, after }, i) => {
      const from = i * 2 - before, to = i * 2 + after;
      if (holder === null) { holder = who; return take(who, from, to); }
      if (holder === who) { holder = null; return give(who, from, to); }
      return refused(from, to);
    });
    expect(check(moves, holder)).toBe(true);
  }));
});
test('a move more than could have been is found out', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 6 }), (whos) => {
    // Everybody takes, nobody gives back: more than one taker cannot be.
    expect(check(whos.map((who, i) => take(who, 0, 10 + i)), whos[0] as string)).toBe(whos.length === 1);
  }));
});
