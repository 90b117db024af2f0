import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { takenIn, keyBookIdOf, newKeyBook, recounted, roomOf } from '@domain/keys/key-book';
import { keyCareOf, noted } from '@domain/keys/key-care';
import { outOf, standingOf } from '@domain/keys/standing';
import { communityOf } from '@domain/kernel/ids';
import { change } from '@cloud/kit/change';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement, type Endpoint } from '@cloud/kit/implement';
import { takeOut } from '@cloud/modules/keys/take-out';
import type { Plain } from '@domain/kernel/conditional-update';
import type { Store } from '@cloud/platform/ports';
import type { Design } from '../server';

const through = (endpoint: Endpoint, store: (store: Store) => Store): Endpoint => ({ operation: endpoint.operation, run: (call, ports) => endpoint.run(call, { ...ports, store: store(ports.store) }) });
/** The book as this operation sees it. */
const bookRead = (change: (book: object) => object | null) => (store: Store): Store => ({ ...store, find: (async (collection, id, fields) => { const found = await store.find(collection, id, fields); return collection === 'keyBooks' && found ? change(found) : found; }) as Store['find'] });
const caseRead = (change: (moveIn: object) => object | null) => (store: Store): Store => ({ ...store, find: (async (collection, id, fields) => { const found = await store.find(collection, id, fields); return collection === 'cases' && found ? change(found) : found; }) as Store['find'] });
const bookWritten = (change: (fields: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>) => (store: Store): Store => ({ ...store, replace: ((collection, id, version, fields) => store.replace(collection, id, version, collection === 'keyBooks' ? change(fields) : fields)) as Store['replace'] });

/** The book decides alone, by the case as it was read. */
const recountInBook: Endpoint = implement(contract.keys.recount, async (context) => {
  const { at, request, input: { homeId, counts, words } } = context, { building, home } = roomOf(homeId), [{ stored: moveIn }, { name: by }] = await Promise.all([findCase(context, homeId, false), context.right()]);
  for (let i = 0; i < 5; i++) await context.store.find('batches', 'bat_yunxi_a');
  return change(context, 'keyBooks', keyBookIdOf(communityOf(homeId), building), (book) => {
    const next = book ? recounted(book, home, counts, outOf(standingOf(book, home, moveIn, [])), [], { id: sha256(request.id).slice(0, 8), at, by, words }) : refuse('KEYS_SET_UNKNOWN');
    return next.ok ? { ok: true as const, document: next.value, answer: { homes: 1 } } : next;
  });
});
const recountAnything: Endpoint = implement(contract.keys.recount, async (context) => {
  const { at, request, input: { homeId, counts, words } } = context, { building, home } = roomOf(homeId), { name: by } = await context.right();
  return change(context, 'keyBooks', keyBookIdOf(communityOf(homeId), building), (book) => {
    const next = book ? recounted(book, home, counts, {}, [], { id: sha256(request.id).slice(0, 8), at, by, words }) : refuse('KEYS_SET_UNKNOWN');
    return next.ok ? { ok: true as const, document: next.value, answer: { homes: 1 } } : next;
  });
});
/** What arrives is added to what the book has, whoever that was. */
const addToSellers: Endpoint = implement(contract.keys.takeIn, async (context) => {
  const { at, request, input: { communityId, building, source, from, words, rows } } = context, { name: by } = await context.right();
  return change(context, 'keyBooks', keyBookIdOf(communityId, building), (book) => {
    const next = takenIn(book ?? newKeyBook(communityId, building), { id: sha256(request.id).slice(0, 8), at, source: source as 'made', from, by, words }, rows, () => []);
    return next.ok ? { ok: true as const, document: next.value, answer: { homes: rows.length, pieces: 0, short: 0, over: 0 } } : next;
  });
});
/** Lost, found, given back: whoever says so is believed. */
const noteAnything: Endpoint = implement(contract.keys.note, async (context) => {
  const { at, request, input: { homeId, what, counts, words: why } } = context;
  return changeCase(context, homeId, { name: `keys-${what}` }, ({ moveIn }, { name: by }) => {
    const { events } = keyCareOf(moveIn), event = { id: sha256(request.id).slice(0, 8), at, by, what, counts, why }, asked = noted(moveIn.keys, moveIn.keyKinds, events, { ...event, what: 'reissued' }, null);
    return asked.ok ? { ok: true, moveIn: { keyCare: { ...moveIn.keyCare, events: [...events, event] } }, answer: { homes: 1 } } : asked;
  });
});

/** The cabinet: designs somebody could have chosen, each wrong in one way. */
export const keyDesigns: Readonly<Record<string, Design>> = {
  'a lot is added as often as it comes': { store: bookWritten(({ _answers, ...fields }) => fields) },
  'the book is written whatever was written since': { store: (store) => ({ ...store, replace: (async (collection, id, version, fields) => (collection === 'keyBooks' ? store.apply(collection, id, { guard: {}, patch: { set: fields as Readonly<Record<string, Plain>> } }) : store.replace(collection, id, version, fields))) as Store['replace'] }) },
  'a set that is lent goes out all the same': { endpoints: [through(takeOut, (store) => caseRead((moveIn) => ({ ...moveIn, keyCare: {} }))(store))] },
  'what was not taken in goes out': { endpoints: [through(takeOut, bookRead(() => null))] },
  'what is out is counted away': { endpoints: [recountAnything] },
  'a recount is told to the book alone': { endpoints: [recountInBook] },
  'the seller’s keys come back with a new card': { endpoints: [addToSellers] },
  'what is lost may be lost again': { endpoints: [noteAnything] },
  'each delivery of a loss is a loss': { store: (store) => ({ ...store, replace: ((collection, id, version, { _answers, ...fields }) => store.replace(collection, id, version, collection === 'cases' && fields.keyCare ? fields : { ...fields, ...(_answers ? { _answers } : {}) })) as Store['replace'] }) },
};
