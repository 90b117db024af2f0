import { View } from '@tarojs/components'
import type { PlanView } from '@contract/plans'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Steps } from '@/ui/steps'
import { stageLines, todayLine, type Saying } from './plan.view'
import './plans.scss'

type StagesCardProps = { view: PlanView; saying: Saying; onTap?: ((id: string) => void) | undefined; onAdd?: (() => void) | undefined }

/** The stages down the page, and where today is. */
export const StagesCard = ({ view, saying, onTap, onAdd }: StagesCardProps) => (
  <Card title={saying.words.stages} aside={todayLine(view, saying)}>
    <Steps items={stageLines(view, saying).map((line) => ({ ...line, ...(onTap ? { onTap: () => onTap(line.key) } : {}) }))} />
    {onAdd && <View className='plan-add'><Link id='add-stages' icon='plus' words={saying.words.add.stages} onTap={onAdd} /></View>}
  </Card>
)
