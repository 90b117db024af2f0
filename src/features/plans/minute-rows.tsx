import { View } from '@tarojs/components'
import type { PlanView } from '@contract/plans'
import { Link } from '@/ui/link'
import { Mark } from '@/ui/mark'
import { minuteLines } from './sections.view'
import type { Saying } from './plan.view'
import './plans.scss'

type MinuteRowsProps = { view: PlanView; saying: Saying; onTap: (id: string) => void; onDecision?: ((minute: string, decision: string) => void) | undefined }

/** The meetings; what was decided becomes somebody's task from here. */
export const MinuteRows = ({ view, saying, onTap, onDecision }: MinuteRowsProps) => {
  const { words } = saying
  return minuteLines(view, saying).map(({ id, title, people, words: said, decisions }) => (
    <View key={id} className='plan-minute'>
      <View className='plan-minute__head'>
        <View className='plan-minute__title'>{title}</View>
        {onDecision && <Link id={`minutes-${id}`} small words={words.change} label={`${title} ${words.change}`} onTap={() => onTap(id)} />}
      </View>
      <View className='plan-minute__words'>{said}</View>
      {people && <View className='plan-minute__people'>{people}</View>}
      {decisions.map((one) => (
        <View key={one.id} className='plan-decision'>
          <View className='plan-decision__words'>{one.words}{one.task && <View className='plan-decision__task'><Mark state='done' size='s' /> {one.task}</View>}</View>
          {!one.task && onDecision && <Link id={`decision-${one.id}`} words={words.toTask} label={words.toTaskLabel(one.words)} onTap={() => onDecision(id, one.id)} />}
        </View>
      ))}
    </View>
  ))
}
