import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { at } from '../testing/at';
import { aDraw } from '../testing/a-draw';
import { orderOf, publicValue } from './digests';
import { MOST_ENTRIES, problemsOfDraw, resultOf, standingOf, type Draw } from './draw';
import { publishedOf, verifyDraw, type PublishedDraw } from './published';
import { appliedDraw, cancelledDraw, closedDraw, drawnDraw, publishedDraw, savedDraw, type Turn } from './turn-draw';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const turn = (when: string): Turn => ({ at: at(when), by: 'm1', digest });
const facts = { buildings: ['3'], homes: 200, bookingOpensAt: null, secret: 'a secret of the server', sealedSecret: 'sealed' };
const must = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T => { if (!answer.ok) throw new Error(answer.code); return answer.value; };
const homes = (count: number) => Array.from({ length: count }, (_, i) => `3-${(i % 4) + 1}-${Math.floor(i / 4) + 101}`);
const open = (given: Partial<Draw> = {}, secret = facts.secret) => must(publishedDraw(aDraw(given), { ...facts, secret }, turn('2026-03-01 10:00')));
const closed = (entries = homes(7), secret = facts.secret) => must(closedDraw({ ...open({}, secret), entries }, turn('2026-03-06 18:00')));
const drawn = (entries = homes(7), value = '2026025', secret = facts.secret) => must(drawnDraw(closed(entries, secret), value, secret, turn('2026-03-06 22:00')));
const record = (draw: Draw): PublishedDraw => JSON.parse(JSON.stringify(publishedOf(draw, digest))) as PublishedDraw;

test('a draw whose number is known after entries close has no problem; each thing wrong is named', () => {
  const now = at('2026-03-01 10:00'), wrong = (given: Partial<Draw>, homesIn = 200, bookingOpensAt: number | null = at('2026-03-10 09:00')) => problemsOfDraw(aDraw(given), { homes: homesIn, bookingOpensAt }, now);
  expect(wrong({})).toEqual([]);
  expect(wrong({ title: ' ' })).toEqual(['TITLE']);
  expect(wrong({ prizes: [] })).toEqual(['PRIZES']);
  expect(wrong({ prizes: [{ code: 'a', label: '一' }, { code: 'a', label: '二' }] })).toEqual(['PRIZES_TWICE']);
  expect(wrong({ opensAt: at('2026-03-06 18:00') })).toEqual(['TIMES']);
  expect(wrong({ opensAt: 0, closesAt: now })).toEqual(['CLOSES_PAST']);
  expect(wrong({ source: '' })).toEqual(['SOURCE']);
  expect(wrong({ knownAt: at('2026-03-06 18:00') })).toEqual(['KNOWN_EARLY']);
  expect(wrong({ kind: 'slots', batchId: null, earlyAt: at('2026-03-09 09:00') })).toEqual(['BATCH']);
  expect(wrong({ kind: 'slots', earlyAt: at('2026-03-09 09:00') })).toEqual([]);
  for (const earlyAt of [null, at('2026-03-06 21:30'), at('2026-03-10 09:00')]) expect(wrong({ kind: 'slots', earlyAt })).toEqual(['EARLY_TIME']);
  expect([wrong({}, 0), wrong({}, MOST_ENTRIES + 1)]).toEqual([['NO_HOMES'], ['HOMES_TOO_MANY']]);
});

describe('the turns of a draw', () => {
  test('a published draw is never written over, published twice or opened with a problem', () => {
    expect(savedDraw(open(), aDraw())).toMatchObject({ code: 'DRAW_STATE' });
    expect(publishedDraw(open(), facts, turn('2026-03-01 10:00'))).toMatchObject({ code: 'DRAW_STATE' });
    expect(publishedDraw(aDraw({ source: '' }), facts, turn('2026-03-01 10:00'))).toMatchObject({ code: 'DRAW_PROBLEMS', data: { problems: ['SOURCE'] } });
    expect(open()).toMatchObject({ state: 'open', commitment: digest(facts.secret), log: [{ what: 'published', by: 'm1' }] });
  });
  test('entries close at their time, not before, and closed twice it is the same', () => {
    expect(closedDraw(open(), turn('2026-03-06 17:59'))).toMatchObject({ code: 'DRAW_ENTRIES_OPEN' });
    const once = closed();
    expect(closedDraw(once, turn('2026-03-06 19:00'))).toEqual({ ok: true, value: once });
  });
  test('it is not drawn before entries are closed, nor before the number is known, nor with something that is no number', () => {
    expect(drawnDraw(open(), '2026025', facts.secret, turn('2026-03-06 22:00'))).toMatchObject({ code: 'DRAW_ENTRIES_OPEN' });
    expect(drawnDraw(closed(), '2026025', facts.secret, turn('2026-03-06 21:29'))).toMatchObject({ code: 'DRAW_TOO_EARLY' });
    for (const value of ['十二', '123', '1'.repeat(41)]) expect(drawnDraw(closed(), value, facts.secret, turn('2026-03-06 22:00'))).toMatchObject({ code: 'DRAW_NUMBER' });
  });
  test('drawn again with the same number, however written, it is the same; with another it is refused', () => {
    const once = drawn();
    expect(drawnDraw(once, '20 26-025', facts.secret, turn('2026-03-07 22:00'))).toEqual({ ok: true, value: once });
    expect(drawnDraw(once, '2026026', facts.secret, turn('2026-03-07 22:00'))).toMatchObject({ code: 'DRAW_STATE' });
  });
  test('cancelled with its reason, until somebody has used the result', () => {
    const slots = { ...drawn(), kind: 'slots' as const, earlyAt: at('2026-03-09 09:00') };
    expect(cancelledDraw(drawn(), '车位有误', turn('2026-03-07 09:00'))).toMatchObject({ ok: true, value: { state: 'cancelled', cancelled: { why: '车位有误' } } });
    const applied = must(appliedDraw(slots, at('2026-03-10 09:00'), turn('2026-03-07 09:00')));
    expect([appliedDraw(applied, null, turn('2026-03-11 09:00')), cancelledDraw(applied, '后悔', turn('2026-03-07 09:00'))]).toMatchObject([{ ok: true }, { code: 'DRAW_APPLIED' }]);
    expect([appliedDraw(slots, at('2026-03-07 09:00'), turn('2026-03-07 09:00')), appliedDraw(drawn(), at('2026-03-10 09:00'), turn('2026-03-07 09:00'))]).toMatchObject([{ code: 'DRAW_TOO_LATE' }, { code: 'DRAW_STATE' }]);
    expect(closedDraw(must(cancelledDraw(open(), '作废', turn('2026-03-02 09:00'))), turn('2026-03-06 18:00'))).toMatchObject({ code: 'DRAW_STATE' });
  });
});

describe('the result', () => {
  test('prizes go to the first drawn, everybody else is in the reserve, in order', () => {
    const draw = drawn(), { result, reserve } = resultOf(draw);
    expect([result.map(({ prize: { code } }) => code), reserve.length]).toEqual([['B1-101', 'B1-102'], 5]);
    expect([...result.map(({ home }) => home), ...reserve].sort()).toEqual([...homes(7)].sort());
    expect([standingOf(draw, result[1]!.home), standingOf(draw, reserve[0]!), standingOf(draw, '9-9-999'), standingOf(closed(), homes(1)[0]!)]).toEqual([{ prize: draw.prizes[1] }, { reserve: 1 }, null, null]);
  });
  test('with fewer entries than prizes everybody has one', () => expect(resultOf(drawn(homes(1)))).toMatchObject({ result: [{ home: '3-1-101' }], reserve: [] }));
  test('in which order they entered makes no difference; a home more, another number or another secret does', () => {
    fc.assert(fc.property(fc.shuffledSubarray(homes(9), { minLength: 9 }), (entries) => expect(drawn(entries).outcome).toEqual(drawn(homes(9)).outcome)));
    const seeds = [drawn(), drawn(homes(8)), drawn(homes(7), '2026026'), drawn(homes(7), '2026025', 'another')].map(({ outcome }) => outcome?.seed);
    expect(new Set(seeds).size).toBe(4);
  });
  test('no home is favoured: over 4,000 seeds each of ten is first about 400 times, and in each place', () => {
    const ten = homes(10), first = new Map<string, number>(), third = new Map<string, number>();
    for (let i = 0; i < 4_000; i++) { const order = orderOf(digest(`seed ${i}`), ten, digest); for (const [place, counts] of [[0, first], [2, third]] as const) { const home = order[place] as string; counts.set(home, (counts.get(home) ?? 0) + 1); } }
    // χ² with nine degrees of freedom: 27.9 is met by chance once in a thousand.
    for (const counts of [first, third]) expect(ten.reduce((sum, home) => sum + ((counts.get(home) ?? 0) - 400) ** 2 / 400, 0)).toBeLessThan(27.9);
  });
  test('signs between the digits of the number leave nothing to choose', () => expect([publicValue('05 12,18-22 + 08'), publicValue('0512182208')]).toEqual(['0512182208', '0512182208']));
  test('5,000 entries fit their document', () => {
    const many = Array.from({ length: MOST_ENTRIES }, (_, i) => `${(i % 40) + 1}-${(i % 3) + 1}-${1_000 + (i % 3_000)}x${i % 2}`), draw = drawn([...new Set(many)]);
    expect(JSON.stringify(draw).length).toBeLessThan(256 * 1_024);
  });
});

describe('anybody can check it', () => {
  test('what is published comes out as written, at every stage', () => {
    for (const draw of [open(), closed(), drawn(), drawn([]), must(cancelledDraw(drawn(), '作废', turn('2026-03-07 09:00')))]) expect(verifyDraw(record(draw), digest)).toEqual([]);
  });
  test('a draft publishes nothing; the secret and the entries are not told before their time', () => {
    expect(publishedOf(aDraw(), digest)).toBeNull();
    expect([JSON.stringify(record(open())).includes(facts.secret), JSON.stringify(record(closed())).includes(facts.secret), record(open()).closed, record(closed()).drawn]).toEqual([false, false, null, null]);
  });
  test('each part that is swapped is named', () => {
    const right = record(drawn()), { closed: entries, drawn: outcome } = right as PublishedDraw & { closed: NonNullable<PublishedDraw['closed']>; drawn: NonNullable<PublishedDraw['drawn']> };
    expect(verifyDraw({ ...right, drawn: { ...outcome, secret: 'another' } }, digest)).toEqual(expect.arrayContaining(['COMMITMENT', 'SEED', 'RESULT']));
    expect(verifyDraw({ ...right, drawn: { ...outcome, value: '2026026' } }, digest)).toContain('SEED');
    expect(verifyDraw({ ...right, closed: { ...entries, entries: [...entries.entries, '9-9-999'] } }, digest)).toEqual(expect.arrayContaining(['ENTRIES_DIGEST']));
    expect(verifyDraw({ ...right, drawn: { ...outcome, reserve: [...outcome.reserve].reverse() } }, digest)).toEqual(['RESERVE']);
    expect(verifyDraw({ ...right, closesAt: right.closesAt + 1 }, digest)).toEqual(expect.arrayContaining(['TERMS', 'ENTRIES_DIGEST', 'TIMES']));
    expect(verifyDraw({ ...right, log: right.log.slice(1) }, digest)).toEqual(['LOG']);
  });
  test('any byte that is changed is found, wherever it is', () => {
    const text = JSON.stringify(record(drawn()));
    fc.assert(fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '1', 'a', 'x', '"', ',', ' '), (where, letter) => {
      const changed = text.slice(0, where) + letter + text.slice(where + 1);
      let read: PublishedDraw;
      try { read = JSON.parse(changed) as PublishedDraw; } catch { return; }
      if (JSON.stringify(read) !== text) expect(verifyDraw(read, digest)).not.toEqual([]);
    }), { numRuns: 600 });
  });
});
