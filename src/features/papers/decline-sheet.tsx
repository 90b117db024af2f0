import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { papersCopy } from '@/copy/papers'
import { AreaField } from '@/ui/area-field'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Sheet } from '@/ui/sheet'

type DeclineSheetProps = { open: boolean; busy: boolean; onClose: () => void; onDecline: (reason: string) => void }

/** Not signed, and why: a phrase or one's own words, which the company reads. */
export const DeclineSheet = ({ open, busy, onClose, onDecline }: DeclineSheetProps) => {
  const words = useCopy(papersCopy)
  const [reason, setReason] = useState('')
  return (
    <Sheet open={open} title={words.declineTitle} words={words.declineNote} onClose={onClose} closeLabel={words.back} foot={<Button id='decline-go' words={words.declineGo} busy={busy} disabled={reason.trim().length < 2} onTap={() => onDecline(reason.trim())} />}>
      <Chips id='decline' chosen={words.reasons.flatMap((one, at) => (one === reason ? [String(at)] : []))} onTap={(at) => setReason(words.reasons[Number(at)] ?? '')} options={words.reasons.map((one, at) => ({ value: String(at), words: one }))} />
      <AreaField id='decline-words' label={words.declineLabel} value={reason} example={words.declineExample} maxLength={200} onInput={setReason} />
    </Sheet>
  )
}
