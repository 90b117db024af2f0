import type { Envelope, Unit } from '@contract/operation';
import { beat } from '@cloud/modules/beat/beat';
import { receivePayment, type CallbackAnswer } from '@cloud/modules/bill/receive-payment';
import { sha256 } from '@cloud/kit/digest';
import type { Answer, Endpoint } from '@cloud/kit/implement';
import { serve } from '@cloud/kit/serve';
import { isSystemCall } from '@cloud/kit/system-call';
import { createTestCloud, testKeys } from '@cloud/kit/testing';
import { createMemoryStore } from '@cloud/platform/memory-store';
import type { Cloud, Ports, Store } from '@cloud/platform/ports';
import { createVault } from '@cloud/platform/vault';
import { managerEndpoints } from '@cloud/manager/endpoints';
import { ownerEndpoints } from '@cloud/owner/endpoints';
import { staffEndpoints } from '@cloud/staff/endpoints';
import type { OfflinePorts } from '@/platform/offline-queue';
import { documentsOfWords } from './household/documents-of-words';
import { interruptibleCloud } from './household/interruptible-cloud';
import { createProvider } from './household/provider';
import { interruptible, type Fate, type Invocation, type Step } from './interruptible-store';
import type { Theme } from './themes';
import type { Timeline } from './timeline';

export type Delivery = { readonly command: number; readonly unit: Unit; readonly openid: string; readonly action: string; readonly data: unknown; readonly requestId: string };
export type Callback = (ports: Ports, event: { readonly outTradeNo?: unknown; readonly outRefundNo?: unknown }, source: string | undefined) => Promise<CallbackAnswer>;
/** A wrong design, put between the operations and the store or the storage, or in an operation's or the callback's place. */
export type Design = { /** In whose episodes it is hunted. */ readonly theme?: Theme; /** Found late: by `npm run simulate -- --designs`, not at every landing. */ readonly onDemand?: true; readonly store?: (store: Store) => Store; readonly cloud?: (cloud: Cloud) => Cloud; readonly endpoints?: readonly Endpoint[]; readonly callback?: Callback; /** What staff’s phones do with what they keep. */ readonly phone?: (ports: OfflinePorts) => OfflinePorts };

const units: Readonly<Record<Unit, readonly Endpoint[]>> = { owner: ownerEndpoints, staff: staffEndpoints, manager: managerEndpoints, documents: documentsOfWords };
const vault = createVault(testKeys);
const told = { id: 'told', data: {} };
const settings: Ports['settings'] = { setupCodeDigest: sha256('first-manager-code'), oldestClient: '0.1.0', messageTemplates: { 'review-accepted': { id: 'review', data: {} }, 'visit-moved': { id: 'visit', data: {} }, 'place-offered': { id: 'visit', data: {} } } };
/** Where households are the theme, money and signatures are told by message too. */
const householdSettings: Ports['settings'] = { ...settings, messageTemplates: { ...settings.messageTemplates, 'payment-received': told, 'refund-done': told, 'signature-void': told, 'people-changed': told, 'sign-waiting': told, 'review-late': told, 'archive-made': told } };

/** Every unit of the product on the memory twin, each invocation for itself, as the platform runs them. `isApart`: payments, files and messages are moments of their own too. */
export function createServer(timeline: Timeline, design: Design, seen: (step: Step) => Promise<void>, isApart = false) {
  const store = createMemoryStore(), services = createTestCloud(), provider = createProvider(), bugs: unknown[] = [], attempts = new Map<string, number>();
  let invocations = 0;
  const replaced = new Map((design.endpoints ?? []).map((endpoint) => [endpoint.operation.name, endpoint]));
  const served = Object.fromEntries(Object.entries(units).map(([unit, list]) => [unit, list.map((endpoint) => replaced.get(endpoint.operation.name) ?? endpoint)])) as unknown as typeof units;

  /** Storage that cannot delete at the moment, messages that do not go out, our own functions calling one another. */
  function cloudOf(invocation: Invocation, fate: Fate): Cloud {
    if (!isApart) return services.cloud;
    const { chance, isClear = false } = fate, trouble = (share: number): boolean => !isClear && chance.often(share);
    const own: Cloud = {
      ...services.cloud, ...provider.cloud(chance, isClear),
      links: async (ids) => ids.map((id) => (services.files.has(id) ? `https://files.test/${id}` : '')),
      remove: async (ids) => { const stays = trouble(0.1) ? ids.slice(0, 1) : []; await services.cloud.remove(ids.filter((id) => !stays.includes(id))); return stays; },
      message: async (to, kind, words, page) => { attempts.set(`${to}|${kind}`, (attempts.get(`${to}|${kind}`) ?? 0) + 1); if (trouble(0.1)) throw new Error('no way out'); return services.cloud.message(to, kind, words, page); },
      callUnit: (unit, action, data, envelope) => new Promise((resolve) => { call(invocation.command, unit as Unit, { ...envelope, action, data, client: { version: '9999', language: 'zh-CN' } }, '', fate, resolve); }),
    };
    return interruptibleCloud(design.cloud ? design.cloud(own) : own, timeline, invocation, fate);
  }
  function begin(command: number, fate: Fate): { readonly invocation: Invocation; readonly ports: Ports } {
    const invocation: Invocation = { no: ++invocations, command, startedAt: timeline.now(), calls: 0, isAlive: true, died: () => undefined };
    const own = interruptible(store, timeline, invocation, fate, seen);
    const log: Ports['log'] = (entry) => { if ('bug' in entry) bugs.push(entry.bug); };
    return { invocation, ports: { store: design.store ? design.store(own) : own, vault, cloud: cloudOf(invocation, fate), settings: isApart ? householdSettings : settings, now: timeline.now, log } };
  }
  function call(command: number, unit: Unit, event: Partial<Envelope>, openid: string, fate: Fate, answered: (answer: Answer) => void): Invocation {
    const { invocation, ports } = begin(command, fate), isSystem = isSystemCall(event, ports);
    serve(unit, served[unit], ports)(event, { openid, isSystem }).then((answer) => { if (invocation.isAlive) answered(answer); }, (error: unknown) => { bugs.push(error); });
    return invocation;
  }
  return {
    store, vault, bugs, provider, attempts, ...services,
    deliver({ command, unit, openid, action, data, requestId }: Delivery, fate: Fate, answered: (answer: Answer) => void): Invocation {
      return call(command, unit, { action, data, requestId, client: { version: '0.1.0', language: 'zh-CN' } }, openid, fate, answered);
    },
    beat(command: number, fate: Fate, done: () => void): Invocation {
      const { invocation, ports } = begin(command, fate);
      beat(ports).then(() => { if (invocation.isAlive) done(); }, (error: unknown) => { bugs.push(error); });
      return invocation;
    },
    /** The provider, or somebody who says so, calls back. */
    callBack(command: number, fate: Fate, event: object, source: string | undefined): Invocation {
      const { invocation, ports } = begin(command, fate);
      (design.callback ?? receivePayment)(ports, event, source).catch((error: unknown) => { bugs.push(error); });
      return invocation;
    },
  };
}
export type Server = ReturnType<typeof createServer>;
