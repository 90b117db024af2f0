import { homeKeyOf } from '@domain/kernel/ids';
import { keyBookIdOf, roomOf, type KeySet } from '@domain/keys/key-book';
import { expectedCounts } from '@domain/keys/key-issue';
import type { Chance } from '../chance';
import { createHouseholdWorld } from '../household/household-world';
import type { Server } from '../server';
import { communityId, type World } from '../world';

/** Households that have only their keys to get, and a cabinet: most sets hang there, some came short or not yet, now and then nobody has written a book. */
export async function createKeysWorld(server: Pick<Server, 'store' | 'vault' | 'files'>, begins: number, chance: Chance): Promise<World> {
  const world = await createHouseholdWorld(server, begins, chance, 'keys'), { store } = server, whole = expectedCounts(world.batches[0]!.keys), cases = await store.list('cases', { where: {}, limit: 100 });
  const isOut = (homeId: string): boolean => cases.some((one) => one.homeId === homeId && one.keys !== null);
  if (chance.often(0.2)) return world;
  const sets = Object.fromEntries(world.homes.flatMap((homeId): [string, KeySet][] => {
    const short = chance.often(0.25) ? 1 : 0, isMissing = chance.often(0.2);
    return isMissing && !isOut(homeId) ? [] : [[roomOf(homeId).home, { counts: isOut(homeId) ? whole : { ...whole, door: whole.door! - short }, place: `A-${homeKeyOf(homeId)}`, at: begins - 60_000 }]];
  }));
  await store.insert('keyBooks', { _id: keyBookIdOf(communityId, '3'), communityId, building: '3', sets, lots: [], moves: [], loans: [] });
  return world;
}
