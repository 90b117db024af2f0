import { useState } from 'react'
import type { KeyHomeView } from '@contract/keys-store'
import { KEY_EVENTS, type KeyEventKind } from '@domain/keys/key-care'
import { roomOf } from '@domain/keys/key-book'
import { total, type Counts } from '@domain/keys/key-issue'
import { addDays, dayOf } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { keyStoreCopy } from '@/copy/key-store'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { yuan } from '@/ui/yuan'
import { CountsFields } from './counts-fields'

export type KeyAct = 'lend' | 'hang' | 'recount' | 'note' | 'put-back'
type ActSheetProps = { communityId: string; view: KeyHomeView; act: KeyAct; onClose: () => void; onDone: () => Promise<void> }

/** Lent, put back, hung elsewhere, counted again; lost, found, given back, issued again. Each with its reason. */
export const ActSheet = ({ communityId, view, act, onClose, onDone }: ActSheetProps) => {
  const words = useCopy(keyStoreCopy), { homeId } = view
  const [who, setWho] = useState(view.you)
  const [why, setWhy] = useState('')
  const [days, setDays] = useState('0')
  const [place, setPlace] = useState(view.place)
  const [what, setWhat] = useState<KeyEventKind>('lost')
  const [counts, setCounts] = useState<Counts>(act === 'recount' ? view.taken ?? {} : {})
  const [fee, setFee] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const send = useCommand(async () => {
    const { building, home } = roomOf(homeId)
    const reply = act === 'lend' ? await ask('staff', 'keys.lend', { homeId, to: who, words: why, until: addDays(dayOf(now()), Number(days)) })
      : act === 'hang' ? await ask('staff', 'keys.place', { communityId, building, homes: [home], place })
        : act === 'recount' ? await ask('staff', 'keys.recount', { homeId, counts: { ...counts }, words: why })
          : act === 'put-back' ? await ask('staff', 'keys.putBack', { homeId, words: why })
          : await ask('staff', 'keys.note', { homeId, what, counts: { ...counts }, words: why, fee: fee || null })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    onClose()
    await onDone()
  })
  const isReady = act === 'hang' ? place.trim() !== '' : why.trim() !== '' && (act === 'recount' || act === 'put-back' || (act === 'lend' ? who.trim() !== '' : total(counts) > 0))
  const title = act === 'lend' ? words.lend : act === 'hang' ? words.hang : act === 'recount' ? words.recount : act === 'put-back' ? words.putBack : words.later
  return (
    <Sheet open title={title} onClose={onClose} closeLabel={words.close} foot={<Button id='act-save' words={words.save} disabled={!isReady} busy={send.busy} onTap={() => { void send.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {act === 'lend' && <TextField id='act-who' must label={words.lendTo} value={who} maxLength={20} onInput={setWho} />}
      {act === 'lend' && <FieldFrame label={words.until}><Chips id='act-until' label={words.until} chosen={[days]} onTap={setDays} options={words.untilDays.map(([value, said]) => ({ value, words: said }))} /></FieldFrame>}
      {act === 'hang' && <TextField id='act-place' must label={words.place} value={place} maxLength={20} example={words.placeExample} onInput={setPlace} />}
      {act === 'note' && <Chips id='act-what' label={words.later} chosen={[what]} onTap={(next) => { setWhat(next); setCounts({}); setFee('') }} options={KEY_EVENTS.map((value) => ({ value, words: words.events[value] }))} />}
      {(act === 'recount' || act === 'note') && <CountsFields kinds={view.kinds} counts={counts} onChange={setCounts} most={(code) => (act === 'recount' ? 99 : what === 'reissued' ? view.cabinet?.[code] ?? (view.cabinet ? 0 : 99) : what === 'found' ? view.lost[code] ?? 0 : view.owner[code] ?? 0)} />}
      {act === 'note' && what === 'reissued' && view.costs.length > 0 && <FieldFrame label={words.cost}><Chips id='act-fee' label={words.cost} chosen={[fee]} onTap={setFee} options={[{ value: '', words: words.noCost }, ...view.costs.map(({ code, name, fen }) => ({ value: code, words: words.costOf(name, yuan(fen)) }))]} /></FieldFrame>}
      {act !== 'hang' && <TextField id='act-why' must label={act === 'lend' ? words.lendWhy : words.why} value={why} maxLength={40} example={act === 'lend' ? words.lendWhyExample : act === 'put-back' ? words.putBackExample : words.whyExample} onInput={setWhy} />}
    </Sheet>
  )
}
