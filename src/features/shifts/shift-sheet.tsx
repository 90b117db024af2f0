import { useState } from 'react'
import type { Shift } from '@domain/community/shifts'
import { useCopy } from '@/copy/copy'
import { shiftsCopy } from '@/copy/shifts'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { NumberStepper } from '@/ui/number-stepper'
import { PickField } from '@/ui/pick-field'
import { Sheet } from '@/ui/sheet'
import type { ShiftsView } from './shifts.view'

type ShiftSheetProps = { shift: Shift; isNew: boolean; view: ShiftsView; onClose: () => void; onPut: (shift: Shift | undefined) => void }

/** One stretch of a day at a post: when, how many, who. */
export const ShiftSheet = ({ shift, isNew, view: { posts, people }, onClose, onPut }: ShiftSheetProps) => {
  const words = useCopy(shiftsCopy)
  const [draft, setDraft] = useState(shift)
  const change = (part: Partial<Shift>) => setDraft({ ...draft, ...part })
  // Who holds the post comes first, then the others.
  const order = [...people].sort((a, b) => Number(b.post === draft.post) - Number(a.post === draft.post))
  return (
    <Sheet open title={isNew ? words.add : words.edit} onClose={onClose} closeLabel={words.close} foot={<Button id='shift-put' words={words.put} disabled={draft.from >= draft.to || draft.need < 1} onTap={() => onPut(draft)} />}>
      <Chips id='shift-post' label={words.post} chosen={[draft.post]} onTap={(post) => change({ post })} options={posts.map(({ code, name }) => ({ value: code, words: name }))} />
      <PickField id='shift-from' kind='time' label={words.from} time={draft.from} shown={draft.from} onPick={(from) => change({ from })} error={draft.from >= draft.to ? words.problems.TIMES : undefined} />
      <PickField id='shift-to' kind='time' label={words.to} time={draft.to} shown={draft.to} onPick={(to) => change({ to })} />
      <FieldFrame label={words.need}><NumberStepper id='shift-need' value={draft.need} min={1} max={200} onChange={(need) => change({ need })} label={words.need} lessLabel={words.less} moreLabel={words.more} /></FieldFrame>
      <FieldFrame label={words.people}>
        <Chips id='shift-who' many label={words.people} chosen={draft.who} onTap={(id) => change({ who: draft.who.includes(id) ? draft.who.filter((one) => one !== id) : [...draft.who, id] })} options={order.map(({ id, name }) => ({ value: id, words: name }))} />
      </FieldFrame>
      {!isNew && <Link id='shift-remove' look='quiet' words={words.remove} onTap={() => onPut(undefined)} />}
    </Sheet>
  )
}
