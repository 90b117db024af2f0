import { useState } from 'react'
import type { AskReason } from '@domain/identity/bind-ask'
import { askCopy } from '@/copy/ask'
import { useCopy } from '@/copy/copy'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { startAt } from '@/platform/navigate'
import { phoneNumberButton, type PhoneCode } from '@/platform/phone-number'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { PhotoGrid } from '@/ui/photo-grid'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { OwnAsks } from './own-asks'
import { useHomePhotos } from './use-home-photos'

const WHYS: readonly AskReason[] = ['new-phone', 'not-listed', 'heir', 'other']
const isPlace = (text: string, most: number) => new RegExp(`^[0-9A-Za-z]{1,${most}}$`).test(text.trim())

/** Neither ID tail nor code: a person looks. What is answered says nothing of who lives where. */
export const AskScreen = ({ community }: { community: string }) => {
  const words = useCopy(askCopy)
  const load = useLoad(() => ask('owner', 'binding.mine', { communityId: community }))
  const [place, setPlace] = useState({ building: '', unit: '1', room: '' })
  const [name, setName] = useState('')
  const [why, setWhy] = useState<AskReason>('new-phone')
  const [text, setText] = useState('')
  const [told, setTold] = useState<{ readonly tone: 'red' | 'pine', readonly words: string }>()
  const isWhole = isPlace(place.building, 4) && isPlace(place.unit, 4) && isPlace(place.room, 6) && name.trim() !== ''
  const homeId = `home_${community.slice('com_'.length)}_${place.building.trim()}-${place.unit.trim()}-${place.room.trim()}`
  const photos = useHomePhotos(homeId, 'bind', 1, (what) => setTold(what ? { tone: 'red', words: what === 'camera' ? words.cameraOff : words.photoLost } : undefined))
  const send = useCommand(async (phone: PhoneCode) => {
    if (!phone.ok) return setTold({ tone: 'red', words: phone.code === 'FAILED' ? words.phoneCode : words.phoneRefused })
    const reply = await ask('owner', 'binding.ask', { communityId: community, building: place.building.trim(), unit: place.unit.trim(), room: place.room.trim(), name: name.trim(), phoneCode: phone.value.code, why, words: text.trim(), photo: photos.files[0] ?? null })
    setTold(reply.ok ? { tone: 'pine', words: words.sent } : { tone: 'red', words: troubleWords(reply) })
    await load.reload()
  })
  const field = (key: keyof typeof place, most: number) => <TextField id={`ask-${key}`} label={words[key]} must value={place[key]} onInput={(value) => setPlace({ ...place, [key]: value })} maxLength={most} />
  return (
    <Screen title={words.bar} foot={<Foot note={words.photoNote}><Button id='ask-send' words={words.phoneTap} disabled={!isWhole || photos.isSending} busy={send.busy} native={phoneNumberButton((code) => { void send.run(code) })} /></Foot>}>
      <TitleBlock title={words.title} note={words.note} />
      {told && <Section wide><Notice tone={told.tone} icon={told.tone === 'red' ? 'warn' : 'check'} words={told.words} /></Section>}
      <Loaded load={load}>{({ asks }) => (asks.length > 0 ? <><OwnAsks asks={asks} />{asks.some(({ state }) => state === 'accepted') && <Section><Link id='ask-enter' words={words.enter} onTap={() => { void startAt('pages/launch/index') }} /></Section>}</> : null)}</Loaded>
      <Card>
        {field('building', 4)}
        {field('unit', 4)}
        {field('room', 6)}
        <TextField id='ask-name' label={words.name} must value={name} onInput={setName} maxLength={30} example={words.nameExample} />
      </Card>
      <Card title={words.why}><Chips id='ask-why' label={words.why} chosen={[why]} options={WHYS.map((one) => ({ value: one, words: words.whys[one] }))} onTap={setWhy} /></Card>
      <Card>
        <TextField id='ask-words' label={words.words} value={text} onInput={setText} maxLength={200} example={words.wordsExample} />
        <Words kind='caption' tone='quiet'>{isWhole ? words.photo : words.photoLater}</Words>
        {isWhole && <PhotoGrid id='ask-photo' photos={photos.shots} onTap={photos.again} onRemove={photos.remove} removeLabel={words.remove} onAdd={photos.shots.length ? undefined : () => { void photos.add.run() }} addWords={words.add} />}
      </Card>
    </Screen>
  )
}
