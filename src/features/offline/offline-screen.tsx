import { useCallback, useEffect, useState } from 'react'
import { MINUTE } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { offlineCopy } from '@/copy/offline'
import { atWords } from '@/copy/when'
import { MoreRows } from '@/frame/more-rows'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { isOnline } from '@/platform/network'
import type { DayList } from '@/platform/listed-day'
import { dayList, siteNow, takeDayList } from '@/platform/offline-list'
import type { QueuedItem } from '@/platform/offline-queue'
import { offlineQueue, startOfflineQueue, useOfflineQueue } from '@/platform/offline-store'
import { useCommand } from '@/platform/use-command'
import { useGrowing } from '@/platform/use-growing'
import { useOnline } from '@/platform/use-online'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Progress } from '@/ui/progress'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { endedNote, itemNote, markOf, titleOf, type Saying } from './offline.view'

/** A list this old is taken anew when the page is opened with signal. */
const OLD = 15 * MINUTE
/** What is on its way draws more than what has arrived. */
const QUEUE = 10, ENDED = 6

/** The day's list on this phone, and everything that was done without signal: what waits, how far it is, what became of it. */
export const OfflineScreen = ({ communityId }: { communityId: `com_${string}` }) => {
  const words = useCopy(offlineCopy), online = useOnline(), { items, ended } = useOfflineQueue()
  const [list, setList] = useState<DayList>()
  const [trouble, setTrouble] = useState<string>()
  const saying: Saying = { words, language: language(), now: now() }
  const show = useCallback(async () => setList(await dayList(communityId)), [communityId])
  const take = useCommand(async () => {
    const taken = await takeDayList(communityId)
    setTrouble(taken.ok ? undefined : taken.code === 'FULL' ? words.full : troubleWords(taken))
    await show()
  })
  const queue = useGrowing(items, QUEUE), over = useGrowing(ended, ENDED)
  const sync = useCommand(() => offlineQueue.run())
  const takeNow = take.run
  useEffect(() => {
    startOfflineQueue()
    void offlineQueue.read()
    void (async () => {
      const there = await dayList(communityId)
      setList(there)
      if ((!there || siteNow(communityId) - there.at > OLD) && await isOnline()) await takeNow()
    })()
  }, [communityId, takeNow])

  return (
    <Screen title={words.bar} strip={null} foot={items.length > 0 && <Foot><Button id='sync-now' icon='refresh' words={words.sync} busy={sync.busy} disabled={!online} onTap={() => { void sync.run() }} /></Foot>}>
      <TitleBlock title={items.length ? words.pending(items.length) : words.none} note={online ? words.online : words.offline} />
      {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
      <Card title={words.list} aside={take.busy ? words.taking : undefined}>
        <ListRow icon='download' strong words={list ? words.listTaken(atWords(list.at, saying.now, saying.language), list.homes.size) : words.listNone} note={list ? words.protect : words.listNoneNote}>
          <Button id='take-list' kind='tint' small words={list ? words.takeAgain : words.take} busy={take.busy} disabled={!online} onTap={() => { void take.run() }} />
        </ListRow>
      </Card>
      {items.length > 0
        ? <Card title={words.queue} fit='list'>{queue.shown.map((item) => <Waiting key={item.id} item={item} saying={saying} />)}</Card>
        : <PageState kind='empty' icon='check' inside words={words.none} note={words.noneNote} />}
      <MoreRows list={queue} />
      {ended.length > 0 && (
        <Section title={words.ended} quiet wide>
          <Card fit='list'>{over.shown.map((one) => <ListRow key={one.id} mark={one.outcome === 'applied' || one.outcome === 'same' ? 'done' : one.outcome === 'waiting' ? 'waiting' : 'missing'} words={titleOf(one, words)} note={endedNote(one, saying)} />)}</Card>
          <MoreRows list={over} id='more-ended' />
        </Section>
      )}
      <Card fit='list'><ListRow id='to-conflicts' icon='warn' words={words.toConflicts} note={words.toConflictsNote} onTap={() => { void openPage('site/conflicts/index', { communityId }) }} /></Card>
    </Screen>
  )
}

const Waiting = ({ item, saying }: { item: QueuedItem; saying: Saying }) => {
  const { words } = saying, isPhotoLost = item.photos.some(({ fileId }) => !fileId)
  return (
    <ListRow mark={markOf(item)} strong words={titleOf(item, words)} note={itemNote(item, saying)}>
      {item.state === 'sending' && item.photos.length > 0 && <Progress parts={1} done={0} within={item.progress} label={words.sending} />}
      {item.state === 'failed' && (
        <Buttons fold='always'>
          <Button id={`again-${item.id}`} kind='tint' small words={words.again} onTap={() => { void offlineQueue.again(item.id) }} />
          {isPhotoLost && <Button id={`without-${item.id}`} kind='quiet' small words={words.without} onTap={() => { void offlineQueue.withoutLost(item.id) }} />}
        </Buttons>
      )}
    </ListRow>
  )
}
