import * as fc from 'fast-check';
import { DAY, HOUR } from '../kernel/calendar';
import { formFor } from '../inspection/form';
import { aDefect } from '../testing/a-defect';
import { at } from '../testing/at';
import { isHeld, ladderOf, nextWordAt, usualHours, wordsDue, worded, type Terms } from './clock';
import { DEEDS, deedsFor, LOOP, rowOf, type Actor } from './deeds';
import { isOver, type Defect } from './defect';
import { similarTo } from './duplicates';
import { countsOf, isShown } from './ledger';
import { answered, assignedAll, closedOne, fixedAll, goneOnOne, heldOne, lapsedAll, recheckedAll, reopenedOne, settledDispute } from './loop';
import { plansShown, planAdded } from './floor-plan';
import { reported } from './report';
import { tradeOf } from './trades';

const home = 'home_yunxi_3-2-1201', now = at('2026-03-14 10:30'), photo = 'cloud://env.bucket/homes/yunxi_3-2-1201/defects/d123456.jpg';
const firm = { id: 'firm_aaaaaa', name: '恒信门窗' }, other = { id: 'firm_bbbbbb', name: '安达水电' };
const terms: Terms = { firms: { openings: firm } };
const zhou = { at: now, by: '老周', firm: firm.id }, sun = { at: now, by: '孙师傅' };
const value = (after: { readonly ok: boolean; readonly value?: unknown }): readonly Defect[] => { if (!after.ok) throw new Error(JSON.stringify(after)); return after.value as readonly Defect[]; };
const given = aDefect({ firm, at: now, deadline: now + 15 * DAY, due: now + DAY });

test('a new defect goes to the firm of its trade, which answers within a day', () => {
  const after = reported([], { room: 'living', item: 'window', words: '渗水', severity: 'minor', photos: [], pin: null, by: 'owner' }, home, now, terms);
  expect(after).toMatchObject({ ok: true, value: { defect: { state: 'reported', firm, due: now + DAY, deadline: now + 15 * DAY } } });
  expect(reported([], { room: 'living', item: 'wall', words: '裂', severity: 'minor', photos: [], pin: null, by: 'owner' }, home, now, terms)).not.toHaveProperty('value.defect.firm');
});
test.each([['living', 'window', 'openings'], ['kitchen', '洗碗机', 'appliances'], ['电梯厅', '地砖', 'common'], ['bath', 'drain', 'plumbing'], ['kitchen', '水龙头', 'plumbing'], ['living', '吊灯', 'power'], ['entrance', '门禁', 'signal'], ['bath', '墙角渗水', 'waterproof'], ['kitchen', '燃气热水器', 'appliances'], ['living', '异响', 'other']])('%s / %s is %s', (room, item, trade) => { expect(tradeOf({ room, item })).toBe(trade); });
test('everything the form asks about has its trade, so that it reaches the firm that mends it; only what keys are missing nobody mends', () => {
  expect(formFor('五室两厅三卫').flatMap((room) => room.items.filter(({ code }) => tradeOf({ room: room.code, item: code }) === 'other').map(({ code }) => code))).toEqual(['keys']);
});

describe('the way of one', () => {
  test('taken on, mended by the firm, looked at, confirmed', () => {
    const taken = value(answered([given], 1, true, '', zhou)), mended = value(fixedAll(taken, [{ no: 1, photo, words: '' }], zhou, home));
    const passed = value(recheckedAll(mended, [{ no: 1, isRight: true }], { ...sun, as: 'escort' })), confirmed = value(recheckedAll(passed, [{ no: 1, isRight: true }], { at: now, by: '', as: 'owner' }));
    expect([taken, mended, passed, confirmed].map(([one]) => one?.state)).toEqual(['accepted', 'fixed', 'passed', 'confirmed']);
    expect(confirmed[0]?.story?.map(({ deed, by }) => `${deed} ${by}`)).toEqual(['accept 老周', 'fix 老周', 'pass 孙师傅', 'confirm ']);
  });
  test('disputed with a reason, a manager decides: it stays, or goes to another who is told anew', () => {
    expect(answered([given], 1, false, '', zhou)).toMatchObject({ code: 'WHY_NEEDED' });
    const disputed = value(answered([{ ...given, noticed: true }], 1, false, '业主自行改造', zhou));
    expect(disputed[0]).toMatchObject({ state: 'disputed', due: now + 2 * DAY });
    expect(value(settledDispute(disputed, 1, null, '属施工质量', sun))[0]).toMatchObject({ state: 'accepted', firm });
    const moved = value(settledDispute(disputed, 1, { firm: other, person: null, deadline: null }, '属水电', sun))[0]!;
    expect([moved.firm, moved.noticed, moved.state]).toEqual([other, undefined, 'assigned']);
  });
  test('reopened by the owner with words: counted, its firm is told again, and the old deadline stays', () => {
    const before = aDefect({ state: 'confirmed', firm, noticed: true, confirmedAt: now });
    expect(value(reopenedOne([before], { no: 1, why: '又渗了', photos: [{ fileId: photo, marks: [] }] }, { at: now, by: '' }, home))[0]).toMatchObject({ state: 'assigned', reopened: 1, confirmedAt: null, deadline: before.deadline, photos: [{ fileId: photo }], story: [{ deed: 'reopen', why: '又渗了' }] });
    expect(reopenedOne([before], { no: 1, why: '又渗了', photos: [{ fileId: photo.replace('1201', '1202'), marks: [] }] }, { at: now, by: '' }, home)).toMatchObject({ code: 'FILE_FOREIGN' });
  });
  test('closed by a manager, with who and why', () => { expect(value(closedOne([given], 1, '业主自行改造', { at: now, by: '周敏' }))[0]).toMatchObject({ state: 'closed', story: [{ deed: 'close', by: '周敏', why: '业主自行改造' }] }); });
  test("another firm's is not known to a firm", () => {
    for (const tried of [answered([given], 1, true, '', { ...zhou, firm: other.id }), fixedAll([given], [{ no: 1, photo, words: '' }], { ...zhou, firm: other.id }, home), heldOne([given], 1, { at: now, until: now + DAY, why: '等料', by: '' }, { ...zhou, firm: other.id, asks: true })]) expect(tried).toMatchObject({ ok: false, code: 'DEFECT_UNKNOWN' });
    expect(answered([aDefect()], 1, true, '', zhou)).toMatchObject({ code: 'DEFECT_UNKNOWN' });
  });
  test('a deadline of its own lies ahead', () => { expect(assignedAll([given], [1], { firm: null, person: null, deadline: now }, sun)).toMatchObject({ code: 'DATE_PAST' }); });
});

describe('its clock', () => {
  test('stands still only with an end, and goes on by itself: what was left is left', () => {
    const hold = { at: now, until: now + 5 * DAY, why: '等玻璃到货', by: '孙师傅' }, on = value(heldOne([given], 1, hold, sun))[0]!;
    expect([on.deadline - given.deadline, isHeld(on, now + 4 * DAY), isHeld(on, now + 5 * DAY)]).toEqual([5 * DAY, true, false]);
    const early = value(goneOnOne([on], 1, { ...sun, at: now + 2 * DAY }))[0]!;
    expect([early.deadline - given.deadline, isHeld(early, now + 2 * DAY)]).toEqual([2 * DAY, false]);
    expect(value(fixedAll([on], [{ no: 1, photo, words: '' }], { ...zhou, at: now + DAY }, home))[0]).toMatchObject({ deadline: given.deadline + DAY, state: 'fixed' });
    expect(heldOne([given], 1, { ...hold, until: now + 61 * DAY }, sun)).toMatchObject({ code: 'HOLD_DATES' });
  });
  test('a firm only asks: the clock goes on until it is granted', () => {
    const asked = value(heldOne([given], 1, { at: now, until: now + 5 * DAY, why: '等玻璃', by: '老周' }, { ...zhou, asks: true }))[0]!;
    expect([asked.deadline, asked.holdAsked?.why, asked.hold]).toEqual([given.deadline, '等玻璃', undefined]);
  });
  test('the firm hears of it at once, then one after the other, the last one for as long as it lasts', () => {
    expect(wordsDue([given], now, terms)).toEqual([{ no: 1, what: 'given' }]);
    let list = worded([given], { 1: 'given' }, now), t = now;
    expect(wordsDue(list, now + DAY - 1, terms)).toEqual([]);
    for (let times = 0; times < 9; times++) {
      t = nextWordAt(list[0]!, terms);
      expect(wordsDue(list, t, terms)).toEqual([{ no: 1, what: 'late' }]);
      list = worded(list, { 1: { rung: times } }, t);
    }
    expect(t).toBe(now + 9 * DAY);
    expect(ladderOf(given)).toEqual(['person', 'firm', 'lead', 'repair', 'manager', 'head']);
  });
  test("without the owner's word within a week it counts as confirmed", () => {
    const passed = value(recheckedAll([aDefect({ state: 'fixed' })], [{ no: 1, isRight: true }], { ...sun, as: 'escort' }));
    expect([wordsDue(passed, now + 7 * DAY - 1), wordsDue(passed, now + 7 * DAY)]).toEqual([[], [{ no: 1, what: 'lapsed' }]]);
    expect(value(lapsedAll(passed, [1], now + 7 * DAY))[0]).toMatchObject({ state: 'confirmed', confirmedAt: now + 7 * DAY });
  });
  test('I12, property: until it is over a clock runs, or stands still with a reason and an end; overdue it is never silent for longer than one turn', () => {
    const actors: readonly Actor[] = ['owner', 'partner', 'repair', 'escort', 'manager'];
    const step = fc.record({ wait: fc.integer({ min: 1, max: 200 }), actor: fc.constantFrom(...actors), pick: fc.nat(20), days: fc.integer({ min: 1, max: 40 }), beatEvery: fc.constantFrom(1, 7, 30) });
    fc.assert(fc.property(fc.boolean(), fc.boolean(), fc.array(step, { maxLength: 25 }), (hasFirm, blocking, steps) => {
      const severity = blocking ? 'blocking' as const : 'minor' as const, again = usualHours.again[severity] * HOUR;
      const first = reported([], { room: 'living', item: hasFirm ? 'window' : 'wall', words: 'x', severity, photos: [], pin: null, by: 'owner' }, home, now, terms);
      if (!first.ok) throw new Error(first.code);
      let list: readonly Defect[] = first.value.defects, t = now;
      for (const { wait, actor, pick, days, beatEvery } of steps) {
        const until = t + wait * HOUR;
        for (; t < until; t += beatEvery * HOUR) {
          // What is given and overdue at once is said in two turns of the beat.
          for (let turn = 0, word = wordsDue(list, t, terms)[0]; turn < 2 && word; turn++, word = wordsDue(list, t, terms)[0]) list = word.what === 'lapsed' ? value(lapsedAll(list, [1], t)) : worded(list, { 1: word.what === 'given' ? 'given' : { rung: list[0]?.alarm?.times ?? 0 } }, t);
          const defect = list[0]!, next = nextWordAt(defect, terms);
          if (isOver(defect)) continue;
          if (isHeld(defect, t)) expect([defect.hold!.why !== '', defect.hold!.until > t]).toEqual([true, true]);
          // Something is always ahead: at the latest one turn after what is due, or after the end of the hold.
          expect(next).toBeGreaterThan(t);
          expect(next).toBeLessThanOrEqual(Math.max(t, defect.due ?? defect.deadline, defect.hold?.until ?? 0) + again);
        }
        const doer = { at: t, by: actor, ...(actor === 'partner' ? { firm: firm.id } : {}) }, deeds = deedsFor(list[0]!, actor), deed = deeds[pick % Math.max(deeds.length, 1)];
        if (!deed) continue;
        const hold = { at: t, until: t + days * DAY, why: '等料', by: actor }, to = { firm: pick % 2 ? firm : other, person: null, deadline: null };
        const after = deed === 'accept' || deed === 'dispute' ? answered(list, 1, deed === 'accept', '不是', doer, terms) : deed === 'overrule' || deed === 'move' ? settledDispute(list, 1, deed === 'move' ? to : null, '定', doer, terms)
          : deed === 'assign' ? assignedAll(list, [1], to, doer, terms) : deed === 'hold' ? heldOne(list, 1, hold, doer) : deed === 'ask-hold' ? heldOne(list, 1, hold, { ...doer, asks: true }) : deed === 'go-on' ? goneOnOne(list, 1, doer)
          : deed === 'fix' ? fixedAll(list, [{ no: 1, photo, words: '' }], doer, home, terms) : deed === 'close' ? closedOne(list, 1, '关', doer) : deed === 'reopen' ? reopenedOne(list, { no: 1, why: '又坏', photos: [] }, doer, home, terms)
          : recheckedAll(list, [{ no: 1, isRight: deed !== 'still-wrong' }], { ...doer, as: actor === 'owner' ? 'owner' : 'escort' }, terms);
        if (after.ok) list = after.value;
        else expect(after.code).toBe('DEFECT_UNKNOWN');
        expect(JSON.stringify(list[0]).length).toBeLessThan(1600);
      }
    }), { numRuns: 150 });
  });
});

test('each deed is somebody’s, and what asks for a reason says so', () => {
  for (const deed of DEEDS) expect([deed, rowOf(deed).who.length > 0, rowOf(deed).from.length > 0]).toEqual([deed, true, true]);
  expect(DEEDS.filter((deed) => rowOf(deed).needs.includes('why'))).toEqual(['dispute', 'overrule', 'move', 'ask-hold', 'hold', 'reopen', 'close']);
  expect(LOOP.lapse.who).toEqual(['system']);
});
test('the same place, or the same picture, may be the same thing; what is over is not', () => {
  const list = [aDefect(), aDefect({ no: 2, item: 'wall', photos: [{ fileId: photo, marks: [], digest: 'ab'.repeat(8) }] }), aDefect({ no: 3, state: 'confirmed' })];
  expect(similarTo(list, { room: 'living', item: 'window', digests: [] }).map(({ no }) => no)).toEqual([1]);
  expect(similarTo(list, { room: 'bath', item: 'drain', digests: ['ab'.repeat(8)] }).map(({ no }) => no)).toEqual([2]);
  expect(similarTo(list, { room: '', item: '', digests: [] })).toEqual([]);
});
test('a ledger is narrowed and counted by what it holds', () => {
  const lines = [aDefect({ firm, reopened: 1 }), aDefect({ no: 2, item: 'wall', deadline: now - 1 }), aDefect({ no: 3, state: 'fixed' })].map((defect, i) => ({ building: i ? '10' : '2', defect }));
  expect(countsOf(lines, now)).toMatchObject({ what: { all: 3, late: 1, fixed: 1, repeat: 1 }, trades: [['openings', 2], ['surfaces', 1]], buildings: [['2', 1], ['10', 2]], firms: [{ id: 'own', n: 2 }, { id: firm.id, name: '恒信门窗', n: 1 }] });
  expect(lines.filter((line) => isShown(line, { what: 'all', building: '10', firm: 'own', trade: 'surfaces' }, now)).map(({ defect }) => defect.no)).toEqual([2]);
});
test('a plan has versions; a pin keeps the one it was put on', () => {
  const one = planAdded([], '三室两厅', 'a', now), two = one.ok && planAdded(one.value.plans, '三室两厅', 'b', now);
  expect(two && two.ok && [two.value.plan.no, plansShown(two.value.versions, [{ plan: 1 }]).map(({ no }) => no), plansShown(two.value.versions, []).map(({ no }) => no)]).toEqual([2, [2, 1], [2]]);
});
