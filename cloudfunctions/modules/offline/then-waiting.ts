import { caseIdOf, communityOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import type { Endpoint } from '@cloud/kit/implement';
import { shareReadings } from '@cloud/kit/shared-readings';
import type { Ports, Store } from '@cloud/platform/ports';
import { retryWaiting } from './retry-waiting';

/**
 * An operation of the site, asked with signal: what was handed in for the same household and waits for it goes after it, and a page then shows it. The case as the operation read it says whether anything
 * waits, so that where nothing does nothing more is read.
 */
export const thenWaiting = (endpoint: Endpoint, endpoints: readonly Endpoint[]): Endpoint => ({
  ...endpoint,
  async run(call, ports) {
    const { homeId } = (call.data ?? {}) as { readonly homeId?: unknown };
    let waits: string | undefined;
    const store: Store = { ...ports.store, find: async (collection, id, fields) => {
      const found = await ports.store.find(collection, id, fields);
      if (collection === 'cases' && id === caseIdOf(String(homeId))) waits = (found as Partial<MoveInCase> | null)?.itemWaits;
      return found;
    } };
    const answer = await endpoint.run(call, { ...ports, store });
    const isMoved = answer.ok && waits !== undefined && await go(ports, endpoints, String(homeId), waits);
    return isMoved && endpoint.operation.kind === 'query' ? endpoint.run(call, ports) : answer;
  },
});

async function go(ports: Ports, endpoints: readonly Endpoint[], homeId: string, waits: string): Promise<boolean> {
  const { store } = ports, communityId = communityOf(homeId);
  const moved = await retryWaiting({ ...ports, at: ports.now() }, shareReadings(store), endpoints, communityId, new Set([homeId]));
  const [left] = await store.list('offlineItems', { where: { communityId, homeId, state: 'waiting' }, limit: 1 });
  // One put by meanwhile has marked the case anew.
  if (!left) await store.apply('cases', caseIdOf(homeId), { guard: { itemWaits: waits }, patch: { unset: ['itemWaits'] } });
  return moved.length > 0;
}
