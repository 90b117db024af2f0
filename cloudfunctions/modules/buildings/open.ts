import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

const MOST_HELD = 200;
const natural = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** Every building the community has or says it has, what has been found in order there, and the homes kept back. */
export const open = implement(contract.buildings.open, async ({ store, right, input: { communityId } }) => {
  const [community, held] = await Promise.all([
    store.find('communities', communityId, ['buildings', 'declaredBuildings', 'ready']),
    store.list('homes', { where: { communityId, 'held.at': { gt: 0 } }, fields: ['building', 'unit', 'room', 'held'], orderBy: [['held.at', 'desc']], limit: MOST_HELD }),
    right(),
  ]);
  const names = [...new Set([...(community?.declaredBuildings ?? []), ...Object.keys(community?.buildings ?? {})])].sort(natural);
  return ok({
    rows: names.map((building) => ({ building, homes: community?.buildings[building]?.homes ?? 0, batch: community?.buildings[building]?.batchId ?? null, ready: community?.ready[building] ?? {} })),
    held: held.flatMap((home) => (home.held ? [{ homeId: home._id as string, label: homeLabel(home), ...home.held }] : [])),
  });
});
