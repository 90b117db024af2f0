import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { siteCopy } from '@/copy/site'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { readyParts, type ReadyLine, type Saying } from './site.view'
import { TickSheet } from './tick-sheet'

/** Before a batch: each thing of the site looked at, with its proof; then a manager's name under it. */
export const CheckScreen = ({ communityId, batchId }: { communityId: string; batchId: string }) => {
  const words = useCopy(siteCopy), saying: Saying = { words, language: language(), now: now() }
  const load = useLoad(() => ask('staff', 'site.check', { batchId }), `site-check:${batchId}`)
  const [shown, setShown] = useState<ReadyLine>()
  const [isAsking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const view = load.state === 'ready' ? load.value : undefined
  const sign = useCommand(async (isSigned: boolean) => {
    const reply = await ask('manager', 'site.sign', { batchId, isSigned })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setAsking(false)
    await load.reload()
  })
  return (
    <Screen title={words.bar} foot={view?.isManager && <Foot>{view.signed ? <Button id='site-unsign' kind='ghost' words={words.unsign} busy={sign.busy} onTap={() => { void sign.run(false) }} /> : <Button id='site-sign' words={words.sign} disabled={view.open > 0} onTap={() => setAsking(true)} />}</Foot>}>
      <Loaded load={load}>
        {(check) => (
          <>
            <TitleBlock title={words.left(check.open)} note={words.note} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            <Section wide>{check.signed ? <Notice tone='pine' icon='check' words={words.signed(check.signed.by, atWords(check.signed.at, saying.now, saying.language))} note={words.signedNote} /> : <Notice tone='amber' icon='info' words={words.unsigned} note={words.unsignedNote} />}</Section>
            {readyParts(check, saying).map(({ group, title, left, lines }) => (
              <Card key={group} title={title} aside={left} fit='list'>
                {lines.map((line) => <ListRow key={line.code} id={`ready-${line.code}`} mark={line.isDone ? 'done' : 'empty'} strong={!line.isDone} words={line.title} {...(line.note ? { note: line.note } : {})} onTap={() => setShown(line)} />)}
              </Card>
            ))}
            {shown && <TickSheet key={shown.code} communityId={communityId} batchId={batchId} line={shown} isSigned={check.signed !== null} onClose={() => setShown(undefined)} onDone={async () => { setShown(undefined); await load.reload() }} />}
          </>
        )}
      </Loaded>
      <Confirm open={isAsking} title={words.sign} words={words.ask} yes={words.yes} no={words.no} busy={sign.busy} onYes={() => { void sign.run(true) }} onNo={() => setAsking(false)} />
    </Screen>
  )
}
