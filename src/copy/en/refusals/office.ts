import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { at } from './at'

/** Only met in the office. */
export const office: RefusalWords<CodeOf<'office'>> = {
  PLAN_SECTION_FULL: ({ limit }) => `At most ${limit} lines here.`,
  PLAN_STAGE_IN_USE: () => 'Tasks stand in this stage. Move them first.',
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
  DRAWS_TOO_MANY: ({ limit }) => `At most ${limit} draws.`
}
