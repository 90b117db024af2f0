import type { OwnAsk } from '@contract/binding'
import { askCopy } from '@/copy/ask'
import { useCopy } from '@/copy/copy'
import { atWords } from '@/copy/when'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'

const TONES = { waiting: 'amber', accepted: 'pine', refused: 'red' } as const

/** What became of one's own requests. */
export const OwnAsks = ({ asks }: { asks: readonly OwnAsk[] }) => {
  const words = useCopy(askCopy)
  return (
    <Section wide quiet title={words.mine}>
      <Card fit='list'>
        {asks.map(({ label, at, state, reason }) => <ListRow key={`${label}-${at}`} strong words={label} note={reason ? words.reasons[reason] : words.asked(atWords(at, now(), language()))} aside={<Pill words={words.states[state]} tone={TONES[state]} />} />)}
      </Card>
    </Section>
  )
}
