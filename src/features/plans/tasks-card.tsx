import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PlanView } from '@contract/plans'
import { MoreRows } from '@/frame/more-rows'
import { useGrowing } from '@/platform/use-growing'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { Tap } from '@/ui/tap'
import { Words } from '@/ui/words'
import type { Saying } from './plan.view'
import { stageAtWork, taskGroups, tasksThrough, TASK_FILTERS, type TaskFilter } from './task-list.view'
import './plans.scss'

type TasksCardProps = { view: PlanView; saying: Saying; onTap: (id: string) => void; onAdd?: (() => void) | undefined }

/** What is to be done, stage by stage; one stage is open, a filter opens all. */
export const TasksCard = ({ view, saying, onTap, onAdd }: TasksCardProps) => {
  const { words } = saying
  const [filter, setFilter] = useState<TaskFilter>('all')
  const [stage, setStage] = useState<string | null | undefined>()
  const open = stage === undefined ? stageAtWork(view) : stage
  const groups = taskGroups(view, filter, saying), isOpen = (id: string) => filter !== 'all' || open === id
  const list = useGrowing(groups.filter((group) => isOpen(group.stage)).flatMap(({ lines }) => lines))
  const shown = new Set(list.shown.map(({ id }) => id))
  return (
    <>
      <Card title={words.tasks} aside={words.tasksDone(view.tasks.filter(({ state }) => state === 'done').length, view.tasks.length)}>
        <Chips id='tasks' line label={words.tasks} chosen={[filter]} onTap={setFilter} options={TASK_FILTERS.map((value) => ({ value, words: words.filters[value], count: tasksThrough(view, value).length }))} />
        {groups.length === 0 && <View className='plan-none'><Words kind='caption' tone='quiet'>{words.filterEmpty[filter]}</Words></View>}
        {groups.map((group) => (
          <View key={group.stage} className='plan-group'>
            <Tap id={`stage-${group.stage}`} className='plan-group__head' disabled={filter !== 'all'} label={`${group.title} ${isOpen(group.stage) ? words.fold : words.unfold}`} onTap={() => setStage(open === group.stage ? null : group.stage)}>
              <View className='plan-group__title'>{group.title}</View>
              <View className='plan-group__count'>{filter === 'all' ? `${group.done}/${group.all}` : String(group.all)}</View>
              {filter === 'all' && <Icon name={isOpen(group.stage) ? 'up' : 'down'} size='s' />}
            </Tap>
            {isOpen(group.stage) && group.lines.filter(({ id }) => shown.has(id)).map((line) => (
              <ListRow key={line.id} id={`task-${line.id}`} mark={line.isDone ? 'done' : 'empty'} quiet={line.isDone} words={line.title} note={line.note} aside={line.tone === 'plain' || line.isDone ? undefined : <Pill words={line.pill} tone={line.tone} />} onTap={() => onTap(line.id)} />
            ))}
          </View>
        ))}
        {onAdd && <View className='plan-add'><Link id='add-tasks' icon='plus' words={words.add.tasks} onTap={onAdd} /></View>}
      </Card>
      <MoreRows list={list} />
    </>
  )
}
