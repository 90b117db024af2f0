import type { CommunityId } from '@domain/kernel/ids';
import type { Context } from '@cloud/kit/implement';

/** Counted, not added up: a repeated piece leaves the same numbers. A building without homes is on file no more. */
export async function countAgain({ store }: Pick<Context, 'store'>, communityId: CommunityId, buildings: readonly string[]): Promise<void> {
  const counts = await Promise.all(buildings.map(async (building) => [building, await store.count('homes', { communityId, building })] as const));
  const set = Object.fromEntries(counts.filter(([, homes]) => homes).map(([building, homes]) => [`buildings.${building}.homes`, homes])), unset = counts.filter(([, homes]) => !homes).map(([building]) => `buildings.${building}`);
  if (counts.length) await store.apply('communities', communityId, { guard: {}, patch: { set, unset } });
}
