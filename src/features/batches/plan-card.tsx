import { useState } from 'react'
import { APPROVERS, type Approver } from '@domain/batch/plan'
import { useCopy } from '@/copy/copy'
import { batchChangeCopy } from '@/copy/batch-change'
import { batchesCopy } from '@/copy/batches'
import { atWords, dateWords } from '@/copy/when'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import type { BatchOpened } from './batches.view'

type PlanCardProps = {
  plan: NonNullable<BatchOpened['plan']>
  goals: string
  /** Not given where the plan only stands. */
  onGoals?: (goals: string) => void
  /** What was approved must be what is stored. */
  canApprove: boolean
  busy: boolean
  onApprove: (as: Approver) => void
}

/** The head of the plan: what it is for, when it must stand, who stands for it. */
export const PlanCard = ({ plan, goals, onGoals, canApprove, busy, onApprove }: PlanCardProps) => {
  const words = useCopy(batchChangeCopy)
  const { change1, fold } = useCopy(batchesCopy)
  const say = language()
  const [isOpen, setOpen] = useState(false)
  const [asking, setAsking] = useState<Approver>()
  const approve = (as: Approver) => { setAsking(undefined); onApprove(as) }
  return (
    <Card title={words.plan} aside={<Link id='plan' words={isOpen ? fold : change1} onTap={() => setOpen(!isOpen)} />}>
      {plan.gaps.length > 0 && <Notice tone='amber' icon='warn' words={plan.gaps.map((gap) => words.gaps[gap]).join(say === 'en' ? '; ' : '，')} />}
      {!isOpen && <Words tone='quiet'>{[words.madeOn(dateWords(plan.madeOn, say)), goals, words.dates(dateWords(plan.approveBy, say), dateWords(plan.tellBy, say))].filter(Boolean).join('　')}</Words>}
      {isOpen && onGoals && <TextField id='goals' label={words.goals} value={goals} onInput={onGoals} maxLength={60} example={words.goalsExample} />}
      {isOpen && APPROVERS.map((as) => {
        const given = plan[as], isNext = !given && (as === 'project' || plan.project !== null)
        return (
          <ListRow
            key={as} mark={given ? 'done' : 'empty'} words={words.approver[as]} note={given ? words.by(given.name, atWords(given.at, now(), say)) : !isNext ? words.afterProject : canApprove ? words.waits : words.saveFirst}
            aside={isNext && canApprove && !busy ? <Link id={`approve-${as}`} words={words.approve} label={`${words.approver[as]} ${words.approve}`} onTap={() => setAsking(as)} /> : undefined}
          />
        )
      })}
      <Confirm open={asking !== undefined} title={asking ? words.approveTitle[asking] : ''} words={words.approveWords} yes={words.approveYes} no={words.no} onYes={() => { if (asking) approve(asking) }} onNo={() => setAsking(undefined)} />
    </Card>
  )
}
