import { useState } from 'react'
import type { SlotOffer } from '@domain/booking/explain'
import { bookingCopy } from '@/copy/booking'
import { useCopy } from '@/copy/copy'
import { troubleWords } from '@/frame/trouble'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useFinish } from '@/platform/use-finish'
import { useLoad } from '@/platform/use-load'
import { useMoment } from '@/platform/use-moment'
import { askKept } from '@/platform/unanswered'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { Foot } from '@/ui/foot'
import { TitleBlock } from '@/ui/title-block'
import { asOf, closedWords, heldCard, isSettled, whenOf, withRefusal, withSeat } from './booking.view'
import { useBookingChoice } from './booking.store'
import { BookedLinks, HeldLine, SlotChooser, Trouble, type Told } from './booking-parts'

type Reply = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly data: unknown }

/** Choose, change or give back the place of a home's visit. */
export const BookingScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(bookingCopy)
  const screen = `booking:${homeId}`
  const load = useLoad(() => ask('owner', 'booking.open', { homeId }), screen)
  const choice = useBookingChoice()
  const [told, setTold] = useState<Told>()
  const [isAsking, setAsking] = useState(false)
  const [isFresh, setFresh] = useState(false)
  const saying = { words, language: language(), now: now() }
  const loaded = load.state === 'ready' ? load.value : undefined
  useMoment(loaded?.willOpen ? loaded.opensAt : undefined)
  const view = loaded && asOf(loaded, saying.now)
  const chosen = choice.homeId === homeId && choice.slot !== view?.held?.slot ? choice.slot : undefined

  const answered = async (to: string | null, reply: Reply) => {
    setAsking(false)
    if (reply.ok) {
      choice.choose(homeId, undefined)
      setTold(to === null ? { kind: 'done', words: words.cancelled } : undefined)
      setFresh(to !== null)
      return view && load.put(withSeat(view, to))
    }
    const offers = reply.code === 'SLOT_FULL' || reply.code === 'SLOT_GONE' ? (reply.data as { alternatives: readonly SlotOffer[] }).alternatives : undefined
    setTold({ kind: 'refused', words: troubleWords(reply as Parameters<typeof troubleWords>[0]), offers: offers ?? [] })
    // The refusal itself says what is free: five thousand phones need not all look again.
    return view && to && offers ? load.put(withRefusal(view, to, offers)) : load.reload()
  }
  const settle = useCommand(async (to: string | null) => {
    if (!view) return
    const home = { homeId, ledgerId: view.ledgerId }
    await answered(to, to === null ? await askKept(screen, 'owner', 'booking.cancel', { ...home, from: view.held?.slot ?? '' })
      : view.held ? await askKept(screen, 'owner', 'booking.reschedule', { ...home, from: view.held.slot, to, changeLimit: view.changeLimit })
        : await askKept(screen, 'owner', 'booking.reserve', { ...home, slotId: to, asks: view.asks }))
  })
  // What it changed is in what the screen loads; only how it ended is still to be said.
  useFinish(screen, ({ name, outcome }) => {
    setTold(outcome.ok ? undefined : { kind: 'refused', words: troubleWords(outcome as Parameters<typeof troubleWords>[0]) })
    setFresh(outcome.ok && name !== 'booking.cancel')
    void load.reload()
  })

  const isKept = view !== undefined && isSettled(view, saying, isFresh)
  const cancel = { id: 'book-cancel', words: words.cancel, onTap: () => setAsking(true) }
  const change = { id: 'book-change', words: words.change, onTap: () => setFresh(false) }

  return (
    <Screen
      title={words.bar}
      foot={!view ? undefined
        : isKept ? <Foot><Button id='book-pass' icon='scan' words={words.toPass} onTap={() => { void openPage('owner/pass/index', { homeId }) }} /></Foot>
          : closedWords(view, saying) ? undefined
            : chosen ? (
              <Foot note={settle.wait ? words.wait[settle.wait] : view.held ? words.moveNote(whenOf(view, view.held.slot, saying.language)) : words.bookNote(view.place.name)}>
                <Button id='book-confirm' busy={settle.busy} words={(view.held ? words.move : words.book)(whenOf(view, chosen, saying.language))} onTap={() => { void settle.run(chosen) }} />
              </Foot>
            ) : <Foot><Button id='book-pick' disabled words={words.pick} onTap={() => undefined} /></Foot>}
    >
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {() => view && (
          <>
            <TitleBlock title={isFresh && view.held ? words.booked : isKept ? words.heldTitle : view.held ? words.changeTitle : words.chooseTitle} {...(isFresh && view.held ? { note: words.bookedNote } : {})} />
            <HeldLine view={view} saying={saying} action={!heldCard(view, saying)?.canChange ? undefined : isKept ? change : cancel} />
            {told && <Trouble told={told} saying={saying} onOffer={({ id, day }) => { setTold(undefined); choice.choose(homeId, day, id) }} />}
            {isKept ? <BookedLinks view={view} saying={saying} homeId={homeId} />
              : <SlotChooser view={view} saying={saying} day={choice.homeId === homeId ? choice.day : undefined} chosen={chosen} onDay={(day) => choice.choose(homeId, day)} onSlot={(day, slot) => { setTold(undefined); choice.choose(homeId, day, slot) }} />}
          </>
        )}
      </Loaded>
      <Confirm open={isAsking} title={words.cancelTitle} words={words.cancelWords} yes={words.cancelYes} no={words.cancelNo} danger busy={settle.busy} onYes={() => { void settle.run(null) }} onNo={() => setAsking(false)} />
    </Screen>
  )
}
