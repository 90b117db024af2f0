import { useState } from 'react'
import type { InspectionView } from '@contract/inspection'
import { CONDITIONS, type Goods } from '@domain/inspection/inspection'
import { useCopy } from '@/copy/copy'
import { roundsCopy } from '@/copy/rounds'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { NumberStepper } from '@/ui/number-stepper'
import { Segmented } from '@/ui/segmented'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import { goodsOf } from './rounds.view'

type GoodsCardProps = { view: InspectionView; busy: boolean; onSave: (goods: readonly Goods[]) => void }

/** What is handed over with the home, counted together: how many, and how they are. */
export const GoodsCard = ({ view, busy, onSave }: GoodsCardProps) => {
  const words = useCopy(roundsCopy)
  const [changed, setChanged] = useState<readonly Goods[]>()
  const [name, setName] = useState('')
  const goods = changed ?? goodsOf(view), isSaved = changed === undefined && view.inspection.goods !== undefined
  const put = (at: number, next: Partial<Goods>) => setChanged(goods.map((one, place) => (place === at ? { ...one, ...next } : one)))
  const add = () => { if (!name.trim()) return; setChanged([...goods, { name: name.trim(), count: 1, condition: 'fine', note: '' }]); setName('') }
  return (
    <Card title={words.goods} aside={words.goodsNote}>
      {goods.length === 0 && <Words kind='caption' tone='quiet'>{words.goodsNone}</Words>}
      {goods.map((one, at) => (
        <ListRow key={`${at}-${one.name}`} words={one.name} aside={<NumberStepper id={`goods-${at}`} value={one.count} max={99} label={words.count(one.name)} lessLabel={words.less} moreLabel={words.more} onChange={(count) => put(at, { count })} />}>
          <Segmented id={`goods-${at}-is`} label={one.name} chosen={one.condition} onTap={(condition) => put(at, { condition })} options={CONDITIONS.map((value) => ({ value, words: words.conditions[value] }))} />
        </ListRow>
      ))}
      <TextField id='goods-name' label={words.goodsName} value={name} maxLength={20} example={words.goodsExample} onInput={setName} action={{ words: words.add, onTap: add }} />
      {goods.length > 0 && !isSaved && <Button id='goods-save' small words={changed ? words.goodsSave : words.goodsAll} busy={busy} onTap={() => { onSave(goods); setChanged(undefined) }} />}
      {isSaved && <Words kind='caption' tone='pine' live>{words.goodsSaved}</Words>}
    </Card>
  )
}
