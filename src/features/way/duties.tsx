import { useState } from 'react'
import type { DutiesView } from '@contract/way'
import { callPhone } from '@/platform/phone-call'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { KeyValues } from '@/ui/key-values'
import { PageState } from '@/ui/page-state'
import { Section } from '@/ui/section'
import { Tabs } from '@/ui/tabs'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { DutyRow } from './duty-row'
import { answersOf, departmentsOf, dutiesOf, ownDepartment, type Saying } from './duties.view'

/** One department's part at a time, and under it who answers for what. */
export const Duties = ({ view, saying }: { view: DutiesView, saying: Saying }) => {
  const { words } = saying
  const [key, setKey] = useState<string>()
  const [chosen, setChosen] = useState<string>()
  const way = view.ways.find((one) => one.key === key) ?? view.ways[0]
  if (!way?.steps.length) return <PageState kind='empty' icon='list' {...words.none} />
  const departments = departmentsOf(way)
  const department = chosen && departments.includes(chosen) ? chosen : ownDepartment(way, view)
  return (
    <>
      <TitleBlock title={words.title} note={words.note(view.communityName, way.document)} />
      {view.ways.length > 1 && <Section><Chips id='duties-way' line label={words.ways} options={view.ways.map((one) => ({ value: one.key, words: saying.language === 'en' ? one.nameEn : one.name }))} chosen={[way.key]} onTap={setKey} /></Section>}
      <Section close><Words kind='caption' tone='quiet'>{way.batches.length ? words.batches(way.batches.join(words.list)) : words.noBatch}</Words></Section>
      <Tabs id='duties' tabs={departments.map((value, at) => ({ value: `${at}`, words: words.name(value), note: words.steps(way.steps.filter((step) => step.department === value).length) }))} chosen={`${departments.indexOf(department)}`} onTap={(at) => setChosen(departments[Number(at)])} />
      {dutiesOf(way, department, saying).map((part) => (
        <Card key={part.phase} title={part.words} aside={words.steps(part.steps.length)} fit='list'>
          {part.steps.map((step) => <DutyRow key={step.step} step={step} way={way} view={view} saying={saying} />)}
        </Card>
      ))}
      <Card title={words.answers}>
        <Words kind='caption' tone='quiet'>{words.answersNote}</Words>
        <KeyValues pairs={answersOf(way, saying)} lined />
        {view.hotline && <Button id='duties-call' kind='ghost' icon='phone' words={`${words.hotline} ${view.hotline}`} onTap={() => callPhone(view.hotline)} />}
      </Card>
    </>
  )
}
