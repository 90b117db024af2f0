import { addDays, dayOf, instantOf, DAY, type Day, type Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';

/** 临时客人: whoever stays more than seven days is reported before they come (S0-11). */
export type Guest = { readonly no: number; readonly name: string; readonly idNumber: string; readonly idMask: string; readonly from: Day; readonly to: Day; readonly at: Instant; readonly by: string; readonly ended: { readonly at: Instant; readonly by: string } | null };
export const FREE_DAYS = 7;
/** Longer than this it is a tenancy, or family. */
export const LONGEST_STAY = 180;
export const MOST_GUESTS = 6;

/** First and last day counted. */
export const daysOfStay = (from: Day, to: Day): number => Math.round((instantOf(to) - instantOf(from)) / DAY) + 1;
export const isGuestLive = ({ ended, to }: Guest, now: Instant): boolean => !ended && to >= dayOf(now);

/** Reports a guest's stay: more than seven days, from today on at the earliest, half a year at most. */
export function withGuest(guests: readonly Guest[], guest: Guest, now: Instant) {
  const days = daysOfStay(guest.from, guest.to), today = dayOf(now);
  if (days <= 0 || guest.to > addDays(guest.from, LONGEST_STAY)) return refuse('STAY_DATES', { most: LONGEST_STAY });
  if (days <= FREE_DAYS) return refuse('STAY_SHORT', { days, free: FREE_DAYS });
  if (guest.from < today) return refuse('STAY_LATE', { today });
  if (guests.filter((one) => isGuestLive(one, now)).length >= MOST_GUESTS) return refuse('GUEST_LIMIT', { most: MOST_GUESTS });
  return ok<readonly Guest[]>([...guests, guest]);
}
