import { useEffect, useState } from 'react'
import type { InspectionView } from '@contract/inspection'
import { itemCount } from '@domain/inspection/form'
import { markKey } from '@domain/inspection/inspection'
import { needsPhoto, type WalkRound } from '@domain/inspection/round-forms'
import { MOST_ROUND_PHOTOS } from '@domain/inspection/rounds'
import { useCopy } from '@/copy/copy'
import { roundsCopy } from '@/copy/rounds'
import { atWords } from '@/copy/when'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { now } from '@/platform/clock'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { language } from '@/platform/language'
import { askOnSite } from '@/platform/on-site'
import { useCommand } from '@/platform/use-command'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { hundredthsOf, meterDoubt, NO_WALK, readingError } from './inspection.view'
import { RoundItem } from './round-item'
import { leftOf, NO_ROUND, roundForm, type RoundDraft } from './rounds.view'
import { WalkPhotos } from './walk-photos'
import { inspectionCopy } from '@/copy/inspection'

type RoundFormProps = { homeId: string; view: InspectionView; kind: WalkRound; onDone: (at?: number) => void }

/** One round, item by item; the rest is fine in one tap. It stays on this phone until it is kept. */
export const RoundForm = ({ homeId, view, kind, onDone }: RoundFormProps) => {
  const words = useCopy(roundsCopy), walk = useCopy(inspectionCopy), key = `round:${kind}:${homeId}`
  const [draft, setDraft] = useState<RoundDraft>(NO_ROUND)
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => { void readDraft<RoundDraft>(key).then((kept) => { if (kept) setDraft(kept.value) }) }, [key])
  const change = (next: Partial<RoundDraft>) => setDraft((before) => {
    const after = { ...before, ...next }
    void saveDraft(key, { ...after, photos: after.photos.map(({ fileId }) => ({ fileId })) } satisfies RoundDraft)
    return after
  })
  const rooms = roundForm(view, kind), left = leftOf(rooms, draft), readings = { ...NO_WALK, readings: draft.readings, whys: draft.whys }
  const doubted = view.meters.filter(({ code }) => meterDoubt(view, readings, code as never) && (draft.whys[code] ?? '').trim().length < 2)
  const lacksPhoto = (needsPhoto(kind) || draft.paperBy.trim() !== '') && !draft.photos.length
  const save = useCommand(async () => {
    const meters = Object.fromEntries(Object.entries(draft.readings).flatMap(([code, text]) => { const reading = hundredthsOf(text), why = draft.whys[code]?.trim(); return reading === undefined ? [] : [[code, { reading, photo: null, ...(why ? { why } : {}) }]] }))
    const reply = await askOnSite('inspection.round', { homeId, kind, ...(kind === 're-inspection' && view.again ? { seen: [...view.again] } : {}), marks: { ...draft.marks }, notes: Object.fromEntries(Object.entries(draft.notes).filter(([item]) => draft.marks[item] === 'bad')), photos: draft.photos.map(({ fileId }) => fileId), meters, ...(draft.paperBy.trim() ? { paperBy: draft.paperBy.trim() } : {}) })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    await dropDraft(key)
    onDone(reply.value.at)
  })
  return (
    <Screen
      title={words.names[kind]}
      foot={(
        <Foot note={left.length ? words.left(left.length) : lacksPhoto ? words.photoNeeded : undefined}>
          <Buttons>
            {left.length > 0 ? <Button id='round-rest-ok' kind='ghost' words={words.restFine(left.length)} onTap={() => change({ marks: { ...draft.marks, ...Object.fromEntries(left.map((item) => [item, 'ok' as const])) } })} /> : <Button id='round-cancel' kind='ghost' words={words.cancel} onTap={() => onDone()} />}
            <Button id='round-save' words={words.save} busy={save.busy} disabled={left.length > 0 || lacksPhoto || doubted.length > 0} onTap={() => { void save.run() }} />
          </Buttons>
        </Foot>
      )}
    >
      {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
      {kind === 're-inspection' && <Section><Notice words={words.carried(itemCount(rooms), atWords(view.inspection.finishedAt ?? 0, now(), language()))} /></Section>}
      {rooms.map((room) => (
        <Card key={room.code} title={room.name} fit='list'>
          {room.items.map((item) => {
            const at = markKey(room.code, item.code)
            return <RoundItem key={at} id={`round-${room.code}-${item.code}`} item={item} mark={draft.marks[at]} note={draft.notes[at] ?? ''} onMark={(mark) => change({ marks: { ...draft.marks, [at]: mark } })} onNote={(note) => change({ notes: { ...draft.notes, [at]: note } })} />
          })}
        </Card>
      ))}
      {kind === 'pre-check' && (
        <Card title={words.meters} aside={words.previous}>
          {view.meters.map(({ code, name, unit }) => {
            const text = draft.readings[code] ?? '', doubt = meterDoubt(view, readings, code as never)
            return (
              <Section key={code} close>
                <TextField id={`round-meter-${code}`} label={walk.reading(name, unit)} value={text} keyboard='digit' maxLength={11} error={doubt ? walk.doubt[doubt]('') : readingError(text, walk)} onInput={(next) => change({ readings: { ...draft.readings, [code]: next } })} />
                {doubt && <TextField id={`round-meter-${code}-why`} label={walk.doubtWhy} value={draft.whys[code] ?? ''} maxLength={60} onInput={(next) => change({ whys: { ...draft.whys, [code]: next } })} />}
              </Section>
            )
          })}
        </Card>
      )}
      <Card title={words.photo}>
        <WalkPhotos id='round-photo' label={needsPhoto(kind) ? words.photoNeeded : words.photo} homeId={homeId} folder='rounds' photos={draft.photos} most={MOST_ROUND_PHOTOS} onChange={(photos) => change({ photos })} />
        <TextField id='round-paper' label={words.paperWho} value={draft.paperBy} maxLength={20} hint={words.paperNote} onInput={(paperBy) => change({ paperBy })} />
      </Card>
    </Screen>
  )
}
