import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { batchesCopy } from '@/copy/batches'
import { dayWords, spanWords, weekdayWords } from '@/copy/when'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { DayStrip } from '@/ui/day-strip'
import { KeyValues } from '@/ui/key-values'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import type { BatchSize } from './batches.view'

/** The slots and places the fields above make; day by day when it is opened. */
export const PreviewCard = ({ size: { slots, places, homes, lack } }: { size: BatchSize }) => {
  const words = useCopy(batchesCopy)
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const days = [...new Set(slots.map(({ day }) => day))]
  const day = chosen && days.includes(chosen) ? chosen : days[0]
  if (!day) return null
  return (
    <Card title={words.preview} aside={<Link id='preview' words={isOpen ? words.fold : words.previewOpen} onTap={() => setOpen(!isOpen)} />}>
      <Words kind='caption' tone='quiet'>{[words.sum(slots.length, places), ...(lack > 0 ? [] : [words.enough(homes)])].join('　')}</Words>
      {lack > 0 && <Notice tone='amber' icon='warn' words={words.short(lack)} />}
      {isOpen && <DayStrip label={words.preview} chosen={day} onTap={setChosen} days={days.map((one) => ({ key: one, over: weekdayWords(one, language()), number: String(Number(one.slice(8))) }))} />}
      {isOpen && <Words kind='caption' tone='quiet'>{dayWords(day, language())}</Words>}
      {isOpen && <KeyValues fit='apart' lined pairs={slots.filter((slot) => slot.day === day).map(({ from, to, capacity }) => ({ key: from, words: spanWords(from, to), value: words.slotPlaces(capacity) }))} />}
    </Card>
  )
}
