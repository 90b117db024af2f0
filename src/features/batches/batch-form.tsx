import { View } from '@tarojs/components'
import type { BatchDraft, BatchProblem } from '@domain/batch/batch'
import { clockOf, dayOf, instantOf } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { batchesCopy } from '@/copy/batches'
import { dayWords, periodWords } from '@/copy/when'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { NumberStepper } from '@/ui/number-stepper'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PickField } from '@/ui/pick-field'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { firstOf, lastOf, toggled, type BatchSize, type BuildingChoice } from './batches.view'
import './batch-form.scss'
import { DaysCard } from './days-card'
import { KeysCard } from './keys-card'
import { MaterialsCard } from './materials-card'
import { PreviewCard } from './preview-card'
import { RulesCard } from './rules-card'
import type { BatchInHand } from './use-batch'
import { WindowsCard } from './windows-card'

export type BatchPartProps = { readonly draft: BatchDraft; readonly change: BatchInHand['change']; /** The first of these problems that the draft has, in words. */ readonly fault: (...codes: readonly BatchProblem[]) => string | undefined }
type BatchFormProps = { batch: BatchInHand; draft: BatchDraft; buildings: readonly BuildingChoice[]; size: BatchSize }

/** Everything a batch says, in the order a manager thinks of it; each problem stands at its field. */
export const BatchForm = ({ batch: { change }, draft, buildings, size }: BatchFormProps) => {
  const words = useCopy(batchesCopy)
  const fault: BatchPartProps['fault'] = (...codes) => codes.filter((code) => size.problems.includes(code)).map((code) => words.problems[code])[0]
  const part = { draft, change, fault }
  const taken = buildings.filter((one) => one.taken).map(({ building }) => words.building(building)).join(words.comma)
  const unchosen = fault('BUILDINGS', 'HOMES_TOO_MANY')
  return (
    <>
      <TitleBlock title={words.title} aside={periodWords(firstOf(draft.days), lastOf(draft.days), language())} />
      <Section close><TextField id='batch-name' must label={words.name} value={draft.name} onInput={(name) => change({ name })} maxLength={40} example={words.nameExample} error={fault('NAME')} /></Section>
      <Card title={words.buildings} aside={words.buildingsAside(size.homes)}>
        {buildings.length > 0
          ? <Chips id='building' many label={words.buildings} chosen={draft.buildings} onTap={(one) => change({ buildings: toggled(draft.buildings, one) })} options={buildings.map(({ building, homes, taken: off }) => ({ value: building, words: words.building(building), count: homes, disabled: off }))} />
          : words.noBuildings}
        {taken && <Notice icon='info' words={words.takenNote(taken)} />}
        {unchosen && <Notice tone='amber' icon='warn' words={unchosen} />}
      </Card>
      <DaysCard {...part} />
      <WindowsCard {...part} />
      <Card fit='list'>
        <ListRow strong words={words.places} note={fault('PLACES')} aside={<NumberStepper id='places' value={draft.places} onChange={(places) => change({ places })} min={1} label={words.places} lessLabel={words.less(words.places)} moreLabel={words.more(words.places)} />} />
      </Card>
      <PreviewCard size={size} />
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
      <RulesCard {...part} />
      <MaterialsCard {...part} />
      <KeysCard {...part} />
    </>
  )
}
