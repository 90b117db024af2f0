import { useState } from 'react'
import type { ErrandsView, ErrandView } from '@contract/errands'
import type { ErrandAct } from '@domain/errands/errand'
import { useCopy } from '@/copy/copy'
import { errandsCopy } from '@/copy/errands'
import { SitePhotos, type SitePhoto } from '@/frame/site-photos'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { useCommand } from '@/platform/use-command'
import { AreaField } from '@/ui/area-field'
import { Button, Buttons } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PickField } from '@/ui/pick-field'
import { DueFields } from './due-fields'
import { dueOf, targetsOf, usualDue } from './errands.view'

export type Act = Exclude<ErrandAct, 'taken'>
type ActFormProps = { act: Act; errand: ErrandView; view: ErrandsView; communityId: string; onClose: () => void; onDone: () => Promise<unknown> }

/** What is said with a step: the reason or instructions, to whom, a photo, another hour. */
export const ActForm = ({ act, errand: { errandId, level }, view, communityId, onClose, onDone }: ActFormProps) => {
  const words = useCopy(errandsCopy), isPassed = act === 'down' || act === 'over', targets = isPassed ? targetsOf(view, words, act, level) : []
  const [said, setSaid] = useState('')
  const [at, setAt] = useState(-1)
  const [due, setDue] = useState(usualDue(now()))
  const [photos, setPhotos] = useState<readonly SitePhoto[]>([])
  const [trouble, setTrouble] = useState<string>()
  const target = targets[at]?.target
  const send = useCommand(async () => {
    const reply = act === 'done' ? await ask('staff', 'errands.finish', { errandId, words: said, photo: photos[0]?.fileId ?? null })
      : act === 'back' ? await ask('staff', 'errands.sendBack', { errandId, words: said, dueAt: dueOf(due) })
        : act === 'withdrawn' ? await ask('staff', 'errands.withdraw', { errandId, words: said })
          : await ask('staff', 'errands.pass', { errandId, how: act, to: target ?? null, words: said })
    if (reply.ok) await onDone()
    else setTrouble(troubleWords(reply))
  })
  return (
    <>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {isPassed && <PickField id='errand-to' must kind='options' label={words.to} options={targets.map((one) => one.words)} chosen={at} shown={targets[at]?.words ?? ''} example={words.toExample} onPick={setAt} />}
      <AreaField id='errand-said' must label={words.asks[act]} value={said} maxLength={200} onInput={setSaid} />
      {act === 'back' && <DueFields due={due} onChange={setDue} />}
      {act === 'done' && <SitePhotos id='errand-photo' label={words.photo} communityId={communityId} photos={photos} most={1} onChange={setPhotos} />}
      <Buttons><Button kind='ghost' id='errand-cancel' words={words.cancel} onTap={onClose} /><Button wide id='errand-sure' words={words.acts[act]} busy={send.busy} disabled={!said.trim() || (isPassed && !target)} onTap={() => { void send.run() }} /></Buttons>
    </>
  )
}
