import { useState } from 'react'
import { communityOf } from '@domain/kernel/ids'
import { itemCount } from '@domain/inspection/form'
import { WALK_ROUNDS, type WalkRound } from '@domain/inspection/round-forms'
import { useCopy } from '@/copy/copy'
import { roundsCopy } from '@/copy/rounds'
import { Loaded } from '@/frame/loaded'
import { OfflineStrip } from '@/frame/offline-strip'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask, inspectionView } from '@/platform/ask'
import { openDocument } from '@/platform/document-file'
import { openPage } from '@/platform/navigate'
import { askOnSite } from '@/platform/on-site'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { GoodsCard } from './goods-card'
import { RoundForm } from './round-form'
import { RoundsList } from './rounds-list'
import { roundForm, signersOf } from './rounds.view'
import { SourceCard } from './source-card'

/** A home's inspections as staff have them: the rounds, what is handed over with it, the paper it came from, signatures and the print. */
export const RoundsScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(roundsCopy)
  const load = useLoad(() => askOnSite('inspection.open', { homeId }), inspectionView(homeId))
  const [kind, setKind] = useState<WalkRound>()
  const [said, setSaid] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const view = load.state === 'ready' ? load.value : undefined
  const sheet = useCommand(async (given: { goods?: { name: string; count: number; condition: 'fine' | 'worn' | 'broken'; note: string }[]; paper?: { photos: string[]; by: string } }) => {
    const reply = await askOnSite('inspection.sheet', { homeId, ...given })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok && view) load.put({ ...view, inspection: reply.value.inspection })
  })
  const print = useCommand(async () => {
    const reply = await ask('documents', 'inspection.print', { homeId })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    const opened = await openDocument(reply.value.link, 'pdf')
    setTrouble(opened.ok ? undefined : words.printFailed)
  })
  if (view && kind) return <RoundForm homeId={homeId} view={view} kind={kind} onDone={(at) => { setKind(undefined); setSaid(at ? words.saved(words.names[kind]) : undefined); if (at) void load.reload() }} />
  return (
    <Screen title={words.bar} strip={<OfflineStrip communityId={communityOf(homeId)} />} foot={view && <Foot {...(view.inspection.startedAt ? {} : { note: words.blank })}><Button id='inspection-print' kind='ghost' icon='printer' words={words.print} busy={print.busy} onTap={() => { void print.run() }} /></Foot>}>
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {(shown) => {
          const isDone = shown.inspection.finishedAt !== null, open = itemCount(roundForm(shown, 're-inspection'))
          return (
            <>
              <TitleBlock title={shown.label} note={words.note} />
              {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
              {said && <Section wide><Notice tone='pine' icon='check' words={said} /></Section>}
              <RoundsList view={shown} title={words.done} />
              <Card title={words.start} fit='list'>
                {WALK_ROUNDS.map((one) => {
                  const shut = one !== 're-inspection' ? undefined : !isDone ? words.needsWalk : open ? undefined : words.nothingOpen
                  return <ListRow key={one} id={`round-${one}`} words={words.names[one]} note={shut ?? words.about[one]} quiet={shut !== undefined} onTap={shut ? undefined : () => { setSaid(undefined); setKind(one) }} />
                })}
              </Card>
              <GoodsCard view={shown} busy={sheet.busy} onSave={(goods) => { void sheet.run({ goods: goods.map((one) => ({ ...one })) }) }} />
              <SourceCard homeId={homeId} view={shown} busy={sheet.busy} onSave={(paper) => { void sheet.run({ paper }) }} />
              {shown.signed && <Card title={words.sign} fit='list'><ListRow id='inspection-sign' icon='pen' strong words={words.toSign} note={`${signersOf(shown, words)} · ${words.signNote}`} onTap={() => { void openPage('staff/handover/index', { homeId, paper: 'inspection-form' }) }} /></Card>}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
