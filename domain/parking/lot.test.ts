import fc from 'fast-check';
import { firstBroken } from '../audit/trail';
import { HOUR } from '../kernel/calendar';
import { at } from '../testing/at';
import { aLot, aLotDraft, aTurn } from '../testing/a-lot';
import { brokenInLot, markedSpaces, releasedSpace, savedLot, swappedSpaces, toldHomes, withLines, type Mark } from './change-lot';
import { EVERY_HOME, LOG_KEPT, MOST_SPACES, spacesOf, totalOf, type Lot } from './lot';
import { readSpaceLines } from './space-lines';
import { bookedVisit, cancelledVisit, freeFor } from './visits';

const turn = aTurn(), must = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T => { if (!answer.ok) throw new Error(answer.code); return answer.value; };
const fill = (lot: Lot, text: string, homes: readonly string[] = ['3-2-1201', '3-2-1202']) => withLines(lot, readSpaceLines(text).lines, new Set(homes), turn);

describe('lines as they are pasted', () => {
  test.each([
    ['A-001~A-003', ['A-001', 'A-002', 'A-003']], ['A-009至11', ['A-009', 'A-010', 'A-011']], ['b1-7…b1-8', ['B1-7', 'B1-8']], ['１０１号', ['101']], ['A-01、A-02，A-03', ['A-01', 'A-02', 'A-03']], ['地下-12', ['地下-12']],
  ])('%s', (text, nos) => expect(readSpaceLines(text)).toEqual({ lines: nos.map((no) => ({ no, home: '' })), unread: [] }));
  test.each(['3-2-1201 A-017', '3栋2单元1201\tA-017', 'A-017，03-2-1201'])('a home and its space: %s', (text) => expect(readSpaceLines(text).lines).toEqual([{ no: 'A-017', home: '3-2-1201' }]));
  test.each(['A-120~A-001', 'A-001~B-003', '没有号码', 'A-1~A-9999', 'A.1$'])('what nobody can read is named: %s', (text) => expect(readSpaceLines(`A-001\n${text}\n\n`)).toEqual({ lines: [{ no: 'A-001', home: '' }], unread: [text] }));
});

describe('a space and its home', () => {
  const lot = aLot('A-001~A-004\n3-2-1201 A-001');
  test('pasted twice it is done once; the home is told once', () => {
    const again = must(fill(lot, 'A-001~A-004\n3-2-1201 A-001'));
    expect([again.added, again.assigned, again.left, again.lot.counts, Object.values(again.lot.tell).map(({ home, what }) => `${home} ${what}`)]).toEqual([0, 0, [], { free: 3, assigned: 1, visitor: 0, reserved: 0, out: 0 }, ['3-2-1201 assigned']]);
  });
  test('taken, kept for something, or of a home nobody knows: left with why, the others are done', () => {
    const kept = must(markedSpaces(lot, ['A-002'], 'reserved', '消防通道', turn));
    expect(must(fill(kept, '3-2-1202 A-001\n3-2-1202 A-002\n9-9-901 A-003\n3-2-1202 A-004'))).toMatchObject({ assigned: 1, left: [{ no: 'A-001', why: 'TAKEN' }, { no: 'A-002', why: 'NOT_FREE' }, { no: 'A-003', home: '9-9-901', why: 'HOME_UNKNOWN' }], lot: { homes: ['3-2-1201', '3-2-1202'] } });
  });
  test('released with its reason; a home with another space here stays on the list', () => {
    const two = must(fill(lot, '3-2-1201 A-003')).lot, one = must(releasedSpace(two, 'A-001', '退租', turn));
    expect([spacesOf(one, '3-2-1201'), one.homes, Object.values(one.tell).at(-1), must(releasedSpace(one, 'A-003', '退租', turn)).homes]).toEqual([['A-003'], ['3-2-1201'], { home: '3-2-1201', what: 'released', no: 'A-001', was: 'A-001', why: '退租' }, []]);
    expect(releasedSpace(lot, 'A-002', '退租', turn)).toMatchObject({ code: 'SPACE_NOT_ASSIGNED', data: { no: 'A-002' } });
  });
  test('two homes change places in one write, each told; to a free space one moves; never onto what is kept', () => {
    const both = must(fill(lot, '3-2-1202 A-002')).lot, swapped = must(swappedSpaces(both, 'A-001', 'A-002', '方便出入', turn)), moved = must(swappedSpaces(both, 'A-001', 'A-004', '积水', turn));
    expect([spacesOf(swapped, '3-2-1201'), spacesOf(swapped, '3-2-1202'), Object.values(swapped.tell).slice(-2).map(({ home, was, no }) => `${home} ${was}>${no}`)]).toEqual([['A-002'], ['A-001'], ['3-2-1201 A-001>A-002', '3-2-1202 A-002>A-001']]);
    expect([spacesOf(moved, '3-2-1201'), moved.spaces['A-001']]).toEqual([['A-004'], { state: 'free' }]);
    expect(swappedSpaces(must(markedSpaces(both, ['A-003'], 'out', '渗水', turn)), 'A-001', 'A-003', '试', turn)).toMatchObject({ code: 'SPACE_NOT_FREE' });
  });
  test('what a space is kept from must be said why; an assigned one is not re-marked; struck off it is gone', () => {
    expect([markedSpaces(lot, ['A-002'], 'out', '', turn), markedSpaces(lot, ['A-001'], 'visitor', '', turn), markedSpaces(lot, ['Z-9'], 'free', '', turn)]).toMatchObject([{ code: 'WHY_NEEDED' }, { code: 'SPACE_NOT_FREE', data: { no: 'A-001' } }, { code: 'SPACE_UNKNOWN' }]);
    expect(Object.keys(must(markedSpaces(lot, ['A-002', 'A-003'], 'struck', '', turn)).spaces)).toEqual(['A-001', 'A-004']);
  });
  test('the log is chained, holds ids and numbers only, and the last of it is kept', () => {
    let long = lot;
    for (let i = 0; i < LOG_KEPT; i++) long = must(swappedSpaces(long, i % 2 ? 'A-002' : 'A-001', i % 2 ? 'A-001' : 'A-002', '隐私的话', turn));
    expect([long.log.length, firstBroken(long.log, turn.digest, long.logBefore), JSON.stringify(long.log).includes('隐私')]).toEqual([LOG_KEPT, -1, false]);
    expect(toldHomes(long, Object.keys(long.tell)).tell).toEqual({});
  });
  test('a full lot weighs under 100 KB; one space more is refused', () => {
    const full = aLot(Array.from({ length: MOST_SPACES }, (_, i) => `12-3-${1000 + i} B1-${String(i).padStart(4, '0')}`).join('\n'), { rules: '规'.repeat(500), way: '路'.repeat(300) });
    expect(JSON.stringify(toldHomes(full, Object.keys(full.tell))).length).toBeLessThan(100_000);
    expect(fill(full, 'B2-1')).toMatchObject({ code: 'SPACES_TOO_MANY', data: { limit: MOST_SPACES } });
  });
});

describe('visitors by the hour', () => {
  const lot = must(markedSpaces(aLot('A-001~A-003', { visitHours: 4 }), ['A-001', 'A-002'], 'visitor', '', turn)), now = at('2026-03-07 10:20');
  const wanted = (home: string, from: string, hours = 2) => ({ id: `v-${home}`, home, from: at(`2026-03-07 ${from}`), to: at(`2026-03-07 ${from}`) + hours * HOUR, plate: 'sealed', plateIndex: home });
  const book = (into: Lot, home: string, from = '14:00', hours = 2) => bookedVisit(into, [into], wanted(home, from, hours), now);
  test('any home may find it; the first free space is taken, until none is left in these hours', () => {
    const one = must(book(lot, '3-2-1201')), two = must(book(one.lot, '3-2-1202', '15:00'));
    expect([lot.homes, one.visit.no, two.visit.no, freeFor(two.lot, wanted('x', '15:00', 1)), book(two.lot, '3-2-1203', '15:00', 1)]).toMatchObject([[EVERY_HOME], 'A-001', 'A-002', [], { code: 'LOT_FULL' }]);
    expect(must(book(two.lot, '3-2-1203', '16:00')).visit.no).toBe('A-001');
  });
  test('one at a time, in any lot; given back it may be booked again; a booked space is not taken from visitors', () => {
    const one = must(book(lot, '3-2-1201')).lot, other = { ...one, _id: 'lot_yunxi_b2' as const, visits: [] };
    expect([book(one, '3-2-1201', '18:00'), bookedVisit(other, [one, other], wanted('3-2-1201', '18:00'), now), markedSpaces(one, ['A-001'], 'free', '', turn)]).toMatchObject([{ code: 'VISIT_HELD' }, { code: 'VISIT_HELD' }, { code: 'SPACE_BOOKED', data: { no: 'A-001' } }]);
    expect([cancelledVisit(one, '3-2-1202', 'v-3-2-1201').visits.length, cancelledVisit(one, '3-2-1201', 'v-3-2-1201').visits]).toEqual([1, []]);
  });
  test.each([['09:00', 2], ['10:00', 5], ['10:30', 1], ['14:00', 0]])('not from %s for %s hours', (from, hours) => expect(book(lot, '3-2-1201', from, hours)).toMatchObject({ code: 'VISIT_TIMES', data: { hours: 4, days: 14 } }));
  test('closed by its terms nobody books', () => expect(book(savedLot(lot, aLotDraft(), turn), '3-2-1201')).toMatchObject({ code: 'VISITS_CLOSED' }));
});

test('whatever managers and homes do, in any order: no space has two homes, no visitors meet, states add up to all, indexes are right', () => {
  const homes = ['1-1-101', '1-1-102', '1-1-103'], nos = ['A-1', 'A-2', 'A-3', 'A-4'], no = fc.constantFrom(...nos), home = fc.constantFrom(...homes), now = turn.at;
  const mark = fc.constantFrom<Mark>('free', 'visitor', 'reserved', 'out', 'struck');
  const step = fc.oneof(
    fc.record({ do: fc.constant('fill' as const), no, home: fc.oneof(home, fc.constant('')) }), fc.record({ do: fc.constant('release' as const), no }), fc.record({ do: fc.constant('swap' as const), no, other: no }),
    fc.record({ do: fc.constant('mark' as const), no, mark }), fc.record({ do: fc.constant('book' as const), home, from: fc.nat(6), hours: fc.integer({ min: 1, max: 3 }) }), fc.record({ do: fc.constant('cancel' as const), home }),
  );
  fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
    let lot = aLot('A-1~A-4', { visitHours: 3 });
    for (const [i, one] of steps.entries()) {
      const before = lot.spaces;
      if (one.do === 'fill') { const filled = withLines(lot, [one], new Set(homes), turn); if (filled.ok) lot = filled.value.lot; }
      else if (one.do === 'book') { const from = now + one.from * HOUR, next = bookedVisit(lot, [lot], { id: `v${i}`, home: one.home, from, to: from + one.hours * HOUR, plate: '', plateIndex: '' }, now); if (next.ok) lot = next.value.lot; }
      else if (one.do === 'cancel') lot = cancelledVisit(lot, one.home, lot.visits.find((visit) => visit.home === one.home)?.id ?? '');
      else { const next = one.do === 'release' ? releasedSpace(lot, one.no, '原因', turn) : one.do === 'swap' ? swappedSpaces(lot, one.no, one.other, '原因', turn) : markedSpaces(lot, [one.no], one.mark, '原因', turn); if (next.ok) lot = next.value; }
      // Whose a space is changes by its own command only.
      for (const [key, was] of Object.entries(before)) { const is = lot.spaces[key]; if (one.do !== 'swap' && one.do !== 'release' && was.state === 'assigned') expect(is).toEqual(was); }
      expect([brokenInLot(lot), totalOf(lot.counts)]).toEqual([[], Object.keys(lot.spaces).length]);
    }
  }), { numRuns: 300 });
});
