import { asksCopy } from '@/copy/asks'
import { useCopy } from '@/copy/copy'
import { dayWords } from '@/copy/when'
import { dayOf } from '@domain/kernel/calendar'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Section } from '@/ui/section'

/** Who owned the home before, for reviewers; nothing where nobody did or where it is not theirs to see. */
export const FormerCard = ({ homeId }: { homeId: string }) => {
  const words = useCopy(asksCopy)
  const load = useLoad(() => ask('staff', 'people.former', { homeId }))
  if (load.state !== 'ready' || load.value.rows.length === 0) return null
  return (
    <Section wide quiet title={words.former}>
      <Card fit='list'>{load.value.rows.map(({ homeId: key, owners, until, archive }) => <ListRow key={key} icon='doc' words={owners.join(words.comma)} note={words.formerNote(dayWords(dayOf(until), language()), archive?.code ?? '')} />)}</Card>
    </Section>
  )
}
