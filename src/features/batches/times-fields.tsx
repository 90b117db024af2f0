import { View } from '@tarojs/components'
import { clockOf, dayOf, instantOf } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { batchesCopy } from '@/copy/batches'
import { dayWords } from '@/copy/when'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { NumberStepper } from '@/ui/number-stepper'
import { PickField } from '@/ui/pick-field'
import { TextField } from '@/ui/text-field'
import type { BatchPartProps } from './batch-form'
import './batch-form.scss'
import type { BatchOpened, BatchSize } from './batches.view'
import { ConflictNotices } from './conflict-notices'
import { DaysCard } from './days-card'
import { PreviewCard } from './preview-card'
import { WindowsCard } from './windows-card'

type TimesFieldsProps = BatchPartProps & { size: BatchSize; others: BatchOpened['others']; preview?: { readonly booked: (slotId: string) => number | undefined; readonly onDay: (day: string) => void } }

/** When, how many, where, and from when on it can be booked: what can still be changed of an open batch. */
export const TimesFields = ({ size, others, preview, ...part }: TimesFieldsProps) => {
  const words = useCopy(batchesCopy)
  const { draft, change, fault } = part
  // Of an open batch the slots come first: that is what is changed most.
  const slots = <PreviewCard size={size} draft={draft} change={change} {...preview} />
  return (
    <>
      {preview && slots}
      <DaysCard {...part} />
      <WindowsCard {...part} />
      <Card fit='list'>
        <ListRow strong words={words.places} note={fault('PLACES')} aside={<NumberStepper id='places' value={draft.places} onChange={(places) => change({ places })} min={1} label={words.places} lessLabel={words.less(words.places)} moreLabel={words.more(words.places)} />} />
      </Card>
      {!preview && slots}
      <ConflictNotices draft={draft} others={others} />
      <Card title={words.place}>
        <TextField id='place-name' must label={words.placeName} value={draft.place.name} onInput={(name) => change({ place: { ...draft.place, name } })} maxLength={60} error={draft.place.name.trim() ? undefined : words.placeMissing} />
        <TextField id='place-address' label={words.address} value={draft.place.address} onInput={(address) => change({ place: { ...draft.place, address } })} maxLength={120} />
      </Card>
      <Card title={words.opens}>
        <View className='batch-pair'>
          <PickField id='opens-day' kind='day' label={words.opensDay} day={dayOf(draft.opensAt)} shown={dayWords(dayOf(draft.opensAt), language())} onPick={(day) => change({ opensAt: instantOf(day, clockOf(draft.opensAt)) })} error={fault('OPENS_AFTER_START')} />
          <PickField id='opens-time' kind='time' label={words.opensTime} time={clockOf(draft.opensAt)} shown={clockOf(draft.opensAt)} onPick={(time) => change({ opensAt: instantOf(dayOf(draft.opensAt), time) })} />
        </View>
      </Card>
    </>
  )
}
