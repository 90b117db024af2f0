import * as fc from 'fast-check';
import { holds, patched } from '../kernel/conditional-update';
import { instantOf, HOUR } from '../kernel/calendar';
import { checkIn, confirm, place, release } from './desk-commands';
import { miss, NEVER, upkeep } from './due';
import { applyEdit, planEdit, tellEdit, undoEdit, UNDO_FOR } from './edit';
import { explain, explainDesk, explainPlace, explainWait } from './explain';
import { brokenIn } from './invariants';
import { freeSeat, slotsIn, type Ledger, type LedgerSlot, type Seat } from './ledger';
import { admit, allow, cancel, reschedule, reserve, type ConditionalUpdate, type SeatCommand } from './seat-commands';
import { accept, decline, leave, lineOf, placeInLine, settling, wait } from './waiting';

const NOW = instantOf('2026-03-10', '08:00');
const slot = (left: number, changeUntil = instantOf('2026-03-13', '21:00')): LedgerSlot => ({ to: '09:30', changeUntil, capacity: left, left, extra: 1, waiting: 0 });
const [A, B, C, PAST] = ['0314-0900', '0314-0930', '0316-0900', '0309-0900'] as const;
const seatOf = (...may: string[]): Seat => ({ ...freeSeat(true, '王**'), may });
const ledgerOf = (more: Partial<Ledger> = {}): Ledger => ({
  _id: 'led_yunxi_a_1', batchId: 'bat_yunxi_a', communityId: 'com_yunxi', buildings: ['3'], status: 'open', opensAt: NOW - 1, changeLimit: 2, asks: false, holdMinutes: 60, extraPlaces: 1, firstDay: '2026-03-09',
  slots: { [A]: slot(2), [B]: slot(1), [PAST]: slot(2, NOW - HOUR) }, seats: { h1: seatOf('me'), h2: seatOf('you'), h3: seatOf('third') },
  told: { place: { name: '', address: '', latitude: 0, longitude: 0 }, hotline: '', notices: [] }, batch: { name: '一期A', days: [], windows: [], way: [], reviewHours: 24 }, crew: ['desk'], edit: null, tell: {}, dueAt: NEVER, ...more,
});
let ids = 0;
const by = (openid: string, home = 'h1', now = NOW, id = `r${++ids}`): SeatCommand => ({ home, by: openid, now, request: { id, digest: id } });
const after = (ledger: Ledger, update: ConditionalUpdate): Ledger | null => (holds(ledger, update.guard) ? patched(ledger, update.patch) : null);
const must = (ledger: Ledger | null): Ledger => { if (!ledger) throw new Error('the guard did not hold'); return ledger; };
const settled = (ledger: Ledger, now = NOW): Ledger => { for (let next = upkeep(ledger, now); next.length; next = upkeep(ledger, now)) for (const update of next) ledger = after(ledger, update) ?? ledger; return ledger; };
const booked = (home = 'h1', who = 'me', to: string = A, ledger = ledgerOf()) => must(after(ledger, reserve(by(who, home), to)));

describe('taking a place', () => {
  it('seats a home, once', () => {
    const taken = booked();
    expect([taken.slots[A]!.left, taken.seats.h1!.slot, taken.seats.h1!.state]).toEqual([1, A, 'booked']);
    expect(after(taken, reserve(by('me'), B))).toBeNull();
  });
  it.each([
    ['nobody of this home', ledgerOf(), by('stranger'), A, 'FORBIDDEN'],
    ['an unknown home', ledgerOf(), by('me', 'h9'), A, 'FORBIDDEN'],
    ['a full slot', ledgerOf({ slots: { [A]: slot(0), [B]: slot(1) } }), by('me'), A, 'SLOT_GONE'],
    ['a slot with a line', ledgerOf({ slots: { [A]: { ...slot(1), waiting: 1 }, [B]: slot(1) } }), by('me'), A, 'SLOT_FULL'],
    ['a slot that is over', ledgerOf(), by('me'), PAST, 'SLOT_GONE'],
    ['a slot that never was', ledgerOf(), by('me'), '0101-0000', 'SLOT_GONE'],
    ['before the opening', ledgerOf({ opensAt: NOW + 1 }), by('me'), A, 'BOOKING_CLOSED'],
    ['after closing', ledgerOf({ status: 'closed' }), by('me'), A, 'BOOKING_CLOSED'],
    ['while it is paused', ledgerOf({ status: 'paused' }), by('me'), A, 'BOOKING_PAUSED'],
    ['before the review', ledgerOf({ seats: { h1: { ...freeSeat(false, '王**'), may: ['me'] } } }), by('me'), A, 'STEP_NOT_OPEN'],
  ])('refuses %s and says so', (_what, ledger, command, to, code) => {
    expect(after(ledger, reserve(command, to))).toBeNull();
    expect(explain(ledger, command, { to })).toMatchObject({ ok: false, code });
  });
  it('names the nearest free slots when full', () => {
    const ledger = ledgerOf({ slots: { [A]: { ...slot(1), left: 0 }, [B]: slot(1), [C]: slot(1, instantOf('2026-03-15')) } });
    expect(explain(ledger, by('me'), { to: A })).toMatchObject({ code: 'SLOT_FULL', data: { alternatives: [{ id: B, day: '2026-03-14', from: '09:30' }, { id: C }], waiting: 0 } });
  });
  it('answers a repeated command as before, and refuses its id for another content', () => {
    const command = by('me');
    const taken = must(after(ledgerOf(), reserve(command, A)));
    expect(after(taken, reserve(command, A))).toBeNull();
    expect(explain(taken, command, { to: A })).toEqual({ ok: true });
    expect(explain(taken, { ...command, request: { ...command.request, digest: 'other' } }, { to: B })).toMatchObject({ code: 'REQUEST_REUSED' });
  });
  it('is a request where the batch asks, and no check-in before staff confirm it', () => {
    const ledger = ledgerOf({ asks: true });
    expect(after(ledger, reserve(by('me'), A))).toBeNull();
    const asked = must(after(ledger, reserve(by('me'), A, true)));
    expect(asked.seats.h1!.asked).toBe(true);
    expect(after(asked, checkIn(by('desk'), A))).toBeNull();
    expect(explainDesk(asked, by('desk'))).toMatchObject({ code: 'NOT_CONFIRMED' });
    expect(must(after(must(after(asked, confirm(by('desk'), A))), checkIn(by('desk'), A))).seats.h1!.state).toBe('arrived');
  });
});

describe('changing and giving back', () => {
  it('moves in one step', () => {
    const moved = must(after(booked(), reschedule(by('me'), A, B, 2)));
    expect([moved.slots[A]!.left, moved.slots[B]!.left, moved.seats.h1!.changes]).toEqual([2, 0, 1]);
  });
  it('stops at the limit the ledger has, not the one the phone claims', () => {
    const often = ledgerOf({ changeLimit: 0, seats: booked().seats, slots: booked().slots });
    expect(after(often, reschedule(by('me'), A, B, 99))).toBeNull();
    expect(explain(often, by('me'), { from: A, to: B, counts: true })).toMatchObject({ code: 'CHANGE_LIMIT' });
  });
  it('refuses too late, and a place no longer held', () => {
    expect(explain(booked(), by('me', 'h1', instantOf('2026-03-13', '22:00')), { from: A, to: B })).toMatchObject({ code: 'TOO_LATE_TO_CHANGE' });
    expect(explain(booked(), by('me'), { from: B, to: A })).toMatchObject({ code: 'SEAT_CHANGED', data: { slot: A } });
  });
  it('moved to where it is, it keeps its place', () => expect(must(after(booked(), reschedule(by('me'), A, A, 2))).slots[A]!.left).toBe(1));
  it('gives back what it took', () => expect(must(after(booked(), cancel(by('me'), A))).slots[A]!.left).toBe(2));
});

describe('at the desk', () => {
  it('checks in the place that is held, by the crew only, once', () => {
    expect(after(booked(), checkIn(by('me'), A))).toBeNull();
    const arrived = must(after(booked(), checkIn(by('desk'), A)));
    expect(arrived.seats.h1!.state).toBe('arrived');
    expect(explainDesk(arrived, by('desk'))).toMatchObject({ code: 'ALREADY_ARRIVED' });
    expect(explainDesk(booked(), by('me'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(explainDesk(ledgerOf(), by('desk'))).toMatchObject({ code: 'NOT_BOOKED' });
  });
  it('books by telephone an ordinary place, past the cut-off; seats a walk-in in a place kept aside, arrived', () => {
    const phoned = must(after(ledgerOf(), place(by('desk'), PAST, 'phone')));
    expect([phoned.slots[PAST]!.left, phoned.seats.h1!.lane]).toEqual([1, 'phone']);
    const walkedIn = must(after(phoned, place(by('desk', 'h2'), A, 'walk-in')));
    expect([walkedIn.slots[A]!.left, walkedIn.slots[A]!.extra, walkedIn.seats.h2!.state]).toEqual([2, 0, 'arrived']);
    expect(after(walkedIn, place(by('desk', 'h3'), A, 'urgent'))).toBeNull();
    expect(explainPlace(walkedIn, by('desk', 'h3'), { slot: A, lane: 'urgent' })).toMatchObject({ code: 'NO_EXTRA_PLACE' });
    expect(brokenIn(walkedIn)).toEqual([]);
  });
  it('a place kept aside returns to where it came from, and only the desk gives it back', () => {
    const urgent = must(after(ledgerOf(), place(by('desk'), A, 'urgent')));
    expect(after(urgent, cancel(by('me'), A))).toBeNull();
    expect(explain(urgent, by('me'), { from: A })).toMatchObject({ code: 'DESK_PLACE' });
    expect(must(after(urgent, release(by('desk'), A, 'urgent'))).slots[A]).toMatchObject({ left: 2, extra: 1 });
  });
  it('whoever did not come is free to book again, and is told', () => {
    const gone = settled(booked(), instantOf('2026-03-15', '00:00'));
    expect(gone.seats.h1).toMatchObject({ state: 'free', slot: null, missed: { slot: A } });
    expect(Object.values(gone.tell)).toMatchObject([{ home: 'h1', kind: 'visit-missed' }]);
    expect(after(gone, miss('h1', { slot: A }, NOW))).toBeNull();
  });
});

describe('the line of a full slot', () => {
  const full = () => booked('h2', 'you', B);
  const waiting = (now = NOW) => must(after(full(), wait(by('me', 'h1', now), B)));
  it('is joined, and left', () => {
    const inLine = must(after(waiting(), wait(by('third', 'h3', NOW + 1), B)));
    expect([lineOf(inLine, B), placeInLine(inLine, 'h3')?.place, inLine.slots[B]!.waiting]).toEqual([['h1', 'h3'], 2, 2]);
    expect(explainWait(inLine, by('me'), 'wait', A)).toMatchObject({ code: 'ALREADY_WAITING', data: { slot: B } });
    expect(must(after(inLine, leave(by('me'), B))).slots[B]!.waiting).toBe(1);
    expect(explainWait(full(), by('me'), 'leave', B)).toMatchObject({ code: 'NOT_WAITING' });
  });
  it('a place that comes free goes to the first in it and to nobody else', () => {
    const inLine = must(after(must(after(waiting(), wait(by('third', 'h3', NOW + 1), B))), cancel(by('you', 'h2'), B)));
    expect(after(inLine, reserve(by('you', 'h2'), B))).toBeNull();
    const offered = settled(inLine);
    expect(offered.seats.h1!.offer).toEqual({ slot: B, until: NOW + HOUR });
    expect([offered.slots[B]!.left, offered.slots[B]!.waiting]).toEqual([0, 1]);
    const taken = must(after(offered, accept(by('me'), B, null)));
    expect(taken.seats.h1).toMatchObject({ state: 'booked', slot: B });
    expect(brokenIn(taken)).toEqual([]);
  });
  it('an offer not taken in time goes to the next, who is told; the first is told why', () => {
    const offered = settled(must(after(must(after(waiting(), wait(by('third', 'h3', NOW + 1), B))), cancel(by('you', 'h2'), B))));
    const later = settled(offered, NOW + HOUR + 1);
    expect(explainWait(later, by('me', 'h1', NOW + HOUR + 1), 'accept', B)).toMatchObject({ code: 'OFFER_OVER' });
    expect(later.seats.h3!.offer?.slot).toBe(B);
    expect(Object.values(later.tell).map(({ home, kind }) => `${home} ${kind}`).sort()).toEqual(['h1 offer-over', 'h1 place-offered', 'h3 place-offered']);
  });
  it('taking it gives back the place held elsewhere; letting it go frees it', () => {
    const elsewhere = must(after(booked('h1', 'me', A, full()), wait(by('me'), B)));
    const offered = settled(must(after(elsewhere, cancel(by('you', 'h2'), B))));
    expect(must(after(offered, accept(by('me'), B, A))).slots[A]!.left).toBe(2);
    expect(must(after(offered, decline(by('me'), B))).slots[B]!.left).toBe(1);
  });
  it('ends when its time has passed, with a word to everybody in it', () => {
    const late = settled(waiting(), instantOf('2026-03-13', '22:00'));
    expect([late.slots[B]!.waiting, Object.values(late.tell)]).toMatchObject([0, [{ home: 'h2', kind: 'visit-tomorrow' }, { home: 'h1', kind: 'wait-over', words: { why: 'passed' } }]]);
  });
});

describe('changing the places of a published batch', () => {
  const wanted = (ledger: Ledger, change: Readonly<Record<string, number>>) => Object.fromEntries(slotsIn(ledger).map(({ id, to, changeUntil, capacity }) => [id, { to, changeUntil, capacity: change[id] ?? capacity }]));
  const two = () => booked('h2', 'you', A, booked());
  it('moves the later booked to the nearest free place, and back again before anybody is told', () => {
    const before = { ...two(), seats: { ...two().seats, h2: { ...two().seats.h2!, at: NOW + 5 } } };
    const plan = planEdit(before, wanted(before, { [A]: 1 }), NOW);
    expect(plan.moves).toEqual([{ home: 'h2', from: A, to: B }]);
    const edited = must(after(before, applyEdit(before, plan, { id: 'e1', openid: 'boss', now: NOW })));
    expect([edited.slots[A], edited.slots[B]!.left, edited.seats.h2!.slot, brokenIn(edited)]).toMatchObject([{ capacity: 1, left: 0 }, 0, B, []]);
    expect([tellEdit(edited, NOW), edited.seats.h2!.moved]).toEqual([null, { from: A, to: edited.seats.h2!.slot }]);
    const undone = must(after(edited, undoEdit(edited, edited.edit!, NOW + 1)));
    expect('moved' in undone.seats.h2!).toBe(false);
    expect([undone.seats.h2!.slot, undone.seats.h2!.changes, undone.slots[A]!.left, undone.edit, brokenIn(undone)]).toEqual([A, 0, 0, null, []]);
    const told = must(after(edited, tellEdit(edited, NOW + UNDO_FOR)!));
    expect(Object.values(told.tell)).toMatchObject([{ home: 'h2', kind: 'visit-moved', words: { from: A, to: B } }]);
    expect(after(told, undoEdit(told, edited.edit!, NOW + UNDO_FOR))).toBeNull();
  });
  it('names the homes it has no place for', () => {
    const before = two(), plan = planEdit(before, wanted(before, { [A]: 0 }), NOW);
    expect(plan.moves.map(({ to }) => to)).toEqual([B, null]);
  });
  it('does nothing when somebody booked between the looking and the deciding', () => {
    const before = booked(), plan = planEdit(before, wanted(before, { [A]: 0 }), NOW);
    const meanwhile = booked('h2', 'you', A, before);
    expect(after(meanwhile, applyEdit(before, plan, { id: 'e1', openid: 'boss', now: NOW }))).toBeNull();
  });
  it('leaves the past alone, adds slots, and tells a closed slot\'s line', () => {
    const before = must(after(booked('h2', 'you', B), wait(by('me'), B)));
    const plan = planEdit(before, { [A]: { to: '09:30', changeUntil: slot(1).changeUntil, capacity: 2 }, [C]: { to: '09:30', changeUntil: instantOf('2026-03-15'), capacity: 3 } }, NOW);
    expect(plan).toMatchObject({ slots: [{ id: B, before: 1, after: 0 }, { id: C, before: null, after: 3 }], moves: [{ home: 'h2', from: B, to: A }], linesClosed: [{ home: 'h1', slot: B }] });
    const edited = must(after(before, applyEdit(before, plan, { id: 'e1', openid: 'boss', now: NOW })));
    expect([edited.slots[C], brokenIn(edited), settling(edited, NOW)]).toMatchObject([{ capacity: 3, left: 3, extra: 1 }, [], []]);
    expect(Object.values(settled(must(after(edited, tellEdit(edited, NOW + UNDO_FOR)!))).tell).map(({ kind }) => kind).sort()).toEqual(['visit-moved', 'wait-over']);
  });
});

it('never oversells nor loses a place, whatever is asked in whatever order', () => {
  const kinds = ['reserve', 'reschedule', 'cancel', 'checkIn', 'allow', 'admit', 'wait', 'leave', 'accept', 'decline', 'place', 'release', 'settle', 'miss', 'edit', 'undo', 'tell'] as const;
  const command = fc.record({ kind: fc.constantFrom(...kinds), home: fc.constantFrom('h1', 'h2', 'h3'), who: fc.constantFrom('me', 'you', 'third', 'desk'), from: fc.constantFrom(A, B), to: fc.constantFrom(A, B, PAST), lane: fc.constantFrom('phone' as const, 'walk-in' as const, 'urgent' as const), n: fc.nat(3) });
  fc.assert(fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
    let ledger = ledgerOf(), now = NOW;
    for (const { kind, home, who, from, to, lane, n } of commands) {
      const command = by(who, home, now += n * 20 * 60_000);
      const edit = () => { const plan = planEdit(ledger, Object.fromEntries(slotsIn(ledger).map((one) => [one.id, { to: one.to, changeUntil: one.changeUntil, capacity: one.id === to ? n : one.capacity }])), now); return plan.moves.every((move) => move.to) ? applyEdit(ledger, plan, { id: `e${ids}`, openid: who, now }) : null; };
      const update = {
        reserve: () => reserve(command, to), reschedule: () => reschedule(command, from, to, 2), cancel: () => cancel(command, from), checkIn: () => checkIn(command, from), allow: () => allow(home), admit: () => admit(home, who),
        wait: () => wait(command, to), leave: () => leave(command, to), accept: () => accept(command, to, n ? from : null), decline: () => decline(command, to), place: () => place(command, to, lane), release: () => release(command, from, n ? lane : null),
        settle: () => upkeep(ledger, now)[0] ?? null, miss: () => miss(home, ledger.seats[home]!, now), edit, undo: () => (ledger.edit ? undoEdit(ledger, ledger.edit, now) : null), tell: () => tellEdit(ledger, now),
      }[kind]();
      const next = update && after(ledger, update);
      // What the guard turns away is named; what it lets through is refused by nothing but the last line.
      if (kind === 'reserve') { const why = explain(ledger, command, { to }); expect(next === null ? !('value' in why) : !why.ok && why.code === 'SLOT_FULL').toBe(true); }
      ledger = next ?? ledger;
      expect(brokenIn(ledger)).toEqual([]);
    }
  }), { numRuns: 300 });
});
