import { contract } from '@contract/contract';
import { isPlate } from '@domain/forms/registration';
import { homeKeyOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { plateKey, plateOf } from '@domain/parking/plate';
import { bookedVisit } from '@domain/parking/visits';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { lotsFor } from './lots-for';

/** A visitor's space for some hours: the lot is written only if nobody wrote it in between, so that no space is booked twice. */
export const book = implement(contract.parking.book, async (context) => {
  const { vault, at, request, input: { homeId, lotId, from, to, plate } } = context;
  if (!isPlate(plateOf(plate))) return refuse('PLATE', { plate });
  const lots = await lotsFor(context, homeId), wanted = { id: sha256(request.id).slice(0, 12), home: homeKeyOf(homeId), from, to, plate: vault.seal(plateOf(plate)), plateIndex: vault.index(plateKey(plate)) };
  const known = lots.find(({ _id }) => _id === lotId);
  if (!known) return refuse('LOT_UNKNOWN');
  return change(context, 'lots', lotId, (lot) => {
    const next = lot ? bookedVisit(lot, lots, wanted, at) : refuse('LOT_UNKNOWN');
    return next.ok ? { ok: true as const, document: next.value.lot, answer: { no: next.value.visit.no } } : next;
  }, known);
});
