import { contract } from '@contract/contract';
import { isPlate } from '@domain/forms/is-plate';
import { homeKeyOf, type HomeId, type LotId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { plateKey, plateOf } from '@domain/parking/plate';
import type { Visit } from '@domain/parking/lot';
import { bookedVisit, cancelledVisit, visitOf } from '@domain/parking/visits';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement, type Context } from '@cloud/kit/implement';
import { lotsFor } from './lots-for';

/** A visitor's space for some hours: the lot is written only if nobody wrote it in between, so that no space is booked twice. */
export const book = implement(contract.parking.book, async (context) => {
  const { vault, at, request, input: { homeId, lotId, from, to, plate } } = context;
  if (!isPlate(plateOf(plate))) return refuse('PLATE', { plate });
  const lots = await lotsFor(context, homeId), wanted = { id: sha256(request.id).slice(0, 12), home: homeKeyOf(homeId), from, to, plate: vault.seal(plateOf(plate)), plateIndex: vault.index(plateKey(plate)) };
  const known = lots.find(({ _id }) => _id === lotId);
  if (!known) return refuse('LOT_UNKNOWN');
  const booked = await change(context, 'lots', lotId, (lot) => {
    const next = lot ? bookedVisit(lot, lots, wanted, at) : refuse('LOT_UNKNOWN');
    return next.ok ? { ok: true as const, document: next.value.lot, answer: { no: next.value.visit.no } } : next;
  }, known);
  return booked.ok && lots.filter(({ visitHours, counts }) => visitHours > 0 && counts.visitor > 0).length > 1 ? onlyOne(context, homeId, lotId, wanted, booked) : booked;
});

/** Two phones of a home may have booked in two lots side by side: whoever sees the other's gives its own back, so that a home never keeps two. Asked again it is refused again. */
async function onlyOne<B extends { readonly ok: true }>(context: Context, homeId: HomeId, lotId: LotId, { id, ...times }: Pick<Visit, 'id' | 'from' | 'to'>, booked: B) {
  const home = homeKeyOf(homeId), now = await lotsFor(context, homeId), own = now.find(({ _id }) => _id === lotId)?.visits.find((visit) => visit.id === id), other = visitOf(now.filter(({ _id }) => _id !== lotId), home, context.at);
  if (own && !other) return booked;
  if (own) await change({ ...context, request: { id: `${id}-back`, digest: id } }, 'lots', lotId, (lot) => (lot ? { ok: true as const, document: cancelledVisit(lot, home, id), answer: null } : refuse('LOT_UNKNOWN')));
  return refuse('VISIT_HELD', { from: other?.visit.from ?? times.from, to: other?.visit.to ?? times.to });
}
