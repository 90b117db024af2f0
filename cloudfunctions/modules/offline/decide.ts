import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { communityOf } from '@domain/kernel/ids';
import { KEEP_DECIDED, OPEN_STATES, type HeldItem } from '@domain/offline/book';
import { canBeApplied } from '@domain/offline/judge';
import type { OfflineItem } from '@domain/offline/item';
import { change } from '@cloud/kit/change';
import { implement, type Endpoint } from '@cloud/kit/implement';
import { shareReadings } from '@cloud/kit/shared-readings';
import { carryOut } from './carry-out';
import { itemOf, retryWaiting } from './retry-waiting';

/** A manager has a kept item carried out in their own name, or drops it. Decided before it is carried out would be lost with a crash: carried out first, under the item's own id. */
export const decideWith = (endpoints: readonly Endpoint[]): Endpoint => implement(contract.offline.decide, async (context) => {
  const { store, vault, openid, at, input: { communityId, item: id, applies, reason } } = context;
  await context.right();
  const held = await store.find('offlineItems', id);
  if (!held || held.communityId !== communityId || communityOf(held.homeId) !== communityId) return refuse('HELD_GONE');
  if (applies && OPEN_STATES.includes(held.state)) {
    if (!canBeApplied(held.name)) return refuse('HELD_REFUSED', { code: 'ON_SITE' });
    const item = asDecided(itemOf(vault, held)), { outcome, code } = await carryOut(context, store, endpoints, item, openid, at);
    if (outcome === 'again') return { ok: false as const, code: 'BUSY' as const, data: {} };
    if (outcome !== 'applied' && outcome !== 'same') return refuse('HELD_REFUSED', { code });
  }
  const answer = await change(context, 'offlineItems', id, (there) => {
    if (!there || !OPEN_STATES.includes(there.state)) return refuse('HELD_GONE');
    const state = applies ? 'applied' as const : 'dropped' as const;
    return { ok: true as const, document: { ...there, state, decided: { at, by: openid, reason } } satisfies HeldItem, answer: { state } };
  }, held);
  if (answer.ok && applies) await retryWaiting(context, shareReadings(store), endpoints, communityId, new Set([held.homeId]));
  if (answer.ok) await store.removeAll('offlineItems', { communityId, state: { in: ['applied', 'dropped'] }, arrivedAt: { lt: at - KEEP_DECIDED } });
  return answer.ok ? ok(answer.value) : answer;
});

/** A person has looked at both sides: what an inspection noted now holds as it is. */
function asDecided (item: OfflineItem): OfflineItem {
  if (item.name === 'inspection.sheet') return { ...item, input: { ...item.input, isDecided: true } };
  if (item.name !== 'inspection.merge') return item;
  const { stands: _stands, differs: _differs, ...input } = item.input;
  return { ...item, input: { ...input, homeId: item.input.homeId, isDecided: true } };
}
