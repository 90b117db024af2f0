import type { ConditionalUpdate, SeatCommand } from './seat-commands';
import { telling, type TellKind } from './tell';

export type Telling = { readonly kind: TellKind; readonly words: Readonly<Record<string, string>> };

/** The update, with the household's word about it in the same write; `by` is for the log and never reaches the household. */
export const homesToldOf = ({ guard, patch }: ConditionalUpdate, { home, by, now }: SeatCommand, { kind, words }: Telling): ConditionalUpdate => ({
  guard, patch: { ...patch, set: { ...patch.set, ...telling({ home, kind, at: now, words: { ...words, by } }, words.to ?? words.slot ?? ''), dueAt: now } },
});
