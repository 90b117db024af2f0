import { useState } from 'react'
import type { DaySheet } from '@contract/visits'
import { useCopy } from '@/copy/copy'
import { visitsCopy } from '@/copy/visits'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'

type DutySheetProps = { communityId: string; sheet: DaySheet; onClose: () => void; onSaved: () => Promise<void> }
const ALL = 'all'

/** Who answers questions on this day, in a slot if need be, and where households can sit down. */
export const DutySheet = ({ communityId, sheet: { day, duty, slots }, onClose, onSaved }: DutySheetProps) => {
  const words = useCopy(visitsCopy)
  const [slot, setSlot] = useState(ALL)
  const [expert, setExpert] = useState(duty.expert)
  const [restArea, setRestArea] = useState(duty.restArea)
  const [trouble, setTrouble] = useState<string>()
  const choose = (id: string) => { setSlot(id); setExpert(id === ALL ? duty.expert : slots.find((one) => one.id === id)?.expert ?? '') }
  const save = useCommand(async () => {
    const reply = await ask('staff', 'visits.duty', { communityId, day, slotId: slot === ALL ? null : slot, expert: expert.trim(), restArea: slot === ALL ? restArea.trim() : '' })
    if (reply.ok) return onSaved()
    setTrouble(troubleWords(reply))
  })
  return (
    <Sheet open title={words.dutyTitle} words={words.dutyNote} onClose={onClose} closeLabel={words.close} foot={<Button id='duty-save' words={words.save} busy={save.busy} onTap={() => { void save.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <Chips id='duty-slot' line label={words.dutySlot} chosen={[slot]} onTap={choose} options={[{ value: ALL, words: words.dutyDay }, ...slots.map(({ id, from }) => ({ value: id, words: from }))]} />
      <TextField id='duty-expert' label={words.expert} value={expert} onInput={setExpert} maxLength={20} example={words.expertExample} />
      {slot === ALL && <TextField id='duty-rest' label={words.restArea} value={restArea} onInput={setRestArea} maxLength={40} example={words.restAreaExample} />}
    </Sheet>
  )
}
