import { valueOf, type Person } from '../demo/client';
import { EARLIER } from '../demo/kept-town';
import { COMMUNITY } from '../demo/people';

/** The batch the story is about, once it is published; those opened before the story began are other households'. */
export async function storyBatch(manager: Person): Promise<string | null> {
  const { batches } = valueOf(await manager.ask('manager', 'board.overview', { communityId: COMMUNITY }));
  return batches.find(({ status, name }) => status !== 'draft' && name !== EARLIER)?.batchId ?? null;
}
