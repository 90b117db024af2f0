import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { privacyCopy } from '@/copy/privacy'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { callPhone } from '@/platform/phone-call'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { ConsentCard } from './consent-card'
import { ExportSheet } from './export-sheet'
import { LooksCard } from './looks-card'
import { heldRow, requestWords } from './privacy.view'

/** 我的隐私: what is held on the household, what it agreed to, who looked, and what it can do about it. */
export const MyPrivacyScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(privacyCopy), saying = { words, language: language(), now: now() }
  const load = useLoad(() => ask('owner', 'privacy.open', { homeId }), `privacy:${homeId}`)
  const [sheet, setSheet] = useState<'export' | 'remove'>()
  const [trouble, setTrouble] = useState<string>()
  const remove = useCommand(async (isAsked: boolean) => {
    const reply = await ask('owner', 'privacy.request', { homeId, isAsked })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setSheet(undefined)
    if (reply.ok) await load.reload()
  })
  return (
    <Screen title={words.bar} up={() => { void startAt('pages/me/index', { homeId }) }}>
      <Loaded load={load} cards={3}>
        {(view) => {
          const asked = requestWords(view, saying)
          return (
            <>
              <TitleBlock title={words.title} note={words.note} />
              {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
              <Card fit='list' title={words.held}>
                {view.held.map((held, at) => {
                  const row = heldRow(held, saying)
                  return <ListRow key={`${held.kind}-${at}`} strong words={row.words} note={row.note} aside={<Pill words={row.until} tone={row.tone} />} />
                })}
              </Card>
              <ConsentCard homeId={homeId} consents={view.consents} saying={saying} onChanged={() => { void load.reload() }} />
              <LooksCard looks={view.looks} saying={saying} />
              <Card fit='list'>
                <ListRow id='privacy-export' icon='download' strong words={words.export} note={words.exportNote} onTap={() => setSheet('export')} />
                <ListRow id='privacy-correct' icon='pen' strong words={words.correct} note={words.correctNote} onTap={() => { void openPage('owner/register/index', { homeId }) }} />
                <ListRow id='privacy-remove' icon='trash' strong words={asked ? words.drop : words.remove} note={asked ?? words.removeNote} onTap={() => { if (asked) void remove.run(false); else setSheet('remove') }} />
                {view.hotline && <ListRow id='privacy-call' icon='phone' words={words.problem} aside={<Words inline>{view.hotline}</Words>} onTap={() => callPhone(view.hotline)} />}
              </Card>
            </>
          )
        }}
      </Loaded>
      <ExportSheet homeId={homeId} open={sheet === 'export'} words={words} onClose={() => { setSheet(undefined); void load.reload() }} />
      <Confirm open={sheet === 'remove'} danger title={words.removeTitle} words={words.removeWords} yes={words.removeYes} no={words.removeNo} busy={remove.busy} onYes={() => { void remove.run(true) }} onNo={() => setSheet(undefined)} />
    </Screen>
  )
}
