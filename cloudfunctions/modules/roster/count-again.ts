import type { Instant } from '@domain/kernel/calendar';
import type { CommunityId } from '@domain/kernel/ids';
import type { Context } from '@cloud/kit/implement';

/** Counted, not added up: a repeated piece leaves the same numbers. A building without homes is on file no more. What the developer confirmed was the roster before this. */
export async function countAgain({ store }: Pick<Context, 'store'>, communityId: CommunityId, buildings: readonly string[], changedAt: Instant): Promise<void> {
  const counts = await Promise.all(buildings.map(async (building) => [building, await store.count('homes', { communityId, building })] as const));
  const set = Object.fromEntries(counts.filter(([, homes]) => homes).map(([building, homes]) => [`buildings.${building}.homes`, homes])), unset = counts.filter(([, homes]) => !homes).map(([building]) => `buildings.${building}`);
  if (counts.length) await store.apply('communities', communityId, { guard: {}, patch: { set: { ...set, 'roster.changedAt': changedAt }, unset } });
}
