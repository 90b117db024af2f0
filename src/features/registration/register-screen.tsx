import { useState } from 'react'
import type { RegistrationView } from '@contract/registration'
import type { Registration } from '@domain/forms/registration'
import { useCopy } from '@/copy/copy'
import { registrationCopy } from '@/copy/registration'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { goBack, replacePage, startAt } from '@/platform/navigate'
import { scrollToTop } from '@/platform/scroll'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Foot } from '@/ui/foot'
import { Progress } from '@/ui/progress'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { HandedIn } from './handed-in'
import { Notice } from '@/ui/notice'
import { ClashNotice } from './clash-notice'
import { completeFields, isOpen, problemsIn, problemWords, sentBack, TOPICS } from './registration.view'
import { SavedLine } from './saved-line'
import { TopicContact } from './topic-contact'
import type { TopicProps } from './topic-props'
import { TopicResidents } from './topic-residents'
import { TopicSelf } from './topic-self'
import { TopicVehicles } from './topic-vehicles'
import { useRegistration } from './use-registration'

const PARTS = { self: TopicSelf, contact: TopicContact, residents: TopicResidents, vehicles: TopicVehicles } satisfies Record<(typeof TOPICS)[number], (props: TopicProps) => unknown>
const LAST = TOPICS.length - 1

type RegisterProps = { homeId: string, start: number, only: boolean, amending?: boolean }

/** The registration form, a topic a screen; what is typed is kept as it is typed. `only`: came to change one topic, and goes back. `amending`: of what was accepted already. */
export const RegisterScreen = ({ homeId, start, only, amending = false }: RegisterProps) => {
  const words = useCopy(registrationCopy)
  const { load, record, saved, clashes, takeMine, dropClashes, change, keep, settle } = useRegistration(homeId, amending)
  const [at, setAt] = useState(Math.min(Math.max(start, 0), LAST))
  const [leftFields, setLeft] = useState<readonly string[]>([])
  const [asked, setAsked] = useState(false)
  const topic = TOPICS[at] ?? 'self'
  const problems = record ? problemsIn(record, topic) : []
  const complete = record ? completeFields(record) : []
  const shown = asked ? problems : problems.filter(({ field }) => leftFields.includes(field) || complete.includes(field))

  const turnTo = (next: number) => { setAt(next); setAsked(false); scrollToTop() }
  const next = useCommand(async () => {
    if (problems.length) return setAsked(true)
    await settle()
    void keep()
    if (only) return goBack(amending ? 'owner/amend/index' : 'pages/home/index')
    return at < LAST ? turnTo(at + 1) : replacePage('owner/materials/index', { homeId })
  })
  const errorOf = (field: string) => {
    const problem = shown.find((one) => one.field === field)
    if (problem) return problemWords(problem, words)
    const said = record && load.state === 'ready' ? sentBack(load.value, record, field) : undefined
    return said && words.returnedMark(said)
  }
  const left = (field: string) => setLeft((before) => (before.includes(field) ? before : [...before, field]))
  const nextWords = (of: Registration) => (at === 2 && !of.residents.length ? words.nextAlone : at === 3 && !of.vehicles.length ? words.nextNoCar : words.next[at] ?? '')

  const form = (view: RegistrationView, of: Registration) => {
    const Part = PARTS[topic]
    return (
      <>
        <Section close><Progress parts={TOPICS.length} done={at} within={0.5} words={`${at + 1}/${TOPICS.length}`} names={words.topics} /></Section>
        <TitleBlock title={words.titles[at] ?? ''} note={words.notes[at]} />
        <ClashNotice clashes={clashes} words={words} onMine={takeMine} onDone={dropClashes} />
        {view.isTakenDown && <Section><Notice icon='phone' words={words.takenDown} /></Section>}
        <Part key={topic} homeId={homeId} view={view} record={of} words={words} change={change} errorOf={errorOf} left={left} />
      </>
    )
  }
  const mayType = (state: RegistrationView['state']) => isOpen(state) || (amending && state === 'accepted')
  const open = load.state === 'ready' && mayType(load.value.state)
  return (
    <Screen
      title={words.bar} up={() => { void startAt('pages/home/index', { homeId }) }} {...(at > 0 && !only ? { onBack: () => turnTo(at - 1) } : {})}
      foot={open && record
        ? <Foot note={<SavedLine fix={shown.length} saved={saved} words={words} />}><Button id='register-next' words={only ? words.done : nextWords(record)} busy={next.busy} onTap={() => { void next.run() }} /></Foot>
        : undefined}
    >
      <Loaded load={load}>
        {(view) => (!mayType(view.state) ? <HandedIn homeId={homeId} view={view} words={words} /> : record ? form(view, record) : null)}
      </Loaded>
    </Screen>
  )
}
