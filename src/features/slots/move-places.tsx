import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { slotsCopy } from '@/copy/slots'
import { dateWords, spanWords } from '@/copy/when'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { NumberStepper } from '@/ui/number-stepper'
import { PickField } from '@/ui/pick-field'
import { Sheet } from '@/ui/sheet'
import { partName, type SlotCount, type SlotPart } from './slots.view'

type MovePlacesProps = { batchId: string; open: boolean; slots: readonly SlotCount[]; parts: readonly SlotPart[]; onClose: () => void; onMoved: () => void }

/** Free places of a slot from one group of buildings to another: a large batch decides for each on its own. */
export const MovePlaces = ({ batchId, open, slots, parts, onClose, onMoved }: MovePlacesProps) => {
  const words = useCopy(slotsCopy)
  const [from, setFrom] = useState(parts[0]?.ledgerId ?? '')
  const [to, setTo] = useState(parts[1]?.ledgerId ?? '')
  const [at, setAt] = useState(0)
  const slot = slots[Math.min(at, slots.length - 1)]
  const [places, setPlaces] = useState(1)
  const [said, setSaid] = useState<{ words: string; isDone: boolean }>()
  const close = () => { setSaid(undefined); setPlaces(1); onClose() }
  const move = useCommand(async () => {
    if (!slot) return
    const reply = await ask('manager', 'batches.movePlaces', { batchId, slotId: slot.id, from, to, places })
    setSaid(reply.ok ? { words: words.moved(reply.value.places), isDone: true } : { words: troubleWords(reply), isDone: false })
    if (reply.ok) onMoved()
  })
  const free = (ledgerId: string) => slot?.free?.[parts.findIndex((part) => part.ledgerId === ledgerId)] ?? 0
  const options = parts.map((part) => ({ value: part.ledgerId, words: words.part(partName(part, words), free(part.ledgerId)) }))
  return (
    <Sheet
      open={open} title={words.moveTitle(slot ? dateWords(slot.day, language()) : '')} words={words.moveNote} onClose={close} closeLabel={words.close}
      foot={<Button id='move-yes' words={words.moveYes(places)} busy={move.busy} disabled={from === to || free(from) < places} onTap={() => { void move.run() }} />}
    >
      {said && <Notice tone={said.isDone ? 'pine' : 'red'} icon={said.isDone ? 'check' : 'warn'} words={said.words} />}
      <PickField id='move-slot' kind='options' label={words.moveSlot} options={slots.map((one) => spanWords(one.from, one.to))} chosen={at} shown={slot ? spanWords(slot.from, slot.to) : ''} onPick={setAt} />
      <FieldFrame label={words.from}><Chips id='move-from' label={words.from} chosen={[from]} onTap={setFrom} options={options} /></FieldFrame>
      <FieldFrame label={words.to}><Chips id='move-to' label={words.to} chosen={[to]} onTap={setTo} options={options.map((option) => ({ ...option, disabled: option.value === from }))} /></FieldFrame>
      <ListRow words={words.howMany} aside={<NumberStepper id='move-places' value={places} min={1} max={Math.max(1, free(from))} onChange={setPlaces} label={words.howMany} lessLabel={words.less} moreLabel={words.more} />} />
    </Sheet>
  )
}
