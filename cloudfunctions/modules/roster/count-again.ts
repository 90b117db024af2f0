import type { Instant } from '@domain/kernel/calendar';
import type { CommunityId } from '@domain/kernel/ids';
import type { Context } from '@cloud/kit/implement';

/** As many homes as a building may have, and a reading gives. */
const MOST = 1000;

/** Counted, not added up: a repeated piece leaves the same numbers. A building without homes is on file no more. What the developer confirmed was the roster before this. */
export async function countAgain({ store }: Pick<Context, 'store'>, communityId: CommunityId, buildings: readonly string[], changedAt: Instant): Promise<void> {
  const counts = await Promise.all(buildings.map(async (building) => {
    const homes = await store.list('homes', { where: { communityId, building }, fields: ['area'], limit: MOST });
    return { building, homes: homes.length < MOST ? homes.length : await store.count('homes', { communityId, building }), area: homes.reduce((sum, { area }) => sum + area, 0) };
  }));
  const set = Object.fromEntries(counts.filter(({ homes }) => homes).flatMap(({ building, homes, area }) => [[`buildings.${building}.homes`, homes], [`buildings.${building}.area`, area]])), unset = counts.filter(({ homes }) => !homes).map(({ building }) => `buildings.${building}`);
  if (counts.length) await store.apply('communities', communityId, { guard: {}, patch: { set: { ...set, 'roster.changedAt': changedAt }, unset } });
}
