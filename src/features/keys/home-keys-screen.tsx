import { useState } from 'react'
import type { KeyHomeView } from '@contract/keys-store'
import { dueOfLoan, isLateLoan } from '@domain/keys/late-loans'
import { communityOf } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { keyStoreCopy } from '@/copy/key-store'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { KeyValues } from '@/ui/key-values'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { yuan } from '@/ui/yuan'
import { ActSheet, type KeyAct } from './act-sheet'
import { GuideCard } from './guide-card'
import { countsWords, setTone, type Saying } from './key-store.view'

/** One home's keys: where they are, who had them, what was lost or issued again; and what is explained and given at its first entry. */
export const HomeKeysScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(keyStoreCopy)
  const load = useLoad(() => ask('staff', 'keys.home', { homeId }))
  const [act, setAct] = useState<KeyAct>()
  const [card, setCard] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const saying: Saying = { words, language: language(), now: now() }
  const done = async (reply: { ok: boolean } & object) => { setTrouble(reply.ok ? undefined : troubleWords(reply as never)); setAct(undefined); setCard(undefined); await load.reload() }
  const back = useCommand(async () => done(await ask('staff', 'keys.giveBack', { homeId })))
  const cancel = useCommand(async () => { if (card) await done(await ask('staff', 'keys.cancel', { homeId, id: card })) })
  return (
    <Screen title={words.homeBar}>
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {(view) => (
          <>
            <TitleBlock title={view.label} note={view.place || words.noHook} aside={<Pill tone={setTone({ state: view.state, wrong: [] })} words={words.states[view.state]} />} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            <Where view={view} saying={saying} busy={back.busy} onAct={setAct} onBack={() => { void back.run() }} />
            {view.step === 'done' && <After view={view} saying={saying} onNote={() => setAct('note')} onCard={setCard} />}
            {view.loans.length > 0 && <Card title={words.loans} fit='list'>{view.loans.map((loan) => <ListRow key={loan.id} strong words={loan.to} note={[loan.why, atWords(loan.at, saying.now, saying.language), loan.back ? words.back(loan.back.by, atWords(loan.back.at, saying.now, saying.language)) : words.dueBy(atWords(dueOfLoan(loan), saying.now, saying.language))].filter(Boolean).join(words.gap)} aside={loan.back ? undefined : <Pill tone={isLateLoan(loan, saying.now) ? 'red' : 'amber'} words={isLateLoan(loan, saying.now) ? words.late : words.out} />} />)}</Card>}
            {view.hasCase && <GuideCard homeId={homeId} guide={view.guide} stock={view.stock} saying={saying} onDone={done} />}
            {act && <ActSheet communityId={communityOf(homeId)} view={view} act={act} onClose={() => setAct(undefined)} onDone={load.reload} />}
          </>
        )}
      </Loaded>
      <Confirm open={card !== undefined} title={words.cancel} words={words.cancelAsk} yes={words.yes} no={words.no} busy={cancel.busy} onYes={() => { void cancel.run() }} onNo={() => setCard(undefined)} />
    </Screen>
  )
}

type Part = { view: KeyHomeView; saying: Saying }

const Where = ({ view, saying: { words }, busy, onAct, onBack }: Part & { busy: boolean; onAct: (act: KeyAct) => void; onBack: () => void }) => {
  const pairs = ([['taken', view.taken], ['cabinet', view.cabinet], ['owner', view.owner], ['lost', view.lost]] as const).flatMap(([key, counts]) => { const said = counts ? countsWords(counts, view.kinds, words) : ''; return said ? [{ key, words: words.columns[key], value: said }] : [] })
  if (!pairs.length && !view.taken && view.state !== 'handing') return null
  return (
    <Card title={words.where}>
      {pairs.length > 0 && <KeyValues fit='narrow' pairs={pairs} />}
      {view.state === 'lent' && <Button id='keys-back-in' words={words.giveBack} busy={busy} onTap={onBack} />}
      {view.state === 'handing' && <Button id='keys-put-back' kind='tint' words={words.putBack} onTap={() => onAct('put-back')} />}
      {view.taken && (
        <Buttons>
          {view.state === 'in' && <Button id='keys-lend' kind='tint' words={words.lend} onTap={() => onAct('lend')} />}
          <Button id='keys-hang' kind='ghost' words={words.hang} onTap={() => onAct('hang')} />
          <Button id='keys-recount' kind='ghost' words={words.recount} onTap={() => onAct('recount')} />
        </Buttons>
      )}
    </Card>
  )
}

const After = ({ view, saying: { words, language: tongue, now: at }, onNote, onCard }: Part & { onNote: () => void; onCard: (id: string) => void }) => (
  <Card title={words.later} aside={<Link id='keys-note' icon='plus' words={words.note1} onTap={onNote} />} fit='list'>
    {view.events.map((one) => (
      <ListRow key={one.id} strong words={`${words.events[one.what]}${words.gap}${countsWords(one.counts, view.kinds, words)}`} note={[atWords(one.at, at, tongue), one.by, one.why, one.fen ? words.charged(yuan(one.fen)) : '', one.cancelled ? words.cancelled(one.cancelled.by) : ''].filter(Boolean).join(words.gap)}>
        {one.what === 'lost' && !one.cancelled && Object.keys(one.counts).some((code) => code.includes('card')) && <Link id={`cancel-${one.id}`} words={words.cancel} onTap={() => onCard(one.id)} />}
      </ListRow>
    ))}
    {!view.events.length && <ListRow quiet words={words.noEvents} />}
  </Card>
)
