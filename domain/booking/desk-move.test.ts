import * as fc from 'fast-check';
import { DAY } from '../kernel/calendar';
import { holds, patched } from '../kernel/conditional-update';
import { at } from '../testing/at';
import { aLedger } from '../testing/a-case';
import { confirmByDesk, explainConfirm, explainHeld, explainMiss, explainMove, explainPlaceByDesk, missByDesk, move, placeByDesk, releaseByDesk } from './desk-move';
import { nearestForDesk, walkInSlot } from './desk-slots';
import { brokenIn } from './invariants';
import type { Lane, Ledger, Seat } from './ledger';
import type { ConditionalUpdate, SeatCommand } from './seat-commands';

const HOME = '3-2-1201', A = '0314-0900', B = '0314-0930', LATE = '0316-1630', DAY_BEFORE = at('2026-03-13 20:00');
let ids = 0;
const by = (now = DAY_BEFORE, openid = 'desk', id = `r${++ids}`): SeatCommand => ({ home: HOME, by: openid, now, request: { id, digest: id } });
const free = (seat: Partial<Seat> = {}, more: Partial<Ledger> = {}) => aLedger({ allowed: true, ...seat }, { crew: ['desk'], ...more });
const after = (ledger: Ledger, update: ConditionalUpdate): Ledger | null => (holds(ledger, update.guard) ? patched(ledger, update.patch) : null);
const must = (ledger: Ledger | null): Ledger => { if (!ledger) throw new Error('the guard did not hold'); expect(brokenIn(ledger)).toEqual([]); return ledger; };
const placed = (lane: Lane = 'phone', slot = A, ledger = free()) => must(after(ledger, placeByDesk(by(), slot, lane, '急')));
const kinds = (ledger: Ledger) => Object.values(ledger.tell).map(({ kind, words }) => [kind, words.to ?? words.slot]);
const full = (slot: string, ledger = free()): Ledger => ({ ...ledger, slots: { ...ledger.slots, [slot]: { ...ledger.slots[slot]!, left: 0, extra: 0 } } });

describe('giving a place', () => {
  it('by telephone past the owner’s cut-off, and the household is told', () => {
    const ledger = placed();
    expect([ledger.seats[HOME], kinds(ledger), ledger.dueAt]).toMatchObject([{ state: 'booked', slot: A, lane: 'phone' }, [['visit-placed', A]], DAY_BEFORE]);
  });
  it('an urgent case takes a place kept aside, with its reason', () => {
    const ledger = must(after(free(), placeByDesk(by(), A, 'urgent', '孕妇')));
    expect([ledger.slots[A], Object.values(ledger.tell)[0]]).toMatchObject([{ left: 12, extra: 1 }, { words: { slot: A, lane: 'urgent', reason: '孕妇', by: 'desk' } }]);
  });
  it('nobody is hurried through without a reason', () => {
    const command = by();
    expect(after(free(), placeByDesk(command, A, 'urgent', ''))).toBeNull();
    expect(explainPlaceByDesk(free(), command, { slot: A, lane: 'urgent', reason: '' })).toMatchObject({ code: 'REASON_MISSING' });
  });
  it('a walk-in has arrived with it, today only', () => {
    const today = at('2026-03-14 09:20');
    expect(must(after(free(), placeByDesk(by(today), A, 'walk-in', '')))).toMatchObject({ seats: { [HOME]: { state: 'arrived', lane: 'walk-in' } }, tell: {} });
    const early = by();
    expect(after(free(), placeByDesk(early, A, 'walk-in', ''))).toBeNull();
    expect(explainPlaceByDesk(free(), early, { slot: A, lane: 'walk-in', reason: '' })).toMatchObject({ code: 'SLOT_GONE' });
  });
  it('not into a day that is over, though the same slot of the day before', () => {
    const command = by(at('2026-03-15 08:00'));
    expect(after(free(), placeByDesk(command, A, 'phone', ''))).toBeNull();
    expect(explainPlaceByDesk(free(), command, { slot: A, lane: 'phone', reason: '' })).toMatchObject({ code: 'SLOT_GONE', data: { alternatives: [{ id: '0315-0900' }, { id: '0315-0930' }, { id: '0315-1000' }] } });
    expect(after(free(), placeByDesk(by(at('2026-06-01 08:00')), A, 'phone', ''))).toBeNull();
  });
  it('where none is left it says what the desk could give, past the cut-off too', () => {
    for (const [lane, code] of [['phone', 'SLOT_FULL'], ['urgent', 'NO_EXTRA_PLACE']] as const) {
      const command = by();
      expect(after(full(A), placeByDesk(command, A, lane, '急'))).toBeNull();
      expect(explainPlaceByDesk(full(A), command, { slot: A, lane, reason: '急' })).toMatchObject({ code, data: { alternatives: [{ id: B }, {}, {}] } });
    }
  });
});

describe('the slot of somebody who came unasked', () => {
  const at2 = (clock: string) => walkInSlot(free(), at(`2026-03-14 ${clock}`))?.id;
  it('is the one that is now, else the next of the day, else none', () => expect([at2('08:00'), at2('09:29'), at2('09:30'), at2('12:30'), at2('16:59'), at2('17:00')]).toEqual([A, A, B, '0314-1400', '0314-1630', undefined]));
  it('is never a closed one', () => expect(walkInSlot({ ...free(), slots: { ...free().slots, [A]: { ...free().slots[A]!, capacity: 0, left: 0 } } }, at('2026-03-14 08:00'))?.id).toBe(B));
  it('others are near it and on the same day', () => expect(nearestForDesk(full('0314-1630'), '0314-1630', 'walk-in', at('2026-03-14 16:00')).map(({ id }) => id)).toEqual(['0314-1600']));
});

describe('moving a booked home', () => {
  it('takes the new place with the old one given back, uncounted, and tells', () => {
    const ledger = must(after(placed(), move(by(), A, LATE, 'phone')));
    expect([ledger.seats[HOME]?.slot, ledger.seats[HOME]?.changes, ledger.slots[A]?.left, ledger.slots[LATE]?.left, kinds(ledger).at(-1)]).toEqual([LATE, 0, 12, 11, ['visit-moved', LATE]]);
  });
  it('keeps a place kept aside among those, and confirms a request', () => {
    expect(must(after(placed('urgent'), move(by(), A, B, 'urgent')))).toMatchObject({ slots: { [A]: { left: 12, extra: 2 }, [B]: { left: 12, extra: 1 } } });
    const asked = must(after(placed(), move(by(), A, A, 'phone')));
    expect(must(after({ ...asked, seats: { [HOME]: { ...asked.seats[HOME]!, asked: true } } }, move(by(), A, A, 'phone'))).seats[HOME]?.asked).toBeUndefined();
  });
  it.each([
    ['the place is another one now', placed('phone', B), by(), 'SEAT_CHANGED'], ['it came by another lane', placed('urgent'), by(), 'SEAT_CHANGED'], ['there is none', free(), by(), 'NOT_BOOKED'],
    ['the new one is full', full(LATE, placed()), by(), 'SLOT_FULL'], ['the new one was closed', { ...placed(), slots: { ...placed().slots, [LATE]: { ...placed().slots[LATE]!, capacity: 0, left: 0 } } }, by(), 'SLOT_GONE'],
    ['the batch is closed', { ...placed(), status: 'closed' as const }, by(), 'BOOKING_CLOSED'], ['they are here already', free({ state: 'arrived', slot: A, at: 5 }), by(), 'ALREADY_ARRIVED'], ['somebody else asks', placed(), by(DAY_BEFORE, 'stranger'), 'FORBIDDEN'],
  ])('refuses when %s', (_when, ledger, command, code) => {
    expect(after(ledger, move(command, A, LATE, 'phone'))).toBeNull();
    expect(explainMove(ledger, command, { from: A, to: LATE, lane: 'phone' })).toMatchObject({ code });
  });
});

describe('taking back, confirming, not come', () => {
  it('a place goes back to where it came from, told with the reason', () => {
    expect(must(after(placed('urgent'), releaseByDesk(by(), A, 'urgent', '业主来电')))).toMatchObject({ slots: { [A]: { left: 12, extra: 2 } }, seats: { [HOME]: { state: 'free', slot: null } } });
    const other = by();
    expect(after(placed(), releaseByDesk(other, A, 'urgent', ''))).toBeNull();
    expect(explainHeld(placed(), other)).toMatchObject({ code: 'SEAT_CHANGED', data: { slot: A } });
  });
  it('a request becomes a booking once', () => {
    const asked = { ...placed(), seats: { [HOME]: { ...placed().seats[HOME]!, asked: true as const } } }, command = by();
    const done = must(after(asked, confirmByDesk(command, A)));
    expect([done.seats[HOME]?.asked, kinds(done).at(-1)]).toEqual([undefined, ['visit-confirmed', A]]);
    expect(explainConfirm(done, command, A)).toEqual({ ok: true });
    expect(explainConfirm(done, by(), A)).toMatchObject({ code: 'ALREADY_DONE' });
  });
  it('nobody has stayed away before the slot is over', () => {
    const ledger = placed(), soon = by(at('2026-03-14 09:29')), then = by(at('2026-03-14 09:30'));
    expect(after(ledger, missByDesk(soon, ledger, A, { lane: 'phone' }))).toBeNull();
    expect(explainMiss(ledger, soon, A)).toMatchObject({ code: 'SLOT_NOT_OVER', data: { until: at('2026-03-14 09:30') } });
    const missed = must(after(ledger, missByDesk(then, ledger, A, { lane: 'phone' })));
    expect([missed.seats[HOME]?.missed?.slot, kinds(missed).at(-1)]).toEqual([A, ['visit-missed', A]]);
    expect(explainMiss(missed, then, A)).toEqual({ ok: true });
  });
});

it('whatever the desk does in whatever order, places add up and nothing is carried out twice', () => {
  const slots = fc.constantFrom(A, B, LATE), lanes = fc.constantFrom<Lane>('phone', 'walk-in', 'urgent'), times = fc.integer({ min: -2 * DAY, max: 3 * DAY });
  const step = fc.record({ what: fc.constantFrom('place', 'move', 'release', 'miss', 'confirm'), slot: slots, to: slots, lane: lanes, now: times });
  fc.assert(fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
    let ledger = full(B);
    ledger = { ...ledger, slots: { ...ledger.slots, [B]: { ...ledger.slots[B]!, capacity: 1, left: 1, extra: 2 } } };
    for (const { what, slot, to, lane, now } of steps) {
      const command = by(at('2026-03-14 09:00') + now), held = ledger.seats[HOME]?.lane ?? null;
      const update = what === 'place' ? placeByDesk(command, slot, lane, '急') : what === 'move' ? move(command, slot, to, held) : what === 'release' ? releaseByDesk(command, slot, held, '') : what === 'miss' ? missByDesk(command, ledger, slot, ledger.seats[HOME]!) : confirmByDesk(command, slot);
      const next = after(ledger, update);
      if (!next) continue;
      expect(brokenIn(next)).toEqual([]);
      expect(after(next, update)).toBeNull();
      ledger = next;
    }
  }), { numRuns: 200 });
});
