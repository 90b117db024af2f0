import type { KeysView } from '@contract/keys'
import { useCopy } from '@/copy/copy'
import { keysCopy } from '@/copy/keys'
import { Card } from '@/ui/card'
import { CountTable } from '@/ui/count-table'
import { NumberStepper } from '@/ui/number-stepper'
import { countedTotal, countRows, type Counting } from './keys.view'

type CountCardProps = { view: KeysView; title: string; note?: string | undefined; counting: Counting; wrong: readonly string[]; onChange: (counting: Counting) => void }

/** The set counted kind by kind: the one in hand has − and +, the ones behind it their tick. */
export const CountCard = ({ view, title, note, counting, wrong, onChange }: CountCardProps) => {
  const words = useCopy(keysCopy)
  const rows = countRows(view, counting, wrong).map(({ isNow, ...row }) => {
    const code = row.key
    const stepper = <NumberStepper id={`key-${code}`} value={counting.counts[code] ?? 0} max={99} label={row.words} lessLabel={words.less} moreLabel={words.more} onChange={(value) => onChange({ ...counting, counts: { ...counting.counts, [code]: value } })} />
    return isNow ? { ...row, cells: row.cells.map((cell) => (cell.key === 'counted' ? { ...cell, value: stepper } : cell)) } : row
  })
  return (
    <Card title={title} fit='flush' {...(note ? { aside: note } : {})}>
      <CountTable wideEnd head={[words.kind, words.expected, words.counted]} rows={rows} total={{ words: words.total, sum: String(countedTotal(view, counting)), of: words.of(view.total) }} />
    </Card>
  )
}
