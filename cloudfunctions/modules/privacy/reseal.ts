import { contract } from '@contract/contract';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { keepLog } from '@cloud/kit/keep-log';
import { reindexed } from './reindexed';
import { resealed, SEALED } from './sealed-fields';

const PIECE = 60;

/**
 * One piece of the rotation of keys, of those that seal and of the one that indexes, while everybody goes on working: a document somebody else wrote meanwhile is left for the next round (`busy`).
 * The old key may go once a whole round has resealed nothing and left nothing.
 */
export const reseal = implement(contract.privacy.reseal, async (context) => {
  const { store, vault, openid, input: { communityId, from } } = context, step = SEALED[from.at];
  await context.right();
  if (!step) return ok({ looked: 0, resealed: 0, busy: 0, key: vault.current, next: null, of: SEALED.length });
  const documents = await store.list(step.collection, { where: step.where(communityId), fields: [...step.fields, ...(step.beside ?? [])], orderBy: [['_id', 'asc']], limit: PIECE, skip: from.skip });
  let done = 0, busy = 0;
  for (const document of documents) {
    const held = Object.fromEntries(Object.entries(document).filter(([key]) => step.fields.includes(key)));
    const fresh = Object.entries(reindexed(step.collection, document, resealed(held, vault), vault)).filter(([key, value]) => value !== held[key]);
    if (!fresh.length) continue;
    if (await store.replace(step.collection, document._id, document._v, Object.fromEntries(fresh))) done++; else busy++;
  }
  if (done) await keepLog(context, communityId, { by: openid, what: 'keys-resealed', of: `${step.collection}|${done}|${vault.current}` });
  const next = documents.length === PIECE ? { at: from.at, skip: from.skip + PIECE } : from.at + 1 < SEALED.length ? { at: from.at + 1, skip: 0 } : null;
  return ok({ looked: documents.length, resealed: done, busy, key: vault.current, next, of: SEALED.length });
});
