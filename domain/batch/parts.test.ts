import * as fc from 'fast-check';
import { slotsOfPart } from '../booking/open-ledger';
import { aBatch } from '../testing/a-batch';
import { slotsOf } from './batch';
import { ledgerFor, mostSeats, partsOf, shared, tooBig } from './parts';

const community = (homes: Readonly<Record<string, number>>) => ({ buildings: Object.fromEntries(Object.entries(homes).map(([name, count]) => [name, { homes: count, batchId: null }])) });

test('a batch of a few buildings has one ledger', () => {
  expect(partsOf(aBatch({ buildings: ['3', '5'] }), community({ 3: 100, 5: 200 }))).toEqual([{ ledgerId: 'led_yunxi_a_1', buildings: ['3', '5'] }]);
});
test('a large one is cut between buildings, neighbours together, none too heavy', () => {
  const homes = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [String(i + 1), 100])), batch = aBatch({ buildings: Object.keys(homes) });
  const parts = partsOf(batch, community(homes)), most = mostSeats(Object.keys(slotsOf(batch)).length);
  expect(parts.flatMap(({ buildings }) => buildings)).toEqual(Object.keys(homes));
  expect(parts.every(({ buildings }) => buildings.length * 100 <= most)).toBe(true);
  expect(parts).toHaveLength(Math.ceil(50 / Math.floor(most / 100)));
  expect(ledgerFor({ ...batch, parts }, '50')).toBe(`led_yunxi_a_${parts.length}`);
  expect(tooBig(aBatch({ buildings: ['1', '2'] }), community({ 1: most + 1, 2: most }))).toEqual(['1']);
});
test('the parts share every slot\'s places by their homes, and lose none', () => {
  const batch = aBatch({ buildings: ['1', '2'], places: 7, parts: [{ ledgerId: 'led_yunxi_a_1', buildings: ['1'] }, { ledgerId: 'led_yunxi_a_2', buildings: ['2'] }] }), of = community({ 1: 300, 2: 100 });
  const [one, two] = batch.parts.map((part) => slotsOfPart(batch, part, of));
  for (const [id, { capacity }] of Object.entries(slotsOf(batch))) expect((one?.[id]?.capacity ?? 0) + (two?.[id]?.capacity ?? 0)).toBe(capacity);
  expect(Object.values(one ?? {}).reduce((sum, { capacity }) => sum + capacity, 0)).toBeGreaterThan(2.9 * Object.values(two ?? {}).reduce((sum, { capacity }) => sum + capacity, 0));
  fc.assert(fc.property(fc.nat(50), fc.array(fc.nat(900), { minLength: 1, maxLength: 9 }), fc.nat(99), (places, homes, turn) => {
    const share = shared(places, homes, turn);
    expect([share.reduce((sum, n) => sum + n, 0), share.every((n) => n >= 0 && Number.isInteger(n))]).toEqual([places, true]);
  }));
});
