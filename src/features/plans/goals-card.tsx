import { View } from '@tarojs/components'
import type { PlanView } from '@contract/plans'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Mark } from '@/ui/mark'
import { Progress } from '@/ui/progress'
import { Tap } from '@/ui/tap'
import { goalLines, type Saying } from './plan.view'
import './plans.scss'

type GoalsCardProps = { view: PlanView; saying: Saying; onTap?: ((id: string) => void) | undefined; onAdd?: (() => void) | undefined }

/** What the plan is for, each as far as the households themselves show. */
export const GoalsCard = ({ view, saying, onTap, onAdd }: GoalsCardProps) => {
  const { words } = saying, lines = goalLines(view, saying)
  return (
    <Card title={words.goals} aside={words.goalsAside(lines.filter(({ isMet }) => isMet).length, lines.length)}>
      {lines.map(({ id, words: said, how, share, tone, isMet }) => {
        const inside = (
          <>
            <View className='plan-goal__words'>{said}</View>
            {share !== null && <Progress parts={1} done={0} within={share} label={how} {...(tone ? { tone } : {})} />}
            <View className='plan-goal__how'>{isMet && <Mark state='done' size='s' />}{how}</View>
          </>
        )
        return onTap ? <Tap key={id} id={`goal-${id}`} className='plan-goal' label={`${said}，${how}`} onTap={() => onTap(id)}>{inside}</Tap> : <View key={id} className='plan-goal'>{inside}</View>
      })}
      {onAdd && <View className='plan-add'><Link id='add-goals' icon='plus' words={words.add.goals} onTap={onAdd} /></View>}
    </Card>
  )
}
