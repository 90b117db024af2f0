import type { Ledger } from '@domain/booking/ledger';
import { VOID } from '@domain/booking/give-places';

/** Every slot's places over all ledgers of a batch, those on their way from one to another included. */
function totals(ledgers: readonly Ledger[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>(), add = (slot: string, places: number) => sum.set(slot, (sum.get(slot) ?? 0) + places);
  for (const ledger of ledgers) {
    for (const [id, { capacity }] of Object.entries(ledger.slots)) add(id, capacity);
    for (const [id, given] of Object.entries(ledger.given ?? {})) {
      const arrived = ledgers.find(({ _id }) => _id === given.to)?.taken?.[id];
      if (arrived === undefined || arrived === VOID) add(given.slot, given.places);
    }
  }
  return sum;
}

/** Places go from one ledger to another, never to nowhere and never twice; only a change of the batch makes more or fewer. */
export function* moveFaults(before: Ledger, after: Ledger, others: readonly Ledger[]): Generator<readonly [string, string]> {
  if (before.edit?.id !== after.edit?.id) return;
  const was = totals([before, ...others]), is = totals([after, ...others]);
  for (const id of new Set([...was.keys(), ...is.keys()])) if (was.get(id) !== is.get(id) && was.get(id) !== undefined) yield ['I1 places', `${id} had ${was.get(id)} places over all ledgers and now has ${is.get(id)}`];
}
