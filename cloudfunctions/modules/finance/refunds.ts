import { contract } from '@contract/contract';
import { homeShort } from '@domain/community/home';
import { refundsOf } from '@domain/fees/bill';
import { paymentOf } from '@domain/fees/refunds';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

const MOST = 200;

/** Every refund that waits for somebody or for the provider, the oldest first. */
export const refunds = implement(contract.finance.refunds, async ({ store, openid, input: { communityId } }) => {
  const cases = await store.list('cases', { where: { communityId, 'marks.refundsOpen': { gte: 1 } }, fields: ['homeId', 'place', 'bill'], orderBy: [['marks.refundsOpen', 'asc']], limit: MOST });
  const rows = cases.flatMap(({ homeId, place, bill }) => refundsOf(bill).filter(({ state }) => ['asked', 'sent', 'owed'].includes(state)).map((one) => ({
    homeId, home: homeShort(place), no: one.no, receipt: one.receipt, how: paymentOf(bill, one.receipt)?.how ?? ('cash' as const), fen: one.fen, purpose: one.purpose, why: one.why, state: one.state, at: one.at,
    asked: one.asked.name, isOwn: one.asked.id === openid, agreed: 'agreed' in one ? one.agreed.name : '',
  })));
  return ok({ rows: rows.sort((a, b) => a.at - b.at) });
});
