import * as v from 'valibot';
import type { SlotOffer } from '@domain/booking/explain';
import type { VisitPlace } from '@domain/community/community';
import { homeId, slotId } from './fields';
import { carries, operation } from './operation';

export type BookingView = {
  readonly label: string; readonly place: VisitPlace; readonly opensAt: number; readonly isOpen: boolean; readonly isAllowed: boolean;
  readonly days: readonly { readonly day: string; readonly left: number; readonly slots: readonly { readonly id: string; readonly from: string; readonly to: string; readonly capacity: number; readonly left: number; readonly isPast: boolean }[] }[];
  readonly held: { readonly slot: string; readonly day: string; readonly from: string; readonly to: string; readonly changeUntil: number; readonly changesLeft: number } | null;
  readonly hasArrived: boolean;
  readonly hotline: string;
  /** What WeChat can tell this owner about the visit once they consent (at most three at a time); the words for a kind are the client's. */
  readonly messages: readonly { readonly id: string; readonly kind: string }[];
};
export type SeatAnswer = { readonly slot: string | null };
const none = carries<Record<never, never>>();
const moving = {
  BOOKING_CLOSED: carries<{ readonly opensAt: number }>(), BOOKING_PAUSED: none, DESK_PLACE: carries<{ readonly lane: string }>(), STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), ALREADY_ARRIVED: carries<{ readonly at: number }>(), SEAT_CHANGED: carries<{ readonly slot: string | null }>(),
  TOO_LATE_TO_CHANGE: carries<{ readonly until: number }>(), SLOT_FULL: carries<{ readonly alternatives: readonly SlotOffer[]; readonly waiting: number }>(), SLOT_GONE: carries<{ readonly alternatives: readonly SlotOffer[] }>(), CHANGE_LIMIT: carries<{ readonly limit: number }>(),
};
const batch = v.pipe(v.string(), v.regex(/^led_[a-z0-9]{2,16}_[0-9a-z]{1,24}_\d{1,2}$/));

/** The ledger's id travels with the screen, so that taking a place needs no look-up; whether the home is in it is the guard's to say. */
export const booking = {
  open: operation({ name: 'booking.open', kind: 'query', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<BookingView & { readonly ledgerId: string; readonly changeLimit: number; readonly asks: boolean }>(), refusals: { NO_CASE: none } }),
  reserve: operation({ name: 'booking.reserve', kind: 'command', access: { owner: 'homeId', guarded: true }, input: v.strictObject({ homeId, ledgerId: batch, slotId, asks: v.optional(v.boolean(), false) }), output: carries<SeatAnswer>(), refusals: moving }),
  reschedule: operation({ name: 'booking.reschedule', kind: 'command', access: { owner: 'homeId', guarded: true }, input: v.strictObject({ homeId, ledgerId: batch, from: slotId, to: slotId, changeLimit: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)) }), output: carries<SeatAnswer>(), refusals: moving }),
  cancel: operation({ name: 'booking.cancel', kind: 'command', access: { owner: 'homeId', guarded: true }, input: v.strictObject({ homeId, ledgerId: batch, from: slotId }), output: carries<SeatAnswer>(), refusals: moving }),
  checkIn: operation({
    name: 'booking.checkIn', kind: 'command', access: { staff: { of: 'homeId', duty: 'desk' }, guarded: true }, input: v.strictObject({ homeId, ledgerId: batch, slotId }), output: carries<SeatAnswer>(),
    refusals: { ALREADY_ARRIVED: moving.ALREADY_ARRIVED, NOT_BOOKED: carries<{ readonly slot: string | null }>(), NOT_CONFIRMED: carries<{ readonly slot: string | null }>() },
  }),
};
