import { useState } from 'react'
import type { HeldRow } from '@contract/finance'
import { useCopy } from '@/copy/copy'
import { financeCopy } from '@/copy/finance'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { yuan } from '@/ui/yuan'
import { heldNote } from './finance.view'

type HeldSheetProps = { held: HeldRow; onClose: () => void; onDone: (told: string) => Promise<void> }

/** Money by another amount than ordered: given back whole, or counted as part payment; either with its reason. */
export const HeldSheet = ({ held, onClose, onDone }: HeldSheetProps) => {
  const words = useCopy(financeCopy)
  const [as, setAs] = useState<'credit' | 'refund'>('refund')
  const [why, setWhy] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const settle = useCommand(async () => {
    const reply = await ask('staff', 'finance.settleHeld', { homeId: held.homeId as `home_${string}`, no: held.no, as, why: why.trim() })
    return reply.ok ? onDone(words.heldDone[reply.value.state]) : setTrouble(troubleWords(reply))
  })
  return (
    <Sheet open title={words.refundTitle(held.home, yuan(held.fen))} words={heldNote(held, words)} onClose={onClose} closeLabel={words.closeSheet} foot={<Button id='held-settle' words={words.heldGo[as]} busy={settle.busy} disabled={why.trim().length < 2} onTap={() => { void settle.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <FieldFrame label={words.heldHow} hint={as === 'refund' ? words.heldRefund : words.heldCredit(yuan(Math.max(0, held.dueFen - held.fen)), held.fen > held.dueFen ? yuan(held.fen - held.dueFen) : '')}><Chips id='held-as' label={words.heldHow} chosen={[as]} onTap={setAs} options={(['refund', 'credit'] as const).map((value) => ({ value, words: words.heldAs[value] }))} /></FieldFrame>
      <TextField id='held-why' must label={words.heldWhy} value={why} maxLength={100} onInput={setWhy} />
    </Sheet>
  )
}
