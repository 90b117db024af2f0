import { View } from '@tarojs/components'
import { clockAt, minutesOf } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { batchesCopy } from '@/copy/batches'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { PickField } from '@/ui/pick-field'
import './batch-form.scss'
import type { BatchPartProps } from './batch-form'

const MINUTES = [15, 20, 30, 45, 60, 90, 120]
const MOST = 6
const LAST = 23 * 60

/** The hours of a day and how long one slot is. */
export const WindowsCard = ({ draft: { windows, slotMinutes }, change, fault }: BatchPartProps) => {
  const words = useCopy(batchesCopy)
  const put = (at: number, part: { from?: string; to?: string }) => change({ windows: windows.map((one, i) => (i === at ? { ...one, ...part } : one)) })
  const wrong = fault('WINDOWS', 'NO_SLOT', 'SLOTS_TOO_MANY', 'SLOT_LENGTH')
  const add = () => {
    const from = Math.min(LAST - 60, minutesOf(windows.at(-1)?.to ?? '08:00') + 60)
    change({ windows: [...windows, { from: clockAt(from), to: clockAt(from + 60) }] })
  }
  return (
    <Card title={words.windows} aside={windows.length < MOST ? <Link id='add-window' icon='plus' words={words.addWindow} onTap={add} /> : undefined}>
      {windows.map(({ from, to }, at) => (
        <View key={at} className='batch-window'>
          <View className='batch-pair'>
            <PickField id={`window-${at}-from`} kind='time' label={words.from} time={from} shown={from} onPick={(time) => put(at, { from: time })} />
            <PickField id={`window-${at}-to`} kind='time' label={words.to} time={to} shown={to} onPick={(time) => put(at, { to: time })} />
          </View>
          {windows.length > 1 && <View className='batch-window__remove'><Link id={`window-${at}-remove`} look='quiet' small words={words.remove} label={`${words.remove} ${from}–${to}`} onTap={() => change({ windows: windows.filter((_, i) => i !== at) })} /></View>}
        </View>
      ))}
      {wrong && <Notice tone='amber' icon='warn' words={wrong} />}
      <FieldFrame label={words.slotMinutes}>
        <Chips id='minutes' label={words.slotMinutes} chosen={[String(slotMinutes)]} onTap={(minutes) => change({ slotMinutes: Number(minutes) })} options={[...new Set([...MINUTES, slotMinutes])].sort((a, b) => a - b).map((n) => ({ value: String(n), words: words.minutes(n) }))} />
      </FieldFrame>
    </Card>
  )
}
