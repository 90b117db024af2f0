import type { SlotOffer } from '@domain/booking/explain'
import type { BookingView } from '@contract/booking'
import { instantOf } from '@domain/kernel/calendar'
import { dayWords, spanWords } from '@/copy/when'
import { addToCalendar } from '@/platform/calendar'
import { callPhone } from '@/platform/phone-call'
import { showPlace } from '@/platform/place'
import { useMessageConsent } from '@/platform/use-message-consent'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import type { Saying } from './booking.view'
import { heldCard, visitNotice } from './my-visit.view'
import { messageTitles } from './message-titles'

export type Told = { readonly kind: 'done' | 'refused'; readonly words: string; readonly note?: string; readonly offers?: readonly SlotOffer[] }

type HeldProps = { view: BookingView; saying: Saying; action: { readonly id: string; readonly words: string; readonly onTap: () => void } | undefined }

/** What I hold, on top of everything. */
export const HeldLine = ({ view, saying, action }: HeldProps) => {
  const held = heldCard(view, saying)
  return held && (
    <Card tone='pine' fit='list'>
      <ListRow mark={held.mark} words={<Words kind='strong'>{held.words}</Words>} note={held.note} aside={action && <Link id={action.id} words={action.words} onTap={action.onTap} />} />
    </Card>
  )
}

/** What to do with a booking: into the calendar, the way there, messages, and the call where it can no longer be changed here. */
export const BookedLinks = ({ view, saying, homeId }: { view: BookingView; saying: Saying; homeId: string }) => {
  const { words } = saying
  const templates = messageTitles(view.messages, words)
  const consent = useMessageConsent(homeId, templates)
  if (!view.held) return null
  const { day, from, to } = view.held
  return (
    <Card fit='list'>
      {!view.hasArrived && !view.held.isAsked && <ListRow id='book-calendar' icon='calendar' words={words.calendar} onTap={() => { void addToCalendar({ title: words.calendarTitle, place: view.place.name, note: '', remindMinutes: 120, from: instantOf(day, from), to: instantOf(day, to) }) }} />}
      {view.duty && <ListRow icon='users' words={words.duty(view.duty.expert)} {...(view.duty.restArea ? { note: words.dutyRest(view.duty.restArea) } : {})} />}
      <ListRow id='book-place' icon='pin' words={words.place} aside={view.place.name} onTap={() => { void showPlace(view.place) }} />
      {consent.isOpen && <ListRow id='book-messages' icon='bell' words={words.messages} note={words.messagesNote(templates.map(({ title }) => title).join(words.list))} onTap={consent.ask} />}
      {!view.hasArrived && !heldCard(view, saying)?.canChange && view.hotline && <ListRow id='book-call' icon='phone' words={words.call} note={view.hotline} onTap={() => { void callPhone(view.hotline) }} />}
    </Card>
  )
}

/** Why it did not work, and the three nearest places where there are some. */
export const Trouble = ({ told, saying, onOffer }: { told: Told; saying: Saying; onOffer: (offer: SlotOffer) => void }) => (
  <Section wide>
    <Notice tone={told.kind === 'done' ? 'pine' : 'amber'} icon={told.kind === 'done' ? 'check' : 'warn'} words={told.words} {...(told.note ? { note: told.note } : told.offers?.length ? { note: saying.words.alternatives } : {})} />
    {!!told.offers?.length && (
      <Chips
        id='book-offer' chosen={[]} onTap={(id) => { const offer = told.offers?.find((one) => one.id === id); if (offer) onOffer(offer) }}
        options={told.offers.map(({ id, day, from, to }) => ({ value: id, words: `${dayWords(day, saying.language)} ${spanWords(from, to)}` }))}
      />
    )}
  </Section>
)

/** What happened to the visit without me: moved by the company, or missed. */
export const VisitNotice = ({ view, saying }: { view: BookingView; saying: Saying }) => {
  const notice = visitNotice(view, saying)
  return notice ? <Section wide><Notice {...notice} /></Section> : null
}
