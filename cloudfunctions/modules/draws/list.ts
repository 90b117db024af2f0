import { contract } from '@contract/contract';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { ROW_FIELDS, rowOf } from './draw-views';

const MOST = 50;

/** The draws this home may or might have entered, the latest first; which of them it is in is a second question, so that no list of homes travels. */
export const list = implement(contract.draws.list, async ({ store, input: { homeId } }) => {
  const home = homeKeyOf(homeId), where = { communityId: communityOf(homeId), buildings: { has: home.split('-')[0] ?? '' } } as const, order = { orderBy: [['closesAt', 'desc']], limit: MOST } as const;
  const [rows, mine] = await Promise.all([store.list('draws', { where, fields: [...ROW_FIELDS], ...order }), store.list('draws', { where: { ...where, entries: { has: home } }, fields: ['_id'], ...order })]);
  return ok({ rows: rows.map((draw) => ({ ...rowOf(draw), isIn: mine.some(({ _id }) => _id === draw._id) })) });
});
