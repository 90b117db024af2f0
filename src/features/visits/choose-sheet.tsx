import { useState } from 'react'
import type { BookingKind } from '@domain/booking/kind'
import { useCopy } from '@/copy/copy'
import { visitsCopy } from '@/copy/visits'
import { Loaded } from '@/frame/loaded'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { DayStrip } from '@/ui/day-strip'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { SlotRow } from '@/ui/slot-row'
import { TextField } from '@/ui/text-field'
import { daysAround } from './days-around'
import { ToldNotice, toldOf, type Told } from './told'
import { besides, dayItems, laneOf, slotItems, whenWords, type CardHousehold, type Wanting } from './visits.view'

type ChooseSheetProps = { household: CardHousehold; kind: BookingKind; wanting: Wanting; onClose: () => void; onDone: (done: 'place' | 'move') => Promise<void> }

/** A time for a household: by telephone, urgent with its reason, or another than the one held. */
export const ChooseSheet = ({ household, kind, wanting, onClose, onDone }: ChooseSheetProps) => {
  const words = useCopy(visitsCopy), { homeId, ledgerId, visit, booking } = household
  const [day, setDay] = useState<string>()
  const [chosen, setChosen] = useState<{ readonly id: string; readonly day: string; readonly from: string }>()
  const [reason, setReason] = useState('')
  const [told, setTold] = useState<Told>()
  const load = useLoad(() => ask('staff', 'visits.open', { homeId, kind, ...(day ? { day } : {}) }))
  const saying = { words, language: language(), now: now() }, lane = laneOf(wanting, booking.lane)

  const look = useCommand(async (to: string) => {
    const reply = await ask('staff', 'visits.open', { homeId, kind, day: to })
    if (!reply.ok) return setTold(toldOf(reply))
    setDay(to)
    load.put(reply.value)
  })
  const give = useCommand(async () => {
    if (!chosen) return
    const reply = wanting === 'move' && visit
      ? await ask('staff', 'visits.move', { homeId, ledgerId, from: visit.slot, to: chosen.id, lane, line: booking.waiting > 0 })
      : await ask('staff', 'visits.place', { homeId, ledgerId, slotId: chosen.id, lane: wanting === 'urgent' ? 'urgent' : 'phone', reason: wanting === 'urgent' ? reason.trim() : '' })
    if (reply.ok) return onDone(wanting === 'move' ? 'move' : 'place')
    setTold(toldOf(reply))
    setChosen(undefined)
    await load.reload()
  })
  const isReady = chosen && (wanting !== 'urgent' || reason.trim() !== '')
  const when = chosen ? whenWords(chosen, saying.language) : ''
  return (
    <Sheet
      open title={words.chooseTitle[wanting]} words={words.chooseNote[wanting]} onClose={onClose} closeLabel={words.close}
      foot={<Button id='visit-give' words={!chosen ? words.pick : !isReady ? words.needsReason : wanting === 'move' ? words.moveTo(when) : words.place(when)} busy={give.busy} disabled={!isReady} onTap={() => { void give.run() }} />}
    >
      <Loaded load={load} inside refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {(view) => (
          <>
            {besides(view, saying).map((line) => <Notice key={line} tone='blue' icon='info' words={line} />)}
            {told && <ToldNotice told={told} onOffer={({ id, day: to, from }) => { setTold(undefined); setChosen({ id, day: to, from }); void look.run(to) }} />}
            {wanting === 'urgent' && <TextField id='visit-reason' must label={words.reason} value={reason} onInput={setReason} maxLength={60} example={words.reasonUrgent} />}
            {view.days.length === 0 ? <Notice tone='amber' icon='info' words={words.none3} /> : <DayStrip days={daysAround(dayItems(view, lane, saying), view.day)} {...(view.day ? { chosen: view.day } : {})} onTap={(to) => { void look.run(to) }} label={words.days} />}
            {slotItems(view, lane, saying).map(({ id, words: span, left, leftWords, isMine }) => (
              <SlotRow key={id} id={`give-${id}`} words={span} places={Math.max(1, left)} left={left} leftWords={leftWords} chosen={chosen?.id === id} mine={isMine} onTap={() => { setTold(undefined); setChosen({ id, day: view.day ?? '', from: span.slice(0, 5) }) }} />
            ))}
          </>
        )}
      </Loaded>
    </Sheet>
  )
}
