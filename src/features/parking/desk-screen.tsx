import { useState } from 'react'
import type { WaitingAsk } from '@contract/parking'
import type { CommunityId, HomeId } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { parkingDeskCopy } from '@/copy/parking-desk'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Tabs } from '@/ui/tabs'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import { askLine } from './desk.view'
import { FindCar } from './find-car'

/** 停车 for staff: whose car it is, and what households applied for. */
export const ParkingDeskScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(parkingDeskCopy), saying = { words, language: language(), now: now() }
  const [tab, setTab] = useState<'find' | 'asks'>('find')
  return (
    <Screen title={words.bar} up={() => { void startAt('staff/today/index', { communityId }) }}>
      <Tabs id='parking-tab' chosen={tab} onTap={setTab} tabs={(['find', 'asks'] as const).map((value) => ({ value, words: words.tabs[value] }))} />
      {tab === 'find' ? <FindCar communityId={communityId} /> : <Asks communityId={communityId as CommunityId} saying={saying} />}
    </Screen>
  )
}

const Asks = ({ communityId, saying }: { communityId: CommunityId; saying: Parameters<typeof askLine>[1] }) => {
  const { words } = saying
  const load = useLoad(() => ask('staff', 'parking.asks', { communityId }))
  const [chosen, setChosen] = useState<WaitingAsk>()
  const [said, setSaid] = useState('')
  const [told, setTold] = useState<{ readonly tone: 'red' | 'pine'; readonly words: string }>()
  const decide = useCommand(async ({ homeId, no }: WaitingAsk, isAgreed: boolean) => {
    const reply = await ask('staff', 'parking.decide', { homeId: homeId as HomeId, no, isAgreed, words: said.trim() })
    setTold(reply.ok ? { tone: 'pine', words: isAgreed ? words.agreed : words.declined } : { tone: 'red', words: troubleWords(reply) })
    setChosen(undefined)
    setSaid('')
    await load.reload()
  })
  return (
    <>
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {({ rows }) => (
          <>
            {told && <Section wide><Notice tone={told.tone} icon={told.tone === 'red' ? 'warn' : 'check'} words={told.words} /></Section>}
            {rows.length === 0 && <PageState kind='empty' icon='list' inside words={words.empty} note={words.emptyNote} />}
            {rows.length > 0 && <Card fit='list'>{rows.map((one) => askLine(one, saying)).map(({ key, ask: row, title, what, note }, i) => <ListRow key={key} id={`ask-${i}`} strong words={title} note={note} aside={what} onTap={() => { setTold(undefined); setChosen(row) }} />)}</Card>}
          </>
        )}
      </Loaded>
      {chosen && (
        <Sheet
          open title={askLine(chosen, saying).what} words={[askLine(chosen, saying).title, askLine(chosen, saying).note].join('　')} onClose={() => setChosen(undefined)} closeLabel={words.close}
          foot={<Buttons><Button id='ask-decline' kind='ghost' words={words.decline} busy={decide.busy} disabled={said.trim().length < 2} onTap={() => { void decide.run(chosen, false) }} /><Button id='ask-agree' wide words={words.agree} busy={decide.busy} onTap={() => { void decide.run(chosen, true) }} /></Buttons>}
        >
          <TextField id='ask-words' label={words.words} value={said} maxLength={60} example={words.wordsExample} onInput={setSaid} />
          {chosen.kind === 'space' && <Words kind='caption' tone='quiet'>{words.agreeNote}</Words>}
        </Sheet>
      )}
    </>
  )
}
