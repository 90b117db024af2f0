import { useCopy } from '@/copy/copy'
import { frameCopy } from '@/copy/frame'
import type { Growing } from '@/platform/use-growing'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'

/** Under a list that is not shown to its end: how many more there are. `id`: of a page's second list. */
export const MoreRows = ({ list: { rest, grow }, id = 'more-rows' }: { list: Growing<unknown>; id?: string }) => {
  const words = useCopy(frameCopy)
  return rest > 0 ? <Section><Button id={id} kind='quiet' words={words.moreRows(rest)} onTap={grow} /></Section> : null
}
