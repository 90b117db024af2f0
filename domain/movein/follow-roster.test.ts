import { aFreshCase } from '../testing/a-case';
import { aCommunity } from '../testing/a-community';
import { aHome, anOwner } from '../testing/a-home';
import { followedRoster } from './follow-roster';

const corrected = aHome({ area: 12_000, houseType: '四室', owners: [anOwner(), anOwner({ no: 3, name: '李新', phoneTail: '9999' })], bound: [{ ownerNo: 1, openid: 'wx-owner' }] });

test('facts and bill follow while nothing rests on them', () => {
  const after = followedRoster(aFreshCase(), corrected, aCommunity());
  expect(after).toMatchObject({ area: 12_000, houseType: '四室', bill: { total: 130_800 } });
  expect(after.owners).toEqual([{ no: 1, name: '王一宁', phoneTail: '6207', openid: 'wx-owner' }, { no: 3, name: '李新', phoneTail: '9999', openid: null }]);
});
test('a lease instead of a purchase, and other days of delivery, are the case\'s too', () => {
  expect(followedRoster(aFreshCase(), { ...corrected, contractKind: 'lease', deliveryTo: '2026-04-30' }, aCommunity())).toMatchObject({ contractKind: 'lease', deliveryFrom: '2026-03-01', deliveryTo: '2026-04-30' });
});
test('once an order was made, only the owners and the delivery period do', () => {
  const fresh = aFreshCase();
  const ordered = { ...fresh, bill: { ...fresh.bill, orders: [{ no: 'o1', by: 'wx-owner', fen: fresh.bill.total, at: 0, state: 'open' as const }] } };
  expect(Object.keys(followedRoster(ordered, corrected, aCommunity()))).toEqual(['owners', 'deliveryFrom', 'deliveryTo']);
});
