import { useState } from 'react'
import { AreaField } from '@/ui/area-field'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { TextField } from '@/ui/text-field'
import type { StepPartProps } from './step-sheet'
import { toggled } from './step.view'

/** How it is done: what it takes and leaves, its papers, the work instruction, and what must hold at the end. */
export const StepHow = ({ view, one, saying: { words }, change }: StepPartProps) => {
  const { step } = words
  const [all, setAll] = useState(false)
  const papers = all ? view.library : view.library.filter(({ code }) => one.papers.includes(code))
  return (
    <>
      <AreaField id='step-instruction' label={step.instruction} value={one.instruction} maxLength={200} onInput={(instruction) => change({ instruction })} />
      <TextField id='step-gate' label={step.gate} value={one.gate} maxLength={80} onInput={(gate) => change({ gate })} />
      <FieldFrame label={step.papers} hint={<Link id='step-all-papers' small words={all ? step.fewPapers : step.allPapers} onTap={() => setAll(!all)} />}>
        {papers.length ? <Chips id='step-paper' many label={step.papers} chosen={one.papers} onTap={(code) => change({ papers: toggled(one.papers, code) })} options={papers.map(({ code, name }) => ({ value: code, words: name, disabled: one.papers.length >= 8 && !one.papers.includes(code) }))} /> : step.noPapers}
      </FieldFrame>
      <TextField id='step-inputs' label={step.inputs} value={one.inputs} maxLength={60} onInput={(inputs) => change({ inputs })} />
      <TextField id='step-outputs' label={step.outputs} value={one.outputs} maxLength={60} onInput={(outputs) => change({ outputs })} />
    </>
  )
}
