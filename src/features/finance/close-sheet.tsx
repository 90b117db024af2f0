import { useState } from 'react'
import type { MoneyDayView } from '@contract/finance'
import { useCopy } from '@/copy/copy'
import { financeCopy } from '@/copy/finance'
import { dayWords } from '@/copy/when'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { yuan } from '@/ui/yuan'

type CloseSheetProps = { of: { communityId: `com_${string}`; day: string }; view: MoneyDayView; onClose: () => void; onClosed: () => Promise<void> }

/** The day is signed as it is shown: its digest goes along. */
export const CloseSheet = ({ of, view, onClose, onClosed }: CloseSheetProps) => {
  const words = useCopy(financeCopy)
  const [note, setNote] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const needsNote = (view.check?.differences.length ?? 0) > 0
  const close = useCommand(async () => {
    const reply = await ask('staff', 'finance.close', { ...of, digest: view.digest, note: note.trim() })
    if (reply.ok) return onClosed()
    setTrouble(troubleWords(reply))
  })
  return (
    <Sheet open title={words.closeTitle(dayWords(of.day, language()))} words={words.closeWords(yuan(view.receivedFen), yuan(view.refundedFen))} onClose={onClose} closeLabel={words.closeSheet} foot={<Button id='close-yes' words={words.closeYes} busy={close.busy} disabled={needsNote && !note.trim()} onTap={() => { void close.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <TextField id='close-note' must={needsNote} label={words.closeNote} value={note} maxLength={200} example={words.closeNoteExample} onInput={setNote} />
    </Sheet>
  )
}
