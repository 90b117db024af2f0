import { crewRole } from '@domain/community/grants';
import { homeShort } from '@domain/community/home';
import type { CommunityId, ImportId, LotId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import type { Turn } from '@domain/parking/change-lot';
import { MOST_LOTS } from '@domain/parking/lot';
import { givenByRoster, takenBack } from '@domain/parking/roster-spaces';
import type { SpaceLine } from '@domain/parking/space-lines';
import type { HomeRead } from '@domain/roster/take-in';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import type { Context } from '@cloud/kit/implement';
import { tellHomes } from '@cloud/kit/tell-homes';

type Given = { readonly communityId: CommunityId; readonly importId: ImportId; /** Of this piece: each lot is written once for it. */ readonly pieceId: string; readonly homes: readonly HomeRead[]; /** Homes on their way, by their key: they are told. */ readonly moving: ReadonlySet<string> };
const turnOf = async ({ right, at }: Context, communityId: CommunityId): Promise<Turn> => ({ at, by: crewRole((await right()).grants, communityId)?.memberId ?? '', digest: sha256 });
const written = (context: Context, name: string, lotId: LotId): Context => { const id = sha256(`${name}|${lotId}`).slice(0, 32); return { ...context, request: { id, digest: id } }; };

/** A piece's spaces into the register, one write a lot; repeated, it answers the same. How many somebody else had meanwhile; null when a lot was too busy. */
export async function giveSpaces(context: Context, { communityId, importId, pieceId, homes, moving }: Given): Promise<number | null> {
  const lines = new Map<LotId, SpaceLine[]>();
  for (const home of homes) for (const { lotId, no } of home.spaces ?? []) lines.set(lotId, [...(lines.get(lotId) ?? []), { no, home: homeShort(home) }]);
  let left = 0;
  for (const [lotId, some] of lines) {
    const turn = await turnOf(context, communityId);
    const given = await change(written(context, pieceId, lotId), 'lots', lotId, (lot) => {
      if (!lot) return refuse('LOT_UNKNOWN');
      const next = givenByRoster(lot, some, importId, moving, turn);
      return { ok: true as const, document: next.lot, answer: next.left };
    });
    if (!given.ok && given.code !== 'LOT_UNKNOWN') return null;
    left += given.ok ? given.value : some.length;
    if (some.some(({ home }) => moving.has(home))) await tellHomes(context, lotId);
  }
  return left;
}

/** What the import gave comes back; harmless to repeat. False when a lot was too busy. */
export async function takeBackSpaces(context: Context, communityId: CommunityId, importId: ImportId): Promise<boolean> {
  const lots = await context.store.list('lots', { where: { communityId }, fields: ['spaces'], limit: MOST_LOTS });
  for (const { _id } of lots.filter(({ spaces }) => Object.values(spaces).some((space) => space.state === 'assigned' && space.importId === importId))) {
    const turn = await turnOf(context, communityId);
    const back = await change(written(context, `${importId}|back|${context.request.id}`, _id), 'lots', _id, (lot) => (lot ? { ok: true as const, document: takenBack(lot, importId, turn), answer: null } : refuse('LOT_UNKNOWN')));
    if (!back.ok) return false;
  }
  return true;
}
