import { useState } from 'react'
import { dayOf } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { visitsCopy } from '@/copy/visits'
import { Loaded } from '@/frame/loaded'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { ToldNotice, toldOf, type Told } from './told'
import { ordinaryToday, type CardHousehold } from './visits.view'

type WalkInSheetProps = { household: CardHousehold; onClose: () => void; onDone: (done: 'walk-in') => Promise<void> }

/** Somebody stands here without a booking: one tap into the slot that is now. */
export const WalkInSheet = ({ household: { homeId, ledgerId }, onClose, onDone }: WalkInSheetProps) => {
  const words = useCopy(visitsCopy)
  const [told, setTold] = useState<Told>()
  const load = useLoad(() => ask('staff', 'visits.open', { homeId, day: dayOf(now()) }))
  const view = load.state === 'ready' ? load.value : undefined
  const slot = view?.walkIn, ordinary = view && ordinaryToday(view, now())

  const receive = useCommand(async (slotId: string) => {
    const reply = await ask('staff', 'visits.place', { homeId, ledgerId, slotId, lane: 'walk-in' })
    if (reply.ok) return onDone('walk-in')
    setTold(toldOf(reply))
    await load.reload()
  })
  // None kept aside any more: an ordinary place of today, and the arrival with it.
  const receiveOrdinary = useCommand(async (slotId: string) => {
    const placed = await ask('staff', 'visits.place', { homeId, ledgerId, slotId, lane: 'phone' })
    const arrived = placed.ok ? await ask('staff', 'booking.checkIn', { homeId, ledgerId, slotId }) : placed
    if (arrived.ok) return onDone('walk-in')
    setTold(toldOf(arrived))
    await load.reload()
  })
  return (
    <Sheet
      open title={words.walkInTitle} onClose={onClose} closeLabel={words.close}
      foot={slot && slot.extra > 0 ? <Button id='walk-in-go' words={words.walkInGo(slot.from)} busy={receive.busy} onTap={() => { void receive.run(slot.id) }} />
        : ordinary && <Button id='walk-in-ordinary' words={words.ordinary(ordinary.from)} busy={receiveOrdinary.busy} onTap={() => { void receiveOrdinary.run(ordinary.id) }} />}
    >
      {told && <ToldNotice told={told} onOffer={({ id }) => { void receive.run(id) }} />}
      <Loaded load={load} inside refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {() => !slot ? <Notice tone='amber' icon='info' words={words.walkInOver} note={words.walkInOverNote} />
          : slot.extra > 0 ? <Notice tone='pine' icon='clock' words={words.walkInNow(slot.from, slot.to)} note={words.walkInExtra(slot.extra)} />
            : <Notice tone='amber' icon='info' words={words.walkInFull} {...(ordinary ? { note: words.walkInFullNote } : {})} />}
      </Loaded>
    </Sheet>
  )
}
