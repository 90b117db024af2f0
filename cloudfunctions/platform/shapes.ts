import type { CollectionName, Stored } from './ports';

type Plain = Record<string, unknown>;
export type Lift = (older: Plain) => Plain;

/**
 * How a document of an older shape becomes one of the next: the first lift turns shape 1 into 2, and so on. Every stored document
 * carries its shape (`_shape`); it is lifted on reading and written back whole at its next change, so nothing has to be migrated at once.
 * A lift meets partial documents too (a screen asks for some fields): it must bear missing ones. Ledgers are changed without being read:
 * a lift of theirs needs a job that changes them all first.
 */
export const lifts: Readonly<Partial<Record<CollectionName, readonly Lift[]>>> = {};

export const shapeOf = (collection: CollectionName, known = lifts): number => 1 + (known[collection]?.length ?? 0);

export function lifted<T>(collection: CollectionName, document: Stored<T>, known = lifts): Stored<T> {
  const steps = (known[collection] ?? []).slice(Math.max(0, (document._shape ?? 1) - 1));
  return steps.reduce<Plain>((older, lift) => lift(older), document as unknown as Plain) as unknown as Stored<T>;
}
