import { useState } from 'react'
import { EXTRAS } from '@domain/forms/form-extras'
import { APPROVING, fullApprovals, MOST_STAGES, stagesOf, type ApprovalStage } from '@domain/review/approval'
import { useCopy } from '@/copy/copy'
import { batchFormsCopy } from '@/copy/batch-forms'
import { batchesCopy } from '@/copy/batches'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import { toggled } from './batches.view'
import type { BatchPartProps } from './batch-form'

/** Who approves what households hand in, one after the other; and what the form asks besides. */
export const ApprovalsCard = ({ draft, change, fault }: BatchPartProps) => {
  const [isOpen, setOpen] = useState(false)
  const words = useCopy(batchFormsCopy), batch = useCopy(batchesCopy), stages = stagesOf(draft), extras = draft.formExtras ?? [], wrong = fault('APPROVALS')
  const put = (next: readonly ApprovalStage[]) => change({ approvals: next })
  const patch = (at: number, over: Partial<ApprovalStage>) => put(stages.map((one, i) => (i === at ? { ...one, ...over } : one)))
  return (
    <Card title={words.approvals} aside={<Link id='approvals' words={isOpen ? batch.fold : batch.change1} onTap={() => setOpen(!isOpen)} />}>
      {wrong && <Notice tone='amber' icon='warn' words={wrong} />}
      {!isOpen && <Words tone='quiet'>{[...stages.map(({ name }) => name), ...extras.map((extra) => words.extraNames[extra])].join(batch.comma)}</Words>}
      {isOpen && <Words kind='caption' tone='quiet'>{words.note(stages.length)}</Words>}
      {isOpen && <Link id='approvals-full' small words={words.full} onTap={() => put(fullApprovals)} />}
      {isOpen && stages.map(({ name, duty }, at) => (
          <Section key={at} title={words.stage(at + 1)} aside={stages.length > 1 ? <Link id={`approval-${at}-remove`} look='quiet' words={words.remove} label={`${words.remove} ${name}`} onTap={() => put(stages.filter((_, i) => i !== at))} /> : undefined}>
            <TextField id={`approval-${at}-name`} label={words.name} value={name} maxLength={20} onInput={(next) => patch(at, { name: next })} />
            <Chips id={`approval-${at}`} label={words.by} chosen={[duty]} options={APPROVING.map((value) => ({ value, words: words.duties[value] }))} onTap={(next) => patch(at, { duty: next })} />
          </Section>
        ))}
      {isOpen && stages.length < MOST_STAGES && <Button id='approval-add' kind='ghost' icon='plus' words={words.add} onTap={() => put([...stages, { name: words.fresh(stages.length + 1), duty: 'manager' }])} />}
      {isOpen && (
        <Section title={words.extras}>
          <Words kind='caption' tone='quiet'>{words.extrasNote}</Words>
          <Chips id='form-extra' many label={words.extras} chosen={extras} options={EXTRAS.map((value) => ({ value, words: words.extraNames[value] }))} onTap={(one) => change({ formExtras: EXTRAS.filter((extra) => toggled(extras, one).includes(extra)) })} />
        </Section>
      )}
    </Card>
  )
}
