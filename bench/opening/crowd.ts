import { shared } from '@domain/batch/parts';
import { homeIdOf, type CommunityId } from '@domain/kernel/ids';
import type { RunningCloud } from '../../localcloud/server';

/** What the opening minute needs to know of a kept ledger. */
export type Kept = {
  readonly _id: string;
  readonly communityId: CommunityId;
  readonly firstDay: string;
  readonly slots: Readonly<Record<string, { readonly capacity: number; readonly left: number }>>;
  readonly seats: Readonly<Record<string, { readonly state: string; readonly slot: string | null }>>;
};
export type Owner = { readonly openid: string; readonly homeId: string; readonly homeKey: string; readonly ledgerId: string };
export type Crowd = { readonly owners: readonly Owner[]; readonly places: number; readonly slots: number };

export const ledgersOf = (cloud: RunningCloud): readonly Kept[] => (cloud.database.exportAll().ledgers ?? []) as readonly Kept[];
const openidOf = (home: string): string => `crowd-${home}`;
const homeOf = ({ communityId }: Kept, key: string): string => { const [building = '', unit = '', room = ''] = key.split('-'); return homeIdOf(communityId, building, unit, room); };

/** What a function of the bench is given may be larger than what a phone may send. */
const prepare = (cloud: RunningCloud, what: object): Promise<unknown> => cloud.invoke('prepare', what, { nested: true });

/** Everybody may book for the one home that is theirs, nobody has yet; so many places in all, shared among the ledgers by homes. `ledgers` as they were when the batch opened. */
export async function gather(cloud: RunningCloud, ledgers: readonly Kept[], places: number): Promise<Crowd> {
  const owners = ledgers.flatMap((ledger) => Object.keys(ledger.seats).map((homeKey): Owner => ({ openid: openidOf(homeKey), homeId: homeOf(ledger, homeKey), homeKey, ledgerId: ledger._id })));
  const parts = shared(places, ledgers.map(({ seats }) => Object.keys(seats).length), 0);
  for (const [i, ledger] of ledgers.entries()) {
    const { _id, ...rest } = ledger, ids = Object.keys(ledger.slots), capacities = shared(parts[i]!, ids.map(() => 1), 0);
    const slots = Object.fromEntries(ids.map((id, at) => [id, { ...ledger.slots[id], capacity: capacities[at]!, left: capacities[at]! }]));
    const seats = Object.fromEntries(Object.entries(ledger.seats).map(([home, seat]) => [home, { ...seat, may: [openidOf(home)], allowed: true }]));
    await prepare(cloud, { collection: 'ledgers', id: _id, put: { ...rest, slots, seats } });
  }
  return { owners, places, slots: Object.keys(ledgers[0]?.slots ?? {}).length };
}

/** The crowd's rights, as binding would have left them: a screen looks them up, taking a place does not. */
export async function grantAll(cloud: RunningCloud, { owners }: Crowd): Promise<void> {
  const PIECE = 500;
  for (let from = 0; from < owners.length; from += PIECE) {
    const add = owners.slice(from, from + PIECE).map(({ openid, homeId }) => ({ _id: openid, homes: [{ homeId, ownerNo: 0, name: '业主' }], crew: [], bindTries: 0, bindLockedUntil: 0, _v: 1, _shape: 1 }));
    await prepare(cloud, { collection: 'grants', add });
  }
}
