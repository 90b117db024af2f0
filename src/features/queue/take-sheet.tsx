import { useState } from 'react'
import { SERVICES, type Service } from '@domain/queue/queue'
import { useCopy } from '@/copy/copy'
import { queueCopy } from '@/copy/queue'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Consent } from '@/ui/consent'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'

/** A number for a household that is here. */
export const TakeSheet = ({ homeId, onClose, onTaken }: { homeId: string; onClose: () => void; onTaken: (no: string) => void }) => {
  const words = useCopy(queueCopy)
  const [service, setService] = useState<Service>('desk')
  const [isUrgent, setUrgent] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const take = useCommand(async () => {
    const reply = await ask('staff', 'queue.join', { homeId, service, isUrgent })
    if (reply.ok) onTaken(reply.value.no)
    else setTrouble(troubleWords(reply))
  })
  return (
    <Sheet open title={words.takeTitle} onClose={onClose} closeLabel={words.close} foot={<Button id='queue-take' words={words.take} busy={take.busy} onTap={() => { void take.run() }} />}>
      <FieldFrame label={words.takeFor}><Chips id='take-for' label={words.takeFor} chosen={[service]} onTap={setService} options={SERVICES.map((value) => ({ value, words: words.services[value] }))} /></FieldFrame>
      <Consent id='take-urgent' given={isUrgent} onTap={() => setUrgent(!isUrgent)} words={words.urgentNote} />
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
    </Sheet>
  )
}
