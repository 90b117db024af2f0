import type { Ledger } from '@domain/booking/ledger';
import type { Move } from './linearizable';
import type { Update } from './rules';

/** What a move touches: `seats.3-1-101`, `slots.0314-0900`. None: it concerns everybody. */
export type TouchingMove = Move<Ledger> & { readonly keys: readonly string[] };

const PLACED = /^(seats|slots)\.([^.]+)/;
export const keysOfUpdate = ({ guard, patch }: Update): readonly string[] =>
  [...new Set([guard, patch.set, patch.inc, patch.push, patch.addToSet, patch.pull].flatMap((paths) => Object.keys(paths ?? {})).concat(patch.unset ?? []).flatMap((path) => PLACED.exec(path)?.[0] ?? []))];

/** Moves that touch nothing in common cannot disturb each other: each part is explained for itself. */
export function partsOf(moves: readonly TouchingMove[]): readonly { readonly moves: readonly TouchingMove[]; readonly keys: readonly string[] }[] {
  const parts: { moves: TouchingMove[]; keys: Set<string> }[] = [];
  const shared = moves.filter(({ keys }) => !keys.length);
  for (const move of moves.filter(({ keys }) => keys.length)) {
    const met = parts.filter(({ keys }) => move.keys.some((key) => keys.has(key)));
    for (const part of met) parts.splice(parts.indexOf(part), 1);
    parts.push({ moves: [...met.flatMap((part) => part.moves), move], keys: new Set([...met.flatMap(({ keys }) => [...keys]), ...move.keys]) });
  }
  return parts.map((part) => ({ moves: [...part.moves, ...shared], keys: [...part.keys].sort() }));
}

/** Everything the booking rules say about these homes and slots, as one text. */
export const keyOf = (ledger: Ledger, keys: readonly string[]): string => keys.map((key) => {
  const [kind, id = ''] = key.split('.');
  if (kind === 'slots') { const slot = ledger.slots[id]; return slot ? `${id}:${slot.left}/${slot.capacity}+${slot.extra}~${slot.waiting}` : `${id}:-`; }
  const seat = ledger.seats[id];
  return seat ? `${id}:${seat.state},${seat.slot},${seat.changes},${seat.allowed},${seat.asked ?? ''},${seat.lane ?? ''},${seat.wait ? `${seat.wait.slot}@${seat.wait.at}` : ''},${seat.offer?.slot ?? ''}` : `${id}:-`;
}).join(' ');
