import { View } from '@tarojs/components'
import { useCopy } from '@/copy/copy'
import { batchesCopy } from '@/copy/batches'
import { dayWords, weekdayWords } from '@/copy/when'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { PickField } from '@/ui/pick-field'
import type { BatchPartProps } from './batch-form'
import { firstOf, lastOf, spanOf, toggled, withSpan } from './batches.view'

/** The first and the last day, and which in between are off. */
export const DaysCard = ({ draft: { days }, change, fault }: BatchPartProps) => {
  const words = useCopy(batchesCopy)
  const [first, last] = [firstOf(days), lastOf(days)]
  const say = language()
  return (
    <Card title={words.days} aside={words.daysAside(days.length)}>
      <View className='batch-pair'>
        <PickField id='first-day' kind='day' label={words.firstDay} day={first} shown={first && dayWords(first, say)} onPick={(day) => change({ days: withSpan(days, day, last < day ? day : last) })} error={fault('DAYS', 'DAYS_PAST', 'DAYS_TOO_MANY')} />
        <PickField id='last-day' kind='day' label={words.lastDay} day={last} from={first} shown={last && dayWords(last, say)} onPick={(day) => change({ days: withSpan(days, first > day ? day : first, day) })} />
      </View>
      <FieldFrame label={words.daysHint}>
        <Chips id='open-day' many label={words.days} chosen={days} options={spanOf(first, last).map((day) => ({ value: day, words: `${Number(day.slice(8))} ${weekdayWords(day, say)}` }))} onTap={(day) => { if (days.length > 1 || !days.includes(day)) change({ days: toggled(days, day) }) }} />
      </FieldFrame>
    </Card>
  )
}
