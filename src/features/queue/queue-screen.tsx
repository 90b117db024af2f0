import { useState } from 'react'
import type { QueueRow, QueueView } from '@contract/queue'
import type { Service } from '@domain/queue/queue'
import { useCopy } from '@/copy/copy'
import { queueCopy } from '@/copy/queue'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import type { Outcome } from '@/platform/call'
import { now } from '@/platform/clock'
import { openPage, startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useEvery } from '@/platform/use-every'
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
import { Tabs } from '@/ui/tabs'
import { TitleBlock } from '@/ui/title-block'
import { DeskCard, DeskFoot } from './desk-card'
import { headNote, myDesk, otherDesks, rowNote, serviceTabs, skippedRows, toneOf, waitingAt } from './queue.view'
import { TakeSheet } from './take-sheet'

const AGAIN_MS = 20_000
/** The desk's own card and who was skipped stand on the page too. */
const FIRST = 12, SKIPPED = 4
/** What a tap at a desk asks. */
export type DeskAct = (name: 'queue.sit' | 'queue.rise' | 'queue.call' | 'queue.begin' | 'queue.skip' | 'queue.finish', input: { readonly desk: string; readonly service?: Service; readonly next?: Service | null }) => void

/** The day's line: my desk, who is next, who was skipped. `homeId`: a number is to be taken for it at once. */
export const QueueScreen = ({ communityId, homeId }: { communityId: string; homeId: string }) => {
  const words = useCopy(queueCopy)
  const load = useLoad(() => ask('staff', 'queue.open', { communityId }))
  useEvery(AGAIN_MS, load.renew)
  const [service, setService] = useState<Service>('desk')
  const [taking, setTaking] = useState(homeId)
  const [freeing, setFreeing] = useState<string>()
  const [told, setTold] = useState<{ readonly tone: 'red' | 'pine'; readonly words: string }>()
  const command = useCommand(async (name: Parameters<DeskAct>[0], input: Parameters<DeskAct>[1]) => {
    const reply = await ask('staff', name, { communityId, ...input } as never) as Outcome<'queue.call'>
    setTold(reply.ok ? undefined : { tone: 'red', words: troubleWords(reply) })
    if (reply.ok) load.put(reply.value)
    else await load.reload()
  })
  const act: DeskAct = (name, input) => { void command.run(name, input) }
  const back = useCommand(async (row: QueueRow) => {
    const reply = await ask('staff', 'queue.join', { homeId: row.homeId, service: row.service, isUrgent: false })
    setTold(reply.ok ? { tone: 'pine', words: words.taken(reply.value.no) } : { tone: 'red', words: troubleWords(reply) })
    await load.reload()
  })
  const free = useCommand(async (desk: string) => {
    const reply = await ask('manager', 'queue.free', { communityId, desk })
    setFreeing(undefined)
    setTold(reply.ok ? undefined : { tone: 'red', words: troubleWords(reply) })
    await load.reload()
  })
  const view = load.state === 'ready' ? load.value : undefined, mine = view && myDesk(view)
  return (
    <Screen title={words.bar} up={() => { void startAt('staff/today/index', { communityId }) }} foot={mine && <DeskFoot mine={mine} busy={command.busy} act={act} />}>
      <Loaded load={load}>
        {(queue) => (
          <>
            <TitleBlock title={words.bar} note={headNote(queue, words)} />
            {told && <Section wide><Notice tone={told.tone} icon={told.tone === 'red' ? 'warn' : 'check'} words={told.words} /></Section>}
            <DeskCard mine={mine} busy={command.busy} act={act} />
            <Tabs id='queue' tabs={serviceTabs(queue, words)} chosen={service} onTap={setService} />
            <Line key={service} queue={queue} service={service} />
            <Skipped rows={skippedRows(queue)} onBack={(row) => { void back.run(row) }} />
            <Others queue={queue} onFree={setFreeing} />
            <Section title={words.rule} quiet wide><Notice tone='plain' icon='info' words={words.ruleWords} /></Section>
            <Card fit='list'><ListRow id='to-board' icon='window' words={words.toBoard} note={words.toBoardNote} onTap={() => { void openPage('household/calls/index', { communityId }) }} /></Card>
          </>
        )}
      </Loaded>
      <Confirm open={freeing !== undefined} title={words.freeAsk(freeing ?? '')} words={words.freeNote} yes={words.rise} no={words.close} busy={free.busy} onYes={() => { void free.run(freeing ?? '') }} onNo={() => setFreeing(undefined)} />
      {taking && <TakeSheet homeId={taking} onClose={() => setTaking('')} onTaken={(no) => { setTaking(''); setTold({ tone: 'pine', words: words.taken(no) }); void load.reload() }} />}
    </Screen>
  )
}

const Line = ({ queue, service }: { queue: QueueView; service: Service }) => {
  const words = useCopy(queueCopy), list = useGrowing(waitingAt(queue, service), FIRST)
  if (list.shown.length === 0) return <PageState kind='empty' icon='users' inside words={words.empty} note={words.emptyNote} />
  return (
    <Section quiet wide title={words.usual(queue.minutes[service])}>
      <Card fit='list'>{list.shown.map((row) => <ListRow key={row.no} strong lead={row.no} words={row.label} note={rowNote(row, now(), words)} aside={<Pill tone={toneOf(row.manner)} words={words.manners[row.manner]} />} onTap={() => { void openPage('staff/household/index', { homeId: row.homeId }) }} />)}</Card>
      <MoreRows list={list} />
    </Section>
  )
}

const Skipped = ({ rows, onBack }: { rows: QueueView['rows']; onBack: (row: QueueRow) => void }) => {
  const words = useCopy(queueCopy), list = useGrowing(rows, SKIPPED)
  if (list.shown.length === 0) return null
  return (
    <Section title={words.skipped} wide>
      <Card fit='list'>{list.shown.map((row) => <ListRow key={row.no} lead={row.no} words={row.label} note={words.called(row.calls)} aside={<Link id={`back-${row.no}`} words={words.back} onTap={() => onBack(row)} />} />)}</Card>
      <MoreRows list={list} id='more-skipped' />
    </Section>
  )
}

/** Who sits where; of a colleague who has gone a manager closes the desk. */
const Others = ({ queue, onFree }: { queue: QueueView; onFree: (desk: string) => void }) => {
  const words = useCopy(queueCopy), list = useGrowing(otherDesks(queue), SKIPPED)
  if (list.shown.length === 0) return null
  return <Section title={words.others} wide><Card fit='list'>{list.shown.map(({ desk, service, name, no }) => <ListRow key={desk} words={`${words.at(desk)}　${words.services[service]}`} note={[name, no].filter(Boolean).join('　')} aside={queue.isManager ? <Link id={`free-${desk}`} words={words.rise} onTap={() => onFree(desk)} /> : undefined} />)}</Card><MoreRows list={list} id='more-desks' /></Section>
}
