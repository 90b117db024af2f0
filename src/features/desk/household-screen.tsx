import { useState, type ComponentType } from 'react'
import type { HouseholdView } from '@contract/desk'
import { clockOf } from '@domain/kernel/calendar'
import { isIdTail } from '@domain/identity/id-tail'
import { communityOf } from '@domain/kernel/ids'
import type { TickedStep } from '@domain/movein/template'
import { useCopy } from '@/copy/copy'
import { numbersCopy } from '@/copy/numbers'
import { deskCopy } from '@/copy/desk'
import { tasksCopy } from '@/copy/tasks'
import { documentsCopy } from '@/copy/documents'
import { keysCopy } from '@/copy/keys'
import { Loaded } from '@/frame/loaded'
import { OfflineStrip } from '@/frame/offline-strip'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import type { Asked } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { askOnSite, togetherOnSite } from '@/platform/on-site'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { ListRow } from '@/ui/list-row'
import type { MarkState } from '@/ui/mark'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Steps } from '@/ui/steps'
import { Verdict } from '@/ui/verdict'
import { Words } from '@/ui/words'
import { actionOf, isNextIdentity, lackItems, stepsAhead, stepToTick, verdictOf, type Saying } from './desk.view'
import { HelpCard } from './help-card'
import { HouseholdFoot } from './household-foot'
import { IdentityCard, type Who } from './identity-card'
import { PapersRow } from './papers-row'

export type HouseholdScreenProps = { readonly communityId: string; readonly homeId: string; readonly code: string; /** The household's booking, as the page has it. */ readonly Booking: ComponentType<{ household: HouseholdView; onChanged: () => Promise<void> }> }

/** One household after a scan or a search: green or what is missing, and the next step's form already open. */
export const HouseholdScreen = ({ communityId, homeId, code, Booking }: HouseholdScreenProps) => {
  const words = useCopy(deskCopy), tasks = useCopy(tasksCopy), numbers = useCopy(numbersCopy), papers = useCopy(documentsCopy), keys = useCopy(keysCopy)
  const [known, setKnown] = useState(homeId)
  const load = useLoad<'desk.scan'>(async () => {
    if (known) return await askOnSite('desk.household', { homeId: known }) as Asked<'desk.scan'>
    const reply = await askOnSite('desk.scan', { communityId, code })
    // A code is good for a minute; from here on the household is known by its home.
    if (reply.ok) setKnown(reply.value.homeId)
    if (reply.ok && reply.value.here !== undefined) setChosen({ as: 'proxy', no: reply.value.here })
    return reply
  })
  const [chosen, setChosen] = useState<Who>()
  const [idTail, setIdTail] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const saying: Saying = { words, language: language(), now: now() }
  const view = load.state === 'ready' ? (load.value as HouseholdView) : undefined
  const action = view && actionOf(view)
  const first = view?.identity
  // The second person looks at the papers the first one looked at.
  const who: Who = first ? (first.proxyNo === undefined ? { as: 'owner', no: first.ownerNo } : { as: 'proxy', no: first.proxyNo }) : chosen ?? { as: 'owner', no: view?.owners[0]?.no ?? 1 }

  const canIdentify = isIdTail(idTail)
  const identity = ({ homeId: home }: HouseholdView) => ({ name: 'desk.identify' as const, input: { homeId: home, ownerNo: who.as === 'owner' ? who.no : 1, ...(who.as === 'proxy' ? { proxyNo: who.no } : {}), idTail } })
  /** What is done and the household as it is then travel together. */
  const inOneGo = async (arrival: { readonly name: 'booking.checkIn'; readonly input: { homeId: string; ledgerId: string; slotId: string } } | null, identifying: ReturnType<typeof identity> | null, { homeId: home }: HouseholdView) => {
    const [arrived, identified, shown] = await togetherOnSite(arrival, identifying, { name: 'desk.household', input: { homeId: home } })
    const no = [arrived, identified].find((reply) => reply && !reply.ok)
    setTrouble(no && !no.ok ? troubleWords(no) : undefined)
    if (identified && !identified.ok) setIdTail('')
    if (shown?.ok) load.put(shown.value)
    else if (arrival) await load.reload()
  }
  const checkIn = useCommand(async () => {
    if (!view?.visit) return
    // Whose paper was looked at meanwhile is identified with the arrival: one tap for both.
    await inOneGo({ name: 'booking.checkIn', input: { homeId: view.homeId, ledgerId: view.ledgerId, slotId: view.visit.slot } }, canIdentify ? identity(view) : null, view)
  })
  const identify = useCommand(async () => {
    if (!view) return
    await inOneGo(null, identity(view), view)
  })
  const toTick = view && stepToTick(view)
  const nameToTick = (toTick && (saying.language === 'en' ? toTick.nameEn : toTick.name)) ?? ''
  const [isTicking, setTicking] = useState(false)
  const tick = useCommand(async () => {
    if (!view || !toTick) return
    const reply = await askOnSite('tasks.tick', { homeId: view.homeId, step: toTick.step as TickedStep })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setTicking(false)
    await load.reload()
  })
  const verdict = view && verdictOf(view, saying)
  return (
    <Screen title={words.resultBar} strip={<OfflineStrip communityId={communityId || communityOf(known)} />} top={verdict ? (verdict.passed ? 'pine' : 'red') : 'ground'} foot={view && action && <HouseholdFoot view={view} action={action} canIdentify={canIdentify} isBusy={checkIn.busy || identify.busy || tick.busy} nameToTick={nameToTick} onCheckIn={() => { void checkIn.run() }} onIdentify={() => { void identify.run() }} onTick={() => setTicking(true)} />}>
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {() => view && verdict && (
          <>
            <Verdict passed={verdict.passed} words={verdict.words} note={verdict.note} home={verdict.home} homeNote={verdict.homeNote} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            <Lacks view={view} saying={saying} />
            {(action === 'identify' || (action === 'checkIn' && isNextIdentity(view))) && <IdentityCard view={view} who={who} idTail={idTail} onWho={setChosen} onTail={setIdTail} />}
            <Booking household={view} onChanged={async () => { setTrouble(undefined); await load.reload() }} />
            <PapersRow view={view} />
            {first && (!first.isTwice || first.second) && <Section quiet><Words kind='caption' tone='quiet'>{words.checkedBy([first, ...(first.second ? [first.second] : [])].map(({ by, at }) => [by, clockOf(at)].filter(Boolean).join(' ')).join(words.comma))}</Words></Section>}
            <HelpCard view={view} onChanged={load.reload} />
            <Card fit='list'>
              <ListRow id='household-till' icon='bill' words={words.toTill} note={words.toTillNote} onTap={() => { void openPage('review/till/index', { homeId: view.homeId }) }} />
              {view.openDefects > 0 && <ListRow id='household-defects' icon='wrench' words={words.toDefects} aside={words.openDefects(view.openDefects)} onTap={() => { void openPage('staff/defects/index', { homeId: view.homeId }) }} />}
              <ListRow id='household-rounds' icon='search' words={words.toRounds} onTap={() => { void openPage('site/inspection/index', { homeId: view.homeId }) }} />
              <ListRow id='household-papers' icon='doc' words={papers.staffBar} note={papers.staffNote} onTap={() => { void openPage('review/papers/index', { homeId: view.homeId }) }} />
              <ListRow id='household-keys' icon='key' words={keys.toEntry} onTap={() => { void openPage('site/key-home/index', { homeId: view.homeId }) }} />
              <ListRow id='household-people' icon='users' words={words.people} note={words.peopleNote} onTap={() => { void openPage('review/people/index', { homeId: view.homeId }) }} />
              <ListRow id='household-numbers' icon='phone' words={numbers.row} note={numbers.rowNote} onTap={() => { void openPage('site/numbers/index', { homeId: view.homeId }) }} />
            </Card>
            <Way view={view} saying={saying} />
          </>
        )}
      </Loaded>
      <Confirm open={isTicking && !!toTick} title={tasks.ask(nameToTick)} words={tasks.askNote(view?.label ?? '')} yes={tasks.yes} no={tasks.no} busy={tick.busy} onYes={() => { void tick.run() }} onNo={() => setTicking(false)} />
    </Screen>
  )
}

/** What stops the visit, then what may follow later. */
const Lacks = ({ view, saying }: { view: HouseholdView; saying: Saying }) => {
  const items = lackItems(view, saying)
  const [stops, later] = [items.filter((item) => item.stops), items.filter((item) => !item.stops)]
  const rows = (some: typeof items, mark: MarkState) => <Card fit='list'>{some.map(({ code, title, note }) => <ListRow key={code} mark={mark} strong words={title} note={note} />)}</Card>
  return (
    <>
      {stops.length > 0 && rows(stops, 'blocked')}
      {later.length > 0 && (stops.length > 0 ? <Section title={saying.words.laterTitle} quiet wide>{rows(later, 'missing')}</Section> : rows(later, 'missing'))}
    </>
  )
}

const Way = ({ view, saying: { words, language: tongue } }: { view: HouseholdView; saying: Saying }) => {
  const { steps, done, all } = stepsAhead(view)
  return (
    <Section title={words.way} aside={words.wayDone(done, all)}>
      <Steps items={steps.map(({ step, name, nameEn, state }) => ({ key: step, state, stateWords: words.states2[state], words: tongue === 'en' ? nameEn : name }))} />
    </Section>
  )
}
