import { contract } from '@contract/contract';
import { homeShort } from '@domain/community/home';
import { dueFen, refundsOf } from '@domain/fees/bill';
import { waitingHeld } from '@domain/fees/held-money';
import { sourceOf, type Refund } from '@domain/fees/refunds';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

const MOST = 200;
const isWaiting = ({ state }: Refund): boolean => ['asked', 'sent', 'owed'].includes(state);

/** Every refund that waits for somebody or for the provider, the oldest first, and money held back. */
export const refunds = implement(contract.finance.refunds, async ({ store, cloud, openid, input: { communityId } }) => {
  const cases = await store.list('cases', { where: { communityId, 'marks.refundsOpen': { gte: 1 } }, fields: ['homeId', 'place', 'bill'], orderBy: [['marks.refundsOpen', 'asc']], limit: MOST });
  const shown = cases.flatMap(({ bill }) => refundsOf(bill).filter(isWaiting).flatMap(({ photos = [] }) => photos)), links = shown.length ? await cloud.links(shown) : [], linkOf = (file: string): string => links[shown.indexOf(file)] ?? '';
  const rows = cases.flatMap(({ homeId, place, bill }) => refundsOf(bill).filter(isWaiting).map((one) => ({
    homeId, home: homeShort(place), no: one.no, receipt: one.receipt, how: sourceOf(bill, one.receipt)?.how ?? ('cash' as const), fen: one.fen, purpose: one.purpose, why: one.why, state: one.state, at: one.at,
    asked: one.asked.name, isOwn: one.asked.id === openid, agreed: 'agreed' in one ? one.agreed.name : '', ...(one.kept ? { kept: one.kept } : {}), photos: (one.photos ?? []).map(linkOf),
  })));
  const held = cases.flatMap(({ homeId, place, bill }) => waitingHeld(bill).map(({ receipt, cause, fen, order, at }) => (
    { homeId, home: homeShort(place), no: receipt, cause, fen, orderFen: bill.orders.find(({ no }) => no === order)?.fen ?? 0, dueFen: dueFen(bill), at })));
  return ok({ held, rows: rows.sort((a, b) => a.at - b.at) });
});
