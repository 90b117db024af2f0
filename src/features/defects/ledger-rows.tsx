import type { DefectRow } from '@contract/defects'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { markOf, rowNote, stateOf, type Saying } from './defects.view'

/** Defects of many homes, a line each. */
export const LedgerRows = ({ rows, saying, onTap }: { rows: readonly DefectRow[]; saying: Saying; onTap: (row: DefectRow) => void }) => (
  <Card fit='list'>
    {rows.map((row) => {
      const state = row.isLate ? { tone: 'red' as const, words: saying.words.late } : stateOf(row, 'staff', saying)
      return <ListRow key={`${row.homeId} ${row.no}`} id={`defect-${row.homeId.split('_').pop()}-${row.no}`} mark={markOf(row)} strong words={row.label} note={rowNote(row, saying)} aside={<Pill tone={state.tone} words={state.words} />} onTap={() => onTap(row)} />
    })}
  </Card>
)
