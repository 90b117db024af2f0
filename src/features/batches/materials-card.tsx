import { useState } from 'react'
import type { MaterialItem } from '@domain/batch/batch'
import { checklistOf, CHECKLISTS, checklists, morePapers } from '@domain/batch/checklists'
import { CONDITIONS } from '@domain/batch/material-terms'
import { keepDaysOf } from '@domain/privacy/keeping'
import { useCopy } from '@/copy/copy'
import { batchFormsCopy } from '@/copy/batch-forms'
import { batchesCopy } from '@/copy/batches'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import { AddLine } from './add-line'
import type { BatchPartProps } from './batch-form'
import { freshCode } from './batches.view'

const MOST = 12
type Kind = 'must' | 'may' | 'when'
const KINDS: readonly Kind[] = ['must', 'may', 'when']
const kindOf = ({ required, when }: MaterialItem): Kind => (when ? 'when' : required ? 'must' : 'may')
const FOR_GOOD = '0', DAYS = ['90', '180', '365']
const keepOf = (paper: MaterialItem): string => String(keepDaysOf(paper.code, paper) ?? FOR_GOOD)
/** Identity papers are never kept for good. */
const keepsOf = (paper: MaterialItem): readonly string[] => (keepDaysOf(paper.code, keptFor(paper, FOR_GOOD)) === null ? [FOR_GOOD, ...DAYS] : DAYS)
/** The same paper kept for another time. */
const keptFor = ({ keepDays: _before, ...paper }: MaterialItem, value: string): MaterialItem => (value === FOR_GOOD ? paper : { ...paper, keepDays: Number(value) })
/** The same paper asked in another way. */
function asked ({ when, ...paper }: MaterialItem, kind: Kind): MaterialItem {
  return { ...paper, required: kind === 'must', ...(kind === 'when' ? { when: when ?? CONDITIONS[0] } : {}) }
}

/** The papers owners hand in: each a must, welcome, or needed on a condition; begun from a usual checklist. */
export const MaterialsCard = ({ draft, change, fault }: BatchPartProps) => {
  const { materials } = draft
  const words = useCopy(batchesCopy), say = useCopy(batchFormsCopy)
  const [isOpen, setOpen] = useState(false)
  const wrong = fault('MATERIALS'), list = checklistOf(materials), more = morePapers.filter(({ code }) => !materials.some((one) => one.code === code))
  const keepWords = (value: string) => (value === FOR_GOOD ? say.keep : say.keepDays(Number(value)))
  const put = (next: readonly MaterialItem[]) => change({ materials: next })
  const set = (paper: MaterialItem) => put(materials.map((one) => (one.code === paper.code ? paper : one)))
  return (
    <Card title={words.materials} aside={<Link id='materials' words={isOpen ? words.fold : words.change1} onTap={() => setOpen(!isOpen)} />}>
      {wrong && <Notice tone='amber' icon='warn' words={wrong} />}
      {!isOpen && <Words tone='quiet'>{materials.map(({ name }) => name).join(words.comma)}</Words>}
      {isOpen && <FieldFrame label={say.lists}><Chips id='checklist' label={say.lists} chosen={list ? [list] : []} options={CHECKLISTS.map((value) => ({ value, words: say.listNames[value] }))} onTap={(one) => put(checklists[one])} /></FieldFrame>}
      {isOpen && materials.map((one) => (
        <ListRow key={one.code} words={one.name} note={[one.note, one.sensitive ? say.sensitive : ''].filter(Boolean).join('　') || undefined} aside={<Link id={`material-${one.code}-remove`} look='quiet' words={words.remove} onTap={() => put(materials.filter(({ code }) => code !== one.code))} />}>
          <Chips id={`material-${one.code}`} label={one.name} chosen={[kindOf(one)]} options={KINDS.map((value) => ({ value, words: say.kinds[value] }))} onTap={(kind) => set(asked(one, kind))} />
          <Chips id={`material-${one.code}-keep`} line label={one.name} chosen={[keepOf(one)]} options={keepsOf(one).map((value) => ({ value, words: keepWords(value) }))} onTap={(value) => set(keptFor(one, value))} />
          {one.when && <Chips id={`material-${one.code}-when`} line label={one.name} chosen={[one.when]} options={CONDITIONS.map((value) => ({ value, words: say.when[value] }))} onTap={(when) => set({ ...one, when })} />}
        </ListRow>
      ))}
      {isOpen && more.length > 0 && materials.length < MOST && <FieldFrame label={say.more}><Chips id='paper-more' many label={say.more} chosen={[]} options={more.map(({ code, name }) => ({ value: code, words: name }))} onTap={(code) => put([...materials, ...more.filter((one) => one.code === code)])} /></FieldFrame>}
      {isOpen && <FieldFrame label={say.keepRecord} hint={say.keepRecordNote}><Chips id='keep-record' label={say.keepRecord} chosen={[String(draft.keepRecordDays ?? FOR_GOOD)]} options={[FOR_GOOD, ...DAYS].map((value) => ({ value, words: keepWords(value) }))} onTap={(value) => change({ keepRecordDays: value === FOR_GOOD ? undefined : Number(value) })} /></FieldFrame>}
      {isOpen && materials.length < MOST && <AddLine id='material-new' label={words.addMaterial} example={words.materialExample} add={words.add} onAdd={(name) => put([...materials, { code: freshCode('paper', materials), name, note: '', required: true }])} />}
    </Card>
  )
}
