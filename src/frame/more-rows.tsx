import { useCopy } from '@/copy/copy'
import { frameCopy } from '@/copy/frame'
import type { Growing } from '@/platform/use-growing'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'

/** Under a list that is not shown to its end: how many more there are. */
export const MoreRows = ({ list: { rest, grow } }: { list: Growing<unknown> }) => {
  const words = useCopy(frameCopy)
  return rest > 0 ? <Section><Button id='more-rows' kind='quiet' words={words.moreRows(rest)} onTap={grow} /></Section> : null
}
