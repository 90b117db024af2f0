import { View } from '@tarojs/components'
import { useState } from 'react'
import { BOOKING_KINDS, type BookingKind } from '@domain/booking/kind'
import { troubleWords } from '@/frame/trouble'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { TitleBlock } from '@/ui/title-block'
import { BookedLinks, HeldLine, Trouble, VisitNotice } from './booking-parts'
import { closedWords, timeWords, whenOf } from './booking.view'
import { OfferLine, WaitLine } from './line-cards'
import { heldCard, isSettled } from './my-visit.view'
import { SlotChooser } from './slot-chooser'
import { useBooking } from './use-booking'

type Asking = 'cancel' | 'leave' | 'decline'

type BookingScreenProps = { homeId: string; kind: BookingKind }

/** A home's places of every kind it may hold; each kind is a screen of its own. */
export const BookingScreen = ({ homeId, kind: first }: BookingScreenProps) => {
  const [kind, setKind] = useState(first)
  return <PlacesOfKind key={kind} homeId={homeId} kind={kind} onKind={setKind} />
}

/** Choose, change or give back the place of a home's visit; wait for a full one. */
const PlacesOfKind = ({ homeId, kind, onKind }: BookingScreenProps & { onKind: (kind: BookingKind) => void }) => {
  const { words, load, view, told, isFresh, change, settle, inLine, choose, day, chosen } = useBooking(homeId, kind)
  const [asking, setAsking] = useState<Asking>()
  const [seesOthers, setSeesOthers] = useState(false)
  const saying = { words, language: language(), now: now() }
  const isKept = view !== undefined && isSettled(view, saying, isFresh), held = view?.held, mine = view && heldCard(view, saying)
  const inHand = { cancel: { id: 'book-cancel', words: words.cancel, onTap: () => setAsking('cancel') }, change: { id: 'book-change', words: words.change, onTap: change } }
  const asked = {
    cancel: { title: words.cancelTitle, words: words.cancelWords, yes: words.cancelYes, no: words.cancelNo, onYes: () => settle.run(null) },
    leave: { title: words.line.leaveTitle, words: words.line.leaveWords, yes: words.line.leave, no: words.line.stay, onYes: () => inLine.run('leave', view?.wait?.slot ?? '') },
    decline: { title: words.offer.noTitle, words: words.offer.noWords, yes: words.offer.noYes, no: words.offer.noNo, onYes: () => inLine.run('decline', view?.offer?.slot ?? '') }
  }[asking ?? 'cancel']
  const isAnswering = !!view?.offer && view.offer.until >= saying.now && !seesOthers
  const wait = settle.wait ?? inLine.wait, said = told ?? (wait && !chosen ? { kind: 'done' as const, words: words.wait[wait] } : undefined)
  const bookWords = view?.asks && !held ? words.ask : held ? words.move : words.book

  const foot = () => {
    if (!view) return undefined
    if (isAnswering) return undefined
    if (isKept) return held?.isAsked || kind !== 'visit' ? undefined : <Foot><Button id='book-pass' icon='scan' words={words.toPass} onTap={() => { void openPage('owner/pass/index', { homeId }) }} /></Foot>
    if (closedWords(view, saying)) return undefined
    if (!chosen) return view.wait || view.offer ? undefined : <Foot><Button id='book-pick' disabled words={words.pick} onTap={() => undefined} /></Foot>
    return (
      <Foot note={wait ? words.wait[wait] : held ? words.moveNote(timeWords(held, saying.language)) : view.asks ? words.askFoot : words.bookNote(view.place.name)}>
        <Button id='book-confirm' busy={settle.busy} words={bookWords(whenOf(view, chosen, saying.language))} onTap={() => { void settle.run(chosen) }} />
      </Foot>
    )
  }
  const title = isAnswering ? words.offer.turn : isFresh && held ? (held.isAsked ? words.askedTitle : words.booked) : isKept ? words.heldTitle : held ? words.changeTitle : words.chooseTitles[kind]

  return (
    <Screen title={words.bar} foot={foot()}>
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {() => view && (
          <>
            {view.kinds.length > 1 && <Section><Segmented id='book-kind' label={words.kindLabel} chosen={kind} onTap={onKind} options={BOOKING_KINDS.filter((one) => view.kinds.includes(one)).map((value) => ({ value, words: words.kinds[value] }))} /></Section>}
            <TitleBlock title={title} {...(isFresh && held && !held.isAsked && kind === 'visit' ? { note: words.bookedNote } : kind !== 'visit' && !held ? { note: words.roundNotes[kind] } : {})} />
            {/* One parent of their own: a card that comes or goes does not send the whole page to the view again. */}
            <View>
              <OfferLine view={view} saying={saying} busy={inLine.busy} onTake={() => { void inLine.run('accept', view.offer?.slot ?? '') }} onLet={() => setAsking('decline')} />
              <HeldLine view={view} saying={saying} action={mine?.canChange && isKept ? inHand.change : mine?.canCancel ? inHand.cancel : undefined} />
              <WaitLine view={view} saying={saying} homeId={homeId} onLeave={() => setAsking('leave')} />
              <VisitNotice view={view} saying={saying} />
              {said && <Trouble told={said} saying={saying} onOffer={({ id, day: on }) => choose(on, id)} />}
            </View>
            {isAnswering ? <Section><Link id='book-others' words={words.offer.others} onTap={() => setSeesOthers(true)} /></Section>
              : isKept ? <BookedLinks view={view} saying={saying} homeId={homeId} />
                : <SlotChooser view={view} saying={saying} day={day} chosen={chosen} onDay={(on) => choose(on)} onSlot={choose} onWait={(slot) => { void inLine.run('wait', slot) }} onAway={() => { void load.reload() }} />}
          </>
        )}
      </Loaded>
      <Confirm {...asked} open={asking !== undefined} danger busy={settle.busy || inLine.busy} onYes={() => { void asked.onYes().then(() => setAsking(undefined)) }} onNo={() => setAsking(undefined)} />
    </Screen>
  )
}
