import { useEffect, useState } from 'react'
import { MINUTE } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { keysCopy } from '@/copy/keys'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { askSignature, useSignatureFor, useSignatureStore } from '@/frame/signature-store'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { askThenHome } from '@/platform/ask-then-home'
import { deviceName } from '@/platform/device-name'
import { replacePage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Section } from '@/ui/section'
import { StepsAcross } from '@/ui/steps-across'
import { TitleBlock } from '@/ui/title-block'
import { CountCard } from './count-card'
import { isCounted, keySteps, needsWords, startCounting, type Counting } from './keys.view'
import { keepSet } from './set-received'

/** The owner counts what lies in front of them and signs for it. */
export const OwnerKeysScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(keysCopy)
  const load = useLoad(() => ask('owner', 'keys.open', { homeId }), undefined, MINUTE)
  const purpose = `keys:${homeId}`
  const strokes = useSignatureFor(purpose)
  const [counting, setCounting] = useState<Counting>()
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [trouble, setTrouble] = useState<string>()
  const view = load.state === 'ready' ? load.value : undefined
  const mine = view && (counting ?? startCounting(view))

  const accept = useCommand(async (handwriting: string) => {
    if (!mine) return
    const reply = await askThenHome(homeId, 'keys.accept', { homeId, counts: { ...mine.counts }, strokes: handwriting, device: deviceName() })
    if (reply.ok) { useSignatureStore.getState().clear(); await keepSet(homeId, reply.value); return replacePage('owner/complete/index', { homeId }) }
    if (reply.code !== 'UNREACHABLE') useSignatureStore.getState().clear()
    setWrong(reply.code === 'KEYS_MISMATCH' ? reply.data.wrong.map(({ code }) => code) : [])
    setTrouble(troubleWords(reply))
  })
  const { run } = accept
  const isReady = view !== undefined
  useEffect(() => { if (strokes && isReady) void run(strokes) }, [strokes, run, isReady])

  const kind = view && mine && view.kinds[mine.at]
  const foot = view?.step === 'owner' && mine && (
    <Foot>
      {wrong.length ? <Button id='keys-again' words={words.mismatchAgain} onTap={() => { setWrong([]); setTrouble(undefined); setCounting(startCounting(view)) }} />
        : kind && !isCounted(mine, view) ? <Button id='keys-next' words={words.next(kind.name, mine.counts[kind.code] ?? 0)} onTap={() => setCounting({ ...mine, at: mine.at + 1 })} />
          : <Button id='keys-accept' kind='celebrate' icon='key' busy={accept.busy} words={words.accept} onTap={() => { if (strokes) void run(strokes); else void askSignature({ purpose, who: view.name, title: words.signTitle }) }} />}
    </Foot>
  )
  return (
    <Screen title={words.bar} foot={foot || undefined}>
      <Loaded load={load}>
        {(value) => (
          <>
            <TitleBlock title={value.label} note={value.isOpen && value.openDefects ? words.openDefects(value.openDefects) : ''} />
            {value.isOpen && <Section wide close><StepsAcross steps={keySteps(value, words, wrong.length > 0)} /></Section>}
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {!value.isOpen ? <PageState kind='empty' icon='lock' inside words={needsWords(value, words)} />
              : value.step === 'owner' ? <CountCard view={value} title={words.ownerTitle} note={words.ownerNote(value.total)} counting={counting ?? startCounting(value)} wrong={wrong} onChange={setCounting} />
                : value.step === 'done' ? <Section><PageState kind='empty' icon='check' inside words={words.finished} action={{ words: words.home, onTap: () => { void replacePage('owner/complete/index', { homeId }) } }} /></Section>
                  : <Section><PageState kind='empty' icon='users' inside words={words.waitStaff} note={words.waitStaffNote} action={{ words: words.look, onTap: () => { void load.reload() } }} /></Section>}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
