import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { at } from './at'
import { many } from '../many'

/** Only met by owners. */
export const owner: RefusalWords<CodeOf<'owner'>> = {
  MATERIAL_UNKNOWN: () => 'That paper is not on the list.',
  NOT_ACCEPTED: () => 'The registration is not accepted yet; please change it on its own page.',
  FIELDS_SETTLED: () => 'What was confirmed and agreed to stays as it was once accepted.',
  AMENDMENT_WAITS: () => 'Your last change is still being looked at; please wait for the answer.',
  CHANGED_ELSEWHERE: ({ fields }) => `Just changed on another phone: ${many(fields.length, 'answer')}. Please look, then hand in.`,
  CARD_UNREAD: () => 'This photo could not be read. Please type the number.',
  MATERIALS_MISSING: ({ names }) => `Still missing: ${names.join(', ')}.`,
  BOOKING_PAUSED: () => 'Booking is paused. What is booked stays; it will open again.',
  DESK_PLACE: () => 'Staff arranged this place for you. Please call us to change it.',
  TOO_LATE_TO_CHANGE: ({ until }) => `Changes were possible until ${at(until)}. Please call your butler.`,
  CHANGE_LIMIT: ({ limit }) => `You can change it ${many(limit, 'time')} yourself. Please call your butler.`,
  ALREADY_WAITING: () => 'You can wait for one time only. Leave that list first to join another.',
  OFFER_OVER: ({ waits }) => (waits ? 'That place was not kept. You are still on the list.' : 'The time to answer has passed. The place went to the next household.'),
  DEPOSIT_EARLY: ({ from }) => `Deposits are taken from ${from} on; to pay earlier please come to the service centre.`,
  AMOUNT_CHANGED: () => 'The amount has changed. Please look at the bill again.',
  OFFER_UNKNOWN: () => 'That is not in the price list any more. Please refresh.',
  OFFER_PAID: () => 'That is paid already. To give it up, please ask the service centre for a refund.',
  PAY_PROVIDER: () => 'WeChat Pay did not answer. Nothing was charged; please try again later.',
  ENTRY_OPEN: ({ open }) => `Not explained yet: ${open.join(', ')}.`,
}
