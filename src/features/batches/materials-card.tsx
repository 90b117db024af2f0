import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { batchesCopy } from '@/copy/batches'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import { AddLine } from './add-line'
import type { BatchPartProps } from './batch-form'
import { freshCode } from './batches.view'

const MOST = 12

/** The papers owners hand in; each required or not. */
export const MaterialsCard = ({ draft: { materials }, change, fault }: BatchPartProps) => {
  const words = useCopy(batchesCopy)
  const [isOpen, setOpen] = useState(false)
  const wrong = fault('MATERIALS')
  return (
    <Card title={words.materials} aside={<Link id='materials' words={isOpen ? words.fold : words.change1} onTap={() => setOpen(!isOpen)} />}>
      {wrong && <Notice tone='amber' icon='warn' words={wrong} />}
      {!isOpen && <Words tone='quiet'>{materials.map(({ name }) => name).join(words.comma)}</Words>}
      {isOpen && materials.map((one) => (
        <ListRow key={one.code} words={one.name} note={one.note || undefined} aside={<Link id={`material-${one.code}-remove`} look='quiet' words={words.remove} onTap={() => change({ materials: materials.filter(({ code }) => code !== one.code) })} />}>
          <Link id={`material-${one.code}-required`} icon={one.required ? 'check' : 'minus'} words={one.required ? words.required : words.optional} onTap={() => change({ materials: materials.map((other) => (other.code === one.code ? { ...other, required: !other.required } : other)) })} />
        </ListRow>
      ))}
      {isOpen && materials.length < MOST && <AddLine id='material-new' label={words.addMaterial} example={words.materialExample} add={words.add} onAdd={(name) => change({ materials: [...materials, { code: freshCode('paper', materials), name, note: '', required: true }] })} />}
    </Card>
  )
}
