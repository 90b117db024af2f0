import { View } from '@tarojs/components'
import { useState } from 'react'
import { rowsOf } from '@domain/movein/day-rows'
import { useCopy } from '@/copy/copy'
import { deskCopy } from '@/copy/desk'
import { papersCopy } from '@/copy/papers'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { OfflineStrip } from '@/frame/offline-strip'
import { Screen } from '@/frame/screen'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { askOnSite } from '@/platform/on-site'
import { scan } from '@/platform/scan'
import { useCommand } from '@/platform/use-command'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Mark } from '@/ui/mark'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { ScanDock } from '@/ui/scan-dock'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { dayRows, greeting, nextCard, todayNote } from './desk.view'
import { FindSheet } from './find-sheet'
import './today-screen.scss'

const openHousehold = (homeId: string) => { void openPage('staff/household/index', { homeId }) }

/** The day of a member of staff: the next household, the list, and the scan in the thumb's reach. */
export const TodayScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(deskCopy), paperWords = useCopy(papersCopy)
  const load = useLoad(() => askOnSite('desk.day', { communityId: communityId as `com_${string}` }), `day:${communityId}`)
  const [finding, setFinding] = useState<'room' | 'phone'>()
  const [trouble, setTrouble] = useState('')
  const saying = { words, language: language(), now: now() }
  const homes = load.state === 'ready' ? rowsOf(load.value) : [], rows = dayRows(homes, saying)
  const list = useGrowing(rows)

  const read = useCommand(async () => {
    const code = await scan()
    setTrouble(code.ok ? '' : words.scanFailed[code.code] ?? words.scanFailed.FAILED ?? '')
    if (code.ok) await openPage('staff/household/index', { communityId, code: code.value })
  })

  return (
    <Screen
      title={words.bar} onBack={false} strip={<OfflineStrip communityId={communityId} />}
      foot={<ScanDock words={words.scan} note={words.scanNote} onTap={() => { void read.run() }} others={[{ words: words.byRoom, onTap: () => setFinding('room') }, { words: words.byPhone, onTap: () => setFinding('phone') }]} />}
    >
      {trouble && <Section wide><Notice tone='amber' icon='warn' words={trouble} /></Section>}
      <Loaded load={load}>
        {(view) => {
          const next = nextCard(homes, saying)
          return (
            <>
              <TitleBlock title={greeting(view, saying)} note={todayNote(view, saying)} aside={rows.length > 0 && <Words kind='caption' tone='quiet' inline>{words.done(view.done, rows.length)}</Words>} />
              {next && (
                <Card over={words.next} aside={<Pill tone={next.isLate ? 'red' : 'amber'} icon='clock' words={next.pill} />} onTap={() => openHousehold(next.homeId)} id='next-household'>
                  <View className='today-next'>
                    <Words kind='figure' className='today-next__from'>{next.from}</Words>
                    <View className='today-next__home'><Words kind='strong'>{next.label}</Words><Words kind='caption' tone='quiet'>{next.note}</Words></View>
                  </View>
                </Card>
              )}
              {(view.reviewsWaiting > 0 || view.defectsOpen > 0) && (
                <Card title={words.work} fit='list'>
                  {view.reviewsWaiting > 0 && <ListRow id='to-reviews' icon='doc' strong words={words.reviews(view.reviewsWaiting)} note={words.reviewsNote} onTap={() => { void openPage('review/cases/index', { communityId }) }} />}
                  {view.defectsOpen > 0 && <ListRow id='to-defects' icon='wrench' strong words={words.defects(view.defectsOpen)} note={words.defectsNote} onTap={() => { void openPage('staff/defects/index', { communityId }) }} />}
                </Card>
              )}
              {rows.length === 0 ? <PageState kind='empty' icon='calendar' inside words={words.empty} note={words.emptyNote} /> : (
                <Card title={words.list} aside={words.rest(rows.filter(({ state }) => state !== 'done').length)} fit='list'>
                  {list.shown.map((row) => <ListRow key={row.homeId} id={`home-${row.homeId.split('_').pop()}`} lead={row.from} strong words={row.label} note={`${row.stage}　${row.name}`} aside={<><Mark state={row.state} size='s' /> {row.stateWords}</>} onTap={() => openHousehold(row.homeId)} />)}
                </Card>
              )}
              <MoreRows list={list} />
              {view.isFinance && <Card fit='list'><ListRow id='to-finance' icon='bill' words={words.finance} note={words.financeNote} onTap={() => { void openPage('office/finance/index', { communityId }) }} /></Card>}
              <Card fit='list'><ListRow id='to-visits' icon='calendar' words={words.toVisits} note={words.toVisitsNote} onTap={() => { void openPage('site/visits/index', { communityId }) }} /><ListRow id='to-countersign' icon='pen' words={paperWords.listBar} note={paperWords.listWhat} onTap={() => { void openPage('review/countersign/index', { communityId }) }} /><ListRow id='to-offline' icon='offline' words={words.offline} note={words.offlineNote} onTap={() => { void openPage('site/offline/index', { communityId }) }} /><ListRow id='to-asks' icon='user' words={words.asks} note={words.asksNote} onTap={() => { void openPage('review/asks/index', { communityId }) }} /><ListRow id='to-tasks' icon='calendar' words={words.tasks} note={words.tasksNote} onTap={() => { void openPage('staff/tasks/index', { communityId }) }} /><ListRow id='to-plan-tasks' icon='list' words={words.planTasks} note={words.planTasksNote} onTap={() => { void openPage('site/plan-tasks/index', { communityId }) }} /><ListRow id='to-files' icon='search' words={words.files} note={words.filesNote} onTap={() => { void openPage('household/files/index', { communityId }) }} /><ListRow id='to-parking' icon='pin' words={words.parking} note={words.parkingNote} onTap={() => { void openPage('site/parking/index', { communityId }) }} /><ListRow id='to-duties' icon='users' words={words.allDuties} note={words.allDutiesNote} onTap={() => { void openPage('site/duties/index', { communityId }) }} /></Card>
            </>
          )
        }}
      </Loaded>
      <FindSheet communityId={communityId} by={finding} onClose={() => setFinding(undefined)} onFound={openHousehold} />
    </Screen>
  )
}
