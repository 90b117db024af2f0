import type { Guard } from '@domain/kernel/conditional-update';
import type { CommunityId } from '@domain/kernel/ids';
import type { HeldItem } from '@domain/offline/book';
import type { OfflineItem } from '@domain/offline/item';
import type { Context, Endpoint } from '@cloud/kit/implement';
import type { Store } from '@cloud/platform/ports';
import { carryOut } from './carry-out';
import { holdClashes } from './hold';

/** What carrying out and holding need of a context. */
type Site = Pick<Context, 'store' | 'vault' | 'cloud' | 'settings' | 'log' | 'now' | 'at'>;
const MOST = 20;
const ROUNDS = 3;
export const itemOf = (vault: Pick<Context['vault'], 'open'>, { id, seq, at, name, sealedInput }: HeldItem): OfflineItem => ({ id, seq, at, name, input: JSON.parse(vault.open(sealedInput)) as OfflineItem['input'] });

/**
 * What came before the thing it needs, as long as that gets something done; each by the right its person has now. Those of the homes something was just done for, and the oldest of the others: what needs a
 * phone that is lost waits for good, and must not keep the rest from being looked at.
 */
export async function retryWaiting(context: Site, nextStore: () => Store, endpoints: readonly Endpoint[], communityId: CommunityId, homes: ReadonlySet<string>): Promise<readonly { readonly id: string; readonly by: string }[]> {
  const { store, vault, at } = context, settled: { id: string; by: string }[] = [], read = (where: Guard) => store.list('offlineItems', { where, orderBy: [['at', 'asc']], limit: MOST });
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    const [here, oldest] = await Promise.all([read({ communityId, state: 'waiting', homeId: { in: [...homes] } }), read({ communityId, state: 'waiting' })]);
    const waiting = [...here, ...oldest.filter(({ homeId }) => !homes.has(homeId))];
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
