import { contract } from '@contract/contract';
import { communityOf, type LotId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { newLot, savedLot } from '@domain/parking/change-lot';
import { MOST_LOTS } from '@domain/parking/lot';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { turnOf } from './change-lot';

/** What a lot is and where it lies; a new one, or one there is. */
export const save = implement(contract.parking.save, async (context) => {
  const { store, input: { communityId, lotId, lot: draft } } = context;
  if (lotId && communityOf(lotId) !== communityId) return refuse('LOT_UNKNOWN');
  if (draft.sketch !== null && !draft.sketch.includes(`/plans/${communityId}/`)) return refuse('FILE_FOREIGN');
  // The id comes from the request, so that the same request makes one lot.
  const id: LotId = lotId ?? `lot_${communityId.slice(4)}_${sha256(context.request.id).slice(0, 10)}`;
  const [count, turn] = await Promise.all([lotId ? 0 : store.count('lots', { communityId }), turnOf(context, communityId)]);
  return change(context, 'lots', id, (lot) => {
    if (!lot && lotId) return refuse('LOT_UNKNOWN');
    if (!lot && count >= MOST_LOTS) return refuse('LOTS_TOO_MANY', { limit: MOST_LOTS });
    return { ok: true as const, document: savedLot(lot ?? newLot(id, communityId, draft), draft, turn), answer: { lotId: id as string } };
  });
});
