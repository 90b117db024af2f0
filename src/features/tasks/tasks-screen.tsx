import { useState } from 'react'
import type { TickedStep } from '@domain/movein/template'
import { useCopy } from '@/copy/copy'
import { tasksCopy } from '@/copy/tasks'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { taskLines, type TaskLine } from './tasks.view'

/** A row with its mark and its button is some 28 nodes. */
const ROWS = 10
const NONE: ReturnType<typeof taskLines> = { late: [], coming: [] }

/** What the flows ask of staff on a day: the late ones first, each a tap from its household, ticked off here where nothing else shows it. */
export const TasksScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(tasksCopy)
  const load = useLoad(() => ask('staff', 'tasks.list', { communityId }), `tasks:${communityId}`)
  const [asking, setAsking] = useState<TaskLine>()
  const [trouble, setTrouble] = useState<string>()
  const lines = load.state === 'ready' ? taskLines(load.value.rows, { words, language: language(), now: now() }) : NONE
  const list = useGrowing([...lines.late, ...lines.coming], ROWS)
  const [late, coming] = [list.shown.filter(({ isLate }) => isLate), list.shown.filter(({ isLate }) => !isLate)]
  const tick = useCommand(async () => {
    if (!asking) return
    const reply = await ask('staff', 'tasks.tick', { homeId: asking.homeId, step: asking.step as TickedStep })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setAsking(undefined)
    await load.reload()
  })
  const rowsOf = (some: readonly TaskLine[]) => some.map((line) => (
    <ListRow
      key={line.key} id={`task-${line.key.split('_').pop()}`} strong words={line.label} note={line.note} onTap={() => { void openPage('staff/household/index', { homeId: line.homeId }) }}
      aside={<Pill tone={line.isLate ? 'red' : 'amber'} icon='clock' words={line.when} />}
    >
      {line.isTicked && <Link id={`tick-${line.key.split('_').pop()}`} icon='check' words={words.done} label={words.doneLabel(line.stepName, line.label)} onTap={() => setAsking(line)} />}
    </ListRow>
  ))
  return (
    <Screen title={words.bar} up={() => { void startAt('staff/today/index', { communityId }) }}>
      <Loaded load={load}>
        {({ rows, more }) => (
          <>
            <TitleBlock title={words.title} note={words.note} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {rows.length === 0 && <PageState kind='empty' icon='calendar' inside words={words.empty} note={words.emptyNote} />}
            {late.length > 0 && <Card title={words.lateTitle} aside={words.late(lines.late.length)} fit='list'>{rowsOf(late)}</Card>}
            {coming.length > 0 && <Card title={words.comingTitle} aside={words.coming(lines.coming.length)} fit='list'>{rowsOf(coming)}</Card>}
            <MoreRows list={list} />
            <Card fit='list'><ListRow id='to-errands' icon='users' words={words.errands} note={words.errandsNote} onTap={() => { void openPage('site/errands/index', { communityId }) }} /><ListRow id='to-queue' icon='bell' words={words.queue} note={words.queueNote} onTap={() => { void openPage('site/queue/index', { communityId }) }} /><ListRow id='to-people' icon='users' words={words.people} note={words.peopleNote} onTap={() => { void openPage('site/people/index', { communityId }) }} /><ListRow id='to-site' icon='shield' words={words.site} note={words.siteNote} onTap={() => { void openPage('site/readiness/index', { communityId }) }} /></Card>
            {more && list.shown.length === rows.length && <Section><Words kind='caption' tone='quiet'>{words.more}</Words></Section>}
          </>
        )}
      </Loaded>
      <Confirm open={asking !== undefined} title={words.ask(asking?.stepName ?? '')} words={words.askNote(asking?.label ?? '')} yes={words.yes} no={words.no} busy={tick.busy} onYes={() => { void tick.run() }} onNo={() => setAsking(undefined)} />
    </Screen>
  )
}
