import { useEffect, useState } from 'react'
import { useCopy } from '@/copy/copy'
import { keyStoreCopy } from '@/copy/key-store'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { askSignature, useSignatureFor, useSignatureStore } from '@/frame/signature-store'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { deviceName } from '@/platform/device-name'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'

/** What was explained to the household and what it was given: the owner signs for both, once. */
export const GuideScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(keyStoreCopy), purpose = `guide:${homeId}`
  const load = useLoad(() => ask('owner', 'keys.guide', { homeId }))
  const strokes = useSignatureFor(purpose)
  const [trouble, setTrouble] = useState<string>()
  const when = (at: number) => atWords(at, now(), language())
  const sign = useCommand(async (handwriting: string) => {
    const reply = await ask('owner', 'keys.signGuide', { homeId, strokes: handwriting, device: deviceName() })
    if (reply.ok || reply.code !== 'UNREACHABLE') useSignatureStore.getState().clear()
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) load.put(reply.value)
  })
  // Back from the pad: signed with what was just written.
  useEffect(() => { if (strokes && load.state === 'ready' && !load.value.signed) void sign.run(strokes) }, [strokes, load.state])
  const view = load.state === 'ready' ? load.value : undefined, isTold = view?.items.every(({ at }) => at !== null)
  return (
    <Screen title={words.entry} foot={view && !view.signed && isTold ? <Foot><Button id='guide-sign' words={words.guideSign} busy={sign.busy} onTap={() => { void askSignature({ purpose, who: '', title: words.guideTitle }) }} /></Foot> : undefined}>
      <Loaded load={load}>
        {({ items, gifts, signed }) => (
          <>
            <TitleBlock title={words.entry} note={signed ? words.signed(signed.name, when(signed.at)) : isTold ? words.guideNote : words.guideWait} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            <Card fit='list'>{items.map(({ code, name, note, at, by }) => <ListRow key={code} mark={at === null ? 'later' : 'done'} strong words={name} note={[note, at === null ? '' : words.told(by, when(at))].filter(Boolean).join(words.gap)} />)}</Card>
            {gifts.length > 0 && <Card title={words.gifts} fit='list'>{gifts.map(({ stockId, name, each, at, by }) => <ListRow key={stockId} icon='gift' strong words={words.gift(name, each)} {...(at === null ? {} : { note: words.given(by, when(at)) })} />)}</Card>}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
