import { contract } from '@contract/contract';
import { homeShort, type Home } from '@domain/community/home';
import { communityOf, homeIdOf, type CommunityId, type ImportId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { homeBefore, importPieceId, rosterKeptUntil, type HomeBefore, type RosterImportPiece, type RosterOwnerRead, type SealedRosterHome } from '@domain/roster/roster-import';
import { newHome, type HomeRead } from '@domain/roster/take-in';
import { change, keptAnswer } from '@cloud/kit/change';
import { implement, type Context } from '@cloud/kit/implement';
import { correctHome } from './correct-home';
import { countAgain } from './count-again';
import { giveSpaces } from './give-spaces';

type Committed = { readonly done: number; readonly left: number; readonly homes: number; readonly spacesLeft?: number };
const AT_ONCE = 10;

/** The next piece onto the roster: new homes in one insert, changed ones each on their own. Looks at what is there first, so a piece may be repeated. */
export const commit = implement(contract.roster.commit, async (context) => {
  const { store, vault, input: { communityId, importId } } = context;
  const head = communityOf(importId) === communityId ? await store.find('imports', importId) : null;
  if (!head || head.isRefused) return refuse('IMPORT_UNKNOWN');
  const before = keptAnswer<Committed>(head, context.request);
  if (before) return before;
  if (head.back) return refuse('IMPORT_TAKEN_BACK');
  const piece = head.donePieces < head.pieces ? await store.find('importPieces', importPieceId(importId, head.donePieces)) : null;
  const homes = (piece?.homes ?? []).map((home) => opened(home, vault));
  // Said before anything is written: whoever takes back waits for this piece, or this piece is not begun.
  if (piece && !(await store.apply('imports', importId, { guard: { back: { exists: false } }, patch: { addToSet: { writing: context.at } } }))) return refuse('IMPORT_TAKEN_BACK');
  if (piece && head.donePieces === 0 && !(await becomeLast(context, communityId, importId))) return { ok: false, code: 'BUSY', data: {} };
  const spacesLeft = piece && homes.length ? await takeIn(context, communityId, homes, piece) : 0;
  if (spacesLeft === null) return { ok: false, code: 'BUSY', data: {} };
  const answer = await change(context, 'imports', importId, (now) => {
    const at = now ?? head, isNext = at.donePieces === head.donePieces && piece !== null;
    const doneHomes = at.doneHomes + (isNext ? homes.length : 0), notGiven = (at.spacesLeft ?? 0) + (isNext ? spacesLeft : 0);
    const value: Committed = { done: doneHomes, left: at.homes - doneHomes, homes: at.homes, ...(notGiven ? { spacesLeft: notGiven } : {}) };
    return { ok: true, document: { ...at, ...(notGiven ? { spacesLeft: notGiven } : {}), donePieces: at.donePieces + (isNext ? 1 : 0), doneHomes, writing: (at.writing ?? []).filter((began) => began !== context.at), keptUntil: rosterKeptUntil(context.at) }, answer: value };
  });
  if (answer.ok && piece) await store.apply('importPieces', piece._id, { guard: {}, patch: { set: { homes: [] } } });
  // The file has every number in the open: nobody needs it once the last piece is in.
  if (answer.ok && answer.value.left === 0) await forget(context, head.fileId);
  return answer;
});

type Opened = HomeRead & Pick<SealedRosterHome, 'isOnlySpaces'>;
const opened = ({ sealedOwners, ...home }: SealedRosterHome, vault: Context['vault']): Opened => ({ ...home, owners: JSON.parse(vault.open(sealedOwners)) as RosterOwnerRead[] });

/** What cannot be deleted now is said, and deleted when the import is asked for once more. */
async function forget({ cloud, log }: Context, fileId: string): Promise<void> {
  const stayed = await cloud.remove([fileId]).catch(() => [fileId]);
  if (stayed.length) log({ alarm: 'roster-file-not-deleted', files: stayed.length });
}

/** What earlier imports found is forgotten only when none of them can be taken back any more: false while one is being taken back at this moment. */
async function becomeLast({ store, at }: Context, communityId: CommunityId, importId: ImportId): Promise<boolean> {
  const patch = { set: { lastImport: importId } };
  if (!(await store.apply('communities', communityId, { guard: { undoingUntil: { exists: false } }, patch })) && !(await store.apply('communities', communityId, { guard: { undoingUntil: { lt: at } }, patch: { ...patch, unset: ['undoingUntil'] } }))) return false;
  await store.applyAll('importPieces', { guard: { communityId, importId: { ne: importId }, sealedBefore: { exists: true } }, patch: { unset: ['sealedBefore', 'changed'] } });
  return true;
}

/** Kept before anything is written; what an attempt cut short, or one beside this, has kept stays, for it may have written already. False when another kept something meanwhile: ask again. */
async function keepBefore({ store, vault }: Context, piece: RosterImportPiece, homes: readonly Home[]): Promise<boolean> {
  const kept = piece.sealedBefore ? JSON.parse(vault.open(piece.sealedBefore)) as readonly HomeBefore[] : [];
  const unkept = homes.filter(({ _id, importId }) => importId !== piece.importId && !kept.some((one) => one._id === _id));
  if (!unkept.length) return true;
  const all = [...kept, ...unkept.map(homeBefore)];
  return store.apply('importPieces', piece._id, { guard: { sealedBefore: piece.sealedBefore ?? { exists: false } }, patch: { set: { changed: all.map(({ _id }) => _id), sealedBefore: vault.seal(JSON.stringify(all)) } } });
}

/** How many spaces somebody else had meanwhile; null when something was too busy. */
async function takeIn(context: Context, communityId: CommunityId, homes: readonly Opened[], piece: RosterImportPiece): Promise<number | null> {
  const { store, vault } = context;
  const idOf = ({ building, unit, room }: HomeRead) => homeIdOf(communityId, building, unit, room);
  const there = await store.list('homes', { where: { _id: { in: homes.map(idOf) } }, limit: homes.length });
  const known = new Map(there.map((home) => [home._id, home]));
  if (!(await keepBefore(context, piece, there))) return null;
  const fresh = homes.filter((home) => !known.has(idOf(home)));
  if (!(await store.insertAll('homes', fresh.map((home) => ({ ...newHome(communityId, home, vault), importId: piece.importId }))))) return null;
  const changed = homes.flatMap((home) => { const before = known.get(idOf(home)); return before && !home.isOnlySpaces ? [{ before, home }] : []; });
  for (let i = 0; i < changed.length; i += AT_ONCE) {
    const went = await Promise.all(changed.slice(i, i + AT_ONCE).map(({ before, home }) => correctHome(context, before, home)));
    if (went.includes(false)) return null;
  }
  await countAgain(context, communityId, [...new Set(homes.filter(({ isOnlySpaces }) => !isOnlySpaces).map(({ building }) => building))], context.at);
  return giveSpaces(context, { communityId, importId: piece.importId, pieceId: piece._id, homes, moving: new Set(there.filter(({ batchId }) => batchId).map(homeShort)) });
}
