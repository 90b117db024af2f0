import { useEffect, useRef, useState } from 'react'
import type { PaperView } from '@contract/papers'
import { useCopy } from '@/copy/copy'
import { papersCopy } from '@/copy/papers'
import { atWords } from '@/copy/when'
import type { PapersWords } from '@/copy/zh-CN/papers'
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
import { Card } from '@/ui/card'
import { Clause } from '@/ui/clause'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { PaperBlocks } from './paper-blocks'
import { PaperFoot } from './paper-foot'

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
    <Screen
      title={paper === 'handover-sheet' ? words.handoverBar : words.bar}
      foot={view && (
        <PaperFoot
          view={view} openedAt={openedAt.current} agreed={agreed} busy={submit.busy} isFull={isFull} strokes={strokes} canCall={unit === 'owner'}
          onFull={() => setFull(!isFull)} onAgree={() => setAgreed(!agreed)} onRetry={(given) => { void run(given) }} onSign={() => { void askSignature({ purpose, who: me?.name ?? '', title: `《${view.name}》` }) }}
        />
      )}
    >
      <Loaded load={load}>
        {(value) => (
          <>
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {isSigned(value) && <><TitleBlock title={value.name} note={editionOf(value, words)} /><Signers view={value} /></>}
            {value.keyClauses.length > 0 && !isFull
              ? (
                <>
                  {!isSigned(value) && <TitleBlock title={words.first(value.keyClauses.length)} note={editionOf(value, words)} />}
                  {value.keyClauses.map(({ title, words: said, clause }, at) => <Clause key={clause} number={at + 1} title={title} aside={words.clause(clause)} words={said} />)}
                </>
              )
              : <PaperBlocks paper={value.paper} edition={isSigned(value) ? '' : editionOf(value, words)} />}
            {!isSigned(value) && <Signers view={value} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const editionOf = (view: PaperView, words: PapersWords): string => [words.of(view.name, view.version), view.isSample ? words.sample : ''].filter(Boolean).join('　')

/** By the one who looks: then who signed comes first, and the text is there to read again. */
const isSigned = (view: PaperView): boolean => view.signers.some(({ isYou, at }) => isYou && at !== null)

const Signers = ({ view }: { view: PaperView }) => {
  const words = useCopy(papersCopy)
  return (
    <Card title={words.signers} fit='list'>
      {view.signers.map(({ who, name, at, isYou, isNeeded }) => (
        <ListRow key={who} mark={at ? 'done' : 'empty'} words={`${name}${isYou ? words.you : ''}`} note={at ? words.signedAt(atWords(at, now(), language())) : isNeeded ? words.waiting : words.later} />
      ))}
    </Card>
  )
}
