import { useState } from 'react'
import type { Deed } from '@domain/defects/deeds'
import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask, type Asked } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { DeedSheet } from './deed-sheet'
import { DefectCard } from './defect-card'
import { ASKING, firstToDo, inOrder, markOf, noteOf, openCount, stateOf, type By, type Saying } from './defects.view'
import type { Did, DoDeed } from './do-deed'
import type { OnSite } from './on-site'
import { FixSheet } from './fix-sheet'
import { useOutcomes } from './use-outcomes'

type HomeDefectsScreenProps = { by: By; homeId: string; no?: number | undefined; /** What is done beyond mending and looking, as their page has it. */ doDeed: DoDeed; /** How staff go on without signal, as their page has it. */ later?: OnSite }
const NOTHING = { why: '', day: null, firmId: null, personId: null }

async function listFor (by: By, homeId: string, later?: OnSite): Promise<Asked<'defects.list'>> {
  if (by === 'owner') return ask('owner', 'defects.list', { homeId })
  if (by === 'staff') return later ? later.open(homeId) : ask('staff', 'defects.list', { homeId })
  const reply = await ask('staff', 'partners.home', { homeId })
  return reply.ok ? { ok: true as const, value: { ...reply.value, rooms: [], may: ['partner' as const] } } : reply
}

/** A home's defects: the one that waits for this person stands open, the others a line each. */
export const HomeDefectsScreen = ({ by, homeId, no, doDeed, later }: HomeDefectsScreenProps) => {
  const words = useCopy(defectsCopy)
  const load = useLoad<'defects.list'>(() => listFor(by, homeId, later))
  const [open, setOpen] = useState(no)
  const [fixing, setFixing] = useState<number>()
  const [doing, setDoing] = useState<{ readonly no: number; readonly deed: Deed }>()
  const [failed, setFailed] = useState<string>()
  const { defects, isMine, waiting, send, isUnsent, trouble, fix, recheck } = useOutcomes(by, homeId, load, words, later)
  const saying: Saying = { words, language: language(), now: now() }
  const isOurs = by !== 'partner'
  const report = () => { void openPage(by === 'owner' ? 'household/defect/index' : 'staff/defect/index', { homeId }) }
  const show = async (after: Did['after']) => { if (after?.ok) load.put(after.value); else await load.reload() }
  const plain = useCommand(async (of: number, deed: Deed) => {
    const { reply, after } = await doDeed(homeId, of, deed, NOTHING)
    setFailed(reply === 'PHOTO' || reply.ok ? undefined : troubleWords(reply))
    await show(after)
  })
  const does = (of: number, deed: Deed) => { setOpen(of); if (ASKING.includes(deed)) setDoing({ no: of, deed }); else void plain.run(of, deed) }
  const done = defects.find((one) => one.no === doing?.no)
  const bad = failed ?? trouble

  return (
    <Screen
      title={by === 'owner' ? words.ownerBar : by === 'partner' ? words.repairsBar : words.homeBar} strip={later?.strip}
      foot={load.state === 'ready' && (isOurs || waiting > 0) && (
        <Foot note={waiting ? words.unsentNote(waiting) : undefined}>
          <Buttons>
            {isOurs && <Button id='defect-new' icon='camera' kind={!waiting && firstToDo(defects, by) === undefined ? 'primary' : 'ghost'} words={by === 'owner' ? words.ownerReport : words.report} onTap={report} />}
            {waiting > 0 && <Button id='outcomes-send' words={words.sendNow} busy={send.busy} onTap={() => { void send.run() }} />}
          </Buttons>
        </Foot>
      )}
    >
      <Loaded load={load}>
        {(view) => {
          if (!defects.length) return <PageState kind='empty' icon='wrench' words={by === 'owner' ? words.ownerNone : words.none} {...(by === 'owner' ? { note: words.ownerNoneNote } : {})} />
          const left = openCount(defects)
          const shown = open ?? firstToDo(defects.filter((one) => !isMine(one.no)), by) ?? firstToDo(defects, by)
          const opened = defects.find((one) => one.no === shown)
          const others = inOrder(defects).filter((one) => one !== opened)
          return (
            <>
              <TitleBlock title={by === 'owner' ? words.ownerTitle(left) : words.homeTitle(left)} note={view.label} />
              {(bad ?? (isUnsent && waiting > 0)) && <Section><Notice tone={bad ? 'red' : 'amber'} icon={bad ? 'warn' : 'offline'} words={bad ?? words.unsent} /></Section>}
              {opened && <DefectCard defect={opened} by={by} may={view.may ?? []} plans={view.plans ?? []} saying={saying} busy={send.busy || plain.busy} onFix={() => setFixing(opened.no)} onRecheck={(isRight) => { recheck(opened.no, isRight); setOpen(undefined) }} onDeed={(deed) => does(opened.no, deed)} />}
              {others.length > 0 && (
                <Card fit='list'>
                  {others.map((defect) => {
                    const state = stateOf(defect, by, saying)
                    return <ListRow key={defect.no} id={`defect-${defect.no}`} mark={markOf(defect)} strong words={`${words.number(defect.no)} ${defect.roomName} ${defect.itemName}`} note={noteOf(defect, saying)} aside={<Pill tone={state.tone} words={state.words} />} onTap={() => setOpen(defect.no)} />
                  })}
                </Card>
              )}
              {!isOurs && <Section><Words kind='caption' tone='quiet'>{words.contact}</Words></Section>}
            </>
          )
        }}
      </Loaded>
      {by !== 'owner' && <FixSheet homeId={homeId} no={fixing} keepPhoto={later?.keepPhoto} onClose={() => setFixing(undefined)} onFixed={(mended) => { if (fixing !== undefined) fix(fixing, mended); setFixing(undefined); setOpen(undefined) }} />}
      {doing && done && <DeedSheet homeId={homeId} defect={done} deed={doing.deed} doDeed={doDeed} onClose={() => setDoing(undefined)} onDone={async (after) => { setDoing(undefined); setFailed(undefined); await show(after) }} />}
    </Screen>
  )
}
