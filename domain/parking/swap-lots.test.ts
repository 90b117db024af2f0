import fc from 'fast-check';
import { aLot, aTurn } from '../testing/a-lot';
import { brokenInLot } from './change-lot';
import { type Lot, type LotSwap, type SwapVerdict } from './lot';
import { begunSwap, decidedSwap, endedSwap, forgottenVerdict, openSwaps } from './swap-lots';

const turn = aTurn(), NOS = ['1', '2', '3'], PARTS = ['begin', 'decide', 'end', 'over'] as const;
type Side = 'a' | 'b';
const other = (side: Side): Side => (side === 'a' ? 'b' : 'a');
const lots = (): Record<Side, Lot> => ({ a: aLot('1~3\n3-1-101 1\n3-1-102 2', {}, 'lot_yunxi_a'), b: aLot('1~3\n3-1-103 1\n3-1-101 2', {}, 'lot_yunxi_b') });
const heldBy = (all: Record<Side, Lot>): string => [...Object.values(all.a.spaces), ...Object.values(all.b.spaces)].flatMap((space) => (space.state === 'assigned' ? [space.home] : [])).sort().join(' ');

/** A swap from `side`, and how often each of its parts is heard of again. A lot begins no swap while one of its own is open. */
const aSwap = fc.record({ side: fc.constantFrom<Side>('a', 'b'), no: fc.constantFrom(...NOS), to: fc.constantFrom(...NOS) });
/** In which order parts of swaps happen, of any two that are under way. */
const order = fc.array(fc.record({ swap: fc.nat(5), part: fc.constantFrom(...PARTS) }), { minLength: 20, maxLength: 80 });

test('whatever is cut short, heard twice or begun from both ends at once: once all swaps are over every home has as many spaces as before', () => {
  fc.assert(fc.property(fc.array(aSwap, { minLength: 6, maxLength: 6 }), order, (swaps, happens) => {
    const all = lots(), before = heldBy(all), kept = new Map<number, { swap: LotSwap; verdict?: SwapVerdict; ended?: true }>();
    const step = (at: number, part: (typeof PARTS)[number]): void => {
      const { side, no, to } = swaps[at]!, there = other(side), id = `s${at}`, known = kept.get(at);
      if (part === 'begin' && !known && !openSwaps(all[side]).length) {
        const begun = begunSwap(all[side], all[there], id, no, to, '离单元门近');
        if (begun.ok) { all[side] = begun.value; kept.set(at, { swap: begun.value.swaps[id]! }); }
      }
      // A part heard again answers what it answered: the request's answer is kept.
      if (part === 'decide' && known && !known.verdict) { const said = decidedSwap(all[there], id, known.swap, all[side]._id, turn); all[there] = said.lot; kept.set(at, { ...known, verdict: said.verdict }); }
      if (part === 'end' && known?.verdict && !known.ended) { all[side] = endedSwap(all[side], id, known.verdict, turn); kept.set(at, { ...known, ended: true }); }
      if (part === 'over' && known?.ended) all[there] = forgottenVerdict(all[there], id);
    };
    for (const { swap, part } of happens) step(swap, part);
    for (const at of kept.keys()) for (const part of PARTS) step(at, part);
    expect(heldBy(all)).toBe(before);
    expect([openSwaps(all.a), openSwaps(all.b), brokenInLot(all.a), brokenInLot(all.b), all.a.verdicts ?? {}, all.b.verdicts ?? {}]).toEqual([[], [], [], [], {}, {}]);
  }), { numRuns: 500 });
});
test('the other lot’s word stands, whatever becomes of the space; what is itself on its way is not given', () => {
  const { a, b } = lots(), begun = begunSwap(a, b, 's1', '1', '3', '离得近');
  if (!begun.ok) throw new Error(begun.code);
  const swap = begun.value.swaps.s1!, first = decidedSwap(b, 's1', swap, a._id, turn), free: Lot = { ...first.lot, spaces: { ...first.lot.spaces, 3: { state: 'free' } } };
  expect([first.verdict, decidedSwap(free, 's1', swap, a._id, turn)]).toEqual([{ went: true, former: '' }, { lot: free, verdict: first.verdict }]);
  const moving = begunSwap(b, a, 's2', '1', '2', '离得近');
  expect(moving.ok && decidedSwap(moving.value, 's1', { ...swap, other: '1' }, a._id, turn).verdict).toEqual({ went: false, code: 'BUSY' });
});
