import { useState } from 'react'
import type { SlotOffer } from '@domain/booking/explain'
import type { BookingView } from '@contract/booking'
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
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { Foot } from '@/ui/foot'
import { TitleBlock } from '@/ui/title-block'
import { closedWords, heldCard, isSettled, whenOf } from './booking.view'
import { useBookingChoice } from './booking.store'
import { BookedLinks, HeldLine, SlotChooser, Trouble, type Told } from './booking-parts'

type Open = BookingView & { readonly ledgerId: string; readonly changeLimit: number }

/** Choose, change or give back the place of a home's visit. */
export const BookingScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(bookingCopy)
  const load = useLoad(() => ask('owner', 'booking.open', { homeId }), `booking:${homeId}`)
  const choice = useBookingChoice()
  const [told, setTold] = useState<Told>()
  const [isAsking, setAsking] = useState(false)
  const [isFresh, setFresh] = useState(false)
  const saying = { words, language: language(), now: now() }
  const view = load.state === 'ready' ? (load.value as Open) : undefined
  const chosen = choice.homeId === homeId && choice.slot !== view?.held?.slot ? choice.slot : undefined

  const settle = useCommand(async (to: string | null) => {
    if (!view) return
    const home = { homeId, ledgerId: view.ledgerId }
    const reply = to === null ? await ask('owner', 'booking.cancel', { ...home, from: view.held?.slot ?? '' })
      : view.held ? await ask('owner', 'booking.reschedule', { ...home, from: view.held.slot, to, changeLimit: view.changeLimit })
        : await ask('owner', 'booking.reserve', { ...home, slotId: to })
    setAsking(false)
    if (reply.ok) { choice.choose(homeId, undefined); setTold(to === null ? { kind: 'done', words: words.cancelled } : undefined); setFresh(to !== null) } else {
      const offers = reply.code === 'SLOT_FULL' || reply.code === 'SLOT_GONE' ? (reply.data as { alternatives: readonly SlotOffer[] }).alternatives : []
      setTold({ kind: 'refused', words: troubleWords(reply), offers })
    }
    await load.reload()
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
              <Foot note={view.held ? words.moveNote(whenOf(view, view.held.slot, saying.language)) : words.bookNote(view.place.name)}>
                <Button id='book-confirm' busy={settle.busy} words={(view.held ? words.move : words.book)(whenOf(view, chosen, saying.language))} onTap={() => { void settle.run(chosen) }} />
              </Foot>
            ) : <Foot><Button id='book-pick' disabled words={words.pick} onTap={() => undefined} /></Foot>}
    >
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {(value) => (
          <>
            <TitleBlock title={isFresh && value.held ? words.booked : isKept ? words.heldTitle : value.held ? words.changeTitle : words.chooseTitle} {...(isFresh && value.held ? { note: words.bookedNote } : {})} />
            <HeldLine view={value} saying={saying} action={!heldCard(value, saying)?.canChange ? undefined : isKept ? change : cancel} />
            {told && <Trouble told={told} saying={saying} onOffer={({ id, day }) => { setTold(undefined); choice.choose(homeId, day, id) }} />}
            {isKept ? <BookedLinks view={value} saying={saying} homeId={homeId} />
              : <SlotChooser view={value} saying={saying} day={choice.homeId === homeId ? choice.day : undefined} chosen={chosen} onDay={(day) => choice.choose(homeId, day)} onSlot={(day, slot) => { setTold(undefined); choice.choose(homeId, day, slot) }} />}
          </>
        )}
      </Loaded>
      <Confirm open={isAsking} title={words.cancelTitle} words={words.cancelWords} yes={words.cancelYes} no={words.cancelNo} danger busy={settle.busy} onYes={() => { void settle.run(null) }} onNo={() => setAsking(false)} />
    </Screen>
  )
}
