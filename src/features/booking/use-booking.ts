import { useState } from 'react'
import type { SlotOffer } from '@domain/booking/explain'
import type { BookingKind } from '@domain/booking/kind'
import { bookingCopy } from '@/copy/booking'
import { useCopy } from '@/copy/copy'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { askKept } from '@/platform/unanswered'
import { useCommand } from '@/platform/use-command'
import { useFinish } from '@/platform/use-finish'
import { useLoad } from '@/platform/use-load'
import { useMoment } from '@/platform/use-moment'
import { asOf, withRefusal, withSeat } from './booking-after'
import type { Told } from './booking-parts'
import { useBookingChoice } from './booking.store'
import { slotOf } from './booking.view'
import { nextTick } from './countdown'

type Reply = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly data: unknown }
type Refusal = Parameters<typeof troubleWords>[0]
const byProxy = ({ isProxy }: { readonly isProxy?: true }) => (isProxy ? { proxy: true } : {})
/** After these a visit is held. */
const HOLDS: readonly string[] = ['booking.reserve', 'booking.reschedule', 'booking.accept']

/** What the booking screen knows, and what its taps do. */
export function useBooking (homeId: string, kind: BookingKind) {
  const words = useCopy(bookingCopy), key = kind === 'visit' ? homeId : `${homeId}:${kind}`, screen = `booking:${key}`, choice = useBookingChoice()
  const day = choice.key === key ? choice.day : undefined
  const load = useLoad(() => ask('owner', 'booking.open', { homeId, kind, ...(day ? { day } : {}) }), screen)
  const [told, setTold] = useState<Told>()
  const [isFresh, setFresh] = useState(false)
  const loaded = load.state === 'ready' ? load.value : undefined, until = loaded?.willOpen ? loaded.opensAt : loaded?.offer ? loaded.offer.until + 1 : undefined
  useMoment(until === undefined || until < now() ? undefined : nextTick(until, now()))
  const view = loaded && asOf(loaded, now())

  const refused = (reply: Extract<Reply, { ok: false }>): readonly SlotOffer[] | undefined => {
    const offers = (reply.data as { readonly alternatives?: readonly SlotOffer[] } | undefined)?.alternatives
    setTold({ kind: 'refused', words: troubleWords(reply as Refusal), offers: offers ?? [], ...(reply.code === 'OFFER_OVER' ? { note: words.offer.overNote } : {}) })
    return offers
  }
  const settle = useCommand(async (to: string | null) => {
    if (!view) return
    const home = { homeId, ledgerId: view.ledgerId, ...(view.isEarly ? { early: true } : {}), ...byProxy(view) }, from = view.held?.slot ?? null
    // A slot that is not in this answer may have a line.
    const line = from !== null && (slotOf(view, from)?.waiting ?? 1) > 0
    const reply: Reply = to === null ? await askKept(screen, 'owner', 'booking.cancel', { ...home, from: from ?? '', line })
      : from ? await askKept(screen, 'owner', 'booking.reschedule', { ...home, from, to, changeLimit: view.changeLimit, line })
        : await askKept(screen, 'owner', 'booking.reserve', { ...home, slotId: to, asks: view.asks })
    if (reply.ok) {
      choice.choose(key, undefined)
      setTold(to === null ? { kind: 'done', words: words.cancelled } : undefined)
      setFresh(to !== null)
      return load.put(withSeat(view, to))
    }
    const offers = refused(reply)
    // The refusal itself says what is free: five thousand phones need not all look again.
    return to && offers ? load.put(withRefusal(view, to, offers, (reply.data as { readonly waiting?: number }).waiting)) : load.reload()
  })
  const inLine = useCommand(async (what: 'wait' | 'leave' | 'accept' | 'decline', slotId: string) => {
    if (!view) return
    const home = { homeId, ledgerId: view.ledgerId, slotId, ...(view.isEarly ? { early: true } : {}), ...byProxy(view) }
    const reply: Reply = what === 'accept' ? await askKept(screen, 'owner', 'booking.accept', { ...home, from: view.held?.slot ?? null }) : await askKept(screen, 'owner', `booking.${what}`, home)
    if (reply.ok) {
      setTold(what === 'accept' ? undefined : { kind: 'done', words: what === 'wait' ? words.line.joined : what === 'leave' ? words.line.left : words.offer.declined })
      setFresh(what === 'accept')
      choice.choose(key, day)
    } else refused(reply)
    await load.reload()
  })
  // What it changed is in what the screen loads; only how it ended is still to be said.
  useFinish(screen, ({ name, outcome }) => {
    setTold(outcome.ok ? undefined : { kind: 'refused', words: troubleWords(outcome as Refusal) })
    setFresh(outcome.ok && HOLDS.includes(name))
    void load.reload()
  })
  const choose = (on: string, slot?: string) => { setTold(undefined); choice.choose(key, on, slot) }
  const chosen = choice.key === key && choice.slot !== view?.held?.slot ? choice.slot : undefined
  return { words, load, view, told, isFresh, change: () => setFresh(false), settle, inLine, choose, day, chosen }
}
