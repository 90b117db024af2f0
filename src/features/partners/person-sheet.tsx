import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { partnersCopy } from '@/copy/partners'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'

const PHONE = /^1\d{10}$/

/** A place in a firm for a phone. */
export const PersonSheet = ({ communityId, firmId, onClose, onSaved }: { communityId: string; firmId: string; onClose: () => void; onSaved: () => void }) => {
  const words = useCopy(partnersCopy)
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [isLead, setLead] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const save = useCommand(async () => {
    const reply = await ask('manager', 'partners.name', { communityId: communityId, firmId, name: name.trim(), phone: phone.trim(), isLead })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    onSaved()
  })
  return (
    <Sheet open title={words.addPerson} words={words.howTo} onClose={onClose} closeLabel={words.close} foot={<Button id='person-save' words={words.save} busy={save.busy} disabled={!name.trim() || !PHONE.test(phone.trim())} onTap={() => { void save.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <TextField id='person-name' must label={words.person} value={name} onInput={setName} maxLength={20} />
      <TextField id='person-phone' must label={words.phone} value={phone} onInput={setPhone} keyboard='number' maxLength={11} valid={PHONE.test(phone.trim())} hint={words.leadNote} />
      <Chips id='person' many chosen={isLead ? ['lead'] : []} options={[{ value: 'lead', words: words.isLead }]} onTap={() => setLead(!isLead)} />
    </Sheet>
  )
}
