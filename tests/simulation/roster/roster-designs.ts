import type { MoveInCase } from '@domain/movein/case';
import { commit } from '@cloud/modules/roster/commit';
import { undo } from '@cloud/modules/roster/undo';
import type { Endpoint } from '@cloud/kit/implement';
import type { Store } from '@cloud/platform/ports';
import type { Design } from '../server';

type Change<A extends readonly unknown[], R> = (call: (...args: A) => Promise<R>, ...args: A) => Promise<R>;
type Apply = [collection: string, id: string, update: { readonly guard: object; readonly patch: { readonly set?: object; readonly unset?: readonly string[] } }];
const through = (endpoint: Endpoint, store: (store: Store) => Store): Endpoint => ({ operation: endpoint.operation, run: (call, ports) => endpoint.run(call, { ...ports, store: store(ports.store) }) });
const applying = (change: Change<Apply, boolean>) => (store: Store): Store => ({ ...store, apply: ((...args: Apply) => change((...own) => store.apply(...(own as Parameters<Store['apply']>)), ...args)) as unknown as Store['apply'] });
const casesWritten = (change: (fields: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> | null) => (store: Store): Store => ({ ...store, replace: (async (collection, id, version, fields) => { const own = collection === 'cases' ? change(fields) : fields; return own === null ? true : store.replace(collection, id, version, own); }) as Store['replace'] });
const people = (change: (held: NonNullable<MoveInCase['people']>) => NonNullable<MoveInCase['people']>) => (store: Store): Store => ({ ...store, find: (async (collection, id, fields) => { const found = await store.find(collection, id, fields), held = (found as { readonly people?: MoveInCase['people'] } | null)?.people; return collection === 'cases' && held ? { ...found, people: change(held) } : found; }) as Store['find'] });
const isUnbinding = (fields: Readonly<Record<string, unknown>>): boolean => 'left' in fields;

/** Lists of the developer's beside the households: designs somebody could have chosen, each wrong in one way. */
export const rosterDesigns: Readonly<Record<string, Design>> = {
  // Taken in.
  'a list begins the household anew': { endpoints: [through(commit, casesWritten((fields) => ({ ...fields, registration: null, noticeReads: {} })))] },
  'the household is not told of the list': { endpoints: [through(commit, casesWritten((fields) => (fields.trail ? null : fields)))] },
  'whoever is named no more keeps the grants': { endpoints: [through(commit, (store) => ({ ...store, replace: (async (collection, id, version, fields) => (collection === 'grants' && isUnbinding(fields) ? true : store.replace(collection, id, version, fields))) as Store['replace'] }))] },
  'whoever is named no more may still book': { onDemand: true, endpoints: [through(commit, (store) => ({ ...store, applyAll: (async (collection, update) => (collection === 'ledgers' && update.patch.pull ? 1 : store.applyAll(collection, update))) as Store['applyAll'] }))] },
  'the list says who is bound': { onDemand: true, endpoints: [through(commit, (store) => ({ ...store, replace: (async (collection, id, version, fields) => store.replace(collection, id, version, collection === 'cases' && Array.isArray(fields.owners) && fields.trail ? { ...fields, owners: (fields.owners as MoveInCase['owners']).map((one) => ({ ...one, openid: null })) } : fields)) as Store['replace'] }))] },
  // Taken back.
  'a list is taken back over whoever is bound': { endpoints: [through(undo, (store) => ({ ...applying((apply, collection, id, update) => apply(collection, id, collection === 'homes' ? { ...update, guard: {} } : update))(store), count: async () => 0 }))] },
  'any list can be taken back': { onDemand: true, endpoints: [through(undo, (store) => applying((apply, collection, id, update) => apply(collection, id, collection === 'communities' ? { ...update, guard: {} } : update))({ ...store, find: (async (collection, id, fields) => { const found = await store.find(collection, id, fields), last = collection === 'communities' && found ? (await store.list('imports', { where: { donePieces: { gt: 0 } }, limit: 50 })).find(({ back }) => !back?.isWhole)?._id : undefined; return last ? { ...found, lastImport: last } : found; }) as Store['find'] }))] },
  'new homes stay when their list goes': { onDemand: true, endpoints: [through(undo, (store) => ({ ...store, removeAll: (async () => 0) as Store['removeAll'] }))] },
  // Who lives there.
  'a tenancy that was ended still lets in': { onDemand: true, store: people((held) => ({ ...held, tenants: held.tenants.map((one) => ({ ...one, ended: null })) })) },
  'a lease’s last day is not compared': { store: people((held) => ({ ...held, tenants: held.tenants.map((one) => ({ ...one, to: '2026-12-31' })) })) },
};
