import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { batchesCopy } from '@/copy/batches'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { NumberStepper } from '@/ui/number-stepper'
import { Words } from '@/ui/words'
import { AddLine } from './add-line'
import type { BatchPartProps } from './batch-form'
import { freshCode } from './batches.view'

const MOST = 12

/** What a home's set of keys holds, counted at the handover. */
export const KeysCard = ({ draft: { keys }, change, fault }: BatchPartProps) => {
  const words = useCopy(batchesCopy)
  const [isOpen, setOpen] = useState(false)
  const wrong = fault('KEYS')
  return (
    <Card title={words.keys} aside={<Link id='keys' words={isOpen ? words.fold : words.change1} onTap={() => setOpen(!isOpen)} />}>
      {wrong && <Notice tone='amber' icon='warn' words={wrong} />}
      {!isOpen && <Words tone='quiet'>{`${words.keySum(keys.reduce((sum, { count }) => sum + count, 0))}${words.colon}${keys.map(({ name, count }) => `${name} ${count}`).join(words.comma)}`}</Words>}
      {isOpen && keys.map((one) => (
        <ListRow
          key={one.code} words={one.name} note={one.note || undefined}
          aside={<NumberStepper id={`key-${one.code}`} value={one.count} max={99} label={one.name} lessLabel={words.less(one.name)} moreLabel={words.more(one.name)} onChange={(count) => change({ keys: keys.map((other) => (other.code === one.code ? { ...other, count } : other)) })} />}
        >
          <Link id={`key-${one.code}-remove`} look='quiet' words={words.remove} onTap={() => change({ keys: keys.filter(({ code }) => code !== one.code) })} />
        </ListRow>
      ))}
      {isOpen && keys.length < MOST && <AddLine id='key-new' label={words.addKey} example={words.keyExample} add={words.add} onAdd={(name) => change({ keys: [...keys, { code: freshCode('key', keys), name, note: '', count: 1 }] })} />}
    </Card>
  )
}
