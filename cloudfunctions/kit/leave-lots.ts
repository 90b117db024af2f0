import { crewRole } from '@domain/community/grants';
import { communityOf, homeKeyOf, type HomeId } from '@domain/kernel/ids';
import { leftByHousehold } from '@domain/parking/change-lot';
import { EVERY_HOME, MOST_LOTS, spacesOf } from '@domain/parking/lot';
import { openSwaps } from '@domain/parking/swap-lots';
import { change } from './change';
import { sha256 } from './digest';
import type { Context } from './implement';
import { settleSwaps } from './settle-swaps';

/** Lots in which a home's household of before had spaces or visitors. Each is one write, harmless to repeat. False when one was too busy. */
export async function leaveLots(context: Context, homeId: HomeId, isReleased: boolean): Promise<boolean> {
  const { store, at, request } = context, home = homeKeyOf(homeId), communityId = communityOf(homeId), by = crewRole((await context.right()).grants, communityId)?.memberId ?? '';
  const find = () => store.list('lots', { where: { communityId, homes: { in: [home, EVERY_HOME] } }, limit: MOST_LOTS }), turn = { at, by, digest: sha256 };
  let lots = await find();
  const cut = lots.filter((lot) => openSwaps(lot).length > 0);
  for (const lot of cut) if (!(await settleSwaps({ store, at }, lot, turn))) return false;
  if (cut.length) lots = await find();
  for (const known of lots.filter((lot) => lot.visits.some((visit) => visit.home === home) || (isReleased && spacesOf(lot, home).length > 0))) {
    const id = sha256(`${request.id}|${known._id}`).slice(0, 32);
    const left = await change({ store, at, request: { id, digest: id } }, 'lots', known._id, (lot) => ({ ok: true as const, document: leftByHousehold(lot ?? known, home, isReleased, turn), answer: null }), known);
    if (!left.ok) return false;
  }
  return true;
}
