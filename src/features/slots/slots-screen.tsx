import { useMemo, useState } from 'react'
import { communityOf } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { slotsCopy } from '@/copy/slots'
import { dateWords, weekdayWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openCanvas } from '@/platform/canvas'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { DayStrip } from '@/ui/day-strip'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { SlotGridView } from '@/ui/slot-grid-view'
import { Tiles } from '@/ui/tiles'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { DayRows } from './day-rows'
import { MovePlaces } from './move-places'
import { gridOf, type SlotAsked } from './slots.view'

/** A week of a batch's slots: how full each is, and behind every number its homes. */
export const SlotsScreen = ({ batchId }: { batchId: string }) => {
  const words = useCopy(slotsCopy)
  const say = language()
  const [from, setFrom] = useState<string | null>(null)
  const load = useLoad(() => ask('manager', 'slots.board', { batchId, from }))
  const [picked, setPicked] = useState<string>()
  const [moving, setMoving] = useState(false)
  const [turning, setTurning] = useState(false)
  const view = load.state === 'ready' ? load.value : undefined
  const grid = useMemo(() => view && gridOf(view, (day) => `${weekdayWords(day, say)}${Number(day.slice(8))}`), [view, say])
  const list = ({ what, slotId }: SlotAsked) => { void openPage('manager/slot/index', { batchId, what, slotId: slotId ?? undefined }) }
  const leaf = async (to: string) => {
    setTurning(true)
    const reply = await ask('manager', 'slots.board', { batchId, from: to })
    setTurning(false)
    if (!reply.ok) return
    setFrom(to)
    setPicked(undefined)
    load.put(reply.value)
  }
  return (
    <Screen title={view?.name ?? words.bar} foot={view?.status === 'open' || view?.status === 'paused' ? <Foot><Button id='edit-places' kind='ghost' words={words.edit} onTap={() => { void openPage('manager/change/index', { communityId: communityOf(batchId), batchId }) }} /></Foot> : undefined}>
      <Loaded load={load} cards={3} refused={(refusal) => ({ words: refusal.code === 'BATCH_UNKNOWN' ? words.missing : troubleWords(refusal) })}>
        {(board) => {
          const day = board.days.find((one) => one.day === picked) ?? board.days[0]
          return (
            <>
              <TitleBlock title={words.bar} aside={words.weekOf(board.dayNo, board.dayNo + board.days.length - 1, board.allDays)} />
              {board.status !== 'open' && <Section wide><Notice tone='amber' icon='info' words={board.status === 'closed' ? words.closed : words.paused} /></Section>}
              <Tiles
                id='sum' raised tiles={[
                  { key: 'booked', icon: 'calendar', over: words.booked, value: board.booked, unit: words.home, note: words.ofHomes(board.homes) },
                  { key: 'unbooked', icon: 'phone', over: words.unbooked, value: board.unbooked, unit: words.home, note: words.toCall, onTap: () => list({ what: 'unbooked', slotId: null }) },
                  { key: 'waiting', icon: 'clock', over: words.waiting, value: board.waiting, unit: words.home, note: words.inLine, tone: board.waiting ? 'amber' : undefined }
                ]}
              />
              {grid && (
                <Card title={words.grid} aside={words.gridNote}>
                  <SlotGridView id='slot-grid' open={openCanvas} view={grid} label={words.gridLabel(board.days.length)} onTap={(id) => setPicked(board.slots.find((slot) => slot.id === id)?.day)} />
                </Card>
              )}
              {(board.before ?? board.after) && (
                <Section>
                  <Words centre>
                    {board.before && !turning && <Link id='week-before' icon='back' words={words.before} onTap={() => { void leaf(board.before ?? '') }} />}
                    {board.after && !turning && <Link id='week-after' icon='right' words={words.after} onTap={() => { void leaf(board.after ?? '') }} />}
                  </Words>
                </Section>
              )}
              {day && (
                <>
                  <Section wide title={words.dayTitle(dateWords(day.day, say))} quiet aside={words.daySum(day.booked, day.places)}>
                    <DayStrip label={words.bar} chosen={day.day} onTap={setPicked} days={board.days.map((one) => ({ key: one.day, over: weekdayWords(one.day, say), number: String(Number(one.day.slice(8))), under: `${one.booked}/${one.places}` }))} />
                  </Section>
                  <DayRows slots={board.slots.filter((slot) => slot.day === day.day)} words={words} onList={list} onMove={board.parts.length > 1 && board.status !== 'closed' ? () => setMoving(true) : undefined} />
                  {board.parts.length > 1 && <MovePlaces key={day.day} batchId={batchId} open={moving} slots={board.slots.filter((slot) => slot.day === day.day)} parts={board.parts} onClose={() => setMoving(false)} onMoved={() => { void load.reload() }} />}
                </>
              )}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
