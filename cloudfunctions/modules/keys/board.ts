import { contract } from '@contract/contract';
import type { KeyHomeRow } from '@contract/keys-store';
import { crewRole } from '@domain/community/grants';
import { roomOf } from '@domain/keys/key-book';
import { isLateLoan } from '@domain/keys/late-loans';
import { mismatches, total } from '@domain/keys/key-issue';
import { giftsOf, guideOf, kindsOf } from '@domain/keys/key-kinds';
import { balanceOf, kindsOfBuilding, standingsOf } from '@domain/keys/registers';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { readBuilding } from './read-building';

const SHOWN = 20;

export const board = implement(contract.keys.board, async (context) => {
  const { store, at, right, input: { communityId, building: asked } } = context;
  const [community, known, { grants }] = await Promise.all([store.find('communities', communityId, ['buildings', 'handover']), asked === null ? null : readBuilding(context, communityId, asked), right()]);
  const buildings = Object.entries(community?.buildings ?? {}).map(([building, { homes }]) => ({ building, homes: homes ?? 0 })).sort((a, b) => a.building.localeCompare(b.building, 'en', { numeric: true }));
  const building = asked ?? buildings[0]?.building ?? '', { homes, cases, book } = known ?? await readBuilding(context, communityId, building);
  const settled = community ?? {}, usual = kindsOf(settled), kinds = kindsOfBuilding(cases.values(), usual), standings = standingsOf(homes, cases, new Map(book ? [[building, book]] : []), kinds);
  const rows = standings.map(({ homeId, standing }): KeyHomeRow => {
    const { home } = roomOf(homeId), moveIn = cases.get(homeId), out = moveIn?.keys;
    const who = standing.state === 'lent' ? { with: standing.loan?.to ?? '', since: standing.loan?.at ?? null } : standing.state === 'handing' ? { with: out?.takenOut.name ?? '', since: out?.takenOut.at ?? null } : { with: '', since: standing.state === 'owner' ? out?.signedAt ?? null : null };
    return { home, place: book?.sets[home]?.place ?? '', state: standing.state, pieces: total(standing.taken ?? {}), lost: total(standing.lost), ...who, wrong: standing.taken ? mismatches(moveIn?.keyKinds ?? kinds, standing.taken) : [], ...(standing.loan && isLateLoan(standing.loan, at) ? { isLate: true as const } : {}) };
  });
  return ok({
    isManager: crewRole(grants, communityId)?.isManager ?? false, buildings, building, kinds, usual, guide: guideOf(settled), gifts: giftsOf(settled), hasBook: book !== null, balance: balanceOf(standings.map(({ standing }) => standing)), homes: rows,
    lots: [...book?.lots ?? []].reverse().slice(0, SHOWN), moves: [...book?.moves ?? []].reverse().slice(0, SHOWN),
  });
});
