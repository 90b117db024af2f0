import { contract } from '@contract/contract';
import type { Community } from '@domain/community/community';
import { communityOf, type HomeId } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { piecesOf, type HomeBefore, type TakenBack } from '@domain/roster/roster-import';
import { change, keptAnswer } from '@cloud/kit/change';
import { implement, type Context } from '@cloud/kit/implement';
import { countAgain } from './count-again';
import { takeBackSpaces } from './give-spaces';

type Undone = { readonly restored: number; readonly removed: number; readonly left: number };
/** The platform ends a run that lasts longer. */
const LONGEST_RUN = 20_000;
const AT_ONCE = 10, IDS_A_QUERY = 1000, PIECES = 1000;
const FREE = { batchId: null, 'bound.openid': { exists: false } } as const;

/** A piece of changed homes back to what they were; after the last piece the new homes go. Each home only while nobody is bound to it and no batch has it. */
export const undo = implement(contract.roster.undo, async (context) => {
  const { store, at, input: { communityId, importId } } = context;
  const [head, community] = await Promise.all([communityOf(importId) === communityId ? store.find('imports', importId) : null, store.find('communities', communityId, ['buildings', 'lastImport']), context.right()]);
  if (!head || !community) return refuse('IMPORT_UNKNOWN');
  const before = keptAnswer<Undone>(head, context.request);
  if (before) return before;
  const back: TakenBack = head.back ?? { pieces: 0, restored: 0, removed: 0, isWhole: false };
  if (back.isWhole) return ok({ restored: back.restored, removed: back.removed, left: 0 });
  if (community.lastImport !== importId) return refuse('IMPORT_FOLLOWED');
  const pieces = await store.list('importPieces', { where: { communityId, importId, sealedBefore: { exists: true } }, fields: ['changed'], orderBy: [['_id', 'asc']], limit: PIECES });
  const used = await inUse(context, community, pieces.flatMap(({ changed }): readonly HomeId[] => changed ?? []));
  if (used.bound || used.moving) return refuse('IMPORT_IN_USE', used);
  // No other import begins until this run is over: what it would forget is what this one restores.
  if (!(await store.apply('communities', communityId, { guard: { lastImport: importId }, patch: { set: { undoingUntil: at + LONGEST_RUN } } }))) return refuse('IMPORT_FOLLOWED');
  // The mark first: no piece is begun after it, and none that was begun before is still being written.
  if (!head.back && ((head.writing ?? []).some((began) => began > at - LONGEST_RUN) || !(await store.apply('imports', importId, { guard: { _v: head._v, back: { exists: false } }, patch: { set: { back } } })))) return { ok: false, code: 'BUSY', data: {} };
  const [next] = pieces, restored = next ? await restore(context, next._id) : 0;
  if (restored === null) return { ok: false, code: 'BUSY', data: {} };
  const left = Math.max(0, pieces.length - 1), isLast = left === 0;
  if (isLast && !(await takeBackSpaces(context, communityId, importId))) return { ok: false, code: 'BUSY', data: {} };
  const removed = isLast ? await removeNew(context, head.buildings) : 0;
  const answer = await change(context, 'imports', importId, (now) => {
    const reachedBefore = now?.back ?? back, isNext = reachedBefore.pieces === back.pieces && !reachedBefore.isWhole;
    const reached: TakenBack = isNext ? { pieces: reachedBefore.pieces + 1, restored: reachedBefore.restored + restored, removed: reachedBefore.removed + removed, isWhole: isLast } : reachedBefore;
    return { ok: true, document: { ...(now ?? head), back: reached }, answer: { restored: reached.restored, removed: reached.removed, left: reached.isWhole ? 0 : left } };
  });
  if (answer.ok && isLast) await store.apply('communities', communityId, { guard: { lastImport: importId }, patch: { set: { lastImport: null }, unset: ['undoingUntil'] } });
  return answer;
});

type Ask = Context<typeof contract.roster.undo>;

/** How many of the import's homes somebody has proven to own, and how many lie in buildings that a batch has. */
async function inUse({ store, input: { communityId, importId } }: Ask, { buildings }: Pick<Community, 'buildings'>, changed: readonly HomeId[]): Promise<{ readonly bound: number; readonly moving: number }> {
  const parts = [{ communityId, importId }, ...piecesOf(changed, IDS_A_QUERY).map((ids) => ({ _id: { in: ids } }))];
  const moving = Object.keys(buildings).filter((building) => buildings[building]?.batchId);
  const sum = async (counts: readonly Promise<number>[]) => (await Promise.all(counts)).reduce((all, n) => all + n, 0);
  return {
    bound: await sum(parts.map((part) => store.count('homes', { ...part, 'bound.openid': { exists: true } }))),
    moving: moving.length ? await sum(parts.map((part) => store.count('homes', { ...part, building: { in: moving } }))) : 0,
  };
}

/** How many homes it was; null when somebody wrote one meanwhile: ask again. */
async function restore({ store, vault }: Ask, pieceId: string): Promise<number | null> {
  const piece = await store.find('importPieces', pieceId, ['sealedBefore']);
  if (!piece?.sealedBefore) return 0;
  const before = JSON.parse(vault.open(piece.sealedBefore)) as readonly HomeBefore[];
  for (const some of piecesOf(before, AT_ONCE)) {
    const went = await Promise.all(some.map(({ _id, ...was }) => store.apply('homes', _id, { guard: FREE, patch: { set: was as never } })));
    if (went.includes(false)) return null;
  }
  await store.apply('importPieces', pieceId, { guard: {}, patch: { set: { homes: [] }, unset: ['sealedBefore', 'changed'] } });
  return before.length;
}

async function removeNew(context: Ask, buildings: readonly string[]): Promise<number> {
  const { store, input: { communityId, importId } } = context;
  const removed = await store.removeAll('homes', { communityId, importId, ...FREE });
  await store.applyAll('importPieces', { guard: { communityId, importId }, patch: { set: { homes: [] } } });
  await countAgain(context, communityId, buildings, context.at);
  return removed;
}
