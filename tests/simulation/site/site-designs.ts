import { contract } from '@contract/contract';
import { mergedWalk } from '@domain/inspection/merge-walk';
import { DAY } from '@domain/kernel/calendar';
import { refuse, ok } from '@domain/kernel/result';
import { keyStep } from '@domain/keys/key-issue';
import { changeCase } from '@cloud/kit/change-case';
import { implement, type Endpoint } from '@cloud/kit/implement';
import { keysView } from '@cloud/modules/keys/keys-view';
import { carryOut } from '@cloud/modules/offline/carry-out';
import { decideWith } from '@cloud/modules/offline/decide';
import { itemOf } from '@cloud/modules/offline/retry-waiting';
import { syncWith } from '@cloud/modules/offline/sync';
import type { Ports, Store } from '@cloud/platform/ports';
import { offlineEndpoints } from '@cloud/staff/endpoints';
import { onLedgers } from '../rewriting';
import type { Design } from '../server';

/** An operation in another's place, whether it is asked with signal or carried out later. */
const instead = (wrong: Endpoint): Design => { const all = offlineEndpoints.map((one) => (one.operation.name === wrong.operation.name ? wrong : one)); return { endpoints: [wrong, syncWith(all), decideWith(all)] }; };
const throughPorts = (endpoint: Endpoint, change: (ports: Ports) => Ports): Endpoint => ({ operation: endpoint.operation, run: (call, ports) => endpoint.run(call, change(ports)) });
const sync = syncWith(offlineEndpoints);

const countByAnybody = implement(contract.keys.count, async (context) => changeCase(context, context.input.homeId, { name: 'keys-counted', step: 'keys' }, ({ moveIn }, right) => {
  const step = keyStep(moveIn.keys);
  if (!moveIn.keys || (step !== 'first' && step !== 'second')) return refuse('KEYS_STEP', { step });
  const keys = { ...moveIn.keys, [step]: { by: right.openid, name: right.name, at: context.at, counts: context.input.counts } };
  return { ok: true, moveIn: { keys }, answer: keysView(moveIn, keys, right.openid) };
}));
const takeOutAnew = implement(contract.keys.takeOut, async (context) => changeCase(context, context.input.homeId, { name: 'keys-taken-out', step: 'keys' }, ({ moveIn }, right) => {
  const keys = { takenOut: { by: right.openid, name: right.name, at: context.at }, first: null, second: null, owner: null, signedAt: null, signature: null };
  return { ok: true, moveIn: { keys }, answer: keysView(moveIn, keys, right.openid) };
}));
const mergeAsItComes = implement(contract.inspection.merge, async (context) => changeCase(context, context.input.homeId, { name: 'inspection-noted', step: 'inspect' }, ({ moveIn }, right) => {
  const { homeId, marks, meters } = context.input, walk = moveIn.inspection ?? { round: 1, startedAt: context.at, by: right.name, marks: {}, meters: {}, finishedAt: null };
  const after = mergedWalk({ ...walk, meters: {} }, [], { marks: {}, meters }, homeId, { isSigned: false, isDecided: true, at: context.at, by: right.name });
  return after.ok ? { ok: true, moveIn: { inspection: { ...walk, marks: { ...walk.marks, ...marks }, meters: { ...walk.meters, ...after.value.inspection.meters } } }, answer: { inspection: walk, clashes: [] } } : after;
}));
/** Whatever it is, in the manager's own name. */
const decideAnything = implement(contract.offline.decide, async (context) => {
  const { store, vault, openid, at, input: { item: id, applies } } = context, held = await store.find('offlineItems', id);
  await context.right();
  if (!held) return refuse('HELD_GONE');
  if (applies) { const { outcome, code } = await carryOut(context, store, offlineEndpoints, itemOf(vault, held), openid, at); if (outcome !== 'applied' && outcome !== 'same') return refuse('HELD_REFUSED', { code }); }
  const state = applies ? 'applied' as const : 'dropped' as const;
  await store.apply('offlineItems', id, { guard: {}, patch: { set: { state } } });
  return ok({ state });
});
/** Rights as the list was taken: whoever was of the crew then. */
const asThen = (store: Store): Store => ({ ...store,
  find: (async (collection, id, fields) => { const found = await store.find(collection, id, fields); return collection === 'grants' && id.startsWith('site-') && found ? { ...found, crew: [{ communityId: 'com_yunxi', communityName: '', memberId: `mem_${id}`, name: id, duties: ['desk', 'escort', 'keys'], isManager: false }] } : found; }) as Store['find'],
});
let carried = 0;

/** On site without signal: designs somebody could have chosen, each wrong in one way. */
export const siteDesigns: Readonly<Record<string, Design>> = {
  // Keys (I6).
  'one person may count the keys twice': instead(countByAnybody),
  'the last account of the keys holds': instead(takeOutAnew),
  'a manager says who had the keys': { endpoints: [decideAnything] },
  // Rights (I10).
  'what was done without signal goes by the right of then': { endpoints: [throughPorts(sync, (ports) => ({ ...ports, store: asThen(ports.store) }))] },
  'any ticket hands in': { endpoints: [throughPorts(sync, (ports) => ({ ...ports, vault: { ...ports.vault, index: (text, like) => like ?? ports.vault.index(text) } }))] },
  // Clocks (I12).
  'the phone’s clock is believed': { endpoints: [throughPorts(sync, (ports) => ({ ...ports, now: () => ports.now() + 2 * DAY }))] },
  'what waits is not looked at again': { store: (store) => ({ ...store, list: (async (collection, query) => (collection === 'offlineItems' && query.where.state === 'waiting' ? [] : store.list(collection, query))) as Store['list'] }) },
  // Once, and there (I14).
  'each time an item comes it is another request': { endpoints: [syncWith(offlineEndpoints.map((one) => ({ ...one, run: (call, ports) => one.run({ ...call, requestId: `again-${String(++carried).padStart(12, '0')}` }, ports) })))] },
  'the later of two arrivals stands': { store: onLedgers(async (update, id, apply) => { const paths = Object.keys(update.patch.set ?? {}); return paths.length === 1 && paths[0]?.endsWith('.at') ? true : apply(id, update); }) },
  'the mark that arrives last holds': instead(mergeAsItComes),
  'what nobody may do is dropped': { store: (store) => ({ ...store, insert: (async (collection, document, answers) => (collection === 'offlineItems' ? true : store.insert(collection, document, answers))) as Store['insert'] }) },
  'the queue forgets what it has sent': { phone: (ports) => ({ ...ports, sync: async (input) => { const reply = await ports.sync(input); return reply.ok ? reply : { ok: true, value: { results: input.items.map(({ id }) => ({ id, outcome: 'applied', code: '' })) } }; } }) },
  'the queue lives as long as the app': { phone: (ports) => ({ ...ports, read: async () => undefined }) },
  'an item goes before its photos': { phone: (ports) => ({ ...ports, upload: async (_path, cloudPath) => ok({ fileId: `cloud://test.files/${cloudPath}` }) }) },
};
