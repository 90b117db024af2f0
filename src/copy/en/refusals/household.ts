import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { at } from './at'

/** Only met where a household looks after its people and its data. */
export const household: RefusalWords<CodeOf<'household'>> = {
  PLATE_TWICE: ({ plate }) => `Plate ${plate} is there twice.`,
  VEHICLES_TOO_MANY: ({ limit }) => `${limit} vehicles a home at most.`,
  APPLICATIONS_TOO_MANY: ({ limit }) => `${limit} applications may wait at once. Wait for an answer or withdraw one.`,
  VISITS_CLOSED: () => 'This car park cannot be booked now.',
  VISIT_HELD: ({ from, to }) => `Your home has booked ${at(from)} to ${at(to)}. Book again when that is over or cancelled.`,
  VISIT_TIMES: ({ hours, days }) => `Choose whole hours from the present one on, within ${days} days, ${hours} hours at most.`,
  LOT_FULL: () => 'No space is free then. Choose another time.',
  DRAW_NOT_OPEN: ({ opensAt }) => `Entries open ${at(opensAt)}.`,
  DRAW_CLOSED: ({ closesAt }) => `Entries closed ${at(closesAt)}.`,
  PROXY_SCOPES: () => 'Choose at least one step; for signing, choose which papers.',
  PROXY_DATES: ({ days }) => `The days must begin today or later and last ${days} days at most.`,
  PROXY_TWICE: () => 'This phone already has a letter in force. Take that one back first.',
  PROXY_LIMIT: ({ most }) => `At most ${most} proxies at a time. Take one back first.`,
  LEASE_LACKS: ({ lacks }) => `Still missing: ${lacks.map((one) => ({ lease: 'photos of the lease', 'move-in': 'move-in date confirmed', rent: 'rent terms confirmed', breach: 'breach clause confirmed' } as Readonly<Record<string, string>>)[one] ?? one).join(', ')}.`,
  LEASE_DATES: () => 'The days of the lease are not right.',
  TENANT_TWICE: () => 'This phone is registered as a tenant already.',
  TENANT_LIMIT: ({ most }) => `At most ${most} tenants. End one first.`,
  STAY_DATES: ({ most }) => `The days are not right: leave after arriving, ${most} days at most. For longer, register a tenant or family.`,
  STAY_SHORT: ({ days, free }) => `A stay of ${days} days needs no report; only more than ${free} do.`,
  STAY_LATE: () => 'Report guests before they come: not earlier than today.',
  GUEST_LIMIT: ({ most }) => `At most ${most} guests at a time.`,
  NOT_EXPLAINED: () => 'Nothing has been explained to you yet.',
  PERSON_UNKNOWN: () => 'Nobody is registered under that number. Please refresh.',
  CONSENT_FIXED: () => 'This is needed for the move-in and cannot be withdrawn by itself.',
  CONSENT_NOT_GIVEN: () => 'You have not agreed to this, so there is nothing to withdraw.',
  CHECKS_SPENT: ({ until }) => `Too many checks this hour. Ask again after ${at(until)}.`,
  ALREADY_ASKED: () => 'Already asked for this home; it is being checked.',
  ASKS_OPEN: ({ most }) => `At most ${most} requests at a time. Please wait for one of them.`,
  ASKS_TODAY: ({ most }) => `At most ${most} requests a day. Please come back tomorrow.`,
  NOTHING_NEW: () => 'Nothing was done since the archive was made; it needs no new edition.'
}
