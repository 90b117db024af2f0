import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { batchesCopy } from '@/copy/batches'
import { dayWords, spanWords, weekdayWords } from '@/copy/when'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { DayStrip } from '@/ui/day-strip'
import { KeyValues } from '@/ui/key-values'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import type { BatchSize } from './batches.view'

/** The slots and places the fields above make, day by day. */
export const PreviewCard = ({ size: { slots, places, homes, lack } }: { size: BatchSize }) => {
  const words = useCopy(batchesCopy)
  const [chosen, setChosen] = useState<string>()
  const days = [...new Set(slots.map(({ day }) => day))]
  const day = chosen && days.includes(chosen) ? chosen : days[0]
  if (!day) return null
  return (
    <Card title={words.preview} aside={words.sum(slots.length, places)}>
      {lack > 0 ? <Notice tone='amber' icon='warn' words={words.short(lack)} /> : <Words kind='caption' tone='quiet'>{words.enough(homes)}</Words>}
      <DayStrip label={words.preview} chosen={day} onTap={setChosen} days={days.map((one) => ({ key: one, over: weekdayWords(one, language()), number: String(Number(one.slice(8))) }))} />
      <Words kind='caption' tone='quiet'>{dayWords(day, language())}</Words>
      <KeyValues fit='apart' lined pairs={slots.filter((slot) => slot.day === day).map(({ from, to, capacity }) => ({ key: from, words: spanWords(from, to), value: words.slotPlaces(capacity) }))} />
    </Card>
  )
}
