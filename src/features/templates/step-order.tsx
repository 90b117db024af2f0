import { DUE_FROM, type Step } from '@domain/movein/template'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { ListRow } from '@/ui/list-row'
import { NumberStepper } from '@/ui/number-stepper'
import type { StepPartProps } from './step-sheet'
import { mayBeside, mayNeed, toggled, withDue } from './step.view'
import { namesFor } from './templates.view'

/** What it waits for, what may run meanwhile, where a failure leads, and the day it is asked for. Only what can be right is offered; what is already wrong stays to be taken off. */
export const StepOrder = ({ view, hand, one, saying, change }: StepPartProps) => {
  const { words } = saying, { step } = words
  const name = namesFor(view, hand, saying)
  const options = (steps: readonly Step[], chosen: readonly Step[]) => [...new Set([...steps, ...chosen])].map((value) => ({ value, words: name(value) }))
  const beside = options(mayBeside(hand, one.step), one.beside)
  const { due } = one
  return (
    <>
      <FieldFrame label={step.needs} hint={step.needsNote}><Chips id='step-needs' many label={step.needs} chosen={one.needs} onTap={(need) => change({ needs: toggled(one.needs, need) })} options={options(mayNeed(hand, one.step), one.needs)} /></FieldFrame>
      {beside.length > 0 && <FieldFrame label={step.beside}><Chips id='step-beside' many label={step.beside} chosen={one.beside} onTap={(other) => change({ beside: toggled(one.beside, other) })} options={beside} /></FieldFrame>}
      <FieldFrame label={step.onFailure}>
        <Chips<Step | 'none'> id='step-fails' label={step.onFailure} chosen={[one.onFailure ?? 'none']} onTap={(back) => change({ onFailure: back === 'none' ? null : back })} options={[{ value: 'none', words: step.onFailureNone }, ...options([...mayNeed(hand, one.step).filter((other) => one.needs.includes(other)), one.step], one.onFailure ? [one.onFailure] : [])]} />
      </FieldFrame>
      <FieldFrame label={step.due} hint={due ? step.dueNote : undefined}>
        <Chips<(typeof DUE_FROM)[number] | 'none'> id='step-due' label={step.due} chosen={[due?.from ?? 'none']} onTap={(from) => change({ due: withDue(due, from) })} options={[{ value: 'none', words: step.dueNone }, ...DUE_FROM.map((value) => ({ value, words: step.dueFrom[value] }))]} />
      </FieldFrame>
      {due && <ListRow words={step.dueDays} aside={<NumberStepper id='step-due-days' value={due.days} min={-60} max={365} onChange={(days) => change({ due: { ...due, days } })} label={step.dueDays} lessLabel={step.less(step.dueDays)} moreLabel={step.greater(step.dueDays)} />} />}
      {due && <ListRow words={step.dueEvery} aside={<NumberStepper id='step-due-every' value={due.every} max={365} step={due.every >= 30 ? 30 : 5} onChange={(every) => change({ due: { ...due, every } })} label={step.dueEvery} lessLabel={step.less(step.dueEvery)} moreLabel={step.greater(step.dueEvery)} />} />}
    </>
  )
}
