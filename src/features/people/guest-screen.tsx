import { useState } from 'react'
import { dayOf } from '@domain/kernel/calendar'
import { daysOfStay } from '@domain/people/guest'
import { useCopy } from '@/copy/copy'
import { peopleCopy } from '@/copy/people'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { goBack } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { emptyPerson, isWholePerson } from './people.view'
import { PersonFields } from './person-fields'

const USUAL_DAYS = 13

/** A guest who stays more than seven days, reported before they come. */
export const GuestScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(peopleCopy), today = dayOf(now())
  const [draft, setDraft] = useState(emptyPerson(today, USUAL_DAYS))
  const [trouble, setTrouble] = useState<string>()
  const submit = useCommand(async () => {
    const { idNumber, from, to } = draft
    const reply = await ask('owner', 'people.addGuest', { homeId, name: draft.name.trim(), idNumber, from, to })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) await goBack()
  })
  return (
    <Screen title={words.guestBar} foot={<Foot><Button id='guest-submit' words={words.submitGuest} disabled={!isWholePerson(draft, false)} busy={submit.busy} onTap={() => { void submit.run() }} /></Foot>}>
      <TitleBlock title={words.guestTitle} note={words.guestNote} />
      {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
      <PersonFields title={words.person} draft={draft} fromWords={words.arrive} toWords={words.leave} today={today} needsPhone={false} hint={words.stay(daysOfStay(draft.from, draft.to))} onChange={setDraft} />
    </Screen>
  )
}
