import { useState } from 'react'
import { slotIdOf, type BatchDraft } from '@domain/batch/batch'
import { useCopy } from '@/copy/copy'
import { batchChangeCopy } from '@/copy/batch-change'
import { batchesCopy } from '@/copy/batches'
import { dayWords, spanWords, weekdayWords } from '@/copy/when'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { DayStrip } from '@/ui/day-strip'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { NumberStepper } from '@/ui/number-stepper'
import { Words } from '@/ui/words'
import { withPlaces, withUsualDay, type BatchSize } from './batches.view'
import type { BatchInHand } from './use-batch'

type PreviewCardProps = {
  size: BatchSize
  draft: BatchDraft
  change: BatchInHand['change']
  /** How many homes hold a place in a slot of an open batch, once that is known. */
  booked?: ((slotId: string) => number | undefined) | undefined
  onDay?: (day: string) => void
}
/** Days side by side: more would not fit the eye, nor the budget of a page. */
const WEEK = 7

/** The slots and places the fields above make; day by day when it is opened, each slot with places of its own if need be. */
export const PreviewCard = ({ size: { slots, places, homes, lack }, draft, change, booked, onDay }: PreviewCardProps) => {
  const words = useCopy(batchesCopy)
  const say = useCopy(batchChangeCopy)
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const days = [...new Set(slots.map(({ day }) => day))]
  const day = chosen && days.includes(chosen) ? chosen : days[0]
  if (!day) return null
  const at = Math.floor(days.indexOf(day) / WEEK) * WEEK
  const show = (next: string) => { setChosen(next); onDay?.(next) }
  const toggle = () => { if (!isOpen) onDay?.(day); setOpen(!isOpen) }
  const isOwn = Object.keys(draft.exceptions).some((id) => id.startsWith(slotIdOf(day, '00:00').slice(0, 4)))
  return (
    <Card title={words.preview} aside={<Link id='preview' words={isOpen ? words.fold : words.previewOpen} onTap={toggle} />}>
      <Words kind='caption' tone='quiet'>{[words.sum(slots.length, places), ...(lack > 0 ? [] : [words.enough(homes)])].join('　')}</Words>
      {lack > 0 && <Notice tone='amber' icon='warn' words={words.short(lack)} />}
      {isOpen && <DayStrip label={words.preview} chosen={day} onTap={show} days={days.slice(at, at + WEEK).map((one) => ({ key: one, over: weekdayWords(one, language()), number: String(Number(one.slice(8))) }))} />}
      {isOpen && days.length > WEEK && (
        <Words centre>
          {at > 0 && <Link id='preview-before' icon='back' words={say.weekBefore} onTap={() => show(days[at - WEEK] ?? day)} />}
          {at + WEEK < days.length && <Link id='preview-after' icon='right' words={say.weekAfter} onTap={() => show(days[at + WEEK] ?? day)} />}
        </Words>
      )}
      {isOpen && <ListRow quiet words={dayWords(day, language())} aside={isOwn ? <Link id='usual-day' small words={say.slotUsual} onTap={() => change(withUsualDay(draft, day))} /> : undefined} />}
      {isOpen && slots.filter((slot) => slot.day === day).map(({ from, to, capacity }) => {
        const id = slotIdOf(day, from), taken = booked?.(id), what = spanWords(from, to), over = taken === undefined ? 0 : taken - capacity
        return (
          <ListRow
            key={id} words={what} note={over > 0 ? say.bookedOver(taken ?? 0, over) : capacity === 0 ? say.closedSlot : taken ? say.bookedHere(taken) : undefined}
            aside={<NumberStepper id={`slot-${id}`} value={capacity} {...(over > 0 || capacity !== draft.places ? { tone: 'amber' as const } : {})} onChange={(next) => change(withPlaces(draft, id, next))} label={`${what} ${say.slotPlaces}`} lessLabel={words.less(what)} moreLabel={words.more(what)} />}
          />
        )
      })}
    </Card>
  )
}
