import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { at } from './at'

/** Only met where a household looks after its people and its data. */
export const household: RefusalWords<CodeOf<'household'>> = {
  DRAW_NOT_OPEN: ({ opensAt }) => `Entries open ${at(opensAt)}.`,
  DRAW_CLOSED: ({ closesAt }) => `Entries closed ${at(closesAt)}.`
}
