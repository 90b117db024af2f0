import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { at } from './at'

/** Only met where a household looks after its people and its data. */
export const household: RefusalWords<CodeOf<'household'>> = {
  DRAW_NOT_OPEN: ({ opensAt }) => `${at(opensAt)} 开始报名。`,
  DRAW_CLOSED: ({ closesAt }) => `报名已于 ${at(closesAt)} 截止。`
}
