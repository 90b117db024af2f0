import type { DrawRow } from '@contract/draws'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { pillOf, rowNote, type Saying } from './draws.view'

export const DrawLine = ({ row, saying, onTap }: { row: DrawRow & { readonly isIn?: boolean }, saying: Saying, onTap: () => void }) => (
  <ListRow id={`draw-${row.drawId.split('_').pop()}`} strong quiet={row.state === 'cancelled'} words={row.title} note={rowNote(row, saying)} aside={<Pill {...pillOf(row, saying)} />} onTap={onTap} />
)
