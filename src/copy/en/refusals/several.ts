import type { RefusalWords, SeveralCode } from '@/copy/refusals/codes'
import { at } from './at'

const steps: Readonly<Record<string, string>> = { notice: 'read the notice', register: 'register', review: 'review', sign: 'sign the agreement', book: 'book your visit', pay: 'pay the first charges', checkin: 'check in', identity: 'identity check', inspect: 'inspection', handover: 'handover', keys: 'keys', archive: 'archive', receive: 'receive the papers', safety: 'safety check', tour: 'walk around', aftercare: 'the visit' }
const named = (needs: readonly string[]) => needs.map((need) => steps[need] ?? need).join(', ')
const keySteps: Readonly<Record<string, string>> = { 'take-out': 'take out of the cabinet', first: 'first count', second: 'second count', owner: 'owner’s count', sign: 'owner signs', done: 'done' }

/** What is met in more than one package. */
export const several: RefusalWords<SeveralCode> = {
  STEP_NOT_OPEN: ({ needs }) => `First: ${named(needs)}.`,
  NOT_YOUR_TASK: () => 'This task is somebody else’s. They or a manager tick it.',
  PLAN_UNKNOWN: () => 'There is no such plan.',
  PLAN_OVER: () => 'This plan ended with its batches. Keep it on with a reason first.',
  PLAN_ITEM_UNKNOWN: () => 'This line is no longer in the plan. Please refresh.',
  FILE_FOREIGN: () => 'That file was not uploaded here. Please upload it again.',
  BOOKING_CLOSED: ({ opensAt }) => (opensAt > 0 ? `Booking opens ${at(opensAt)}.` : 'Booking has ended. Please ask your butler.'),
  SEAT_CHANGED: () => 'The booking has just changed; this page is up to date now.',
  SLOT_FULL: () => 'That time has just filled up. Here are the nearest ones.',
  SLOT_GONE: () => 'That time can no longer be booked. Here are the nearest ones.',
  ALREADY_ARRIVED: ({ at: arrived }) => `Checked in ${at(arrived)}.`,
  NOT_BOOKED: () => 'This household has not booked this time.',
  NOT_CONFIRMED: () => 'This request is not confirmed yet. Check-in opens once it is.',
  NOT_WAITING: (data) => ('slot' in data ? 'You are not on the waiting list any more. The page is up to date now.' : 'This household has been reviewed already. Please refresh.'),
  NOTICE_UNKNOWN: () => 'This notice has been withdrawn.',
  PAPER_UNKNOWN: () => 'There is no such paper.',
  PAPER_CHANGED: () => 'The paper has changed. Please read it again before signing.',
  NOT_YOURS_TO_SIGN: () => 'This paper does not need your signature.',
  ALREADY_SIGNED: ({ at: signed }) => `Signed ${at(signed)}.`,
  NOT_YOUR_TURN: ({ names }) => `It is not your turn yet: ${names.join(', ')} signs first.`,
  PAPER_REFUSED: ({ at: when }) => `Somebody did not sign (${at(when)}). It goes on once that is cleared up.`,
  ONE_HAND_UNSAID: () => 'To sign several papers at once, first agree to one signature for all.',
  PAPER_UNREAD: ({ name }) => `${name} has not been opened yet. Please read it first.`,
  NOT_REFUSED: () => 'Nobody has declined this paper. It can be signed.',
  NOT_SIGNED: () => 'You have not signed this paper.',
  OTHER_SIDE_SIGNED: ({ name, at: when }) => `${name} signed ${at(when)}; it cannot be taken back any more. Please ask the company.`,
  SIGNATURE_BUILT_ON: () => 'Later steps were done on this paper; it cannot be taken back. Please ask the company.',
  ITEM_UNKNOWN: () => 'That item is not on the form. Please refresh.',
  DEFECT_UNKNOWN: ({ no }) => `There is no defect ${no}.`,
  DEFECT_STATE: () => 'This defect has just changed. Please refresh.',
  TOO_MANY: () => 'That is very many defects. Please talk to your butler first.',
  KEYS_STEP: ({ step }) => `Next: ${keySteps[step] ?? step}.`,
  SAME_PERSON: ({ name }) => `${name} has counted already. Another colleague must count.`,
  KEYS_MISMATCH: ({ wrong }) => wrong.map(({ name, expected, counted }) => `${name}: ${expected} expected, ${counted} counted`).join('; ') + '. Do not hand over yet.',
  DRAW_UNKNOWN: () => 'There is no such draw.',
  DRAW_STATE: ({ state }) => `The draw is ${{ draft: 'a draft', open: 'open for entries', closed: 'waiting to be drawn', drawn: 'drawn', cancelled: 'cancelled' }[state]}; this is not possible now.`,
  ALREADY_SUBMITTED: () => 'Already handed in and under review.',
  FIELDS: ({ problems }) => `${problems.length} thing(s) to correct.`,
  ID_NOT_OF_RECORD: () => 'The ID number differs from the purchase contract. If the contract is wrong, please ask your butler.',
  NOT_REGISTERED: () => 'Nothing has been handed in for this home yet.',
  BATCH_UNKNOWN: () => 'There is no such batch.',
  TEMPLATE_UNKNOWN: () => 'There is no such flow, or it is out of use.',
  APPROVAL_ORDER: () => 'The project manager approves first, then the company.',
  WHY_NEEDED: () => 'Please say why, in at least two characters.',
  NOT_CLOSED: () => 'The archive is made when the keys are signed for.'
}
