import * as v from 'valibot';
import type { SlotOffer } from '@domain/booking/explain';
import type { BookingKind } from '@domain/booking/kind';
import type { Lane, Ledger, OnDuty } from '@domain/booking/ledger';
import type { VisitPlace } from '@domain/community/community';
import { bookingKind, day, homeId, slotId } from './fields';
import { carries, operation } from './operation';

/** A slot as a row: `left` places are to be had only while nobody waits in line for them. */
export type SlotLine = { readonly id: string; readonly from: string; readonly to: string; readonly capacity: number; readonly left: number; readonly waiting: number; readonly isPast: boolean };
type When = { readonly slot: string; readonly day: string; readonly from: string };
export type BookingView = {
  readonly ledgerId: string;
  readonly kind: BookingKind;
  /** Seen by a letter of authority, and booked so. */
  readonly isProxy?: true;
  /** Of which kinds this home may hold places. */
  readonly kinds: readonly BookingKind[];
  /** Bookings are requests that staff confirm. */
  readonly asks: boolean;
  readonly changeLimit: number;
  readonly label: string; readonly place: VisitPlace; readonly opensAt: number; readonly status: Ledger['status']; readonly isOpen: boolean; readonly willOpen: boolean; /** It opens for this home by a draw it won, before it does for all. */ readonly isEarly: boolean; readonly isAllowed: boolean;
  /** The day to look at first; its slots are always here. */
  readonly day: string | null;
  /** `left`: what can be taken at once. In a batch of many days only the slots around the day asked for are here; none for a day further away. */
  readonly days: readonly { readonly day: string; readonly left: number; readonly isPast: boolean; readonly slots: readonly SlotLine[] }[];
  /** `isAsked`: a request, not yet confirmed. `lane`: given by the desk, which alone changes it, but for one given by telephone. */
  readonly held: (When & { readonly to: string; readonly changeUntil: number; readonly changesLeft: number; readonly isAsked: boolean; readonly lane: Lane | null }) | null;
  /** In line since then, at that place from 1. */
  readonly wait: (When & { readonly to: string; readonly since: number; readonly place: number }) | null;
  /** A place kept for this home until then. */
  readonly offer: (When & { readonly to: string; readonly until: number }) | null;
  /** The visit it did not come to, while it holds no other. */
  readonly missed: When | null;
  /** The place held was moved there by the company, from this one. */
  readonly moved: When | null;
  /** How long an offered place is kept, in minutes. */
  readonly holdMinutes: number;
  readonly hasArrived: boolean;
  /** Milliseconds before a slot's start until which the owner may still change it. */
  readonly changeLead: number;
  readonly changesLeft: number;
  readonly hotline: string;
  /** Who answers questions at the visit held and where to sit down, where the desk has said so. */
  readonly duty?: OnDuty;
  /** What WeChat can tell this owner about the visit once they consent (at most three at a time); the words for a kind are the client's. */
  readonly messages: readonly { readonly id: string; readonly kind: string }[];
};
export type SeatAnswer = { readonly slot: string | null };
const none = carries<Record<never, never>>();
const moving = {
  BOOKING_CLOSED: carries<{ readonly opensAt: number }>(), BOOKING_PAUSED: none, DESK_PLACE: carries<{ readonly lane: string }>(), STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), ALREADY_ARRIVED: carries<{ readonly at: number }>(), SEAT_CHANGED: carries<{ readonly slot: string | null }>(),
  TOO_LATE_TO_CHANGE: carries<{ readonly until: number }>(), SLOT_FULL: carries<{ readonly alternatives: readonly SlotOffer[]; readonly waiting: number }>(), SLOT_GONE: carries<{ readonly alternatives: readonly SlotOffer[] }>(), CHANGE_LIMIT: carries<{ readonly limit: number }>(),
};
const { BOOKING_CLOSED, BOOKING_PAUSED, DESK_PLACE, STEP_NOT_OPEN, ALREADY_ARRIVED, SEAT_CHANGED, TOO_LATE_TO_CHANGE, SLOT_GONE } = moving;
const inLine = {
  BOOKING_CLOSED, BOOKING_PAUSED, DESK_PLACE, STEP_NOT_OPEN, ALREADY_ARRIVED, SEAT_CHANGED, TOO_LATE_TO_CHANGE, SLOT_GONE,
  NOT_WAITING: carries<{ readonly slot: string | null }>(), ALREADY_WAITING: carries<{ readonly slot: string }>(), OFFER_OVER: carries<{ readonly alternatives: readonly SlotOffer[]; readonly waits: boolean }>(),
};
/** Said by the screen that saw homes in line for the slot given back: the place is then offered at once. Unsaid, the beat does it within five minutes, and the command costs one write. */
const line = v.optional(v.boolean(), false);
const batch = v.pipe(v.string(), v.regex(/^led_[a-z0-9]{2,16}_[0-9a-z]{1,24}_\d{1,2}$/));

/** By the right of a home that won a draw; the seat says whether it has it. */
const early = v.optional(v.boolean(), false);
/** By a letter of authority; the seat says until when. Told by the screen, so that taking a place stays one write. */
const proxy = v.optional(v.boolean(), false);

/** The ledger's id travels with the screen, so that taking a place needs no look-up; whether the home is in it is the guard's to say. */
export const booking = {
  open: operation({ name: 'booking.open', kind: 'query', access: { owner: 'homeId', proxy: 'book', guarded: true }, input: v.strictObject({ homeId, day: v.optional(day), kind: bookingKind }), output: carries<BookingView>(), refusals: { NO_CASE: none } }),
  reserve: operation({ name: 'booking.reserve', kind: 'command', access: { owner: 'homeId', proxy: 'book', guarded: true }, input: v.strictObject({ homeId, ledgerId: batch, proxy, slotId, asks: v.optional(v.boolean(), false), early }), output: carries<SeatAnswer>(), refusals: moving }),
  reschedule: operation({ name: 'booking.reschedule', kind: 'command', access: { owner: 'homeId', proxy: 'book', guarded: true }, input: v.strictObject({ homeId, ledgerId: batch, proxy, from: slotId, to: slotId, changeLimit: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)), line, early }), output: carries<SeatAnswer>(), refusals: moving }),
  cancel: operation({ name: 'booking.cancel', kind: 'command', access: { owner: 'homeId', proxy: 'book', guarded: true }, input: v.strictObject({ homeId, ledgerId: batch, proxy, from: slotId, line, early }), output: carries<SeatAnswer>(), refusals: moving }),
  wait: operation({ name: 'booking.wait', kind: 'command', access: { owner: 'homeId', proxy: 'book', guarded: true }, input: v.strictObject({ homeId, ledgerId: batch, proxy, slotId, early }), output: carries<SeatAnswer>(), refusals: inLine }),
  leave: operation({ name: 'booking.leave', kind: 'command', access: { owner: 'homeId', proxy: 'book', guarded: true }, input: v.strictObject({ homeId, ledgerId: batch, proxy, slotId, early }), output: carries<SeatAnswer>(), refusals: inLine }),
  /** `from`: the place held meanwhile, given back with the one taken. */
  accept: operation({ name: 'booking.accept', kind: 'command', access: { owner: 'homeId', proxy: 'book', guarded: true }, input: v.strictObject({ homeId, ledgerId: batch, proxy, slotId, early, from: v.nullable(slotId) }), output: carries<SeatAnswer>(), refusals: inLine }),
  decline: operation({ name: 'booking.decline', kind: 'command', access: { owner: 'homeId', proxy: 'book', guarded: true }, input: v.strictObject({ homeId, ledgerId: batch, proxy, slotId, early }), output: carries<SeatAnswer>(), refusals: inLine }),
  checkIn: operation({
    name: 'booking.checkIn', kind: 'command', access: { staff: { of: 'homeId', duty: 'desk' }, guarded: true }, input: v.strictObject({ homeId, ledgerId: batch, slotId }), output: carries<SeatAnswer>(),
    refusals: { ALREADY_ARRIVED: moving.ALREADY_ARRIVED, NOT_BOOKED: carries<{ readonly slot: string | null }>(), NOT_CONFIRMED: carries<{ readonly slot: string | null }>() },
  }),
};
