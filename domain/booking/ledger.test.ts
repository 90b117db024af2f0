import * as fc from 'fast-check';
import { holds, patched } from '../kernel/conditional-update';
import { explain, explainCheckIn } from './explain';
import { admit, allow, cancel, checkIn, freeSeat, reschedule, reserve, type ConditionalUpdate, type Ledger, type SeatCommand } from './ledger';

const NOW = 1_000;
const slot = (left: number, changeUntil = 5_000) => ({ day: '2026-03-14', from: '09:00', to: '09:30', startsAt: 6_000, changeUntil, capacity: left, left });
const ledgerOf = (more: Partial<Ledger> = {}): Ledger => ({
  _id: 'led_yunxi_a_1', batchId: 'bat_yunxi_a', communityId: 'com_yunxi', status: 'open', opensAt: 500, changeLimit: 2,
  slots: { a: slot(2), b: slot(1), past: slot(2, 10) }, seats: { h1: { ...freeSeat(true, '王**'), may: ['me'] }, h2: { ...freeSeat(true, '陈**'), may: ['you'] } },
  told: { place: { name: '', address: '', latitude: 0, longitude: 0 }, hotline: '', notices: [] }, crew: ['desk'], ...more,
});
let ids = 0;
const by = (openid: string, home = 'h1', now = NOW, id = `r${++ids}`): SeatCommand => ({ home, by: openid, now, request: { id, digest: id } });
const after = (ledger: Ledger, update: ConditionalUpdate): Ledger | null => (holds(ledger, update.guard) ? patched(ledger, update.patch) : null);
const must = (ledger: Ledger | null): Ledger => { if (!ledger) throw new Error('the guard did not hold'); return ledger; };

describe('taking a place', () => {
  it('seats a home, once', () => {
    const booked = must(after(ledgerOf(), reserve(by('me'), 'a')));
    expect([booked.slots.a!.left, booked.seats.h1!.slot, booked.seats.h1!.state]).toEqual([1, 'a', 'booked']);
    expect(after(booked, reserve(by('me'), 'b'))).toBeNull();
  });
  it.each([
    ['nobody of this home', ledgerOf(), by('stranger'), 'a', 'FORBIDDEN'],
    ['an unknown home', ledgerOf(), by('me', 'h9'), 'a', 'FORBIDDEN'],
    ['a full slot', ledgerOf({ slots: { a: slot(0), b: slot(1) } }), by('me'), 'a', 'SLOT_FULL'],
    ['a slot that is over', ledgerOf(), by('me'), 'past', 'SLOT_GONE'],
    ['a slot that never was', ledgerOf(), by('me'), 'z', 'SLOT_GONE'],
    ['before the opening', ledgerOf({ opensAt: NOW + 1 }), by('me'), 'a', 'BOOKING_CLOSED'],
    ['after closing', ledgerOf({ status: 'closed' }), by('me'), 'a', 'BOOKING_CLOSED'],
    ['before the review', ledgerOf({ seats: { h1: { ...freeSeat(false, '王**'), may: ['me'] } } }), by('me'), 'a', 'STEP_NOT_OPEN'],
  ])('refuses %s and says so', (_what, ledger, command, to, code) => {
    expect(after(ledger, reserve(command, to))).toBeNull();
    expect(explain(ledger, command, { to })).toMatchObject({ ok: false, code });
  });
  it('names the nearest free slots when full', () => {
    const ledger = ledgerOf({ slots: { a: slot(0), b: slot(1), c: { ...slot(1), startsAt: 90_000 } } });
    expect(explain(ledger, by('me'), { to: 'a' })).toMatchObject({ data: { alternatives: [{ id: 'b' }, { id: 'c' }] } });
  });
  it('answers a repeated command as before, and refuses its id for another content', () => {
    const command = by('me');
    const booked = must(after(ledgerOf(), reserve(command, 'a')));
    expect(after(booked, reserve(command, 'a'))).toBeNull();
    expect(explain(booked, command, { to: 'a' })).toEqual({ ok: true, value: 'a' });
    expect(explain(booked, { ...command, request: { ...command.request, digest: 'other' } }, { to: 'b' })).toMatchObject({ code: 'REQUEST_REUSED' });
  });
});

describe('changing and giving back', () => {
  const booked = () => must(after(ledgerOf(), reserve(by('me'), 'a')));
  it('moves in one step', () => {
    const moved = must(after(booked(), reschedule(by('me'), 'a', 'b', 2)));
    expect([moved.slots.a!.left, moved.slots.b!.left, moved.seats.h1!.changes]).toEqual([2, 0, 1]);
  });
  it('stops at the limit the ledger has, not the one the phone claims', () => {
    const often = ledgerOf({ changeLimit: 0, seats: booked().seats, slots: booked().slots });
    expect(after(often, reschedule(by('me'), 'a', 'b', 99))).toBeNull();
    expect(explain(often, by('me'), { from: 'a', to: 'b', counts: true })).toMatchObject({ code: 'CHANGE_LIMIT' });
  });
  it('refuses too late, and a place no longer held', () => {
    expect(explain(booked(), by('me', 'h1', 6_000), { from: 'a', to: 'b' })).toMatchObject({ code: 'TOO_LATE_TO_CHANGE' });
    expect(explain(booked(), by('me'), { from: 'b', to: 'a' })).toMatchObject({ code: 'SEAT_CHANGED', data: { slot: 'a' } });
  });
  it('moved to where it is, it keeps its place', () => expect(must(after(booked(), reschedule(by('me'), 'a', 'a', 2))).slots.a!.left).toBe(1));
  it('gives back what it took', () => expect(must(after(booked(), cancel(by('me'), 'a'))).slots.a!.left).toBe(2));
});

describe('at the desk', () => {
  it('checks in the place that is held, by the crew only, once', () => {
    const booked = must(after(ledgerOf(), reserve(by('me'), 'a')));
    expect(after(booked, checkIn(by('me'), 'a'))).toBeNull();
    const arrived = must(after(booked, checkIn(by('desk'), 'a')));
    expect(arrived.seats.h1!.state).toBe('arrived');
    expect(explainCheckIn(arrived, by('desk'))).toMatchObject({ code: 'ALREADY_ARRIVED' });
    expect(explainCheckIn(booked, by('me'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(explainCheckIn(ledgerOf(), by('desk'))).toMatchObject({ code: 'NOT_BOOKED' });
  });
});

it('never oversells nor loses a place, whatever is asked in whatever order', () => {
  const command = fc.record({ kind: fc.constantFrom('reserve', 'reschedule', 'cancel', 'checkIn', 'allow', 'admit'), home: fc.constantFrom('h1', 'h2'), who: fc.constantFrom('me', 'you', 'desk'), from: fc.constantFrom('a', 'b'), to: fc.constantFrom('a', 'b', 'past') });
  fc.assert(fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
    let ledger = ledgerOf();
    for (const { kind, home, who, from, to } of commands) {
      const command = by(who, home);
      const update = { reserve: () => reserve(command, to), reschedule: () => reschedule(command, from, to, 2), cancel: () => cancel(command, from), checkIn: () => checkIn(command, from), allow: () => allow(home), admit: () => admit(home, who) }[kind]();
      const next = after(ledger, update);
      // What the guard turns away is named; what it lets through is refused by nothing but a full slot's line, the last one.
      const why = explain(ledger, command, { to });
      if (kind === 'reserve') expect(next === null ? !why.ok : !why.ok && why.code === 'SLOT_FULL').toBe(true);
      ledger = next ?? ledger;
      for (const [id, one] of Object.entries(ledger.slots)) {
        const taken = Object.values(ledger.seats).filter((seat) => seat.slot === id).length;
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(taken + one.left).toBe(one.capacity);
      }
    }
  }));
});
