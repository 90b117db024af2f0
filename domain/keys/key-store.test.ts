import fc from 'fast-check';
import { usualKeys } from '../batch/batch';
import { aKeyIssue, someStrokes } from '../testing/a-key-issue';
import { at } from '../testing/at';
import { minus, plus, sumOf } from './counts';
import { entryReceipt } from '../documents/key-papers';
import { gifted, guideLine, guideSigned, newGuide, toldOf } from './entry-guide';
import { newKeyBook, placed, recounted, takenIn, type KeyBook, type TakenRow } from './key-book';
import { cancelled, givenBack, keyCareOf, lent, noted, withOwner, type KeyCare, type KeyEvent, type KeyEventKind } from './key-care';
import { counted, expectedCounts, signedFor, takenOut, total, type Counts, type KeyIssue } from './key-issue';
import { homeIn, readKeyList } from './key-list';
import { balanceOf, kindsOfBuilding, ownerLines, staffLines, standingsOf, type RegisterCase } from './registers';
import { outOf, standingOf, whyKept } from './standing';

const must = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T => { if (!answer.ok) throw new Error(answer.code); return answer.value; };
const now = at('2026-03-14 10:41'), whole = expectedCounts(usualKeys), home = '2-1201', homeId = 'home_yunxi_3-2-1201', kindsOf = () => usualKeys;
const head = (id = 'a', source: 'developer' | 'made' = 'developer') => ({ id, at: now, from: '云溪置业 陈工', by: '李管家', words: '', source });
const row = (given: Partial<TakenRow> = {}): TakenRow => ({ home, counts: whole, place: 'A柜 12', ...given });
const book = (rows: readonly TakenRow[] = [row()]): KeyBook => must(takenIn(newKeyBook('com_yunxi', '3'), head(), rows, kindsOf));
const loan = { id: 'l1', at: now, to: '陈工', by: '李管家', why: '维修' };
const issued = aKeyIssue({ owner: { by: 'wx-owner', name: '王一宁', at: now, counts: whole }, signedAt: now, signature: { openid: 'wx-owner', name: '王一宁', device: 'phone', strokes: someStrokes, hash: 'h' } });
const event = (what: KeyEventKind, counts: Counts, given: Partial<KeyEvent> = {}): KeyEvent => ({ id: 'e1', at: now, by: '李管家', what, counts, why: '业主告知', ...given });

describe('taken in from the developer', () => {
  test('counted by kind, with who handed over and took in; what a set lacks or has too many of is said with the lot', () => {
    const taken = book([row({ counts: { ...whole, door: 4 } }), row({ home: '2-1202', counts: { ...whole, mailbox: 3 } })]);
    expect(taken.lots).toMatchObject([{ homes: 2, from: '云溪置业 陈工', by: '李管家', short: 1, over: 1 }]);
    expect(total(taken.lots[0]?.counts ?? {})).toBe(26);
    expect(taken.sets[home]).toEqual({ counts: { ...whole, door: 4 }, place: 'A柜 12', at: now });
  });
  test('what comes later is added; an empty place leaves it where it hangs', () => expect(must(takenIn(book([row({ counts: { door: 4 } })]), head('b'), [row({ counts: { door: 1 }, place: '' })], kindsOf)).sets[home]).toEqual({ counts: { door: 5 }, place: 'A柜 12', at: now }));
  test('nothing at all is no lot; a hundred of a kind is a slip', () => {
    expect(takenIn(newKeyBook('com_yunxi', '3'), head(), [row({ counts: {} })], kindsOf)).toMatchObject({ code: 'LOT_EMPTY' });
    expect(takenIn(book([row({ counts: { door: 99 } })]), head('b'), [row({ counts: { door: 1 } })], kindsOf)).toMatchObject({ code: 'KEYS_PIECES', data: { home } });
  });
  test('counted again with a reason; what is out of the cabinet cannot be counted away', () => {
    const mark = { id: 'r', at: now, by: '李管家', words: '少一把' };
    expect(must(recounted(book(), home, { ...whole, door: 4 }, {}, usualKeys, mark)).lots.at(-1)).toMatchObject({ source: 'recount', counts: { door: -1 }, short: 1, over: 0 });
    expect(recounted(book(), home, { ...whole, door: 4 }, whole, usualKeys, mark)).toMatchObject({ code: 'KEYS_TOO_FEW', data: { wrong: [{ code: 'door', expected: 5, counted: 4 }] } });
    expect(recounted(book(), '2-1', whole, {}, usualKeys, mark)).toMatchObject({ code: 'KEYS_SET_UNKNOWN' });
  });
  test('hung elsewhere: noted by where it hung before; a set nobody took in cannot be', () => {
    const two = book([row(), row({ home: '2-1202', place: 'B柜' })]), moved = must(placed(two, [home, '2-1202'], 'C柜', { at: now, by: '李管家' }));
    expect([moved.sets[home]?.place, moved.moves.map(({ from, to, home: of, homes }) => [from, to, of, homes])]).toEqual(['C柜', [['A柜 12', 'C柜', home, 1], ['B柜', 'C柜', '2-1202', 1]]]);
    expect(must(placed(moved, [home], 'C柜', { at: now, by: '李管家' })).moves).toHaveLength(2);
    expect(placed(two, ['9-9'], 'C柜', { at: now, by: '李管家' })).toMatchObject({ code: 'KEYS_SET_UNKNOWN' });
  });
  test('whatever lots come, the sets hold what the lots add up to', () => {
    const counts = fc.dictionary(fc.constantFrom('door', 'mailbox', 'unit-card'), fc.integer({ min: 0, max: 9 }));
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(home, '2-1202'), counts, fc.boolean()), { maxLength: 30 }), (acts) => {
      let one = newKeyBook('com_yunxi', '3');
      acts.forEach(([of, given, isAgain], no) => { const next = isAgain ? recounted(one, of, given, {}, usualKeys, { id: `r${no}`, at: now, by: 'x', words: '' }) : takenIn(one, head(`l${no}`), [row({ home: of, counts: given })], kindsOf); if (next.ok) one = next.value; });
      expect(sumOf(one.lots.map((lot) => lot.counts))).toEqual(sumOf(Object.values(one.sets).map((set) => set.counts)));
      for (const n of Object.values(one.sets).flatMap((set) => Object.values(set.counts))) expect(n).toBeGreaterThan(0);
    }));
  });
});

describe('what leaves the cabinet', () => {
  const moveIn = { keys: null, keyKinds: usualKeys };
  test('nothing that was not taken in; where nobody takes in, as before', () => {
    expect(whyKept(null, home, moveIn)).toBeNull();
    expect(whyKept(book(), home, moveIn)).toBeNull();
    expect(whyKept(book([row({ home: '2-1202' })]), home, moveIn)).toMatchObject({ code: 'KEYS_NOT_IN', data: { wrong: [{ code: 'door', expected: 5, counted: 0 }, {}, {}, {}, {}] } });
    expect(whyKept(book([row({ counts: { ...whole, door: 4, mailbox: 9 } })]), home, moveIn)).toMatchObject({ code: 'KEYS_NOT_IN', data: { wrong: [{ code: 'door', expected: 5, counted: 4 }] } });
  });
  test('what a recount told the case to be missing is missing before the book has it; what it found more is not there before', () => {
    const heard = { ...moveIn, keyCare: { counted: { id: 'r', at: now + 1, counts: { ...whole, door: 4 } } } };
    expect(whyKept(book(), home, heard)).toMatchObject({ code: 'KEYS_NOT_IN', data: { wrong: [{ code: 'door', expected: 5, counted: 4 }] } });
    expect(whyKept(must(recounted(book(), home, { ...whole, door: 4 }, {}, usualKeys, { ...head('c'), at: now })), home, { ...moveIn, keyCare: { counted: { id: 'r', at: now + 1, counts: whole } } })).toMatchObject({ code: 'KEYS_NOT_IN' });
    expect(whyKept(must(takenIn(book(), { ...head('b'), at: now + 2 }, [row({ counts: { door: 1 } })], kindsOf)), home, heard)).toBeNull();
  });
  test('after a sale nobody knows what the seller had: not until it was counted again', () => {
    const sold = { ...moveIn, sales: 1, openedAt: now + 1 }, mark = { id: 'r', at: now + 2, by: '李管家', words: '卖方交回' };
    expect(whyKept(book(), home, sold)).toMatchObject({ code: 'KEYS_NOT_IN' });
    expect(standingOf(book(), home, sold, usualKeys)).toMatchObject({ state: 'missing', taken: null, cabinet: null });
    expect(whyKept(must(recounted(book(), home, whole, {}, usualKeys, mark)), home, sold)).toBeNull();
    // Pieces made since are all there is: what the seller had does not come back with them.
    expect(must(takenIn(book(), { ...mark, source: 'made', from: '锁匠' }, [{ home, counts: { door: 2 }, place: '' }], () => usualKeys, () => ({}), () => false)).sets[home]?.counts).toEqual({ door: 2 });
  });
  test('nothing somebody else has, whether the case says so or the book', () => {
    expect(whyKept(book(), home, { ...moveIn, keyCare: { loans: [loan] } })).toMatchObject({ code: 'KEYS_LENT', data: { name: '陈工' } });
    expect(whyKept({ ...book(), loans: [{ ...loan, home }] }, home, moveIn)).toMatchObject({ code: 'KEYS_LENT' });
    expect(whyKept(book(), home, { ...moveIn, keyCare: { loans: must(givenBack([loan], { at: now, by: '李管家' })) } })).toBeNull();
  });
  test('lent to one at a time; back once', () => {
    expect(lent([loan], { ...loan, id: 'l2', to: '孙师傅' })).toMatchObject({ code: 'KEYS_LENT', data: { name: '陈工' } });
    const back = must(givenBack([loan], { at: now + 1, by: '赵管家' }));
    expect(back).toMatchObject([{ back: { by: '赵管家' } }]);
    expect(givenBack(back, { at: now, by: 'x' })).toMatchObject({ code: 'KEYS_NOT_LENT' });
    expect(lent(Array.from({ length: 30 }, () => ({ ...loan, back: { at: now, by: 'x' } })), loan)).toMatchObject({ code: 'KEYS_LOG_FULL' });
  });
});

describe('after the owner has signed', () => {
  test('lost, found, given back and issued again: what the owner has follows', () => {
    expect(withOwner(issued, [event('lost', { door: 2 }), event('reissued', { door: 1 }), event('returned', { mailbox: 1 }), event('found', { door: 1 })])).toEqual({ ...whole, door: 5, mailbox: 1 });
  });
  test.each<[string, KeyEvent, readonly KeyEvent[], Counts | null, object]>([
    ['more lost than they have', event('lost', { door: 6 }), [], null, { code: 'KEYS_TOO_MANY', data: { wrong: [{ code: 'door', expected: 5, counted: 6 }] } }],
    ['a card that was struck off found again', event('found', { 'unit-card': 1 }), [event('lost', { 'unit-card': 1 }, { cancelled: { at: now, by: 'x' } })], null, { code: 'KEYS_TOO_MANY' }],
    ['issued again from an empty cabinet', event('reissued', { door: 1 }), [], {}, { code: 'KEYS_TOO_MANY', data: { wrong: [{ name: '入户门钥匙', expected: 0, counted: 1 }] } }],
  ])('no: %s', (_what, one, before, cabinet, refusal) => { expect(noted(issued, usualKeys, before, one, cabinet)).toMatchObject(refusal); });
  test('before it nothing is lost; where nobody took in, what is issued again is believed', () => {
    expect(noted(aKeyIssue(), usualKeys, [], event('lost', { door: 1 }), null)).toMatchObject({ code: 'KEYS_STEP', data: { step: 'owner' } });
    expect(noted(issued, usualKeys, [], event('reissued', { door: 1 }), null)).toMatchObject({ ok: true });
  });
  test('a lost card is struck off once; a loss nobody noted cannot be', () => {
    const once = must(cancelled([event('lost', { 'unit-card': 1 })], 'e1', { at: now, by: '李管家' }));
    expect(must(cancelled(once, 'e1', { at: now + 9, by: 'x' }))).toEqual(once);
    expect(cancelled([event('returned', { door: 1 })], 'e1', { at: now, by: 'x' })).toMatchObject({ code: 'KEYS_EVENT_UNKNOWN' });
  });
});

/** Anything anybody may try, in any order: the rules decide what happens. */
type Act = { readonly do: 'take-in' | 'recount' | 'lend' | 'back' | 'out' | 'first' | 'second' | 'owner' | KeyEventKind; readonly n: number };
const act: fc.Arbitrary<Act> = fc.record({ do: fc.constantFrom<Act['do'][]>('take-in', 'recount', 'lend', 'back', 'out', 'first', 'second', 'owner', 'lost', 'found', 'returned', 'reissued'), n: fc.integer({ min: 0, max: 4 }) });
function played(acts: readonly Act[]): { readonly book: KeyBook; readonly moveIn: RegisterCase } {
  let one = newKeyBook('com_yunxi', '3'), keys: KeyIssue | null = null, care: KeyCare = {}, no = 0;
  const of = (): RegisterCase => ({ homeId, place: { building: '3', unit: '2', room: '1201' }, keys, keyKinds: usualKeys, keyCare: care });
  for (const { do: what, n } of acts) {
    no++;
    const { loans, events } = keyCareOf({ keyCare: care }), { cabinet } = standingOf(one, home, of(), usualKeys), spare = { door: n, mailbox: n };
    if (what === 'take-in') { const next = takenIn(one, head(`l${no}`), [row({ counts: plus(n ? {} : whole, spare) })], kindsOf, () => outOf(standingOf(one, home, of(), usualKeys))); if (next.ok) one = next.value; }
    else if (what === 'recount') { const next = recounted(one, home, plus(whole, spare), outOf(standingOf(one, home, of(), usualKeys)), usualKeys, { id: `r${no}`, at: now, by: 'x', words: '' }); if (next.ok) one = next.value; }
    else if (what === 'lend') { const next = keys ? null : lent(loans, { ...loan, id: `l${no}` }); if (next?.ok) care = { ...care, loans: next.value }; }
    else if (what === 'back') { const next = givenBack(loans, { at: now, by: 'x' }); if (next.ok) care = { ...care, loans: next.value }; }
    else if (what === 'out') { const next: ReturnType<typeof takenOut> | null = whyKept(one.lots.length ? one : newKeyBook('com_yunxi', '3'), home, of()) ? null : takenOut(keys, 'li', '李管家', now); if (next?.ok) keys = next.value; }
    else if (what === 'first' || what === 'second' || what === 'owner') {
      const next = counted(keys, usualKeys, what, { by: what, name: what, at: now, counts: whole });
      if (next.ok) { const signed = what === 'owner' ? signedFor(next.value, { openid: 'o', name: '王一宁', device: '', strokes: someStrokes, hash: 'h' }, now) : next; if (signed.ok) keys = signed.value; }
    }
    else { const next = noted(keys, usualKeys, events, event(what, plus({}, spare), { id: `e${no}` }), cabinet); if (next.ok && n) care = { ...care, events: next.value }; }
  }
  return { book: one, moveIn: of() };
}

test('whatever is tried in whatever order: taken in is in the cabinet, with staff, with the owner or lost, none of them less than nothing, and both registers say the same', () => {
  let reached = 0;
  const handover: readonly Act[] = (['out', 'first', 'second', 'owner'] as const).map((what) => ({ do: what, n: 0 }));
  fc.assert(fc.property(fc.array(act, { maxLength: 20 }), fc.boolean(), fc.array(act, { maxLength: 20 }), (before, isHandedOver, after) => {
    const { book: last, moveIn } = played([{ do: 'take-in', n: 0 }, ...before, ...(isHandedOver ? [{ do: 'back', n: 0 } as const, ...handover] : []), ...after]), { taken, cabinet, staff, owner, lost } = standingOf(last, home, moveIn, usualKeys);
    expect(plus(plus(plus(cabinet ?? {}, staff), owner), lost)).toEqual(plus(taken ?? {}, {}));
    for (const part of [cabinet ?? {}, staff, owner, lost]) for (const n of Object.values(part)) expect(n).toBeGreaterThan(0);
    const homes = [{ homeId, place: moveIn.place }], cases = new Map([[homeId, moveIn]]), books = new Map([['3', last]]), lines = ownerLines(cases.values());
    const balance = balanceOf(standingsOf(homes, cases, books, usualKeys).map(({ standing }) => standing));
    expect(plus(sumOf(lines.map(({ counts }) => counts)), {})).toEqual(balance.owner);
    expect(plus(sumOf(staffLines(homes, cases, books, usualKeys).filter(({ back }) => back === null).map(({ counts }) => counts)), {})).toEqual(balance.staff);
    expect(plus(minus(sumOf(lines.filter(({ what }) => what === 'lost').map(({ counts }) => plus({}, counts, -1))), sumOf(lines.filter(({ what }) => what === 'found').map(({ counts }) => counts))), {})).toEqual(balance.lost);
    if (lines.length > 1) reached++;
  }), { numRuns: 400 });
  expect(reached).toBeGreaterThan(0);
});
test('a building counts the kinds of its households; of none, the community\'s', () => {
  const [door, card] = usualKeys, own = { code: 'key-a', name: '地下室钥匙', note: '', count: 1 };
  expect(kindsOfBuilding([{ keyKinds: [door!, own] }, { keyKinds: [door!, card!] }], usualKeys).map(({ code }) => code)).toEqual(['door', 'key-a', 'unit-card']);
  expect(kindsOfBuilding([], usualKeys)).toBe(usualKeys);
});
test('the registers keep to their days', () => {
  const moveIn: RegisterCase = { homeId, place: { building: '3', unit: '2', room: '1201' }, keys: issued, keyKinds: usualKeys, keyCare: { loans: [{ ...loan, at: at('2026-03-10 09:00'), back: { at: at('2026-03-10 11:00'), by: 'x' } }], events: [event('lost', { 'unit-card': 1 }, { at: at('2026-04-01 09:00') })] } };
  const cases = new Map([[homeId, moveIn]]), homes = [{ homeId, place: moveIn.place }];
  expect(staffLines(homes, cases, new Map(), usualKeys, { from: '2026-03-11', to: null }).map(({ what }) => what)).toEqual(['handover']);
  expect(staffLines(homes, cases, new Map(), usualKeys, { from: null, to: '2026-03-10' })).toMatchObject([{ what: 'lent', taker: '陈工', counts: whole }]);
  expect(ownerLines([moveIn], { from: '2026-04-01', to: '2026-04-01' })).toMatchObject([{ what: 'lost', counts: { 'unit-card': -1 }, taker: '王一宁' }]);
});

test('a household that has sold stays in the register, and what it had goes out of it', () => {
  const place = { building: '3', unit: '2', room: '1201' }, seller: RegisterCase = { homeId: `${homeId}x1`, place, keys: issued, keyKinds: usualKeys, former: { at: now + 9 }, keyCare: { loans: [loan], events: [event('lost', { door: 1 })] } };
  const buyer: RegisterCase = { homeId, place, keys: null, keyKinds: usualKeys, sales: 1, openedAt: now + 9 }, cases = new Map([[seller.homeId, seller], [homeId, buyer]]), lines = ownerLines(cases.values());
  expect(lines.map(({ what }) => what)).toEqual(['issued', 'lost', 'sold']);
  expect(sumOf(lines.map(({ counts }) => counts))).toEqual({});
  expect(staffLines([{ homeId, place }], cases, new Map(), usualKeys)).toMatchObject([{ what: 'lent', back: now + 9 }, { what: 'handover', back: now }]);
});

describe('the first entry', () => {
  const items = [{ code: 'meters', name: '表在哪里', note: '' }, { code: 'contacts', name: '服务中心', note: '' }], mark = { at: now, by: '小何' };
  const signature = { at: now, openid: 'wx-owner', name: '王一宁', device: 'phone', strokes: someStrokes, hash: 'h' };
  const explained = must(toldOf(newGuide, items, ['meters', 'contacts', 'gone'], mark)), gift = { stockId: 's1', name: '门垫', count: 1, ...mark };
  test('exactly what is ticked counts as explained; who explained it first stays', () => {
    expect(explained.told).toEqual({ meters: { ...mark, name: '表在哪里' }, contacts: { ...mark, name: '服务中心' } });
    expect(must(toldOf(explained, items, ['meters'], { at: now + 9, by: 'x' })).told).toEqual({ meters: { ...mark, name: '表在哪里' } });
  });
  test('signed once, when all is explained; a gift once; then nothing changes', () => {
    expect(guideSigned(must(toldOf(newGuide, items, ['meters'], mark)), items, signature)).toMatchObject({ code: 'ENTRY_OPEN', data: { open: ['服务中心'] } });
    const given = must(gifted(explained, gift));
    expect(gifted(given, gift)).toMatchObject({ code: 'GIFT_GIVEN' });
    const done = must(guideSigned(given, items, signature));
    for (const no of [guideSigned(done, items, signature), gifted(done, { ...gift, stockId: 's2' }), toldOf(done, items, [], mark)]) expect(no).toMatchObject({ code: 'ENTRY_SIGNED' });
    expect(guideLine(given, signature)).not.toBe(guideLine({ ...given, gifts: [{ ...gift, count: 2 }] }, signature));
    expect(entryReceipt({ community: '云溪里', company: '云溪物业', place: { building: '3', unit: '2', room: '1201' }, houseType: '', area: 0, contractNo: '', owners: [{ no: 1, name: '王一宁' }] }, done)).toMatchObject({ title: '首次入户确认单', blocks: expect.arrayContaining([expect.objectContaining({ kind: 'table', rows: [['门垫', '1', '小何', expect.any(String)]] })]) });
  });
});

describe('a pasted list', () => {
  test.each([['2-1201', home], ['3-2-1201', home], ['3栋2单元1201室', home], ['３栋 ２单元 １２０１', home], ['4-2-1201', null], ['房号', null], ['', null]])('%s is %s', (text, is) => { expect(homeIn('3', text)).toBe(is); });
  test('a line a home, its kinds in order, then its hook', () => {
    expect(must(readKeyList('2-1201\t5\t3\t2\t2\t1\tA柜 12\n\n2-1202,5,3,2,,1', '3', usualKeys))).toEqual([{ home, counts: whole, place: 'A柜 12' }, { home: '2-1202', counts: { door: 5, 'unit-card': 3, 'lift-card': 2, 'meter-well': 1 }, place: '' }]);
  });
  test('a head line says which column is which', () => expect(must(readKeyList('房号\t信箱钥匙\t入户门钥匙\t柜位\n2-1201\t2\t5\tA柜', '3', usualKeys))).toEqual([{ home, counts: { mailbox: 2, door: 5 }, place: 'A柜' }]));
  test.each([['2-1201\t5\n2-1201\t5', 2], ['2-1201\t五', 1], ['2-1201\t5\n合计\t5', 2]])('taken whole or not at all: %j stops at line %i', (text, line) => { expect(readKeyList(text, '3', usualKeys)).toMatchObject({ code: 'LIST_LINE', data: { line } }); });
  test('nothing is no list', () => expect(readKeyList(' \n', '3', usualKeys)).toMatchObject({ code: 'LIST_EMPTY' }));
});
