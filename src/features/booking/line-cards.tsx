import type { BookingView } from '@contract/booking'
import { useMessageConsent } from '@/platform/use-message-consent'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import type { Saying } from './booking.view'
import { offerCard, waitCard } from './my-visit.view'
import { messageTitles } from './message-titles'

/** The place kept for me, until when, and what becomes of the one I hold. */
export const OfferLine = ({ view, saying, busy, onTake, onLet }: { view: BookingView; saying: Saying; busy: boolean; onTake: () => void; onLet: () => void }) => {
  const offer = offerCard(view, saying), { words } = saying
  if (!offer) return null
  if (offer.isOver) return <Section wide><Notice tone='amber' icon='clock' words={offer.title} note={offer.note} /></Section>
  return (
    <Card tone='persimmon' title={offer.title}>
      <Words kind='bold' live>{offer.note}</Words>
      <Words tone='quiet'>{offer.rest}</Words>
      <Buttons><Button kind='ghost' id='offer-no' words={words.offer.no} onTap={onLet} /><Button wide id='offer-yes' words={words.offer.yes} busy={busy} onTap={onTake} /></Buttons>
    </Card>
  )
}

/** My place in line, with the way out of it and to be told on WeChat. */
export const WaitLine = ({ view, saying, homeId, onLeave }: { view: BookingView; saying: Saying; homeId: string; onLeave: () => void }) => {
  const wait = waitCard(view, saying), { words } = saying
  const consent = useMessageConsent(`${homeId}:line`, view.wait ? messageTitles(view.messages, words) : [])
  return wait ? (
    <Card fit='list'>
      <ListRow mark='waiting' words={<Words kind='strong'>{wait.title}</Words>} note={wait.note} aside={<Link id='wait-leave' small words={words.line.leave} onTap={onLeave} />} />
      <ListRow quiet words={wait.rest} />
      {consent.isOpen && <ListRow id='wait-messages' icon='bell' words={words.line.messages} onTap={consent.ask} />}
    </Card>
  ) : null
}
