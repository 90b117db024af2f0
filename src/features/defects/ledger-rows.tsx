import type { ReactNode } from 'react'
import type { DefectRow } from '@contract/defects'
import { MoreRows } from '@/frame/more-rows'
import { useGrowing } from '@/platform/use-growing'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { markOf, rowNote, stateOf, type Saying } from './defects.view'

/** Defects of many homes, a line each, a piece at a time; what belongs after the last one comes with it. */
export const LedgerRows = ({ rows, saying, onTap, children }: { rows: readonly DefectRow[]; saying: Saying; onTap: (row: DefectRow) => void; children?: ReactNode }) => {
  const list = useGrowing(rows)
  return (
    <>
      <Card fit='list'>
        {list.shown.map((row) => {
          const state = row.isLate ? { tone: 'red' as const, words: saying.words.late } : stateOf(row, 'staff', saying)
          return <ListRow key={`${row.homeId} ${row.no}`} id={`defect-${row.homeId.split('_').pop()}-${row.no}`} mark={markOf(row)} strong words={row.label} note={rowNote(row, saying)} aside={<Pill tone={state.tone} words={state.words} />} onTap={() => onTap(row)} />
        })}
      </Card>
      <MoreRows list={list} />
      {list.rest === 0 && children}
    </>
  )
}
