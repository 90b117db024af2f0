import { useMemo, useState } from 'react'
import { clockOf } from '@domain/kernel/calendar'
import { communityOf } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { boardCopy } from '@/copy/board'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openCanvas } from '@/platform/canvas'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Funnel } from '@/ui/funnel'
import { HouseMapView, MapLegend } from '@/ui/house-map-view'
import { ListRow } from '@/ui/list-row'
import { Mark } from '@/ui/mark'
import { Section } from '@/ui/section'
import { Tiles } from '@/ui/tiles'
import { TitleBlock } from '@/ui/title-block'
import { alertsOf, buildingOfHome, countOf, LETTERS, lookOf, mapOf, type Alert, type HomesAsked } from './board.view'

const ALL = 'all'
/** More buildings than this on one canvas would push everything else off the screen. */
const MOST_AT_ONCE = 3

/** The day at a glance: how far everybody is, every home as a letter, and what wants a manager. */
export const BoardScreen = ({ batchId }: { batchId: string }) => {
  const words = useCopy(boardCopy)
  const load = useLoad(() => ask('manager', 'board.open', { batchId }))
  const view = load.state === 'ready' ? load.value : undefined
  const [picked, setChosen] = useState<string>()
  const chosen = picked ?? (view && view.buildings.length > MOST_AT_ONCE ? view.buildings[0]?.building ?? ALL : ALL)
  const shown = useMemo(() => (view?.buildings ?? []).filter(({ building }) => chosen === ALL || building === chosen), [view, chosen])
  const map = useMemo(() => mapOf(shown, words), [shown, words])
  const list = (asked: Partial<HomesAsked>) => { void openPage('manager/homes/index', { batchId, letter: asked.letter ?? undefined, step: asked.step ?? undefined, building: asked.building ?? (chosen === ALL ? undefined : chosen) }) }
  const handle = ({ key }: Alert) => {
    if (key === 'blocked') return list({ letter: 'x', building: null })
    const communityId = communityOf(batchId)
    void (key === 'defects' ? openPage('staff/defects/index', { communityId }) : openPage('review/cases/index', { communityId }))
  }
  return (
    <Screen title={view?.name ?? words.bar}>
      <Loaded load={load} cards={3} refused={(refusal) => ({ words: refusal.code === 'BATCH_UNKNOWN' ? words.missing : troubleWords(refusal) })}>
        {(board) => {
          const alerts = alertsOf(board, words)
          return (
            <>
              <TitleBlock title={board.dayNo ? words.dayNo(board.dayNo, board.days) : words.before(board.days)} aside={words.updated(clockOf(now()))} />
              <Tiles
                id='tile' raised tiles={[
                  { key: 'today', icon: 'clock', over: words.today, value: board.today.booked, unit: words.home, note: words.todayNote(board.today.arrived) },
                  { key: 'blocked', icon: 'stop', over: words.blocked, value: board.blocked, unit: words.home, tone: board.blocked ? 'red' : undefined, onTap: () => list({ letter: 'x', building: null }) },
                  { key: 'reviews', icon: 'warn', over: words.reviews, value: board.waitingReviews, unit: words.home, note: board.lateReviews ? words.late(board.lateReviews) : words.inTime, tone: board.lateReviews ? 'amber' : undefined, onTap: () => { void openPage('review/cases/index', { communityId: communityOf(batchId) }) } }
                ]}
              />
              <Section title={words.funnelTitle(board.homes)} quiet wide aside={`${words.done} ${board.today.done}`}>
                <Funnel id='funnel' parts={board.funnel.map(({ step, name, homes }) => ({ key: step, words: words.steps[step] ?? name, count: homes }))} onTap={(step) => list({ step, building: null })} />
              </Section>
              <Card>
                {board.buildings.length > 1 && <Chips id='building' line label={words.map} chosen={[chosen]} onTap={setChosen} options={[{ value: ALL, words: words.allBuildings }, ...board.buildings.map(({ building }) => ({ value: building, words: words.building(building) }))]} />}
                <HouseMapView id='house-map' open={openCanvas} buildings={map} label={words.mapLabel(board.homes)} onTap={({ key }) => { if (chosen === ALL && board.buildings.length > 1) setChosen(buildingOfHome(key)); else list({ building: buildingOfHome(key) }) }} />
                <MapLegend id='letter' items={LETTERS.map((letter) => ({ key: letter === '-' ? 'none' : letter, letter: words.letters[letter], look: lookOf[letter], words: words.letterWords[letter], count: countOf(shown, letter), onTap: () => list({ letter }) }))} />
              </Card>
              <Card fit='list'>
                {alerts.length === 0 && <ListRow mark='done' words={words.calm} />}
                {alerts.map((alert) => <ListRow key={alert.key} id={`alert-${alert.key}`} lead={<Mark state={alert.state} />} words={alert.words} aside={alert.aside} onTap={() => handle(alert)} />)}
                <ListRow id='to-notice' icon='bell' words={words.notice} onTap={() => { void openPage('manager/notice/index', { batchId }) }} />
              </Card>
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
