import { valueAt, type Plain } from '@domain/kernel/conditional-update';
import type { Store } from '@cloud/platform/ports';
import { homeKeyOf } from '@domain/kernel/ids';
import { lineOf } from '@domain/booking/waiting';
import { householdDesigns } from './household/household-designs';
import { keyDesigns } from './keys/key-designs';
import { rosterDesigns } from './roster/roster-designs';
import { siteDesigns } from './site/site-designs';
import { adds, forgetting, leavingOut, lookingFirst, onLedgers, sets, without } from './rewriting';
import type { Update } from './rules';
import type { Design } from './server';
import type { Theme } from './themes';

const LEFT = /^slots\..*\.left$/, isCancel = (update: Update): boolean => sets(update, /\.state$/, 'free') && adds(update, LEFT, 1), moves = (update: Update): boolean => adds(update, LEFT, 1) && adds(update, LEFT, -1);

const offers = (update: Update): boolean => sets(update, /\.offer$/), accepts = (update: Update): boolean => sets(update, /\.state$/, 'booked') && !!update.patch.unset?.some((path) => path.endsWith('.offer'));
const edits = (update: Update): boolean => Object.entries(update.patch.set ?? {}).some(([path, value]) => path === 'edit' && value !== null);
/** The same update about another home. */
const renamed = (update: Update, from: string, to: string): Update => JSON.parse(JSON.stringify(update).replaceAll(from, to)) as Update;

/** Reads, asks for this and that, and then writes what followed from the reading. */
const unhurried = (only: (update: Update) => boolean) => onLedgers(async (update, id, apply, store) => {
  if (only(update)) for (let i = 0; i < 5; i++) await store.find('batches', 'bat_yunxi_a');
  return apply(id, only(update) ? { ...update, guard: without(update.guard, /^(slots|seats)\./) } : update);
});

/** A change of a case that forgets part of what kit/change writes. */
const onCases = (change: (fields: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>) => (store: Store): Store =>
  ({ ...store, replace: ((collection, id, version, fields) => store.replace(collection, id, version, collection === 'cases' ? change(fields) : fields)) as Store['replace'] });

/** Designs somebody could have chosen, each wrong in one way. What each forgets is its name; the simulation has to say so without knowing it. */
const bookingDesigns: Readonly<Record<string, Design>> = {
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
  'the right to book is written before the review is decided': { store: (store) => ({ ...store, replace: (async (collection, id, version, fields) => {
    if (collection === 'cases' && (fields.review as { readonly state?: string } | undefined)?.state === 'accepted') {
      const moveIn = await store.find('cases', id);
      if (moveIn) await store.apply('ledgers', moveIn.ledgerId, { guard: {}, patch: { set: { [`seats.${homeKeyOf(moveIn.homeId)}.allowed`]: true } } });
    }
    return store.replace(collection, id, version, fields);
  }) as Store['replace'] }) },
  'rights are not looked up': { store: (store) => ({ ...store, find: (async (collection, id, fields) => {
    const found = await store.find(collection, id, fields);
    return collection === 'grants' && id === 'stranger' ? { _id: id, _v: 1, _shape: 1, bindTries: 0, bindLockedUntil: 0, homes: [], crew: [{ communityId: 'com_yunxi', communityName: '', memberId: 'm', name: '', duties: [], isManager: true }] } : found;
  }) as Store['find'] }) },
  'whoever is dismissed keeps the desk': { store: (store) => ({ ...store, applyAll: (async (collection, update) => (collection === 'ledgers' && update.patch.pull ? 1 : store.applyAll(collection, update))) as Store['applyAll'] }) },
  'publishing again begins the ledger anew': { store: (store) => ({ ...store,
    list: (async (collection, query) => (collection === 'ledgers' && 'batchId' in query.where ? [] : store.list(collection, query))) as Store['list'],
    insert: (async (collection, document, answers) => { if (collection !== 'ledgers' || (await store.insert(collection, document, answers))) return collection === 'ledgers' || store.insert(collection, document, answers); return store.apply(collection, document._id, { guard: {}, patch: { set: Object.fromEntries(Object.entries(document).filter(([field]) => field !== '_id')) as Readonly<Record<string, Plain>> } }); }) as Store['insert'] }) },
  // The line.
  'whoever is quick takes a place others wait for': { store: forgetting(/^slots\..*\.waiting$/, (update) => adds(update, LEFT, -1) && !offers(update)) },
  'a free place is offered to everybody who looks': { store: forgetting(/./, offers) },
  'an offered place is not kept': { store: leavingOut('inc', LEFT, offers) },
  'the offer goes to the last in line': { store: onLedgers(async (update, id, apply, store) => {
    const ledger = offers(update) ? await store.find('ledgers', id) : null, path = Object.keys(update.patch.set ?? {}).find((one) => one.endsWith('.offer')) ?? '', home = path.split('.')[1] ?? '';
    const slot = String((update.patch.set?.[path] as { slot?: string } | undefined)?.slot), last = ledger ? lineOf(ledger, slot).at(-1) : undefined;
    return apply(id, last && last !== home ? { ...renamed(update, home, last), guard: without(update.guard, /^seats\./) } : update);
  }) },
  'an offer never runs out': { store: forgetting(/\.offer\.until$/, (update) => adds(update, LEFT) || !!update.patch.unset?.some((path) => path.endsWith('.offer'))) },
  'a place that is declined is lost': { store: leavingOut('inc', LEFT, (update) => !!update.patch.unset?.some((path) => path.endsWith('.offer')) && !sets(update, /\.state$/)) },
  'whoever accepts keeps the old place too': { store: leavingOut('inc', LEFT, accepts) },
  'an offer is accepted twice': { store: forgetting(/\.(offer\..*|recent\.id)$/, accepts) },
  'whoever leaves the line is still counted': { store: leavingOut('inc', /\.waiting$/, (update) => adds(update, /\.waiting$/, -1) && !offers(update)) },
  'one home stands in two lines': { store: forgetting(/\.(wait|offer)$/, (update) => adds(update, /\.waiting$/, 1)) },
  'a line is left, and left again': { store: forgetting(/\.(wait\.slot|recent\.id)$/, (update) => adds(update, /\.waiting$/, -1)) },
  // What the ledger does by itself.
  'the mark for the next look is put off whatever came between': { store: forgetting(/^_v$/) },
  'nobody looks after a day is over': { store: onLedgers(async (update, id, apply) => apply(id, Object.keys(update.patch.set ?? {}).join() === 'dueAt' ? { ...update, patch: { set: { dueAt: Number.MAX_SAFE_INTEGER } } } : update)) },
  'an arrival leaves the line to itself': { store: leavingOut('set', /^dueAt$/, (update) => sets(update, /\.state$/, 'arrived')) },
  'no-shows keep their place for good': { store: leavingOut('inc', LEFT, (update) => sets(update, /\.missed$/)) },
  'words leave the outbox before they are said': { store: (store) => ({ ...store, find: (async (collection, id, fields) => {
    const found = await store.find(collection, id, fields), waiting = collection === 'ledgers' && !fields ? Object.keys((found as { tell?: object } | null)?.tell ?? {}) : [];
    if (waiting.length) await store.apply(collection, id, { guard: {}, patch: { unset: waiting.map((entry) => `tell.${entry}`) } });
    return found;
  }) as Store['find'] }) },
  'words are said anew each time': { store: onCases(({ _answers, ...fields }) => (Array.isArray(fields.news) ? fields : { ...fields, _answers })) },
  // The desk.
  'the desk’s own places are taken from the owners’': { store: onLedgers(async (update, id, apply) => apply(id, !sets(update, /\.lane$/) ? update : { ...update, patch: { ...update.patch, inc: Object.fromEntries(Object.entries(update.patch.inc ?? {}).map(([path, by]) => [path.replace(/\.extra$/, '.left'), by])) } })) },
  'a place kept aside goes back to the owners': { store: onLedgers(async (update, id, apply) => apply(id, !adds(update, /\.extra$/, 1) ? update : { ...update, patch: { ...update.patch, inc: Object.fromEntries(Object.entries(update.patch.inc ?? {}).map(([path, by]) => [path.replace(/\.extra$/, '.left'), by])) } })) },
  'walk-ins are let in without counting': { store: leavingOut('inc', /\.extra$/) },
  'a request is confirmed for whoever has the slot now': { store: forgetting(/\.(asked|state|slot)$/, (update) => !!update.patch.unset?.some((path) => path.endsWith('.asked')) && !adds(update, /./)) },
  // Changes of an open batch.
  'a change is made on what was read': { store: unhurried(edits) },
  'a change lowers the places and leaves the homes': { store: leavingOut('set', /^seats\./, edits) },
  'whoever is moved is not told': { store: leavingOut('set', /^tell\./, (update) => sets(update, /^edit$/, null)) },
  'places arrive as often as they are sent': { store: forgetting(/^taken\./) },
  'places leave whatever is taken of them': { store: forgetting(/^(slots\..*|edit)$/, (update) => sets(update, /^given\./)) },
  'a pause is for the screen': { store: (store) => ({ ...store, applyAll: (async (collection, update) => (collection === 'ledgers' && update.patch.set?.status ? 1 : store.applyAll(collection, update))) as Store['applyAll'] }) },
};

const of = (theme: Theme, all: Readonly<Record<string, Design>>): Readonly<Record<string, Design>> => Object.fromEntries(Object.entries(all).map(([name, design]) => [name, { theme, ...design }]));
/** All of them, each hunted in the episodes it belongs to. */
export const designs: Readonly<Record<string, Design>> = { ...of('booking', bookingDesigns), ...of('household', householdDesigns), ...of('site', siteDesigns), ...of('keys', keyDesigns), ...of('roster', rosterDesigns) };
