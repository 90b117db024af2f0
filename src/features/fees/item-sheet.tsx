import { useState } from 'react'
import { FEE_DUES, METHODS, type FeeItem } from '@domain/fees/fee-item'
import { fenFrom } from '@domain/kernel/money'
import { useCopy } from '@/copy/copy'
import { feesCopy } from '@/copy/fees'
import { Button, Buttons } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { ListRow } from '@/ui/list-row'
import { NumberStepper } from '@/ui/number-stepper'
import { PickField } from '@/ui/pick-field'
import { Segmented } from '@/ui/segmented'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { computedBy, finished, formOf } from './fees.view'

type ItemSheetProps = { item: FeeItem; isNew: boolean; busy: boolean; onSave: (item: FeeItem) => void; onRemove: () => void; onClose: () => void }
const HOWS = ['area-month', 'fixed', 'count'] as const

/** One item of the list with everything it may say. */
export const ItemSheet = ({ item: given, isNew, busy, onSave, onRemove, onClose }: ItemSheetProps) => {
  const words = useCopy(feesCopy)
  const [form, setForm] = useState(() => formOf(given))
  const { item, price } = form, done = finished(form)
  const change = (part: object) => setForm({ ...form, item: { ...item, ...part } as FeeItem })
  const stepper = (id: 'months' | 'count', value: number, max: number) => (
    <ListRow words={words[id]} aside={<NumberStepper id={`item-${id}`} value={value} min={1} max={max} label={words[id]} lessLabel={`${words[id]} ${words.less}`} moreLabel={`${words[id]} ${words.more}`} onChange={(next) => change({ [id]: next })} />} />
  )
  const kinds = [...(item.isDeposit ? ['deposit' as const] : []), ...(item.isOptional ? ['optional' as const] : [])]
  const channels = item.channels ?? []
  return (
    <Sheet
      open title={words.edit} onClose={onClose} closeLabel={words.close}
      foot={<Buttons>{!isNew && <Button id='item-remove' kind='ghost' words={words.remove} onTap={onRemove} />}<Button id='item-save' words={words.save} busy={busy} disabled={!done} onTap={() => { if (done) onSave(done) }} /></Buttons>}
    >
      <TextField id='item-name' must label={words.name} value={item.name} maxLength={30} example={words.nameExample} onInput={(name) => change({ name })} />
      <FieldFrame label={words.how}><Segmented id='item-how' large label={words.how} chosen={item.how} onTap={(how) => setForm({ ...form, item: computedBy(item, how) })} options={HOWS.map((value) => ({ value, words: words.hows[value] }))} /></FieldFrame>
      <TextField id='item-price' must label={words.prices[item.how]} value={price} keyboard='digit' maxLength={9} error={price && fenFrom(price) === undefined ? words.priceWrong : undefined} onInput={(text) => setForm({ ...form, price: text })} />
      {item.how === 'area-month' && stepper('months', item.months, 36)}
      {item.how === 'count' && <TextField id='item-unit' must label={words.unit} value={item.unit} maxLength={6} example={words.unitExample} onInput={(unit) => change({ unit })} />}
      {item.how === 'count' && stepper('count', item.count, 99)}
      <FieldFrame label={words.kind}><Chips id='item-kind' many label={words.kind} chosen={kinds} onTap={(kind) => change(kind === 'deposit' ? { isDeposit: !item.isDeposit } : { isOptional: !item.isOptional })} options={[{ value: 'deposit' as const, words: words.deposit }, { value: 'optional' as const, words: words.optional }]} /></FieldFrame>
      <FieldFrame label={words.due}><Chips id='item-due' label={words.due} chosen={[item.due ?? 'usual']} onTap={(due) => change({ due: due === 'usual' ? undefined : due })} options={[{ value: 'usual' as const, words: words.dueUsual }, ...FEE_DUES.map((value) => ({ value, words: words.dues[value] }))]} /></FieldFrame>
      <FieldFrame label={words.channels}><Chips id='item-channel' many label={words.channels} chosen={channels} onTap={(one) => change({ channels: channels.includes(one) ? channels.filter((other) => other !== one) : [...channels, one] })} options={METHODS.map((value) => ({ value, words: words.methods[value] }))} /></FieldFrame>
      <PickField id='item-from' kind='day' label={words.from} shown={item.from ?? ''} example={words.anyDay} day={item.from ?? ''} onPick={(from) => change({ from })} />
      <PickField id='item-to' kind='day' label={words.to} shown={item.to ?? ''} example={words.anyDay} day={item.to ?? ''} onPick={(to) => change({ to })} />
      <TextField id='item-basis' label={words.basis} value={item.basis ?? ''} maxLength={60} example={words.basisExample} onInput={(basis) => change({ basis })} />
    </Sheet>
  )
}
