import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { at } from './at'

/** Only met by staff. */
export const staff: RefusalWords<CodeOf<'staff'>> = {
  ERRAND_UNKNOWN: () => 'There is no such errand, or it is not yours to see.',
  ERRAND_TAKEN: ({ by }) => `${by} has taken this errand already.`,
  ERRAND_OVER: () => 'This errand has just changed. Please refresh.',
  ERRAND_TARGET: () => 'It cannot go to that department or colleague. Please choose again.',
  ERRAND_THERE: () => 'The errand is there already.',
  ERRAND_WORN: () => 'This errand has changed hands too often. Finish or withdraw it.',
  NOT_YOUR_ERRAND: () => 'This errand is not yours to handle.',
  DUE_PASSED: () => 'The hour must lie ahead, within a year.',
  STEP_UNKNOWN: () => 'This home does not have that step.',
  PASS_UNREADABLE: () => 'This is not a move-in pass.',
  PASS_STALE: () => 'The pass has expired. Ask the owner to open it again.',
  PASS_AHEAD: () => 'The owner’s phone clock is off. Please find the home by its number.',
  PASS_FORGED: () => 'The pass is not valid. Check who it is and find the home by its number.',
  PASS_ELSEWHERE: () => 'This pass belongs to another community.',
  ID_MISMATCH: ({ left }) => `Not the last four on the contract. ${left} tries left.`,
  NO_EXTRA_PLACE: () => 'No place is kept aside there any more. Here are the nearest ones.',
  NOT_YOUR_STAGE: ({ stage }) => `It is the turn of “${stage}”, for a colleague who holds it.`,
  APPROVED_BEFORE: ({ stage }) => `You gave an approval before; “${stage}” is for somebody else.`,
  AMENDMENT_GONE: () => 'This change was answered or changed again. Please refresh.',
  WORDS_MISSING: () => 'Please say why it is not taken over.',
  REASON_MISSING: () => 'An urgent case needs its reason.',
  SLOT_NOT_OVER: ({ until }) => `The slot is not over: a no-show can be noted after ${at(until)}.`,
  DAY_UNKNOWN: () => 'There are no open slots on that day.',
  ALREADY_DONE: () => 'This step is done already.',
  INSPECTION_FINISHED: ({ at: done }) => `Finished ${at(done)}.`,
  READING_IMPLAUSIBLE: ({ meter }) => `The reading of ${meter} is not plausible. Please look again.`,
  INSPECTION_INCOMPLETE: ({ unmarked, first, meters }) => [unmarked ? `${unmarked} item(s) left${first ? `, first ${first}` : ''}` : '', meters.length ? `meters to read: ${meters.join(', ')}` : ''].filter(Boolean).join('; ') + '.',
  NUMBER_NONE: () => 'No such number is on record for this person.',
  HANDED_OVER: () => 'The owner has signed the handover sheet: what it says was given stays given.',
  CLAUSE_UNKNOWN: () => 'This paper has no such key clause. Please refresh.',
  PROXY_OVER: () => 'This authority was taken back, is over, or does not cover the visit. The owner must come.'
}
