import type { Unit } from '@contract/operation';
import { ledgerIdOf } from '@domain/kernel/ids';
import type { BatchDraft } from '@domain/batch/batch';
import type { Vault } from '@cloud/platform/ports';
import type { Chance } from './chance';
import type { Person, Role } from './people';
import type { World } from './world';

export type Request = { readonly unit: Unit; readonly action: string; readonly data: Readonly<Record<string, unknown>>; /** The home it is about, '' for none. */ readonly homeId: string };
/** What a person's phone shows: as old as its last answer. */
export type Phone = { held: string | null; lane: string | null; wait: string | null; offer: string | null; plan: { readonly draft: BatchDraft; readonly digest: string } | null; change: string | null; /** Booking was refused for now. */ isShut: boolean; /** The last answer of each question, by `people.open home_…`. */ readonly seen: Map<string, unknown> };
export const newPhone = (): Phone => ({ held: null, lane: null, wait: null, offer: null, plan: null, change: null, isShut: false, seen: new Map() });
export type Setting = {
  readonly world: World; readonly phones: ReadonlyMap<string, Phone>; readonly vault: Vault; readonly now: number; readonly slots: readonly string[];
  /** What everybody wants at the moment. */
  readonly hot: { readonly homes: readonly string[]; readonly slots: readonly string[] };
};
export type Command = { readonly role: Role; readonly weight: number; readonly ask: (me: Person, setting: Setting, chance: Chance) => Request | null };

/** The ledger that decides for a home: its part's, as the batch was cut. */
export function ledgerOf({ batches }: World, homeId: string): string {
  const building = homeId.split('_')[2]?.split('-')[0] ?? '', batch = batches.find(({ buildings }) => buildings.includes(building)) ?? batches[0]!;
  return batch.parts.find(({ buildings }) => buildings.includes(building))?.ledgerId ?? ledgerIdOf(batch._id);
}
export const slotOf = ({ slots, hot }: Setting, chance: Chance): string => chance.one(chance.often(0.5) ? hot.slots : slots);
export const homeOf = ({ world, hot }: Setting, chance: Chance): string => chance.one(chance.often(0.5) ? hot.homes : world.homes);
export const phoneOf = ({ phones }: Setting, { openid }: Person): Phone => phones.get(openid) ?? newPhone();

export const owner = (action: string, homeId: string, more: object = {}): Request => ({ unit: 'owner', action, homeId, data: { homeId, ...more } });
export const staff = (action: string, homeId: string, more: object = {}): Request => ({ unit: 'staff', action, homeId, data: { homeId, ...more } });
export const documents = (action: string, homeId: string, more: object = {}): Request => ({ unit: 'documents', action, homeId, data: { homeId, ...more } });
export const manager = (action: string, data: Readonly<Record<string, unknown>>): Request => ({ unit: 'manager', action, homeId: '', data });
/** What this phone was last answered to a question about a home. */
export const seen = <T>(setting: Setting, me: Person, action: string, homeId: string): T | undefined => phoneOf(setting, me).seen.get(`${action} ${homeId}`) as T | undefined;
/** A home as the desk has it before it: with the place one of its owners believes to hold. */
export function seatedHome(setting: Setting, chance: Chance): { readonly homeId: string; readonly slot: string; readonly lane: string | null; readonly ledgerId: string } {
  const believed = setting.world.people.filter((one) => one.role === 'owner' && phoneOf(setting, one).held), homeId = believed.length && chance.often(0.8) ? chance.one(believed).homeId : homeOf(setting, chance), someone = chance.one(setting.world.people.filter((one) => one.role === 'owner' && one.homeId === homeId)), { held, lane } = phoneOf(setting, someone);
  return { homeId, slot: held ?? slotOf(setting, chance), lane, ledgerId: ledgerOf(setting.world, homeId) };
}
