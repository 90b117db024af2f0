import { keyed, stamped } from '../forms/merge-records';
import { isPlate } from '../forms/is-plate';
import type { Registration } from '../forms/registration';
import type { Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import { plateOf } from './plate';

export type Vehicle = { readonly key?: string | undefined; readonly plate: string; readonly model: string };
export const MOST_VEHICLES = 6;

/** The record with these vehicles in place of those before, each change stamped so that a draft on another phone merges with it. */
export function withVehicles(record: Registration, vehicles: readonly Vehicle[], at: Instant) {
  const plates = vehicles.map(({ plate }) => plateOf(plate)), wrong = plates.find((plate) => !isPlate(plate)), twice = plates.find((plate, i) => plates.indexOf(plate) !== i);
  if (wrong !== undefined) return refuse('PLATE', { plate: wrong });
  if (twice !== undefined) return refuse('PLATE_TWICE', { plate: twice });
  if (vehicles.length > MOST_VEHICLES) return refuse('VEHICLES_TOO_MANY', { limit: MOST_VEHICLES });
  const before = keyed(record), keys = new Set(before.vehicles.map(({ key }) => key));
  // A line of the list that nobody knows gets a name of its own: two phones that add one at once have two.
  const lines = vehicles.map(({ key, model }, i) => ({ key: key !== undefined && keys.has(key) ? key : `p${at.toString(36)}${i}`, plate: plates[i] ?? '', model }));
  return ok(stamped(before, { ...before, vehicles: lines }, at));
}
