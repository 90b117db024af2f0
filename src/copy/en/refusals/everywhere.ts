import type { RefusalWords, EverywhereCode } from '@/copy/refusals/codes'
import { at } from './at'

/** What any operation may answer, and what the pages of the main package ask. */
export const everywhere: RefusalWords<EverywhereCode> = {
  UNAUTHENTICATED: () => 'Your session has ended. Please close the mini-program and open it again.',
  FORBIDDEN: () => 'This is not yours to handle. Please ask your butler.',
  REQUEST_REUSED: () => 'Something changed meanwhile. Please open this page again.',
  BUSY: () => 'Many people are doing this now. Please try again in a few seconds.',
  UNKNOWN_OPERATION: () => 'This version is too old. Please close the mini-program and open it again.',
  INVALID_INPUT: () => 'Something is not filled in correctly. Please check and submit again.',
  CLIENT_TOO_OLD: () => 'A new version is available. Please update first.',
  INTERNAL: ({ ref }) => `That did not work. Please try again, or give us reference ${ref}.`,
  NOT_MATCHED: ({ left }) => `The phone number or the last four of the ID do not match our record. ${left} tries left.`,
  LOCKED: ({ until }) => `Too many tries. Try again after ${at(until)}, or ask your butler.`,
  PHONE_CODE: () => 'We did not get your phone number. Please tap again.',
  NO_CASE: () => 'This home is not in a move-in batch yet. We will tell you when it is.'
}
