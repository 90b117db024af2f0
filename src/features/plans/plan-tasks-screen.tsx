import { useState } from 'react'
import type { MyTask } from '@contract/plans'
import { useCopy } from '@/copy/copy'
import { planTasksCopy } from '@/copy/plan-tasks'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { myLines, type MyLine } from './plan-tasks.view'

/** What a colleague has to do in the move-in plans, ticked with a remark. */
export const PlanTasksScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(planTasksCopy)
  const load = useLoad(() => ask('staff', 'plans.mine', { communityId }), `plan-tasks:${communityId}`)
  const [asking, setAsking] = useState<MyTask>()
  const [note, setNote] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const value = load.state === 'ready' ? load.value : undefined
  const lines = value ? myLines(value.rows, value.today, { words, language: language() }) : []
  const list = useGrowing(lines)
  const tick = useCommand(async ({ planId, task }: MyTask, isDone: boolean, remark: string) => {
    const reply = await ask('staff', 'plans.tick', { planId, task, isDone, note: remark.trim() })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setAsking(undefined)
    setNote('')
    await load.reload()
  })
  const rowsOf = (some: readonly MyLine[]) => some.map(({ key, task, title, note: said, pill, tone }) => (
    <ListRow key={key} mark={task.state === 'done' ? 'done' : 'empty'} strong quiet={task.state === 'done'} words={title} note={said} aside={<Pill words={pill} tone={tone} />}>
      {task.state === 'done'
        ? <Link id={`untick-${key}`} small look='quiet' icon='undo' words={words.untick} label={words.untickLabel(title)} onTap={() => { void tick.run(task, false, '') }} />
        : <Link id={`tick-${key}`} icon='check' words={words.tick} label={words.tickLabel(title)} onTap={() => setAsking(task)} />}
    </ListRow>
  ))
  const [open, done] = [list.shown.filter(({ task }) => task.state !== 'done'), list.shown.filter(({ task }) => task.state === 'done')]
  return (
    <Screen title={words.bar} up={() => { void startAt('staff/today/index', { communityId }) }}>
      <Loaded load={load}>
        {({ rows }) => (
          <>
            {rows.length > 0 && <TitleBlock title={words.bar} note={words.note(rows.filter(({ state }) => state !== 'done').length, rows.filter(({ state }) => state === 'late').length)} />}
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {rows.length === 0 && <PageState kind='empty' icon='list' words={words.empty} note={words.emptyNote} />}
            {open.length > 0 && <Card title={words.open} fit='list'>{rowsOf(open)}</Card>}
            {done.length > 0 && <Card title={words.done} fit='list'>{rowsOf(done)}</Card>}
            <MoreRows list={list} />
          </>
        )}
      </Loaded>
      <Sheet open={asking !== undefined} title={words.sheet(asking?.title ?? '')} onClose={() => setAsking(undefined)} closeLabel={words.close} foot={<Button id='tick-yes' words={words.save} busy={tick.busy} onTap={() => { if (asking) void tick.run(asking, true, note) }} />}>
        <TextField id='tick-note' label={words.remark} value={note} maxLength={120} example={words.remarkExample} onInput={setNote} />
      </Sheet>
    </Screen>
  )
}
