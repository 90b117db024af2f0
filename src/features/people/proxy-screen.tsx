import { useEffect, useRef, useState } from 'react'
import type { LetterView } from '@contract/people'
import type { ProxyScope } from '@domain/people/proxy'
import { useCopy } from '@/copy/copy'
import { peopleCopy } from '@/copy/people'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { askSignature, useSignatureFor, useSignatureStore } from '@/frame/signature-store'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { deviceName } from '@/platform/device-name'
import { goBack } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { dayOf } from '@domain/kernel/calendar'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Consent } from '@/ui/consent'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { LetterText } from './letter-text'
import { emptyPerson, isWholePerson, SCOPES } from './people.view'
import { PersonFields } from './person-fields'

const USUAL_DAYS = 30
const toggled = <T,>(all: readonly T[], one: T): T[] => (all.includes(one) ? all.filter((other) => other !== one) : [...all, one])

/** Whom, what and when; then the letter as the server makes it of that, signed by hand. */
export const ProxyScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(peopleCopy), today = dayOf(now()), purpose = `letter:${homeId}`
  const load = useLoad(() => ask('owner', 'people.open', { homeId }))
  const [draft, setDraft] = useState(emptyPerson(today, USUAL_DAYS))
  const [scopes, setScopes] = useState<ProxyScope[]>(['book', 'visit', 'keys'])
  const [papers, setPapers] = useState<string[]>([])
  const [letter, setLetter] = useState<LetterView>()
  const [agreed, setAgreed] = useState(false)
  const [isDone, setDone] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const shownAt = useRef(0)
  const strokes = useSignatureFor(purpose)
  const terms = { ...draft, name: draft.name.trim(), scopes, papers: scopes.includes('sign') ? papers : [] }
  const isReady = isWholePerson(draft) && scopes.length > 0 && (!scopes.includes('sign') || papers.length > 0)

  const show = useCommand(async () => {
    const reply = await ask('owner', 'people.draft', { homeId, terms })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) return
    shownAt.current = Date.now()
    setAgreed(false)
    setLetter(reply.value)
  })
  const grant = useCommand(async (handwriting: string) => {
    if (!letter) return
    const reply = await ask('owner', 'people.grant', { homeId, terms, digest: letter.digest, strokes: handwriting, device: deviceName(), seconds: Math.round((Date.now() - shownAt.current) / 1000) })
    if (reply.ok || reply.code !== 'UNREACHABLE') useSignatureStore.getState().clear()
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) return setDone(true)
    if (reply.code !== 'UNREACHABLE') setLetter(undefined)
  })
  const { run } = grant
  // Coming back from the pad is granting: what was written is not asked for twice.
  useEffect(() => { if (strokes && letter && !isDone) void run(strokes) }, [strokes, letter, isDone, run])

  if (isDone) return <Screen title={words.proxyBar}><PageState kind='empty' icon='check' words={words.signed} note={words.signedNote(terms.name, terms.phone.slice(-4))} action={{ id: 'letter-done', words: words.toPeople, onTap: () => { void goBack() } }} /></Screen>
  const foot = letter
    ? strokes
      ? <Foot><Button id='letter-send' words={words.resend} busy={grant.busy} onTap={() => { void run(strokes) }} /></Foot>
      : (
        <Foot>
          <Consent id='letter-agree' words={letter.consent} given={agreed} onTap={() => setAgreed(!agreed)} />
          <Buttons>
            <Button id='letter-change' kind='ghost' words={words.change} onTap={() => setLetter(undefined)} />
            <Button id='letter-sign' wide words={words.sign} disabled={!agreed} busy={grant.busy} onTap={() => { void askSignature({ purpose, who: words.signer, title: `《${words.letterName}》` }) }} />
          </Buttons>
        </Foot>
        )
    : <Foot><Button id='to-letter' words={words.toLetter} disabled={!isReady} busy={show.busy} onTap={() => { void show.run() }} /></Foot>
  return (
    <Screen title={words.proxyBar} foot={load.state === 'ready' && foot}>
      <Loaded load={load}>
        {({ proxyPapers }) => (
          <>
            <TitleBlock title={letter ? words.letterTitle : words.proxyTitle} note={letter ? words.letterNote : words.proxyNote} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {letter
              ? <LetterText paper={letter.paper} />
              : (
                <>
                  <PersonFields title={words.person} draft={draft} fromWords={words.from} toWords={words.to} today={today} onChange={setDraft} />
                  <Card title={words.what}><Chips id='scope' many label={words.what} chosen={scopes} options={SCOPES.map((scope) => ({ value: scope, words: words.scopes[scope] }))} onTap={(scope) => setScopes(toggled(scopes, scope))} /></Card>
                  {scopes.includes('sign') && <Card title={words.which}><Chips id='paper' many label={words.which} chosen={papers} options={proxyPapers.map(({ code, name }) => ({ value: code, words: name }))} onTap={(code) => setPapers(toggled(papers, code))} /></Card>}
                </>
                )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
