import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { MoreRows } from './more-rows'
import type { Paged } from './use-paged'

const PIECE = 50

/** Under a list that comes a piece at a time: what went wrong, what is not shown yet, what is not here yet. */
export const PagedEnd = ({ of: { trouble, list, rest, next }, more }: { of: Paged<unknown>, /** What asks for so many more. */ more: (n: number) => string }) => (
  <>
    {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
    <MoreRows list={list} />
    {rest > 0 && list.rest === 0 && <Section><Button id='more' kind='ghost' words={more(Math.min(rest, PIECE))} busy={next.busy} onTap={() => { void next.run() }} /></Section>}
  </>
)
