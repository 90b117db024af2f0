import { useEffect, useRef, useState } from 'react'
import type { PaperView } from '@contract/papers'
import { useCopy } from '@/copy/copy'
import { papersCopy } from '@/copy/papers'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { askSignature, useSignatureFor, useSignatureStore } from '@/frame/signature-store'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { deviceName } from '@/platform/device-name'
import { language } from '@/platform/language'
import { goBack } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Clause } from '@/ui/clause'
import { Consent } from '@/ui/consent'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { PaperBlocks } from './paper-blocks'

export type PaperScreenProps = { readonly unit: 'owner' | 'staff'; readonly homeId: string; readonly paper: string }

/** Read what matters first, then all of it, agree, sign by hand: for owners and staff alike. What is signed is what was shown. */
export const PaperScreen = ({ unit, homeId, paper }: PaperScreenProps) => {
  const words = useCopy(papersCopy)
  const load = useLoad(() => ask(unit, 'papers.open', { homeId, paper }))
  const purpose = `paper:${paper}:${homeId}`
  const strokes = useSignatureFor(purpose)
  const openedAt = useRef(Date.now())
  const [agreed, setAgreed] = useState(false)
  const [isFull, setFull] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const view = load.state === 'ready' ? load.value : undefined
  const me = view?.signers.find(({ isYou }) => isYou)

  const submit = useCommand(async (handwriting: string) => {
    if (!view) return
    const reply = await ask(unit, 'papers.sign', { homeId, paper, digest: view.digest, strokes: handwriting, device: deviceName(), seconds: Math.round((Date.now() - openedAt.current) / 1000) })
    setTrouble(reply.ok ? undefined : reply.code === 'PAPER_CHANGED' ? words.changed : troubleWords(reply))
    if (reply.ok || reply.code !== 'UNREACHABLE') useSignatureStore.getState().clear()
    await load.reload()
  })
  const { run } = submit
  // Coming back from the pad is submitting: what was written is not asked for twice.
  const isReady = view !== undefined && me?.at === null
  useEffect(() => { if (strokes && isReady) void run(strokes) }, [strokes, run, isReady])

  return (
    <Screen title={paper === 'handover-sheet' ? words.handoverBar : words.bar} foot={view && <PaperFoot view={view} agreed={agreed} busy={submit.busy} isFull={isFull} strokes={strokes} onFull={() => setFull(!isFull)} onAgree={() => setAgreed(!agreed)} onRetry={(given) => { void run(given) }} onSign={() => { void askSignature({ purpose, who: me?.name ?? '', title: `《${view.name}》` }) }} />}>
      <Loaded load={load}>
        {(value) => (
          <>
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            <TitleBlock title={value.keyClauses.length && !isFull ? words.first(value.keyClauses.length) : value.name} note={`${words.of(value.name, value.version)}${value.isSample ? `　${words.sample}` : ''}`} />
            {value.keyClauses.length > 0 && !isFull
              ? value.keyClauses.map(({ title, words: said, clause }, at) => <Clause key={clause} number={at + 1} title={title} aside={words.clause(clause)} words={said} />)
              : <PaperBlocks paper={value.paper} />}
            <Signers view={value} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const Signers = ({ view }: { view: PaperView }) => {
  const words = useCopy(papersCopy)
  return (
    <Card title={words.signers} fit='list'>
      {view.signers.map(({ who, name, at, isYou }) => (
        <ListRow key={who} mark={at ? 'done' : 'empty'} words={`${name}${isYou ? words.you : ''}`} note={at ? words.signedBy(name, atWords(at, now(), language())) : words.waiting} />
      ))}
    </Card>
  )
}

type FootProps = { view: PaperView; agreed: boolean; busy: boolean; isFull: boolean; strokes: string | undefined; onFull: () => void; onAgree: () => void; onRetry: (strokes: string) => void; onSign: () => void }

const PaperFoot = ({ view, agreed, busy, isFull, strokes, onFull, onAgree, onRetry, onSign }: FootProps) => {
  const words = useCopy(papersCopy)
  const me = view.signers.find(({ isYou }) => isYou)
  const more = view.keyClauses.length > 0 && <Link id='paper-full' words={isFull ? words.keyOnly : words.full} onTap={onFull} />
  if (!me) return more ? <Foot note={more}>{null}</Foot> : undefined
  if (me.at !== null) return <Foot note={words.signedBy(me.name, atWords(me.at, now(), language()))}><Button id='paper-done' words={words.done} onTap={() => { void goBack() }} /></Foot>
  if (strokes) return <Foot note={words.written}><Button id='paper-submit' words={words.submit} busy={busy} onTap={() => onRetry(strokes)} /></Foot>
  return (
    <Foot note={more || undefined}>
      <Consent id='paper-agree' words={view.consent} given={agreed} onTap={onAgree} />
      <Button id='paper-sign' words={words.sign} disabled={!agreed} busy={busy} onTap={onSign} />
    </Foot>
  )
}
