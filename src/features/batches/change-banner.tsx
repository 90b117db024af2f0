import { useEffect, useState } from 'react'
import { useCopy } from '@/copy/copy'
import { batchChangeCopy } from '@/copy/batch-change'
import { atWords } from '@/copy/when'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { minutesUntil, type BatchOpened } from './batches.view'

type ChangeBannerProps = { change: NonNullable<BatchOpened['change']>; busy: boolean; onUndo: () => void; onOver: () => void }
const LOOK_AGAIN = 15_000

/** The last change of an open batch: how long it can be undone, or that everybody has been told. */
export const ChangeBanner = ({ change: { state, tellAt, at, moved }, busy, onUndo, onOver }: ChangeBannerProps) => {
  const words = useCopy(batchChangeCopy)
  const [asking, setAsking] = useState(false)
  const [left, setLeft] = useState(minutesUntil(tellAt, now()))
  const canUndo = state !== 'undone' && left > 0
  useEffect(() => {
    setLeft(minutesUntil(tellAt, now()))
    if (!canUndo) return
    const timer = setInterval(() => {
      const minutes = minutesUntil(tellAt, now())
      setLeft(minutes)
      if (minutes === 0) onOver()
    }, LOOK_AGAIN)
    return () => clearInterval(timer)
  }, [tellAt, canUndo])
  const when = atWords(at, now(), language())
  if (state === 'undone') return null
  return (
    <Section wide>
      {canUndo
        ? <Notice tone={state === 'made' ? 'pine' : 'amber'} icon={state === 'made' ? 'check' : 'warn'} words={`${state === 'made' ? words.made : words.underWay}　${words.untilTold(left, moved)}`} note={state === 'made' ? words.canUndo : words.underWayNote} action={<Button id='undo-change' small kind='tint' icon='undo' words={words.undo} busy={busy} onTap={() => setAsking(true)} />} />
        : <Notice tone='plain' icon='info' words={moved ? words.told(moved, when) : words.changedAt(when)} />}
      <Confirm open={asking} title={words.undoTitle} words={words.undoWords} yes={words.undo} no={words.no} onYes={() => { setAsking(false); onUndo() }} onNo={() => setAsking(false)} />
    </Section>
  )
}
