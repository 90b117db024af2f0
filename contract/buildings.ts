import * as v from 'valibot';
import { READY_FLAGS, type Ready } from '@domain/community/readiness';
import { communityId, homeId, words } from './fields';
import { carries, operation } from './operation';

const none = carries<Record<never, never>>();
export type BuildingRow = { readonly building: string; readonly homes: number; readonly batch: string | null; readonly ready: Ready };
export type HeldRow = { readonly homeId: string; readonly label: string; readonly reason: string; readonly by: string; readonly at: number };
const building = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,8}$/));

/** Whether buildings are ready to be moved into, and homes kept back (CM-1). */
export const buildings = {
  open: operation({ name: 'buildings.open', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly BuildingRow[]; readonly held: readonly HeldRow[] }>(), refusals: {} }),
  /** Says of buildings that something is in order, or takes it back while no batch has them. */
  ready: operation({ name: 'buildings.ready', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, buildings: v.pipe(v.array(building), v.minLength(1), v.maxLength(60)), flag: v.picklist(READY_FLAGS), isSet: v.boolean() }), output: carries<{ readonly buildings: readonly string[] }>(), refusals: { BUILDINGS_TAKEN: carries<{ readonly buildings: readonly string[] }>() } }),
  /** Keeps a home out of the batches that open from now on. */
  hold: operation({ name: 'buildings.hold', kind: 'command', access: { manager: 'homeId' }, input: v.strictObject({ homeId, reason: words(60, 1) }), output: carries<{ readonly homeId: string }>(), refusals: { HOME_UNKNOWN: none, HOME_MOVING: none } }),
  release: operation({ name: 'buildings.release', kind: 'command', access: { manager: 'homeId' }, input: v.strictObject({ homeId }), output: carries<{ readonly homeId: string }>(), refusals: { HOME_UNKNOWN: none } }),
};
