import { ACTORS, PHASES } from '@domain/movein/template'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { ListRow } from '@/ui/list-row'
import { NumberStepper } from '@/ui/number-stepper'
import { Segmented } from '@/ui/segmented'
import { TextField } from '@/ui/text-field'
import type { StepPartProps } from './step-sheet'

const HOURS = [0, 1, 4, 24, 48, 72]

/** What the step is called, when it comes, who does it and how long it may take. */
export const StepWhat = ({ one, saying: { words }, change }: StepPartProps) => {
  const { step, problems: { NAME_MISSING: unnamed } } = words
  const hours = [...new Set([...HOURS, one.limitHours])].sort((a, b) => a - b)
  return (
    <>
      <TextField id='step-name' must label={step.name} value={one.name} maxLength={20} onInput={(name) => change({ name })} error={one.name.trim() ? undefined : unnamed('', '')} />
      <TextField id='step-name-en' label={step.nameEn} value={one.nameEn} maxLength={40} onInput={(nameEn) => change({ nameEn })} />
      <FieldFrame label={step.phase}><Segmented id='step-phase' large label={step.phase} chosen={one.phase} onTap={(phase) => change({ phase })} options={PHASES.map((value) => ({ value, words: words.phases[value] }))} /></FieldFrame>
      <FieldFrame label={step.who}><Chips id='step-who' label={step.who} chosen={[one.who]} onTap={(who) => change({ who })} options={ACTORS.map((value) => ({ value, words: words.who[value] }))} /></FieldFrame>
      <TextField id='step-department' label={step.department} value={one.department} maxLength={20} onInput={(department) => change({ department })} />
      <ListRow words={step.minutes} aside={<NumberStepper id='step-minutes' value={one.minutes} max={480} step={one.minutes >= 15 ? 5 : 1} onChange={(minutes) => change({ minutes })} label={step.minutes} lessLabel={step.less(step.minutes)} moreLabel={step.greater(step.minutes)} />} />
      <FieldFrame label={step.limit}><Chips id='step-limit' label={step.limit} chosen={[String(one.limitHours)]} onTap={(value) => change({ limitHours: Number(value) })} options={hours.map((n) => ({ value: String(n), words: n ? step.limitHours(n) : step.limitNone }))} /></FieldFrame>
    </>
  )
}
