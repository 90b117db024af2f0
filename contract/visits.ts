import * as v from 'valibot';
import type { SlotOffer } from '@domain/booking/explain';
import type { BookingKind } from '@domain/booking/kind';
import type { Lane, Ledger, OnDuty } from '@domain/booking/ledger';
import type { Step } from '@domain/movein/template';
import type { SeatAnswer } from './booking';
import { bookingKind, communityId, day, homeId, slotId, words } from './fields';
import type { VisitView } from './home';
import { carries, operation } from './operation';

/** A slot as the desk may use it: `left` only while nobody waits, `extra` for walk-ins and urgent cases. */
export type DeskSlot = { readonly id: string; readonly from: string; readonly to: string; readonly left: number; readonly extra: number; readonly waiting: number };
export type HomeVisitView = {
  readonly homeId: string; readonly ledgerId: string; readonly kind: BookingKind; readonly kinds: readonly BookingKind[]; readonly label: string; readonly name: string; readonly phones: readonly string[];
  readonly status: Ledger['status']; readonly isAllowed: boolean;
  readonly held: (VisitView & { readonly lane: Lane | null; readonly isAsked: boolean; readonly isLate: boolean; readonly hasArrived: boolean; readonly at: number; /** The slot is over: not come may be said. */ readonly isOver: boolean; /** Homes in line for it. */ readonly waiting: number }) | null;
  readonly changes: number; readonly changeLimit: number;
  readonly missed: { readonly day: string; readonly from: string } | null;
  readonly wait: { readonly day: string; readonly from: string; readonly place: number } | null;
  readonly offer: { readonly day: string; readonly from: string; readonly until: number } | null;
  /** Where a walk-in is received now; null when the day has no slot any more. */
  readonly walkIn: DeskSlot | null;
  /** Days that are not over, with what can be given on each; slots of one of them. */
  readonly days: readonly { readonly day: string; readonly left: number; readonly extra: number }[];
  readonly day: string | null; readonly slots: readonly DeskSlot[];
  readonly history: readonly { readonly at: number; readonly kind: string; readonly words: Readonly<Record<string, string>> }[];
};

export type DayState = 'asked' | 'booked' | 'late' | 'missed' | 'arrived' | 'done';
/** A household of the day; `key` is `3-2-1201`, `slot` counts in the day's slots, no `state` is booked: six hundred of them travel at once. */
export type DayLine = { readonly key: string; readonly name: string; readonly tel: string; readonly slot: number; readonly state?: Exclude<DayState, 'booked'>; readonly lane?: Lane; /** On the spot: what is in hand. */ readonly stage?: Step; readonly isBlocked?: true; /** Owed before the keys. */ readonly owed?: readonly Step[] };
export type DaySlot = { readonly id: string; readonly from: string; readonly to: string; readonly capacity: number; readonly booked: number; readonly arrived: number; readonly left: number; readonly extra: number; readonly waiting: number; readonly expert: string };
export type DaySheet = {
  readonly communityName: string; readonly day: string; readonly kind: BookingKind;
  /** Of which kinds there are places in the community. */
  readonly kinds: readonly BookingKind[];
  /** Days with slots, in order. */
  readonly days: readonly string[];
  readonly duty: OnDuty; readonly desk: number;
  readonly slots: readonly DaySlot[]; readonly rows: readonly DayLine[];
};

const none = carries<Record<never, never>>();
const why = words(60);
const ledgerId = v.pipe(v.string(), v.regex(/^led_[a-z0-9]{2,16}_[0-9a-z]{1,24}_\d{1,2}$/));
const lane = v.picklist(['phone', 'walk-in', 'urgent']);
const access = { staff: { of: 'homeId', duty: 'desk' }, guarded: true } as const;
const held = { ALREADY_ARRIVED: carries<{ readonly at: number }>(), SEAT_CHANGED: carries<{ readonly slot: string | null }>(), NOT_BOOKED: carries<{ readonly slot: string | null }>() };
const instead = carries<{ readonly alternatives: readonly SlotOffer[] }>();
const placing = {
  BOOKING_CLOSED: carries<{ readonly opensAt: number }>(), SLOT_FULL: carries<{ readonly alternatives: readonly SlotOffer[]; readonly waiting: number }>(), SLOT_GONE: instead, NO_EXTRA_PLACE: instead,
};

/** Bookings in staff's hands. The lane a place came by travels with the screen: it says where the place goes back to, and the guard holds it. */
export const visits = {
  /** What the desk needs to book for a home. */
  open: operation({ name: 'visits.open', kind: 'query', access: { staff: { of: 'homeId', duty: 'desk' } }, input: v.strictObject({ homeId, day: v.optional(day), kind: bookingKind }), output: carries<HomeVisitView>(), refusals: { NO_CASE: none } }),
  /** By telephone an ordinary place; a walk-in (today only, arrives with it) or an urgent case one of those kept aside. */
  place: operation({
    name: 'visits.place', kind: 'command', access, input: v.strictObject({ homeId, ledgerId, slotId, lane, reason: v.optional(why, '') }), output: carries<SeatAnswer>(),
    refusals: { ...placing, ALREADY_ARRIVED: held.ALREADY_ARRIVED, SEAT_CHANGED: held.SEAT_CHANGED, STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), REASON_MISSING: none },
  }),
  /** `line`: the screen saw homes in line for the slot given back, which is then offered at once. */
  move: operation({ name: 'visits.move', kind: 'command', access, input: v.strictObject({ homeId, ledgerId, from: slotId, to: slotId, lane: v.nullable(lane), line: v.optional(v.boolean(), false) }), output: carries<SeatAnswer>(), refusals: { ...placing, ...held } }),
  /** A booking given back for its owner, or a request declined. */
  release: operation({ name: 'visits.release', kind: 'command', access, input: v.strictObject({ homeId, ledgerId, slotId, lane: v.nullable(lane), reason: v.optional(why, ''), line: v.optional(v.boolean(), false) }), output: carries<SeatAnswer>(), refusals: held }),
  /** A request becomes a booking. */
  confirm: operation({ name: 'visits.confirm', kind: 'command', access, input: v.strictObject({ homeId, ledgerId, slotId }), output: carries<SeatAnswer>(), refusals: { ...held, ALREADY_DONE: none } }),
  /** Did not come; only once the slot is over. */
  miss: operation({ name: 'visits.miss', kind: 'command', access, input: v.strictObject({ homeId, ledgerId, slotId }), output: carries<SeatAnswer>(), refusals: { ...held, SLOT_NOT_OVER: carries<{ readonly until: number }>() } }),
  /** A day of the community: its slots with their load, its households. Without a day today's, or the nearest that has slots. */
  day: operation({ name: 'visits.day', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId, day: v.optional(day), kind: bookingKind }), output: carries<DaySheet>(), refusals: {} }),
  /** The same as a file to print or to keep; the link lives for ten minutes. */
  sheet: operation({ name: 'visits.sheet', kind: 'command', unit: 'documents', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId, day, kind: bookingKind, format: v.picklist(['pdf', 'xlsx']), language: v.picklist(['zh-CN', 'en']) }), output: carries<{ readonly link: string; readonly homes: number }>(), refusals: {} }),
  /** Who answers questions on a day, or in one slot of it, and where households can sit down; empty takes it back. */
  duty: operation({ name: 'visits.duty', kind: 'command', access: { staff: { of: 'communityId', duty: 'desk' } }, input: v.strictObject({ communityId, day, slotId: v.nullable(slotId), expert: words(20), restArea: words(40) }), output: carries<OnDuty>(), refusals: { DAY_UNKNOWN: none } }),
};
