import type { ChangePlan as Plan } from '@contract/batches'
import { useCopy } from '@/copy/copy'
import { batchChangeCopy } from '@/copy/batch-change'
import { batchesCopy } from '@/copy/batches'
import { dateWords } from '@/copy/when'
import { language } from '@/platform/language'
import { useGrowing } from '@/platform/use-growing'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { countsOf } from './change.view'

/** What a change does, before anything is done: who moves where, who has no place yet, which slots come and go. */
export const ChangePlan = ({ plan }: { plan: Plan }) => {
  const words = useCopy(batchChangeCopy)
  const { problems } = useCopy(batchesCopy)
  const list = useGrowing(plan.moves)
  const when = ({ day, from }: { readonly day: string; readonly from: string }) => `${dateWords(day, language())} ${from}`
  const stops = plan.problems.length > 0 || plan.settled.length > 0
  return (
    <>
      <TitleBlock title={words.planTitle} aside={plan.moved ? words.mustMove(plan.moved) : undefined} />
      {stops && <Section wide><Notice tone='red' icon='stop' words={plan.settled.length ? words.settled : words.problems(plan.problems.map((one) => problems[one]).join(language() === 'en' ? '; ' : '，'))} /></Section>}
      {!stops && plan.without > 0 && <Section wide><Notice tone='red' icon='stop' words={words.without(plan.without)} note={words.withoutNote} /></Section>}
      {!stops && plan.moved === 0 && <Section wide><Notice tone='pine' icon='check' words={words.calm} note={words.calmNote} /></Section>}
      {!stops && plan.moved > 0 && plan.without === 0 && <Section wide><Notice tone='amber' icon='users' words={words.mustMove(plan.moved)} note={words.mustMoveNote} /></Section>}
      {countsOf(plan, words).length > 0 && <Card fit='list'>{countsOf(plan, words).map((line) => <ListRow key={line} icon='calendar' words={line} />)}</Card>}
      {plan.moves.length > 0 && (
        <Card fit='list'>
          {list.shown.map(({ homeId, label, name, from, to }) => (
            <ListRow key={homeId} strong words={label} note={`${name}　${when(from)}`} aside={to ? `→ ${when(to)}` : <Pill tone='red' words={words.toNone} />} />
          ))}
          {list.rest === 0 && plan.moved > plan.moves.length && <ListRow quiet words={words.moreMoves(plan.moved - plan.moves.length)} />}
        </Card>
      )}
    </>
  )
}
