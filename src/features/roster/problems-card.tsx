import { useState } from 'react'
import type { RosterPreview } from '@contract/roster'
import { useCopy } from '@/copy/copy'
import { rosterCopy } from '@/copy/roster'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import { problemRows } from './roster.view'

type Filter = 'all' | 'blocks' | 'warns'

/** Every row with a problem, in words; what keeps a home out stands first. */
export const ProblemsCard = ({ preview }: { preview: RosterPreview }) => {
  const words = useCopy(rosterCopy)
  const [filter, setFilter] = useState<Filter>('all')
  const all = problemRows(preview.problems, words, language())
  if (!all.length) return <Card fit='list'><ListRow mark='done' words={words.noProblems} /></Card>
  const leftOut = all.filter(({ isLeftOut }) => isLeftOut)
  const warned = all.filter(({ isLeftOut }) => !isLeftOut)
  const shown = filter === 'all' ? all : filter === 'blocks' ? leftOut : warned
  const unlisted = preview.problemRows - new Set(preview.problems.map(({ row }) => row)).size
  const options = [{ value: 'all' as const, words: words.all, count: all.length }, { value: 'blocks' as const, words: words.blocks, count: leftOut.length }, { value: 'warns' as const, words: words.warns, count: warned.length }]
  return (
    <Section title={words.problems(preview.problemRows)} wide>
      <Card fit='list'>
        {leftOut.length > 0 && warned.length > 0 && <ListRow words={<Chips id='problem' line label={words.rows} chosen={[filter]} onTap={setFilter} options={options} />} />}
        {shown.map(({ key, place, what, value, isLeftOut }) => (
          <ListRow key={key} mark={isLeftOut ? 'missing' : 'waiting'} words={what} note={[place, value].filter(Boolean).join('　')} aside={isLeftOut ? <Pill tone='amber' words={words.blocks} /> : undefined} />
        ))}
      </Card>
      {unlisted > 0 && <Words kind='caption' tone='quiet' centre>{words.problemsMore(unlisted)}</Words>}
    </Section>
  )
}
