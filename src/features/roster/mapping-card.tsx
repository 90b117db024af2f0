import { useState } from 'react'
import type { RosterPreview } from '@contract/roster'
import { useCopy } from '@/copy/copy'
import { rosterCopy } from '@/copy/roster'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { Link } from '@/ui/link'
import { PickField } from '@/ui/pick-field'
import { Words } from '@/ui/words'
import { mappingRows, remapped } from './roster.view'

type MappingCardProps = { preview: RosterPreview; onMapping: (mapping: Record<string, number>) => void }

/** How the columns were understood; a change reads the file again. */
export const MappingCard = ({ preview, onMapping }: MappingCardProps) => {
  const words = useCopy(rosterCopy)
  const [isOpen, setOpen] = useState(false)
  const rows = mappingRows(preview, words)
  const options = [words.none, ...preview.headers.map((header, at) => words.column(at, header))]
  return (
    <Card title={words.mapping} aside={<Link id='mapping' words={isOpen ? words.fold : words.change} onTap={() => setOpen(!isOpen)} />}>
      <Words kind='caption' tone='quiet'>{words.mappingNote}</Words>
      {!isOpen && <KeyValues fit='apart' lined pairs={rows.filter(({ column }) => column >= 0).map(({ field, words: said, shown }) => ({ key: field, words: said, value: shown }))} />}
      {isOpen && rows.map(({ field, words: said, column, shown }) => (
        <PickField key={field} id={`map-${field}`} kind='options' label={said} shown={shown} options={options} chosen={column + 1} onPick={(at) => onMapping(remapped(preview.mapping, field, at - 1))} />
      ))}
    </Card>
  )
}
