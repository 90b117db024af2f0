import { SAFEGUARDS, MEASURES } from '@domain/plan/move-in-plan'
import type { PlanView } from '@contract/plans'
import { dateWords } from '@/copy/when'
import { AreaField } from '@/ui/area-field'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { PickField } from '@/ui/pick-field'
import { TextField } from '@/ui/text-field'
import type { FormField } from './plan-form'
import { ownerName, type Saying } from './plan.view'

type PlanFieldProps = { field: FormField; label: string; example?: string; value: string; onChange: (value: string) => void; view: PlanView; saying: Saying }

/** One field of a plan's sheet, by its kind. */
export const PlanField = ({ field: { key, kind, must = false, most = 40 }, label, example, value, onChange, view, saying: { words, language } }: PlanFieldProps) => {
  const id = `plan-${key}`, given = { id, label, must, ...(example ? { example } : {}) }
  const pick = (options: readonly { readonly value: string, readonly words: string }[]) => {
    const at = options.findIndex((one) => one.value === value)
    return <PickField {...given} kind='options' options={options.map((one) => one.words)} chosen={at} shown={options[at]?.words ?? ''} example={words.pick} onPick={(next) => onChange(options[next]?.value ?? '')} />
  }
  const chips = (options: readonly { readonly value: string, readonly words: string }[]) => <FieldFrame label={label} must={must}><Chips id={id} label={label} options={options} chosen={[value]} onTap={onChange} /></FieldFrame>
  if (kind === 'line') return <TextField {...given} value={value} maxLength={most} onInput={onChange} />
  if (kind === 'lines') return <AreaField {...given} value={value} maxLength={most} onInput={onChange} />
  if (kind === 'number') return <TextField {...given} value={value} maxLength={String(most).length} keyboard='number' onInput={onChange} />
  if (kind === 'day') return <PickField {...given} kind='day' day={value || view.today} shown={value && `${value.slice(0, 4) === view.today.slice(0, 4) ? '' : `${value.slice(0, 4)} `}${dateWords(value, language)}`} example={words.pick} onPick={onChange} />
  if (kind === 'stage') return pick(view.stages.map(({ id: stage, name }) => ({ value: stage, words: name })))
  // A colleague who left stays as long as the task is theirs.
  if (kind === 'member') return pick([{ value: '', words: words.unassigned }, ...(value && !view.crew.some((one) => one.id === value) ? [{ value, words: ownerName(view, value, words) }] : []), ...view.crew.map((one) => ({ value: one.id, words: one.name }))])
  if (kind === 'measure') return chips(MEASURES.map((one) => ({ value: one, words: words.measures[one] })))
  if (kind === 'safeguard') return chips(SAFEGUARDS.map((one) => ({ value: one, words: words.safeguards[one] })))
  return chips((kind === 'likelihood' ? words.likelihoods : words.harms).map((said, at) => ({ value: String(at + 1), words: said })))
}
