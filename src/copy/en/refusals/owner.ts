import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { at } from './at'

/** Only met by owners. */
export const owner: RefusalWords<CodeOf<'owner'>> = {
  ALREADY_SUBMITTED: () => 'Already handed in and under review.',
  MATERIAL_UNKNOWN: () => 'That paper is not on the list.',
  FIELDS: ({ problems }) => `${problems.length} thing(s) to correct.`,
  ID_NOT_OF_RECORD: () => 'The ID number differs from the purchase contract. If the contract is wrong, please ask your butler.',
  MATERIALS_MISSING: ({ names }) => `Still missing: ${names.join(', ')}.`,
  BOOKING_PAUSED: () => 'Booking is paused. What is booked stays; it will open again.',
  DESK_PLACE: () => 'Staff arranged this place for you. Please call us to change it.',
  TOO_LATE_TO_CHANGE: ({ until }) => `Changes were possible until ${at(until)}. Please call your butler.`,
  CHANGE_LIMIT: ({ limit }) => `You can change it ${limit} time(s) yourself. Please call your butler.`,
  ALREADY_WAITING: () => 'You can wait for one time only. Leave that list first to join another.',
  OFFER_OVER: ({ waits }) => (waits ? 'That place was not kept. You are still on the list.' : 'The time to answer has passed. The place went to the next household.'),
  AMOUNT_CHANGED: () => 'The amount has changed. Please look at the bill again.',
  ALREADY_PAID: () => 'This is paid already.',
  PAY_PROVIDER: () => 'WeChat Pay did not answer. Nothing was charged; please try again later.',
  NOT_CLOSED: () => 'The archive is made when the keys are signed for.'
}
