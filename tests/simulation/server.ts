import type { Envelope, Unit } from '@contract/operation';
import { beat } from '@cloud/modules/beat/beat';
import { sha256 } from '@cloud/kit/digest';
import type { Answer, Endpoint } from '@cloud/kit/implement';
import { serve } from '@cloud/kit/serve';
import { createTestCloud, testKeys } from '@cloud/kit/testing';
import { createMemoryStore } from '@cloud/platform/memory-store';
import type { Ports, Store } from '@cloud/platform/ports';
import { createVault } from '@cloud/platform/vault';
import { documentsEndpoints } from '@cloud/documents/endpoints';
import { managerEndpoints } from '@cloud/manager/endpoints';
import { ownerEndpoints } from '@cloud/owner/endpoints';
import { staffEndpoints } from '@cloud/staff/endpoints';
import { interruptible, type Fate, type Invocation, type Step } from './interruptible-store';
import type { Timeline } from './timeline';

export type Delivery = { readonly command: number; readonly unit: Unit; readonly openid: string; readonly action: string; readonly data: unknown; readonly requestId: string };
/** A wrong design, put between the operations and the store or in an operation's place. */
export type Design = { readonly store?: (store: Store) => Store; readonly endpoints?: readonly Endpoint[] };

const units: Readonly<Record<Unit, readonly Endpoint[]>> = { owner: ownerEndpoints, staff: staffEndpoints, manager: managerEndpoints, documents: documentsEndpoints };
const vault = createVault(testKeys);
const settings: Ports['settings'] = { setupCodeDigest: sha256('first-manager-code'), oldestClient: '0.1.0', messageTemplates: { 'review-accepted': { id: 'review', data: {} }, 'visit-moved': { id: 'visit', data: {} }, 'place-offered': { id: 'visit', data: {} } } };

/** Every unit of the product on the memory twin, each invocation for itself, as the platform runs them. */
export function createServer(timeline: Timeline, design: Design, seen: (step: Step) => Promise<void>) {
  const store = createMemoryStore();
  const services = createTestCloud();
  const bugs: unknown[] = [];
  let invocations = 0;
  const replaced = new Map((design.endpoints ?? []).map((endpoint) => [endpoint.operation.name, endpoint]));
  const served = Object.fromEntries(Object.entries(units).map(([unit, list]) => [unit, list.map((endpoint) => replaced.get(endpoint.operation.name) ?? endpoint)])) as unknown as typeof units;

  function begin(command: number, fate: Fate): { readonly invocation: Invocation; readonly ports: Ports } {
    const invocation: Invocation = { no: ++invocations, command, startedAt: timeline.now(), calls: 0, isAlive: true, died: () => undefined };
    const own = interruptible(store, timeline, invocation, fate, seen);
    const log: Ports['log'] = (entry) => { if ('bug' in entry) bugs.push(entry.bug); };
    return { invocation, ports: { store: design.store ? design.store(own) : own, vault, cloud: services.cloud, settings, now: timeline.now, log } };
  }
  return {
    store, vault, bugs, ...services,
    deliver({ command, unit, openid, action, data, requestId }: Delivery, fate: Fate, answered: (answer: Answer) => void): Invocation {
      const { invocation, ports } = begin(command, fate);
      const event: Envelope = { action, data, requestId, client: { version: '0.1.0', language: 'zh-CN' } };
      serve(unit, served[unit], ports)(event, { openid }).then((answer) => { if (invocation.isAlive) answered(answer); }, (error: unknown) => { bugs.push(error); });
      return invocation;
    },
    beat(command: number, fate: Fate, done: () => void): Invocation {
      const { invocation, ports } = begin(command, fate);
      beat(ports).then(() => { if (invocation.isAlive) done(); }, (error: unknown) => { bugs.push(error); });
      return invocation;
    },
  };
}
export type Server = ReturnType<typeof createServer>;
