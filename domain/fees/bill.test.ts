import { aBill, aCatalogue, desk, lead } from '../testing/a-bill';
import { at } from '../testing/at';
import { billOf, catalogueOf, dueFen, overpaidFen } from './bill';
import { drawnAnew, redrawn, withOffers } from './change-bill';
import { taken } from './desk-payments';
import { chargeOf, standardWords, type FeeItem } from './fee-item';

const now = at('2026-03-14 09:30'), area = 11_860, day = '2026-03-14';

test('every kind of item with its arithmetic; half a fen rounds up, line by line', () => {
  expect(aBill().lines.map(({ name, arithmetic, fen }) => [name, arithmetic, fen])).toEqual([
    ['物业服务费', '118.60 ㎡ × 2.80 元 × 3 个月', 99_624], ['水电表开通费', '2 块 × 60.00 元', 12_000], ['装修垃圾清运费', '', 30_000], ['装修保证金', '', 200_000],
  ]);
  expect(aBill().total).toBe(341_624);
  expect(chargeOf({ how: 'area-month', price: 1, months: 1 }, 50)).toMatchObject({ fen: 1 });
  expect(chargeOf({ how: 'area-month', price: 1, months: 1 }, 49)).toMatchObject({ fen: 0 });
  expect(aCatalogue.map(standardWords)).toEqual(['每平方米每月 2.80 元，预交 3 个月', '每块 60.00 元，2 块', '300.00 元', '2000.00 元', '480.00 元']);
});
test('an item is charged from its first day to its last', () => {
  const item: FeeItem = { code: 'heat', name: '供暖费', how: 'fixed', price: 100, from: '2026-03-01', to: '2026-03-31' };
  expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((on) => billOf(area, [item], on).total)).toEqual([0, 100, 100, 0]);
});
describe('what may be chosen', () => {
  test('is owed once chosen, and no more when it is given up', () => {
    const chosen = withOffers(aBill(), ['parking']);
    expect(chosen).toMatchObject({ ok: true, value: { total: 389_624 } });
    expect(chosen.ok && withOffers(chosen.value, [])).toMatchObject({ ok: true, value: { total: 341_624 } });
  });
  test('only from the catalogue, and not taken back by a tap once paid', () => {
    expect(withOffers(aBill(), ['sauna'])).toMatchObject({ code: 'OFFER_UNKNOWN' });
    expect(withOffers(aBill(), ['deposit'])).toMatchObject({ code: 'OFFER_UNKNOWN' });
    const chosen = withOffers(aBill(), ['parking']);
    const paid = chosen.ok && taken(chosen.value, { how: 'cash', slip: '1', fen: 389_624 }, 'SJ-1', desk, now);
    expect(paid && paid.ok && withOffers(paid.value.bill, [])).toMatchObject({ code: 'OFFER_PAID' });
  });
});
describe('a bill drawn again', () => {
  const dearer = aCatalogue.map((item) => (item.code === 'rubbish' ? { ...item, price: 40_000 } : item)), note = { by: lead, why: '清运费调整', at: now };
  test('keeps its catalogue until a manager draws it by the newer one, with the reason', () => {
    const chosen = withOffers(aBill(), ['parking']);
    const next = chosen.ok && redrawn(chosen.value, { area, day }, dearer, 2, note);
    expect(next).toMatchObject({ ok: true, value: { total: 399_624, catalogue: 2, earlier: [{ catalogue: 1, total: 389_624, why: '清运费调整', by: lead }] } });
  });
  test('not once money came, and not for nothing', () => {
    const paid = taken(aBill(), { how: 'card', slip: '0007', fen: 1 }, 'SJ-1', desk, now);
    expect(paid.ok && redrawn(paid.value.bill, { area, day }, dearer, 2, note)).toMatchObject({ code: 'BILL_PAID' });
    expect(redrawn(aBill(), { area, day }, aCatalogue, 1, note)).toMatchObject({ code: 'BILL_CURRENT' });
  });
  test('an offer the newer list no longer has is not charged', () => {
    const chosen = withOffers(aBill(), ['parking']);
    expect(chosen.ok && drawnAnew(chosen.value, area, aCatalogue.slice(0, 4), day, 3)).toMatchObject({ total: 341_624, offers: [] });
  });
});
test('bills of the first release are of version one, with nothing to choose and nothing given back', () => {
  const old = { lines: [], total: 500, orders: [], payments: [] };
  expect([catalogueOf(old), dueFen(old), overpaidFen(old)]).toEqual([1, 500, 0]);
});
