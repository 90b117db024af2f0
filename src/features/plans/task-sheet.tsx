import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PlanView } from '@contract/plans'
import { atWords } from '@/copy/when'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { TextField } from '@/ui/text-field'
import { ItemSheet } from './item-sheet'
import { draftOf, type Draft } from './plan-form'
import type { Saying } from './plan.view'
import { standingOf } from './task-list.view'
import './plans.scss'

type TaskSheetProps = {
  task: PlanView['tasks'][number]; view: PlanView; saying: Saying; busy: boolean
  onSave: (draft: Draft) => Promise<string | undefined>; onTick: (isDone: boolean, note: string) => Promise<string | undefined>; onDrop: () => void; onClose: () => void
}

/** A task: how it stands, ticked with a remark, changed. */
export const TaskSheet = ({ task, view, saying, busy, onSave, onTick, onDrop, onClose }: TaskSheetProps) => {
  const { words, language, now } = saying
  const [note, setNote] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const { done } = task
  const tick = async () => { const said = await onTick(!done, done ? '' : note.trim()); setTrouble(said); if (!said) onClose() }
  const standing = standingOf(task, view.today, saying)
  return (
    <ItemSheet
      form='tasks' start={draftOf('tasks', task)} view={view} saying={saying} busy={busy} canSave={!view.isOver} onSave={onSave} onClose={onClose} onDrop={view.isOver ? undefined : onDrop}
      head={(
        <View className='plan-tick'>
          {trouble && <Notice tone='red' icon='warn' words={trouble} />}
          {done
            ? <Notice tone='pine' icon='check' words={words.doneBy(done.by, atWords(done.at, now, language))} {...(done.note ? { note: done.note } : {})} />
            : <Notice tone={standing.tone} icon='clock' words={standing.pill} {...(task.from ? { note: words.fromMinute } : {})} />}
          {!done && !view.isOver && <TextField id='tick-note' label={words.remark} value={note} maxLength={120} example={words.remarkExample} onInput={setNote} />}
          {!view.isOver && <Button id='tick-task' kind={done ? 'ghost' : 'tint'} icon={done ? 'undo' : 'check'} words={done ? words.untick : words.tick} busy={busy} onTap={() => { void tick() }} />}
        </View>
      )}
    />
  )
}
