import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { visitsCopy } from '@/copy/visits'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { Button, Buttons } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { whenWords, type CardHousehold } from './visits.view'

type GiveBackSheetProps = { household: CardHousehold; how: 'release' | 'decline' | 'miss'; onClose: () => void; onDone: (done: 'release' | 'miss') => Promise<void> }

/** The place goes back: cancelled for the owner, a request declined, or nobody came. Names what follows, and asks once. */
export const GiveBackSheet = ({ household: { homeId, ledgerId, visit, booking }, how, onClose, onDone }: GiveBackSheetProps) => {
  const words = useCopy(visitsCopy)
  const [reason, setReason] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const give = useCommand(async () => {
    if (!visit) return
    const reply = how === 'miss' ? await ask('staff', 'visits.miss', { homeId, ledgerId, slotId: visit.slot }) : await ask('staff', 'visits.release', { homeId, ledgerId, slotId: visit.slot, lane: booking.lane, reason: reason.trim(), line: booking.waiting > 0 })
    if (reply.ok) return onDone(how === 'miss' ? 'miss' : 'release')
    setTrouble(troubleWords(reply))
  })
  const when = visit ? whenWords(visit, language()) : ''
  const said = { release: [words.releaseTitle, words.releaseWords(when), words.releaseYes], decline: [words.declineTitle, words.declineWords(when), words.declineYes], miss: [words.missTitle, words.missWords(when), words.missYes] }[how]
  return (
    <Sheet
      open title={said[0] ?? ''} words={said[1] ?? ''} onClose={onClose} closeLabel={words.close}
      foot={<Buttons><Button id='give-back-no' kind='ghost' words={words.keep} onTap={onClose} /><Button id='give-back-yes' wide kind='danger' words={said[2] ?? ''} busy={give.busy} onTap={() => { void give.run() }} /></Buttons>}
    >
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {how !== 'miss' && <TextField id='give-back-reason' label={words.reason} value={reason} onInput={setReason} maxLength={60} example={how === 'decline' ? words.reasonDecline : words.reasonRelease} />}
    </Sheet>
  )
}
