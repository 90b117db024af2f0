import { useState } from 'react'
import { rowsOf, type TodayRow } from '@domain/movein/day-rows'
import { useCopy } from '@/copy/copy'
import { siteDayCopy } from '@/copy/site-day'
import { dayWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { Screen } from '@/frame/screen'
import type { Asked } from '@/platform/ask'
import { askTogether } from '@/platform/ask-together'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { TitleBlock } from '@/ui/title-block'
import { EscortSheet } from './escort-sheet'
import { IssueSheet } from './issue-sheet'
import { issueRows, personRows, waitingRows, type Saying } from './site-day.view'

type PeopleScreenProps = { communityId: string; /** Whose escort is to be chosen at once. */ homeId: string; label: string }
/** Three lists on one page: a few of each. */
const WAITING = 6, CREW = 8, LOG = 6

/** Who is where today, who comes next, whom nobody goes with yet; and what was asked and went wrong. */
export const PeopleScreen = ({ communityId, homeId, label }: PeopleScreenProps) => {
  const words = useCopy(siteDayCopy), saying: Saying = { words, language: language(), now: now() }
  const [today, setToday] = useState<readonly TodayRow[]>([])
  const [home, setHome] = useState<{ readonly homeId: string; readonly label: string } | undefined>(homeId ? { homeId, label } : undefined)
  const [issue, setIssue] = useState<ReturnType<typeof issueRows>[number] | null>()
  // The day and its households travel together.
  const load = useLoad<'site.day'>(async () => {
    const [day, rows] = await askTogether('staff', { name: 'site.day', input: { communityId, day: null } }, { name: 'desk.day', input: { communityId } })
    if (rows?.ok) setToday(rowsOf(rows.value))
    return day as Asked<'site.day'>
  })
  const view = load.state === 'ready' ? load.value : undefined
  const list = useGrowing(view ? waitingRows(view, today, saying) : [], WAITING)
  const people = view ? personRows(view, today, saying) : []
  const crew = useGrowing(people, CREW), log = useGrowing(view ? issueRows(view, saying) : [], LOG)
  const done = async () => { setHome(undefined); setIssue(undefined); await load.reload() }
  return (
    <Screen title={words.bar} up={() => { void startAt('staff/today/index', { communityId }) }}>
      <Loaded load={load}>
        {(day) => (
          <>
            <TitleBlock title={words.bar} note={words.note(dayWords(day.day, saying.language), day.escorts.filter(({ endedAt }) => endedAt === null).length, people.filter(({ isFree }) => isFree).length)} />
            <Card title={words.waiting} fit='list'>
              {list.shown.map((row) => <ListRow key={row.homeId} id={`wait-${row.homeId.split('_').pop()}`} mark={row.isHere ? 'now' : 'later'} strong={row.isHere} words={row.label} note={row.note} onTap={() => setHome(row)} />)}
              {!list.shown.length && <ListRow mark='done' words={words.noneWaiting} />}
            </Card>
            <MoreRows list={list} />
            <Card title={words.people} fit='list'>
              {crew.shown.map(({ id, title, note, homes }) => (
                <ListRow key={id} id={`person-${id}`} icon='user' strong words={title} note={note} >
                  {homes.length > 0 && homes.map((one) => <Link key={one.homeId} id={`change-${one.homeId.split('_').pop()}`} small words={`${one.label} ${words.change}`} onTap={() => setHome(one)} />)}
                </ListRow>
              ))}
              {!crew.shown.length && <ListRow quiet words={words.nobody} />}
            </Card>
            <MoreRows list={crew} id='more-people' />
            <Card title={words.log} aside={<Link id='issue-add' icon='plus' words={words.add} onTap={() => setIssue(null)} />} fit='list'>
              {log.shown.map((row) => <ListRow key={row.id} id={`issue-${row.id}`} mark={row.isOpen ? 'missing' : 'done'} strong={row.isOpen} words={words.titled(row.kind, row.title)} note={row.answer || row.note} onTap={() => setIssue(row)} />)}
              {!log.shown.length && <ListRow quiet words={words.noLog} />}
            </Card>
            <MoreRows list={log} id='more-log' />
            {home && <EscortSheet key={home.homeId} home={home} view={day} onClose={() => setHome(undefined)} onDone={done} />}
            {issue !== undefined && <IssueSheet key={issue?.id ?? ''} communityId={communityId} day={day.day} room='' issue={issue} onClose={() => setIssue(undefined)} onDone={done} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
