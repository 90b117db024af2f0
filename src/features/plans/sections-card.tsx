import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PlanView } from '@contract/plans'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { Tap } from '@/ui/tap'
import { MinuteRows } from './minute-rows'
import type { Saying } from './plan.view'
import { FOLDED, itemLines, sumOf, type Folded } from './sections.view'
import './plans.scss'

type SectionsCardProps = {
  view: PlanView; saying: Saying
  onTap: (section: Folded, id: string) => void; onAdd?: ((section: Folded) => void) | undefined
  onDecision?: ((minute: string, decision: string) => void) | undefined
}

/** The rest of the plan, one section open at a time. */
export const SectionsCard = ({ view, saying, onTap, onAdd, onDecision }: SectionsCardProps) => {
  const { words } = saying
  const [open, setOpen] = useState<Folded>()
  return (
    <Card fit='list'>
      {FOLDED.map((section) => (
        <View key={section} className='plan-group'>
          <Tap id={`section-${section}`} className='plan-group__head' label={`${words.sections[section]} ${sumOf(section, view, saying)} ${open === section ? words.fold : words.unfold}`} onTap={() => setOpen(open === section ? undefined : section)}>
            <View className='plan-group__title'>{words.sections[section]}</View>
            <View className='plan-group__count'>{sumOf(section, view, saying)}</View>
            <Icon name={open === section ? 'up' : 'down'} size='s' />
          </Tap>
          {open === section && (
            <>
              {section === 'minutes' && <MinuteRows view={view} saying={saying} onTap={(id) => onTap(section, id)} onDecision={onDecision} />}
              {section === 'attachments' && view.attachments.map(({ id, kind, name }) => <ListRow key={id} id={`attachments-${id}`} icon='doc' words={name} note={words.attachments[kind]} onTap={() => onTap(section, id)} />)}
              {section !== 'minutes' && section !== 'attachments' && itemLines(section, view, saying).map(({ id, words: said, note, pill, tone }) => (
                <ListRow key={id} id={`${section}-${id}`} words={said} {...(note ? { note } : {})} aside={pill && <Pill words={pill} {...(tone ? { tone } : {})} />} onTap={onAdd && (() => onTap(section, id))} />
              ))}
              {onAdd && <View className='plan-add'><Link id={`add-${section}`} icon='plus' words={words.add[section]} onTap={() => onAdd(section)} /></View>}
            </>
          )}
        </View>
      ))}
    </Card>
  )
}
