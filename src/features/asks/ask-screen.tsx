import { useState } from 'react'
import type { AskView } from '@contract/binding'
import type { NoReason } from '@domain/identity/bind-ask'
import { asksCopy } from '@/copy/asks'
import { useCopy } from '@/copy/copy'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { goBack } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Confirm } from '@/ui/confirm'
import { Foot } from '@/ui/foot'
import { KeyValues } from '@/ui/key-values'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { PhotoGrid } from '@/ui/photo-grid'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { TitleBlock } from '@/ui/title-block'

const REASONS: readonly NoReason[] = ['papers', 'visit', 'other']
type Owner = NonNullable<AskView['roster']>['owners'][number]

/** One request beside the roster: bound as one of its owners, or answered with a no that tells nothing. */
export const AskScreen = ({ askId }: { askId: string }) => {
  const words = useCopy(asksCopy)
  const load = useLoad(() => ask('staff', 'binding.look', { askId }))
  const [chosen, setChosen] = useState<Owner>()
  const [isRefusing, setRefusing] = useState(false)
  const [reason, setReason] = useState<NoReason>('visit')
  const [done, setDone] = useState<'accepted' | 'refused'>()
  const [trouble, setTrouble] = useState<string>()
  const decide = useCommand(async (owner: Owner | undefined) => {
    const reply = owner ? await ask('staff', 'binding.accept', { askId, ownerNo: owner.no }) : await ask('staff', 'binding.refuse', { askId, reason })
    setChosen(undefined)
    setRefusing(false)
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) setDone(owner ? 'accepted' : 'refused')
  })
  const view = load.state === 'ready' ? load.value : undefined
  if (done || (view && view.state !== 'waiting')) return <Screen title={words.oneBar}><PageState kind='empty' icon='check' words={done ? words[done] : words.decided} action={{ id: 'ask-back', words: words.toList, onTap: () => { void goBack() } }} /></Screen>
  return (
    <Screen title={words.oneBar} foot={view && <Foot><Button id='ask-refuse' kind='ghost' words={words.refuse} onTap={() => setRefusing(true)} /></Foot>}>
      <Loaded load={load}>
        {(given) => (
          <>
            <TitleBlock title={given.label} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            <Card title={words.given}>
              <KeyValues pairs={[{ key: 'name', words: words.name, value: given.name, strong: true }, { key: 'phone', words: words.phone, value: given.phone }, { key: 'why', words: words.why, value: words.whys[given.why] }, ...(given.words ? [{ key: 'said', words: words.said, value: given.words }] : []), ...(given.photo ? [] : [{ key: 'photo', words: words.photo, value: words.noPhoto }])]} />
              {given.photo && <PhotoGrid id='ask-photo' photos={[{ key: 'photo', src: given.photo, state: 'ready' }]} onTap={() => { void lookAtPhotos([given.photo], 0) }} />}
            </Card>
            {given.roster ? <Owners owners={given.roster.owners} onChoose={setChosen} /> : <Section wide><Notice tone='amber' icon='warn' words={words.noHome} note={words.noHomeNote} /></Section>}
          </>
        )}
      </Loaded>
      <Confirm open={!!chosen} title={words.acceptTitle(chosen?.name ?? '')} words={words.acceptWords} yes={words.accept} no={words.back} busy={decide.busy} onYes={() => { if (chosen) void decide.run(chosen) }} onNo={() => setChosen(undefined)} />
      <Sheet open={isRefusing} title={words.refuseTitle} onClose={() => setRefusing(false)} closeLabel={words.close} foot={<Button id='refuse-send' words={words.send} busy={decide.busy} onTap={() => { void decide.run(undefined) }} />}>
        <Chips id='no' line label={words.refuseTitle} chosen={[reason]} options={REASONS.map((one) => ({ value: one, words: words.reasons[one] }))} onTap={setReason} />
      </Sheet>
    </Screen>
  )
}

const Owners = ({ owners, onChoose }: { owners: readonly Owner[], onChoose: (owner: Owner) => void }) => {
  const words = useCopy(asksCopy)
  return (
    <Section wide quiet title={words.roster}>
      <Card fit='list'>
        {owners.map((owner) => (
          <ListRow
            key={owner.no} id={`owner-${owner.no}`} strong words={words.owner(owner.no, owner.name)} note={[owner.nameFits ? words.nameFits : words.nameDiffers, owner.phoneFits ? words.phoneFits : words.phoneDiffers(owner.phoneTail), owner.isBound ? words.bound : ''].filter(Boolean).join('　')}
            aside={<Pill words={words.accept} tone={owner.nameFits ? 'pine' : 'amber'} />} onTap={() => onChoose(owner)}
          />
        ))}
      </Card>
    </Section>
  )
}
