import { useState } from 'react'
import type { KeysView } from '@contract/keys'
import { communityOf, homeKeyOf } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { keysCopy } from '@/copy/keys'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { OfflineStrip } from '@/frame/offline-strip'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { goBack, openPage } from '@/platform/navigate'
import { askOnSite } from '@/platform/on-site'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Section } from '@/ui/section'
import { StepsAcross } from '@/ui/steps-across'
import { TitleBlock } from '@/ui/title-block'
import { Verdict } from '@/ui/verdict'
import { CountCard } from './count-card'
import { isCounted, keySteps, needsWords, startCounting, wrongWords, type Counting, type Wrong } from './keys.view'

/** Staff's part of the keys: out of the cabinet, counted by two people; a count that does not match stops everything. */
export const StaffKeysScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(keysCopy)
  const load = useLoad(() => askOnSite('keys.open', { homeId }))
  const [counting, setCounting] = useState<Counting>()
  const [wrong, setWrong] = useState<Wrong>([])
  const [trouble, setTrouble] = useState<string>()
  const view = load.state === 'ready' ? load.value : undefined
  const mine = view && (counting ?? startCounting(view))

  const takeOut = useCommand(async () => {
    const reply = await askOnSite('keys.takeOut', { homeId })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) load.put(reply.value); else await load.reload()
  })
  const send = useCommand(async (given: Counting) => {
    const reply = await askOnSite('keys.count', { homeId, counts: { ...given.counts } })
    setWrong(!reply.ok && reply.code === 'KEYS_MISMATCH' ? reply.data.wrong : [])
    setTrouble(reply.ok || reply.code === 'KEYS_MISMATCH' ? undefined : troubleWords(reply))
    if (reply.ok) { setCounting(undefined); load.put(reply.value) }
  })
  const again = () => { setWrong([]); setCounting(undefined) }

  return (
    <Screen title={words.bar} strip={<OfflineStrip communityId={communityOf(homeId)} />} foot={view && mine && <StaffFoot view={view} counting={mine} wrong={wrong} busy={takeOut.busy || send.busy} onTakeOut={() => { void takeOut.run() }} onNext={() => setCounting({ ...mine, at: mine.at + 1 })} onSend={() => { void send.run(mine) }} onAgain={again} />}>
      <Loaded load={load}>
        {(value) => (
          <>
            <TitleBlock title={value.label} note={[value.name, value.isOpen && value.openDefects ? words.openDefects(value.openDefects) : ''].filter(Boolean).join('　')} />
            {value.isOpen && <Section wide close><StepsAcross steps={keySteps(value, words, wrong.length > 0)} /></Section>}
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {wrong.length > 0 && <Verdict card passed={false} {...wrongWords(wrong, words)} />}
            <StaffBody homeId={homeId} view={value} counting={counting ?? startCounting(value)} wrong={wrong} onCount={setCounting} />
            {wrong.length > 0 && <Help homeId={homeId} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const Help = ({ homeId }: { homeId: string }) => {
  const words = useCopy(keysCopy)
  return (
    <Section title={words.helpTitle} quiet wide>
      <Card fit='list'>
        <ListRow icon='key' words={words.helpAgain} note={words.helpAgainNote} />
        <ListRow icon='user' words={words.helpLead} note={words.helpLeadNote} onTap={() => { void openPage('site/key-home/index', { homeId }) }} />
      </Card>
    </Section>
  )
}

const isMineAgain = (view: KeysView): boolean => view.step === 'second' && view.counts.some(({ who, isYou }) => who === 'first' && isYou)

const StaffBody = ({ homeId, view, counting, wrong, onCount }: { homeId: string; view: KeysView; counting: Counting; wrong: Wrong; onCount: (counting: Counting) => void }) => {
  const words = useCopy(keysCopy)
  if (!view.isOpen) return <Section><PageState kind='empty' icon='lock' inside words={needsWords(view, words)} /></Section>
  if (view.step === 'take-out' && view.kept) return <Section><PageState kind='empty' icon='lock' inside words={view.kept.with ? words.keptBy(view.kept.with) : words.keptFor(view.kept.lacks.join(words.list))} note={words.keptNote} action={{ words: words.toStore, onTap: () => { void openPage('site/key-register/index', { communityId: communityOf(homeId), building: homeKeyOf(homeId).split('-')[0] ?? '' }) } }} /></Section>
  if (view.step === 'take-out') return <Section><PageState kind='empty' icon='key' inside words={words.takeOutTitle} note={[view.place ? words.keptAt(view.place) : '', words.takeOutNote(view.total)].filter(Boolean).join(words.gap)} /></Section>
  if (view.step === 'done') return <Section><PageState kind='empty' icon='check' inside words={words.finished} note={words.finishedNote(atWords(view.signedAt ?? 0, now(), language()))} action={{ words: words.toEntry, onTap: () => { void openPage('site/key-home/index', { homeId }) } }} /></Section>
  if (view.step === 'owner' || view.step === 'sign') return <Section><PageState kind='empty' icon='user' inside words={words.ownerTurn} note={words.ownerTurnNote} action={{ words: words.notToday, onTap: () => { void openPage('site/key-home/index', { homeId }) } }} /></Section>
  if (isMineAgain(view)) return <Section><PageState kind='empty' icon='users' inside words={words.again} note={words.againNote(view.counts[0]?.name ?? '')} /></Section>
  return <CountCard view={view} title={words.countTitle} note={words.countNote} counting={counting} wrong={wrong.map(({ code }) => code)} onChange={onCount} />
}

type StaffFootProps = { view: KeysView; counting: Counting; wrong: Wrong; busy: boolean; onTakeOut: () => void; onNext: () => void; onSend: () => void; onAgain: () => void }

const StaffFoot = ({ view, counting, wrong, busy, onTakeOut, onNext, onSend, onAgain }: StaffFootProps) => {
  const words = useCopy(keysCopy)
  const back = <Foot><Button id='keys-back' kind='ghost' words={words.back} onTap={() => { void goBack() }} /></Foot>
  if (!view.isOpen || view.step === 'done' || view.step === 'owner' || view.step === 'sign' || isMineAgain(view)) return back
  if (view.step === 'take-out') return view.kept ? back : <Foot><Button id='keys-take-out' icon='key' busy={busy} words={words.takeOut} onTap={onTakeOut} /></Foot>
  if (wrong.length) return <Foot><Button id='keys-again' words={words.mismatchAgain} onTap={onAgain} /></Foot>
  const kind = view.kinds[counting.at]
  return isCounted(counting, view) || !kind
    ? <Foot><Button id='keys-send' busy={busy} words={view.step === 'first' ? words.doneFirst : words.done} onTap={onSend} /></Foot>
    : <Foot><Button id='keys-next' words={words.next(kind.name, counting.counts[kind.code] ?? 0)} onTap={onNext} /></Foot>
}
