import type { CommunityId } from '@domain/kernel/ids';
import type { HeldItem } from '@domain/offline/book';
import type { OfflineItem } from '@domain/offline/item';
import type { Context, Endpoint } from '@cloud/kit/implement';
import type { Store } from '@cloud/platform/ports';
import { carryOut } from './carry-out';
import { holdClashes } from './hold';

const MOST = 20;
const ROUNDS = 3;
export const itemOf = (vault: Pick<Context['vault'], 'open'>, { id, seq, at, name, sealedInput }: HeldItem): OfflineItem => ({ id, seq, at, name, input: JSON.parse(vault.open(sealedInput)) as OfflineItem['input'] });

/** What came before the thing it needs, the oldest first, as long as that gets something done; each by the right its person has now. */
export async function retryWaiting(context: Context, nextStore: () => Store, endpoints: readonly Endpoint[], communityId: CommunityId): Promise<readonly { readonly id: string; readonly by: string }[]> {
  const { store, vault, at } = context, settled: { id: string; by: string }[] = [];
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    const waiting = await store.list('offlineItems', { where: { communityId, state: 'waiting' }, orderBy: [['at', 'asc']], limit: MOST });
    for (const held of waiting) {
      const item = itemOf(vault, held), carried = await carryOut(context, nextStore(), endpoints, item, held.openid, at);
      if (carried.outcome === 'waiting' || carried.outcome === 'again') continue;
      const isSettled = carried.outcome === 'applied' || carried.outcome === 'same';
      await store.apply('offlineItems', held._id, { guard: { state: 'waiting' }, patch: { set: { state: isSettled ? 'applied' : carried.outcome, code: carried.code, theirs: carried.theirs as never } } });
      if (carried.clashes.length) await holdClashes(context, held, item, carried);
      if (isSettled) { moved = true; settled.push({ id: held.id, by: held.openid }); }
    }
  }
  return settled;
}
