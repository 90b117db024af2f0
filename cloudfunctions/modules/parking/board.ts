import { contract } from '@contract/contract';
import { ok } from '@domain/kernel/result';
import { MOST_LOTS } from '@domain/parking/lot';
import { implement } from '@cloud/kit/implement';

export const board = implement(contract.parking.board, async ({ store, right, input: { communityId } }) => {
  const [lots] = await Promise.all([store.list('lots', { where: { communityId }, fields: ['name', 'type', 'place', 'counts'], limit: MOST_LOTS }), right()]);
  return ok({ rows: lots.map(({ _id, name, type, place, counts }) => ({ lotId: _id as string, name, type, place, counts })).sort((one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true })) });
});
