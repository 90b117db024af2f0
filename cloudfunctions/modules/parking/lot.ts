import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { lotView } from './lot-views';

export const lot = implement(contract.parking.lot, async ({ store, right, at, input: { lotId } }) => {
  const [found] = await Promise.all([store.find('lots', lotId), right()]);
  return found ? ok(lotView(found, at)) : refuse('LOT_UNKNOWN');
});
