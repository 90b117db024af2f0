import { contract } from '@contract/contract';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { cancelledVisit } from '@domain/parking/visits';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

export const cancel = implement(contract.parking.cancel, async (context) => {
  const { homeId, lotId, id } = context.input;
  return change(context, 'lots', lotId, (lot) => (lot && lot.communityId === communityOf(homeId) ? { ok: true as const, document: cancelledVisit(lot, homeKeyOf(homeId), id), answer: { isHeld: false } } : refuse('LOT_UNKNOWN')));
});
