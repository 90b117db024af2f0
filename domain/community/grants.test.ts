import { hasLeft, noGrants, withoutHome } from './grants';

const homeId = 'home_yunxi_3-2-1201' as const, now = 1_000_000, owner = (ownerNo: number) => ({ homeId, ownerNo });

test('who sold has left for good; the new owners’ numbers are theirs', () => {
  const gone = withoutHome({ ...noGrants('wx-1'), homes: [{ ...owner(1), name: '王一宁' }] }, homeId, { below: 3 });
  expect(gone.homes).toEqual([]);
  expect([hasLeft(gone, owner(2), now), hasLeft(gone, owner(3), now), hasLeft(gone, owner(2), now * 99)]).toEqual([true, false, true]);
});
test('who is named no more has left for the moment, and may be named again; a sale stays beside it', () => {
  const sold = withoutHome(noGrants('wx-1'), homeId, { below: 2 }), gone = withoutHome(sold, homeId, { below: 4, until: now + 60 });
  expect([hasLeft(gone, owner(3), now), hasLeft(gone, owner(3), now + 60), hasLeft(gone, owner(1), now + 60)]).toEqual([true, false, true]);
  expect(withoutHome(gone, homeId, { below: 5, until: now + 90 }).left).toEqual([{ homeId, below: 2 }, { homeId, below: 5, until: now + 90 }]);
});
