import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { buildingsCopy } from '@/copy/buildings'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { homeOf } from './buildings.view'

type HoldSheetProps = { open: boolean; communityId: string; buildings: readonly string[]; onClose: () => void; onHeld: () => void }

/** One home, and why it does not open with the others. */
export const HoldSheet = ({ open, communityId, buildings, onClose, onHeld }: HoldSheetProps) => {
  const words = useCopy(buildingsCopy)
  const [building, setBuilding] = useState<string>()
  const [unit, setUnit] = useState('1')
  const [room, setRoom] = useState('')
  const [reason, setReason] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const inBuilding = building ?? buildings[0] ?? ''
  const homeId = homeOf(communityId, inBuilding, unit, room)
  const hold = useCommand(async () => {
    if (!homeId) return
    const reply = await ask('manager', 'buildings.hold', { homeId, reason: reason.trim() })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) return
    setRoom('')
    setReason('')
    onHeld()
  })
  return (
    <Sheet open={open} title={words.hold} words={words.heldNote} onClose={onClose} closeLabel={words.close} foot={<Button id='hold-yes' words={words.holdYes} busy={hold.busy} disabled={!homeId || !reason.trim()} onTap={() => { void hold.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <FieldFrame label={words.inBuilding}><Chips id='hold-building' line label={words.inBuilding} chosen={[inBuilding]} onTap={setBuilding} options={buildings.map((one) => ({ value: one, words: words.building(one) }))} /></FieldFrame>
      <TextField id='hold-unit' label={words.unit} value={unit} onInput={setUnit} maxLength={8} />
      <TextField id='hold-room' must label={words.room} value={room} onInput={setRoom} maxLength={8} example={words.roomExample} />
      <TextField id='hold-reason' must label={words.reason} value={reason} onInput={setReason} maxLength={60} example={words.reasonExample} />
      <Chips id='hold-why' label={words.reason} chosen={[reason]} onTap={setReason} options={words.reasons.map((one) => ({ value: one, words: one }))} />
    </Sheet>
  )
}
