import type { KeptPaper } from '@domain/documents/kept-paper';
import type { MoveInCase } from '@domain/movein/case';
import { PROXY_SCOPES, type Proxy } from '@domain/people/proxy';
import { open as openArchive } from '@cloud/modules/archive/open';
import type { Endpoint } from '@cloud/kit/implement';
import type { Store } from '@cloud/platform/ports';
import { without } from '../rewriting';
import type { Design } from '../server';
import { words } from './documents-of-words';
import { askRefundAgain, decideOwn, naiveCallback, signWhatLiesThere, withdrawAnyTime } from './naive';

type Fields = Readonly<Record<string, unknown>>;
type Written = (fields: Fields, id: string, store: Store, version: number) => Promise<Fields> | Fields;
/** A case that is read otherwise than it is. */
const reading = (change: (moveIn: MoveInCase) => MoveInCase) => (store: Store): Store => ({ ...store, find: (async (collection, id, fields) => { const found = await store.find(collection, id, fields); return collection === 'cases' && found ? { ...found, ...change(found as unknown as MoveInCase) } : found; }) as Store['find'] });
const proxies = (change: (proxy: Proxy) => Proxy) => reading((moveIn) => (moveIn.people ? { ...moveIn, people: { ...moveIn.people, proxies: moveIn.people.proxies.map(change) } } : moveIn));
/** A change of a case, or of another document, that writes something else. */
const writing = (change: Written, of = 'cases') => (store: Store): Store => ({ ...store, replace: (async (collection, id, version, fields) => store.replace(collection, id, version, collection === of ? await change(fields, id, store, version) : fields)) as Store['replace'] });
const through = (endpoint: Endpoint, store: (store: Store) => Store): Endpoint => ({ operation: endpoint.operation, run: (call, ports) => endpoint.run(call, { ...ports, store: store(ports.store) }) });
const isNewHousehold = (update: { readonly patch: { readonly set?: object } }): boolean => 'sales' in (update.patch.set ?? {});

const unrefused = (paper: KeptPaper): KeptPaper => { const { refusal: _, ...rest } = paper; return rest; };
const kept = (fields: Fields): Readonly<Record<string, KeptPaper>> => (fields.papers ?? {}) as Readonly<Record<string, KeptPaper>>;

/** People, money, papers and what is held of a household: designs somebody could have chosen, each wrong in one way. */
export const householdDesigns: Readonly<Record<string, Design>> = {
  // Money.
  'a callback credits as often as it comes': { callback: naiveCallback({ asks: true, compares: true }) },
  'the amount that arrived is not compared': { callback: naiveCallback({ asks: true, compares: false }) },
  'whoever calls back is believed': { callback: naiveCallback({ asks: false, compares: false }) },
  'a refund under way may be asked for again': { endpoints: [askRefundAgain] },
  'who asked for a refund agrees to it': { endpoints: [decideOwn] },
  'receipts are numbered by counting': { store: (store) => ({ ...store, apply: (async (collection, id, update) => {
    if (collection === 'dayBooks') for (let method = 0; method < 5; method++) await store.count('cases', { communityId: 'com_yunxi' });
    return store.apply(collection, id, collection === 'dayBooks' ? { ...update, guard: without(update.guard, /^next$/) as typeof update.guard } : update);
  }) as Store['apply'] }) },
  'a slip may be written down anywhere': { store: (store) => ({ ...store, find: (async (collection, id, fields) => { const found = await store.find(collection, id, fields); return collection === 'dayBooks' && found ? { ...found, slips: {} } : found; }) as Store['find'], apply: ((collection, id, update) => store.apply(collection, id, collection === 'dayBooks' ? { ...update, guard: without(update.guard, /^slips/) as typeof update.guard } : update)) as Store['apply'] }) },
  'an order closed meanwhile is forgotten': { store: reading((moveIn) => (moveIn.bill ? { ...moveIn, bill: { ...moveIn.bill, orders: moveIn.bill.orders.filter(({ state }) => state !== 'closed') } } : moveIn)) },
  // Who holds what.
  'a letter’s last day is not compared': { store: proxies((proxy) => ({ ...proxy, to: '2026-12-31' })) },
  'a letter is in force as soon as it is signed': { store: proxies((proxy) => ({ ...proxy, from: '2026-01-01' })) },
  'a letter taken back is still good': { store: proxies((proxy) => ({ ...proxy, ended: null })) },
  'who may do one step may do them all': { store: proxies((proxy) => ({ ...proxy, scopes: PROXY_SCOPES, papers: ['residence-agreement', 'handover-sheet'] })) },
  'a letter for one paper is good for all': { store: proxies((proxy) => (proxy.scopes.includes('sign') ? { ...proxy, papers: ['residence-agreement', 'handover-sheet', 'owners-covenant'] } : proxy)) },
  'a sold home’s former owners keep their right': { store: (store) => ({ ...store, replace: (async (collection, id, version, fields) => (collection === 'grants' && 'left' in fields ? true : store.replace(collection, id, version, fields))) as Store['replace'] }) },
  'new owners take over what was granted before': { store: (store) => ({ ...store, apply: ((collection, id, update) => store.apply(collection, id, collection === 'cases' && isNewHousehold(update) ? { ...update, patch: { ...update.patch, unset: [] } } : update)) as Store['apply'] }) },
  // Papers.
  'a signature stands although the paper changed': { store: writing(async (fields, id, store) => {
    const before = await store.find('cases', id), papers = Object.entries(kept(fields)).map(([code, paper]) => { const was = before?.papers[code]; return [code, was && was.digest !== paper.digest ? { ...paper, signatures: paper.signatures.map((one) => (one.shown === was.digest ? { ...one, shown: paper.digest } : one)) } : paper] as const; });
    return fields.papers ? { ...fields, papers: Object.fromEntries(papers) } : fields;
  }) },
  'what lies there is signed, whatever was shown': { endpoints: [signWhatLiesThere] },
  'a signature is taken back whoever signed since': { endpoints: [withdrawAnyTime] },
  'a refused paper is signed all the same': { store: reading((moveIn) => (moveIn.papers ? { ...moveIn, papers: Object.fromEntries(Object.entries(moveIn.papers).map(([code, paper]) => [code, unrefused(paper)])) } : moveIn)) },
  // What is held.
  'the archive holds what must be deleted': { endpoints: [through(openArchive(words), reading((moveIn) => (moveIn.materials ? { ...moveIn, materials: moveIn.materials.map((one) => (one.code === 'id-card' ? { ...one, code: 'photo' } : one)) } : moveIn)))] },
  'a deletion forgets what it deleted': { store: writing((fields) => (Array.isArray(fields.materials) ? { ...fields, materials: (fields.materials as MoveInCase['materials']).map((one) => (one.deleted ? { ...one, deleted: { ...one.deleted, digests: [] } } : one)) } : fields)) },
  'a number is shown and not written down': { store: (store) => ({ ...store, replace: (async (collection, id, version, fields) => (collection === 'privacyLog' ? true : store.replace(collection, id, version, fields))) as Store['replace'], insert: (async (collection, document, answers) => (collection === 'privacyLog' ? true : store.insert(collection, document, answers))) as Store['insert'] }) },
  // What is told.
  'the word is out before the decision': { store: (store) => ({ ...store, replace: (async (collection, id, version, fields) => {
    if (collection !== 'cases' || !Array.isArray(fields.news) || !(await store.apply('cases', id, { guard: { _v: version }, patch: { set: { news: fields.news } } }))) return store.replace(collection, id, version, fields);
    return store.replace(collection, id, version + 1, fields);
  }) as Store['replace'] }) },
  'a message leaves the list before it is sent': { store: writing((fields) => (Array.isArray(fields.messages) && !('trail' in fields) ? { ...fields, messages: [] } : fields)) },
};
