import { useEffect, useState } from 'react'
import { DUTIES, type Duty } from '@domain/community/community'
import { useCopy } from '@/copy/copy'
import { crewCopy } from '@/copy/crew'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { Segmented } from '@/ui/segmented'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { canHire, freshHiring, isMobile, type Hiring } from './crew.view'

type HireSheetProps = { communityId: string; open: boolean; onClose: () => void; onHired: (name: string) => void }

/** A place for a colleague, by name and phone; what was begun is kept. */
export const HireSheet = ({ communityId, open, onClose, onHired }: HireSheetProps) => {
  const words = useCopy(crewCopy)
  const name = `hire:${communityId}`
  const [hiring, setHiring] = useState<Hiring>(freshHiring)
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => { void readDraft<Hiring>(name).then((kept) => { if (kept) setHiring(kept.value) }) }, [name])
  const change = (part: Partial<Hiring>) => { const next = { ...hiring, ...part }; setHiring(next); void saveDraft(name, next) }
  const toggle = (duty: Duty) => change({ duties: hiring.duties.includes(duty) ? hiring.duties.filter((one) => one !== duty) : [...hiring.duties, duty] })
  const hire = useCommand(async () => {
    const reply = await ask('manager', 'setup.hire', { communityId, name: hiring.name.trim(), phone: hiring.phone.trim(), duties: hiring.isManager ? [...DUTIES] : [...hiring.duties], isManager: hiring.isManager })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) return
    await dropDraft(name)
    setHiring(freshHiring)
    onHired(hiring.name.trim())
  })
  return (
    <Sheet open={open} title={words.addTitle} onClose={onClose} closeLabel={words.close} foot={<Button id='hire' words={words.hire} busy={hire.busy} disabled={!canHire(hiring)} onTap={() => { void hire.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <TextField id='hire-name' must label={words.name} value={hiring.name} maxLength={20} example={words.nameExample} onInput={(text) => change({ name: text })} />
      <TextField id='hire-phone' must label={words.phone} value={hiring.phone} keyboard='number' maxLength={11} example={words.phoneExample} valid={isMobile(hiring.phone)} onInput={(text) => change({ phone: text })} />
      <FieldFrame label={words.isManager} hint={hiring.isManager ? words.managerNote : undefined}>
        <Segmented id='hire-manager' large label={words.isManager} chosen={hiring.isManager ? 'yes' : 'no'} onTap={(answer) => change({ isManager: answer === 'yes' })} options={[{ value: 'no', words: words.managerNo }, { value: 'yes', words: words.managerYes }]} />
      </FieldFrame>
      {!hiring.isManager && (
        <FieldFrame label={words.whatDoes}>
          <Chips id='duty' many label={words.whatDoes} chosen={hiring.duties} onTap={toggle} options={DUTIES.map((duty) => ({ value: duty, words: words.duties[duty] }))} />
        </FieldFrame>
      )}
    </Sheet>
  )
}
