import { contract } from '@contract/contract';
import { communityOf, homeIdOf, type CommunityId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { importPieceId, type RosterOwnerRead, type SealedRosterHome } from '@domain/roster/roster-import';
import { newHome, type HomeRead } from '@domain/roster/take-in';
import { change, keptAnswer } from '@cloud/kit/change';
import { implement, type Context } from '@cloud/kit/implement';
import { correctHome } from './correct-home';

type Committed = { readonly done: number; readonly left: number; readonly homes: number };
const AT_ONCE = 10;

/** The next piece onto the roster: new homes in one insert, changed ones each on their own. Looks at what is there first, so a piece may be repeated. */
export const commit = implement(contract.roster.commit, async (context) => {
  const { store, vault, input: { communityId, importId } } = context;
  const head = communityOf(importId) === communityId ? await store.find('imports', importId) : null;
  if (!head) return refuse('IMPORT_UNKNOWN');
  const before = keptAnswer<Committed>(head, context.request);
  if (before) return before;
  const piece = head.donePieces < head.pieces ? await store.find('importPieces', importPieceId(importId, head.donePieces)) : null;
  const homes = (piece?.homes ?? []).map((home) => opened(home, vault));
  if (homes.length && !(await takeIn(context, communityId, homes))) return { ok: false, code: 'BUSY', data: {} };
  const answer = await change(context, 'imports', importId, (now) => {
    const at = now ?? head, isNext = at.donePieces === head.donePieces && piece !== null;
    const doneHomes = at.doneHomes + (isNext ? homes.length : 0);
    const value: Committed = { done: doneHomes, left: at.homes - doneHomes, homes: at.homes };
    return { ok: true, document: { ...at, donePieces: at.donePieces + (isNext ? 1 : 0), doneHomes }, answer: value };
  });
  if (answer.ok && piece) await store.apply('importPieces', piece._id, { guard: {}, patch: { set: { homes: [] } } });
  return answer;
});

const opened = ({ sealedOwners, ...home }: SealedRosterHome, vault: Context['vault']): HomeRead => ({ ...home, owners: JSON.parse(vault.open(sealedOwners)) as RosterOwnerRead[] });

async function takeIn(context: Context, communityId: CommunityId, homes: readonly HomeRead[]): Promise<boolean> {
  const { store, vault } = context;
  const idOf = ({ building, unit, room }: HomeRead) => homeIdOf(communityId, building, unit, room);
  const there = await store.list('homes', { where: { _id: { in: homes.map(idOf) } }, limit: homes.length });
  const known = new Map(there.map((home) => [home._id, home]));
  const fresh = homes.filter((home) => !known.has(idOf(home)));
  if (!(await store.insertAll('homes', fresh.map((home) => newHome(communityId, home, vault))))) return false;
  const changed = homes.flatMap((home) => { const before = known.get(idOf(home)); return before ? [{ before, home }] : []; });
  for (let i = 0; i < changed.length; i += AT_ONCE) {
    const went = await Promise.all(changed.slice(i, i + AT_ONCE).map(({ before, home }) => correctHome(context, before, home)));
    if (went.includes(false)) return false;
  }
  await countAgain(context, communityId, [...new Set(homes.map(({ building }) => building))]);
  return true;
}

/** Counted, not added up: a repeated piece leaves the same numbers. */
async function countAgain({ store }: Pick<Context, 'store'>, communityId: CommunityId, buildings: readonly string[]): Promise<void> {
  const counts = await Promise.all(buildings.map(async (building) => [`buildings.${building}.homes`, await store.count('homes', { communityId, building })] as const));
  if (counts.length) await store.apply('communities', communityId, { guard: {}, patch: { set: Object.fromEntries(counts) } });
}
