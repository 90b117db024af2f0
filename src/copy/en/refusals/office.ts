import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { at } from './at'

/** Only met in the office. */
export const office: RefusalWords<CodeOf<'office'>> = {
  PLAN_SECTION_FULL: ({ limit }) => `At most ${limit} lines here.`,
  PLAN_STAGE_IN_USE: () => 'Tasks stand in this stage. Move them first.',
  DOCUMENT_UNKNOWN: () => 'There is no such paper, or it is made from the record and has no text to write.',
  VERSION_UNKNOWN: () => 'There is no such version. Please refresh.',
  NO_DRAFT: () => 'The draft is gone. Please refresh.',
  DRAFT_CHANGED: () => 'Somebody has just changed this draft. Please open it again.',
  DOCUMENT_PROBLEMS: ({ problems }) => `Not ready to publish: ${problems.length} to fix.`,
  SECOND_PERSON: () => 'Two managers must agree before this is published. The other one has to tap.',
  VALUES_MISSING: ({ names }) => (names.length ? `Not known for this home yet: ${names.join(', ')}.` : 'This home has no record to write into it yet.'),
  TEMPLATE_RETIRED: () => 'This flow is out of use. Take it back into use first.',
  TEMPLATE_CHANGED: () => 'Somebody has just changed this flow. Please open it again.',
  TEMPLATE_IN_USE: ({ batches }) => `${batches.join(', ')} still names this flow. Choose another one there first.`,
  TEMPLATES_TOO_MANY: ({ limit }) => `At most ${limit} flows of your own.`,
  DRAW_PROBLEMS: ({ problems: list }) => `Not ready to publish: ${list.length} to fix.`,
  DRAW_ENTRIES_OPEN: ({ closesAt }) => `Entries are open until ${at(closesAt)}; they are neither closed nor drawn before.`,
  DRAW_TOO_EARLY: ({ knownAt }) => `The public number is announced ${at(knownAt)}; the draw is after that.`,
  DRAW_NUMBER: () => 'The public number is digits only, 4 to 40 of them.',
  DRAW_TOO_LATE: () => 'Booking is open to everybody already; booking first has no meaning now.',
  DRAW_APPLIED: ({ at: applied }) => `The result took effect ${at(applied)} and is not cancelled.`,
  DRAWS_TOO_MANY: ({ limit }) => `At most ${limit} draws.`,
  ROSTER_TOO_BIG: ({ limit }) => `At most ${limit} homes in one file. Please choose a building.`,
  EXPORT_UNKNOWN: () => 'There is no such request.',
  EXPORT_OWN: () => 'Another manager has to approve what you asked for.',
  EXPORT_STATE: ({ state }) => `Not possible: this request is ${{ asked: 'waiting for another manager', lapsed: 'not approved within a day', refused: 'refused', approved: 'approved and ready', taken: 'taken; again within ten minutes', over: 'over' }[state]}.`,
  ASSESSMENT_UNKNOWN: () => 'There is no such assessment.',
  ASSESSMENT_THIN: ({ parts }) => `${parts.length} parts say too little: at least ten characters each.`
}
