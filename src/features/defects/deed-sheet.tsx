import { useState } from 'react'
import type { DefectView } from '@contract/defects'
import type { Assignees } from '@contract/partners'
import { rowOf, type Deed } from '@domain/defects/deeds'
import { tradeOf } from '@domain/defects/trades'
import { addDays, dayOf } from '@domain/kernel/calendar'
import { communityOf } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { PickField } from '@/ui/pick-field'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import type { Did, DoDeed, Given } from './do-deed'
import { ShotField, type TakenShot } from './shot-field'

type DeedSheetProps = { homeId: string; defect: DefectView; deed: Deed; doDeed: DoDeed; onClose: () => void; onDone: (after: Did['after']) => Promise<void> }
const OWN = 'own'

/** What a deed needs before it is done: a reason, a day, to whom; the table of deeds says which. */
export const DeedSheet = ({ homeId, defect, deed, doDeed, onClose, onDone }: DeedSheetProps) => {
  const words = useCopy(defectsCopy), { needs } = rowOf(deed), today = dayOf(now())
  const [why, setWhy] = useState('')
  const [day, setDay] = useState('')
  const [firm, setFirm] = useState<string>()
  const [person, setPerson] = useState('')
  const [shot, setShot] = useState<TakenShot>()
  const [trouble, setTrouble] = useState<string>()
  const asksWhom = needs.includes('whom')
  const load = useLoad<'partners.assignees'>(() => (asksWhom ? ask('staff', 'partners.assignees', { communityId: communityOf(homeId) }) : Promise.resolve({ ok: true, value: { firms: [], crew: [] } })))
  const whom: Assignees = load.state === 'ready' ? load.value : { firms: [], crew: [] }
  // The firm of its trade stands there already: one tap is enough for what is usual.
  const usual = defect.firm?.id ?? whom.firms.find(({ trades }) => trades.includes(tradeOf(defect)))?.id ?? OWN
  const chosen = firm ?? usual, people = chosen === OWN ? whom.crew : whom.firms.find(({ id }) => id === chosen)?.people ?? []
  const lacks = (needs.includes('why') && why.trim().length < 2) || (needs.includes('until') && !day)
  const done = useCommand(async () => {
    const given: Given = { why: why.trim(), day: day || null, firmId: chosen === OWN ? null : chosen, personId: person || null, shot }
    const { reply, after } = await doDeed(homeId, defect.no, deed, given)
    if (reply === 'PHOTO') return setTrouble(words.photoLost)
    if (!reply.ok) return setTrouble(troubleWords(reply))
    await onDone(after)
  })
  return (
    <Sheet open title={deed === 'reopen' ? words.reopenTitle : `${words.number(defect.no)} ${words.deedGo[deed] ?? ''}`} {...(deed === 'close' ? { words: words.closeWords } : {})} onClose={onClose} closeLabel={words.close} foot={<Button id='deed-done' words={words.doIt} busy={done.busy} disabled={lacks} onTap={() => { void done.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {asksWhom && (
        <>
          <FieldFrame label={words.whom}><Chips id='whom' label={words.whom} chosen={[chosen]} options={[...whom.firms.map(({ id, name }) => ({ value: id, words: name })), { value: OWN, words: words.own }]} onTap={(next) => { setFirm(next); setPerson('') }} /></FieldFrame>
          {people.length > 0 && <FieldFrame label={words.whoOf}><Chips id='who' label={words.whoOf} chosen={[person]} options={people.map(({ id, name }) => ({ value: id, words: name }))} onTap={(next) => setPerson(next === person ? '' : next)} /></FieldFrame>}
        </>
      )}
      {(asksWhom || needs.includes('until')) && <PickField id='deed-day' kind='day' label={asksWhom ? words.ownDeadline : words.holdUntil} shown={day} example={asksWhom ? words.asBefore : words.pickDay} day={day || addDays(today, 3)} from={addDays(today, 1)} onPick={setDay} />}
      {needs.includes('why') && <TextField id='deed-why' label={deed === 'reopen' ? words.reopenTitle : words.why} value={why} onInput={setWhy} maxLength={200} example={deed === 'reopen' ? words.reopenExample : words.whyExample} />}
      {deed === 'reopen' && <ShotField id='reopen' words={words.addPhoto} shot={shot} onShot={setShot} onTrouble={setTrouble} busy={done.busy} />}
    </Sheet>
  )
}
