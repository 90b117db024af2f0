import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingKind } from '@domain/booking/kind'
import { useCopy } from '@/copy/copy'
import { visitsCopy } from '@/copy/visits'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { ChooseSheet } from './choose-sheet'
import { GiveBackSheet } from './give-back-sheet'
import { HistorySheet } from './history-sheet'
import { actionsOf, heldLine, type Action, type CardHousehold } from './visits.view'
import { WalkInSheet } from './walk-in-sheet'

type Done = 'place' | 'walk-in' | 'move' | 'release' | 'confirm' | 'miss'

type VisitCardProps = { household: CardHousehold; /** A place in a round of inspections instead of the visit. */ kind?: BookingKind; onChanged: () => Promise<void> }

/** A household's booking in the desk's hands: what it holds, and everything that can be done about it. */
export const VisitCard = ({ household, kind = 'visit', onChanged }: VisitCardProps) => {
  const words = useCopy(visitsCopy)
  const [open, setOpen] = useState<Action | 'history'>()
  const [told, setTold] = useState<{ readonly tone: 'pine' | 'red'; readonly words: string }>()
  const { homeId, ledgerId, visit } = household
  const line = heldLine(household, { words, language: language(), now: now() }), actions = actionsOf(household).filter((action) => kind === 'visit' || action === 'phone' || (action !== 'walk-in' && action !== 'urgent'))
  const close = () => setOpen(undefined)
  const done = async (what: Done) => { close(); setTold({ tone: 'pine', words: words.done[what] }); await onChanged() }
  const confirm = useCommand(async () => {
    if (!visit) return
    const reply = await ask('staff', 'visits.confirm', { homeId, ledgerId, slotId: visit.slot })
    if (reply.ok) return done('confirm')
    setTold({ tone: 'red', words: troubleWords(reply) })
    await onChanged()
  })
  const names: Readonly<Record<Action, string>> = { 'walk-in': words.walkIn, phone: words.phone, urgent: words.urgent, confirm: words.confirm, decline: words.decline, move: words.move, release: words.release, miss: words.miss }
  const sheet = { household, kind, onClose: close, onDone: done }
  return (
    // One parent of their own: a sheet that comes or goes does not send the whole page to the view again.
    <View>
      <Card fit={actions.length > 0 || told ? undefined : 'list'} title={words.cards[kind]} aside={<Link id='visit-history' words={words.history} onTap={() => setOpen('history')} />}>
        <ListRow mark={line.mark} strong words={line.words} {...(line.note ? { note: line.note } : {})} />
        {told && <Notice tone={told.tone} icon={told.tone === 'pine' ? 'check' : 'warn'} words={told.words} />}
        {actions.length > 0 && (
          <Buttons fold='elder'>
            {actions.map((action, at) => <Button key={action} id={`visit-${action}`} small kind={at === 0 ? 'tint' : 'ghost'} words={names[action]} busy={action === 'confirm' && confirm.busy} onTap={() => { setTold(undefined); if (action === 'confirm') void confirm.run(); else setOpen(action) }} />)}
          </Buttons>
        )}
      </Card>
      {open === 'walk-in' && <WalkInSheet {...sheet} />}
      {(open === 'phone' || open === 'urgent' || open === 'move') && <ChooseSheet {...sheet} wanting={open} />}
      {(open === 'release' || open === 'decline' || open === 'miss') && <GiveBackSheet {...sheet} how={open} />}
      {open === 'history' && <HistorySheet homeId={homeId} kind={kind} onClose={close} />}
    </View>
  )
}
