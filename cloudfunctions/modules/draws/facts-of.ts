import type { BatchId, CommunityId } from '@domain/kernel/ids';
import type { Context } from '@cloud/kit/implement';

/** Whose homes may enter, how many they are, and when their booking opens for everybody (null while the batch is a draft, or without one). */
export async function factsOf({ store }: Pick<Context, 'store'>, communityId: CommunityId, batchId: BatchId | null) {
  const [community, batch] = await Promise.all([store.find('communities', communityId, ['buildings']), batchId ? store.find('batches', batchId, ['communityId', 'buildings', 'opensAt', 'status']) : null]);
  const all = community?.buildings ?? {}, isOurs = batch?.communityId === communityId;
  const buildings = batchId ? (isOurs ? batch.buildings : []) : Object.keys(all);
  return { buildings, homes: buildings.reduce((sum, building) => sum + (all[building]?.homes ?? 0), 0), bookingOpensAt: isOurs && (batch.status === 'open' || batch.status === 'paused') ? batch.opensAt : null };
}
