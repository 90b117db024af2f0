import type { Ledger } from '@domain/booking/ledger';
import type { RunningCloud } from '../../localcloud/server';
import { aLedger, homeIdOf, LEDGER } from './a-ledger';

/** What the race is about: every home has two owners, who may each ask; so many places in every slot. */
export type Field = { readonly homes: readonly string[]; readonly slots: readonly string[]; readonly capacity: number };
export type Held = { readonly home: string; readonly slot: string };
export type Design = {
  readonly name: string;
  /** The function, as somebody careful would write it; none for the product's own. */
  readonly source?: string;
  readonly seed: (put: (collection: string, documents: readonly object[]) => Promise<void>, field: Field) => Promise<void>;
  readonly ask: (cloud: RunningCloud, home: string, slot: string, owner: number) => Promise<'ok' | 'no' | 'error'>;
  /** Who holds what by the documents, and how many places they say are taken. */
  readonly state: (documents: Readonly<Record<string, readonly unknown[]>>, field: Field) => { readonly held: readonly Held[]; readonly taken: number };
  readonly collections: readonly string[];
};

const begin = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const db = cloud.database(), _ = db.command;
const who = () => cloud.getWXContext().OPENID; const isTaken = (error) => /E11000|duplicate/i.test(String(error.errMsg || error.message || error));`;
const ownerOf = (home: string, owner: number): string => `${home}-owner-${owner}`;
const homesFree = ({ homes }: Field) => homes.map((home) => ({ _id: home, may: [0, 1].map((owner) => ownerOf(home, owner)), slot: null }));
const slotsFull = ({ slots, capacity }: Field) => slots.map((slot) => ({ _id: slot, left: capacity }));
const all = <T>(documents: Readonly<Record<string, readonly unknown[]>>, name: string): readonly T[] => (documents[name] ?? []) as readonly T[];
const takenIn = (left: readonly { readonly left: number }[], { capacity }: Field): number => left.reduce((sum, one) => sum + capacity - one.left, 0);
const asking = (unit: string) => async (cloud: RunningCloud, home: string, slot: string, owner: number): Promise<'ok' | 'no' | 'error'> => {
  try { return (await cloud.invoke(unit, { home, slot }, { openid: ownerOf(home, owner) })) as 'ok' | 'no'; } catch { return 'error'; }
};

const transaction: Design = {
  name: 'transaction', collections: ['altHomes', 'altSlots'],
  source: `${begin} exports.main = async ({ home, slot }) => db.runTransaction(async (t) => {
    const { data: seat } = await t.collection('altHomes').doc(home).get(), { data: found } = await t.collection('altSlots').doc(slot).get();
    if (!seat.may.includes(who()) || seat.slot || found.left < 1) { await t.rollback('no'); }
    await t.collection('altHomes').doc(home).update({ data: { slot } }); await t.collection('altSlots').doc(slot).update({ data: { left: _.inc(-1) } });
    return 'ok';
  }).catch((error) => { if (error === 'no') return 'no'; throw error; });`,
  seed: async (put, field) => { await put('altHomes', homesFree(field)); await put('altSlots', slotsFull(field)); },
  ask: asking('altTransaction'),
  state: (documents, field) => ({ held: all<{ _id: string; slot: string | null }>(documents, 'altHomes').flatMap(({ _id, slot }) => (slot ? [{ home: _id, slot }] : [])), taken: takenIn(all(documents, 'altSlots'), field) }),
};

const counters: Design = {
  name: 'counter a slot, booking beside it', collections: ['altHomes', 'altSlots', 'altBookings'],
  source: `${begin} exports.main = async ({ home, slot }) => {
    const { data: [seat] } = await db.collection('altHomes').where({ _id: home, may: who() }).limit(1).get();
    if (!seat) return 'no';
    const { stats } = await db.collection('altSlots').where({ _id: slot, left: _.gt(0) }).update({ data: { left: _.inc(-1) } });
    if (!stats.updated) return 'no';
    try { await db.collection('altBookings').add({ data: { _id: home, slot } }); return 'ok'; }
    catch (error) { await db.collection('altSlots').doc(slot).update({ data: { left: _.inc(1) } }); if (isTaken(error)) return 'no'; throw error; }
  };`,
  seed: async (put, field) => { await put('altHomes', homesFree(field)); await put('altSlots', slotsFull(field)); },
  ask: asking('altCounters'),
  state: (documents, field) => ({ held: all<{ _id: string; slot: string }>(documents, 'altBookings').map(({ _id, slot }) => ({ home: _id, slot })), taken: takenIn(all(documents, 'altSlots'), field) }),
};

const tokens: Design = {
  name: 'a document a place', collections: ['altHomes', 'altPlaces'],
  source: `${begin} exports.main = async ({ home, slot }) => {
    const { data: [seat] } = await db.collection('altHomes').where({ _id: home, may: who() }).limit(1).get();
    if (!seat) return 'no';
    for (let tried = 0; tried < 6; tried++) {
      const { data: free } = await db.collection('altPlaces').where({ slot, home: null }).limit(100).field({ _id: true }).get();
      if (!free.length) return 'no';
      const { stats } = await db.collection('altPlaces').where({ _id: free[Math.floor(Math.random() * free.length)]._id, home: null }).update({ data: { home } });
      if (stats.updated) return 'ok';
    }
    throw new Error('given up');
  };`,
  seed: async (put, field) => { await put('altHomes', homesFree(field)); await put('altPlaces', field.slots.flatMap((slot) => Array.from({ length: field.capacity }, (_, n) => ({ _id: `${slot}-${n}`, slot, home: null })))); },
  ask: asking('altTokens'),
  state: (documents) => { const held = all<{ home: string | null; slot: string }>(documents, 'altPlaces').flatMap(({ home, slot }) => (home ? [{ home, slot }] : [])); return { held, taken: held.length }; },
};

const ledger: Design = {
  name: 'the ledger', collections: ['ledgers'],
  seed: async (put, { homes, slots, capacity }) => put('ledgers', [{ ...aLedger({ homes, slots, capacity, mayFor: (home) => [0, 1].map((owner) => ownerOf(home, owner)) }), _v: 1, _shape: 1 }]),
  ask: async (cloud, home, slot, owner) => {
    try {
      const requestId = `req-${home}-${slot}-${owner}`.padEnd(20, '0');
      const reply = (await cloud.invoke('owner', { action: 'booking.reserve', data: { homeId: homeIdOf(home), ledgerId: LEDGER, slotId: slot }, requestId, client: { version: '9.9.9', language: 'zh-CN' } }, { openid: ownerOf(home, owner) })) as { readonly ok: boolean; readonly code?: string };
      return reply.ok ? 'ok' : reply.code === 'SLOT_FULL' || reply.code === 'SEAT_CHANGED' ? 'no' : 'error';
    } catch { return 'error'; }
  },
  state: (documents, field) => {
    const [found] = all<Ledger>(documents, 'ledgers');
    return { held: Object.entries(found?.seats ?? {}).flatMap(([home, { slot }]) => (slot ? [{ home, slot }] : [])), taken: takenIn(Object.values(found?.slots ?? {}), field) };
  },
};

export const designs: readonly Design[] = [transaction, counters, tokens, ledger];
export const sourcesOf = (): Readonly<Record<string, string>> => ({ altTransaction: transaction.source!, altCounters: counters.source!, altTokens: tokens.source! });
