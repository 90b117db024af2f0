import { useState } from 'react'
import type { KeyKind } from '@domain/batch/batch'
import type { TakenRow } from '@domain/keys/key-book'
import { expectedCounts, type Counts } from '@domain/keys/key-issue'
import { homeIn } from '@domain/keys/key-list'
import { useCopy } from '@/copy/copy'
import { keyStoreCopy } from '@/copy/key-store'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { CountsFields } from './counts-fields'

type RowSheetProps = { building: string; kinds: readonly KeyKind[]; row: TakenRow | undefined; onClose: () => void; onSet: (row: TakenRow) => void; onDrop: (home: string) => void }

/** One home of a lot: how many of each kind, and where it hangs. */
export const RowSheet = ({ building, kinds, row, onClose, onSet, onDrop }: RowSheetProps) => {
  const words = useCopy(keyStoreCopy)
  const [typed, setTyped] = useState('')
  const [counts, setCounts] = useState<Counts>(row?.counts ?? expectedCounts(kinds))
  const [place, setPlace] = useState(row?.place ?? '')
  const home = row?.home ?? homeIn(building, typed)
  return (
    <Sheet open title={row?.home ?? words.addHome} onClose={onClose} closeLabel={words.close} foot={<Button id='row-set' words={words.set} disabled={!home} onTap={() => { if (home) onSet({ home, counts, place }) }} />}>
      {!row && <TextField id='row-home' must label={words.home} value={typed} maxLength={20} example={words.homeExample} valid={home !== null} onInput={setTyped} />}
      <CountsFields kinds={kinds} counts={counts} onChange={setCounts} />
      <TextField id='row-place' label={words.place} value={place} maxLength={20} example={words.placeExample} onInput={setPlace} />
      {row && <Link id='row-drop' look='quiet' words={words.drop} onTap={() => onDrop(row.home)} />}
    </Sheet>
  )
}
