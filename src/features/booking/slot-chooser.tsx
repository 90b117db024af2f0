import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { BookingView } from '@contract/booking'
import { MoreRows } from '@/frame/more-rows'
import { useGrowing } from '@/platform/use-growing'
import { useOnline } from '@/platform/use-online'
import { Card } from '@/ui/card'
import { DayStrip } from '@/ui/day-strip'
import { PageState } from '@/ui/page-state'
import { SlotGroup, SlotRow } from '@/ui/slot-row'
import { closedWords, dayItems, partsOf, slotItems, slotsOn, type Saying } from './booking.view'

type Props = {
  view: BookingView; saying: Saying; chosen: string | undefined; day: string | undefined
  onDay: (day: string) => void; onSlot: (day: string, slot: string) => void; onWait: (slot: string) => void
  /** The day looked at is not in the answer: it is asked for. */
  onAway: () => void
}

/** Days as a strip, the day's slots as rows with countable places; a full one can be waited for. */
export const SlotChooser = ({ view, saying, chosen, day = view.day ?? undefined, onDay, onSlot, onWait, onAway }: Props) => {
  const closed = closedWords(view, saying), { words } = saying
  const isOnline = useOnline(), rows = useGrowing(slotItems(view, day, saying))
  const isAway = day !== undefined && !closed && slotsOn(view, day).length === 0
  useEffect(() => { if (isAway) onAway() }, [isAway, day])
  if (closed) return <PageState kind='empty' icon='clock' inside {...closed} />
  return (
    <View>
      <DayStrip days={dayItems(view, day, saying)} {...(day ? { chosen: day } : {})} onTap={onDay} label={words.days} />
      {isAway ? (isOnline ? <PageState kind='loading' label={words.dayComes} cards={1} /> : <PageState kind='empty' icon='offline' inside {...words.dayAway} />) : (
        <Card fit='flush'>
          {partsOf(rows.shown, words).map((part) => (
            <View key={part.key}>
              <SlotGroup words={part.words} />
              {part.slots.map(({ id, words: time, places, left, leftWords, isLow, isMine, wait }) => (
                <SlotRow
                  key={id} id={`slot-${id}`} words={time} places={places} left={left} leftWords={leftWords} low={isLow} chosen={id === chosen} mine={isMine}
                  onTap={() => { if (day) onSlot(day, id) }} {...(wait ? { wait: { words: wait, action: words.line.join, onTap: () => onWait(id) } } : {})}
                />
              ))}
            </View>
          ))}
        </Card>
      )}
      <MoreRows list={rows} />
    </View>
  )
}
