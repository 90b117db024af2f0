import { useState } from 'react'
import type { BookingKind } from '@domain/booking/kind'
import { useCopy } from '@/copy/copy'
import { visitsCopy } from '@/copy/visits'
import { Loaded } from '@/frame/loaded'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { VisitCard } from './visit-card'
import { cardOfRound } from './visits.view'

type RoundSheetProps = { homeId: string; kind: Exclude<BookingKind, 'visit'>; onClose: () => void; onChanged: () => Promise<void> }

/** A household's place in a round of inspections: given, moved, given back, and that it has come. */
export const RoundSheet = ({ homeId, kind, onClose, onChanged }: RoundSheetProps) => {
  const words = useCopy(visitsCopy), load = useLoad(() => ask('staff', 'visits.open', { homeId, kind }))
  const [trouble, setTrouble] = useState<string>()
  const view = load.state === 'ready' ? load.value : undefined, held = view?.held
  const changed = async () => { await Promise.all([load.reload(), onChanged()]) }
  const arrive = useCommand(async () => {
    if (!view || !held) return
    const reply = await ask('staff', 'booking.checkIn', { homeId, ledgerId: view.ledgerId, slotId: held.slot })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    await changed()
  })
  return (
    <Sheet
      open title={view ? `${view.label}　${words.kinds[kind]}` : words.kinds[kind]} onClose={onClose} closeLabel={words.close}
      foot={held && !held.hasArrived && !held.isAsked ? <Button id='round-arrive' words={words.roundArrive} busy={arrive.busy} onTap={() => { void arrive.run() }} /> : undefined}
    >
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <Loaded load={load} inside refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {(ready) => (
          <>
            <VisitCard household={cardOfRound(ready)} kind={kind} onChanged={changed} />
            <Link id='round-household' words={words.roundHousehold} onTap={() => { void openPage('staff/household/index', { homeId }) }} />
          </>
        )}
      </Loaded>
    </Sheet>
  )
}
