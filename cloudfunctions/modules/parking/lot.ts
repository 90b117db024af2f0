import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { MOST_LOTS } from '@domain/parking/lot';
import { implement } from '@cloud/kit/implement';
import { lotView } from './lot-views';

export const lot = implement(contract.parking.lot, async ({ store, right, at, input: { lotId } }) => {
  const [found, all] = await Promise.all([store.find('lots', lotId), store.list('lots', { where: { communityId: communityOf(lotId) }, fields: ['name', 'type'], limit: MOST_LOTS }), right()]);
  if (!found) return refuse('LOT_UNKNOWN');
  return ok(lotView(found, all.filter(({ _id, type }) => _id !== lotId && type === found.type).map(({ _id, name }) => ({ lotId: _id, name })), at));
});
