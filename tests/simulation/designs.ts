import { valueAt, type Plain } from '@domain/kernel/conditional-update';
import type { Store } from '@cloud/platform/ports';
import { adds, forgetting, leavingOut, lookingFirst, onLedgers, sets, without } from './rewriting';
import type { Design } from './server';

const LEFT = /^slots\..*\.left$/, isCancel = (update: Parameters<typeof sets>[0]): boolean => sets(update, /\.state$/, 'free') && adds(update, LEFT, 1), moves = (update: Parameters<typeof sets>[0]): boolean => adds(update, LEFT, 1) && adds(update, LEFT, -1);

/** A change of a case that forgets part of what kit/change writes. */
const onCases = (change: (fields: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>) => (store: Store): Store =>
  ({ ...store, replace: ((collection, id, version, fields) => store.replace(collection, id, version, collection === 'cases' ? change(fields) : fields)) as Store['replace'] });

/** Designs somebody could have chosen, each wrong in one way. What each forgets is its name; the simulation has to say so without knowing it. */
export const designs: Readonly<Record<string, Design>> = {
  'a place is taken without asking whether one is left': { store: forgetting(LEFT) },
  'a home that holds a place takes another': { store: forgetting(/^seats\..*\.(state|slot)$/, (update) => adds(update, LEFT, -1) && !adds(update, LEFT, 1)) },
  'the guard does not know the request': { store: forgetting(/\.recent\.id$/) },
  'the request is not remembered': { store: leavingOut('push', /\.recent$/) },
  'looks first, then writes without a guard': { store: lookingFirst((update) => ({ ...update, guard: {} })) },
  'counts what it saw instead of counting down': { store: lookingFirst((update, seen) => ({ guard: update.guard, patch: { ...update.patch, inc: without(update.patch.inc, LEFT), set: { ...update.patch.set, ...Object.fromEntries(Object.entries(update.patch.inc ?? {}).filter(([path]) => LEFT.test(path)).map(([path, by]) => [path, Number(valueAt(seen, path)) + by])) } } })) },
  'a cancelled place is not given back': { store: leavingOut('inc', LEFT, isCancel) },
  'a cancelled place is given back twice': { store: onLedgers(async (update, id, apply) => (await apply(id, update)) && (!isCancel(update) || (await apply(id, { guard: {}, patch: { inc: update.patch.inc ?? {} } })))) },
  'a move takes the new place, then gives the old one back': { store: onLedgers(async (update, id, apply) => {
    if (!moves(update)) return apply(id, update);
    const [old = ''] = Object.entries(update.patch.inc ?? {}).find(([path, by]) => LEFT.test(path) && by > 0) ?? [];
    return (await apply(id, { ...update, patch: { ...update.patch, inc: { ...update.patch.inc, [old]: 0 } } })) && apply(id, { guard: {}, patch: { inc: { [old]: 1 } } });
  }) },
  'a move gives the old place back before it has the new one': { store: onLedgers(async (update, id, apply, store) => {
    if (!moves(update)) return apply(id, update);
    const [old = ''] = Object.entries(update.patch.inc ?? {}).find(([path, by]) => LEFT.test(path) && by > 0) ?? [], seat = Object.keys(update.patch.set ?? {}).find((path) => path.endsWith('.slot'))?.replace(/\.slot$/, '') ?? '';
    const seen = await store.find('ledgers', id);
    if (!seen || !(await apply(id, { guard: without(update.guard, /^slots\..*\.(left|waiting)$/), patch: { inc: { [old]: 1 }, set: { [`${seat}.state`]: 'free', [`${seat}.slot`]: null } } }))) return false;
    const { [old]: _, ...inc } = { ...update.patch.inc };
    return apply(id, { guard: Object.fromEntries(Object.entries(update.guard).filter(([path]) => path.startsWith('slots.'))), patch: { ...update.patch, inc, set: { ...update.patch.set, [`${seat}.state`]: 'booked' } } });
  }) },
  'the cut-off is the phone’s business': { store: forgetting(/\.changeUntil$/) },
  'the review is not asked for': { store: forgetting(/\.allowed$/) },
  'whoever knows a home may book for it': { store: forgetting(/^seats\..*\.may$/) },
  'anybody checks anybody in': { store: forgetting(/^crew$/) },
  'the change limit is the phone’s business': { store: forgetting(/\.changes$/) },
  'booking opens when somebody comes': { store: forgetting(/^(opensAt|status)$/) },
  'a visit is checked in for a place no longer held': { store: forgetting(/^seats\..*\.slot$/, (update) => sets(update, /\.state$/, 'arrived')) },
  'an arrival is cancelled': { store: forgetting(/^seats\..*\.state$/, isCancel) },
  'a case keeps no answers': { store: onCases(({ _answers, ...fields }) => fields) },
  'a case is written whatever was written since': { store: (store) => ({ ...store, replace: (async (collection, id, version, fields) => (collection === 'cases' ? store.apply(collection, id, { guard: {}, patch: { set: fields as Readonly<Record<string, Plain>> } }) : store.replace(collection, id, version, fields))) as Store['replace'] }) },
  'old entries of the trail are cleared away': { store: onCases((fields) => (Array.isArray(fields.trail) ? { ...fields, trail: fields.trail.slice(-2) } : fields)) },
  'an accepted review writes the right to book afterwards': { store: (store) => {
    let later: (() => Promise<boolean>) | null = null;
    return {
      ...onLedgers(async (update, id, apply) => { if (!sets(update, /\.allowed$/)) return apply(id, update); later = () => apply(id, update); return true; })(store),
      replace: (async (collection, id, version, fields) => { const done = await store.replace(collection, id, version, fields); if (done && collection === 'cases' && later) await later(); return done; }) as Store['replace'],
    };
  } },
  'rights are not looked up': { store: (store) => ({ ...store, find: (async (collection, id, fields) => {
    const found = await store.find(collection, id, fields);
    return collection === 'grants' && id === 'stranger' ? { _id: id, _v: 1, _shape: 1, bindTries: 0, bindLockedUntil: 0, homes: [], crew: [{ communityId: 'com_yunxi', communityName: '', memberId: 'm', name: '', duties: [], isManager: true }] } : found;
  }) as Store['find'] }) },
  'whoever is dismissed keeps the desk': { store: (store) => ({ ...store, applyAll: (async (collection, update) => (collection === 'ledgers' && update.patch.pull ? 1 : store.applyAll(collection, update))) as Store['applyAll'] }) },
  'publishing again begins the ledger anew': { store: (store) => ({ ...store,
    list: (async (collection, query) => (collection === 'ledgers' && 'batchId' in query.where ? [] : store.list(collection, query))) as Store['list'],
    insert: (async (collection, document, answers) => { if (collection !== 'ledgers' || (await store.insert(collection, document, answers))) return collection === 'ledgers' || store.insert(collection, document, answers); return store.apply(collection, document._id, { guard: {}, patch: { set: Object.fromEntries(Object.entries(document).filter(([field]) => field !== '_id')) as Readonly<Record<string, Plain>> } }); }) as Store['insert'] }) },
  'no-shows keep their place for good': { store: leavingOut('inc', LEFT, (update) => sets(update, /\.missed$/)) },
};
