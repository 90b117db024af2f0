import { useState } from 'react'
import type { PlanView } from '@contract/plans'
import type { Approver } from '@domain/batch/plan'
import { atWords, dateWords } from '@/copy/when'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { KeyValues } from '@/ui/key-values'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { approvalLines, type Saying } from './plan.view'

type HeadCardProps = { view: PlanView; saying: Saying; busy: boolean; onApprove: (as: Approver) => void }

/** Who stands for the plan, by when, and when the property team comes. */
export const HeadCard = ({ view, saying, busy, onApprove, onEdit }: HeadCardProps & { onEdit: () => void }) => {
  const { words, language } = saying
  const [asking, setAsking] = useState<Approver>()
  const day = (on: string | null) => (on ? dateWords(on, language) : words.unset)
  return (
    <Card title={words.approvals} aside={view.isOver ? undefined : <Link id='plan-head' words={words.change} label={words.sheet.head} onTap={onEdit} />}>
      {view.approval?.isLate && !view.isOver && <Notice tone='amber' icon='warn' words={words.approveLate(day(view.approval.by))} />}
      {approvalLines(view, saying).map(({ as, isGiven, isNext, words: said, note }) => (
        <ListRow
          key={as} mark={isGiven ? 'done' : 'empty'} words={said} note={note}
          aside={isNext && !busy ? <Link id={`approve-${as}`} words={words.approve} label={`${said} ${words.approve}`} onTap={() => setAsking(as)} /> : undefined}
        />
      ))}
      <KeyValues fit='apart' pairs={[
        ...(view.approval && !view.approval.isLate && !view.company ? [{ key: 'by', words: words.approve, value: words.approveBy(day(view.approval.by)) }] : []),
        { key: 'before', words: words.teamBefore, value: day(view.teamBefore) }, { key: 'after', words: words.teamAfter, value: day(view.teamAfter) }
      ]} />
      <Confirm open={asking !== undefined} title={asking ? words.approveTitle[asking] : ''} words={words.approveWords} yes={words.approveYes} no={words.no} onYes={() => { if (asking) onApprove(asking); setAsking(undefined) }} onNo={() => setAsking(undefined)} />
    </Card>
  )
}

type EndNoticeProps = { view: PlanView; saying: Saying; busy: boolean; onKeepOn: () => void; onLetEnd: () => void }
/** A plan that ended with its batches, or was kept on after them. */
export const EndNotice = ({ view, saying: { words, language, now }, busy, onKeepOn, onLetEnd }: EndNoticeProps) => {
  if (view.isOver) return <Section wide><Notice tone='amber' icon='stop' words={words.overTitle} note={words.overNote} action={<Button id='keep-on' small kind='tint' words={words.keepOn} onTap={onKeepOn} />} /></Section>
  if (!view.keptOn) return null
  return <Section wide><Notice icon='refresh' words={words.keptOn(view.keptOn.why)} note={words.keptOnBy(view.keptOn.by, atWords(view.keptOn.at, now, language))} action={busy ? undefined : <Link id='let-end' small words={words.letEnd} onTap={onLetEnd} />} /></Section>
}
