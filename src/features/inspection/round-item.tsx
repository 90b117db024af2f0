import type { InspectionItem } from '@domain/inspection/form'
import type { Mark } from '@domain/inspection/inspection'
import { useCopy } from '@/copy/copy'
import { roundsCopy } from '@/copy/rounds'
import { ListRow } from '@/ui/list-row'
import { Segmented } from '@/ui/segmented'
import { TextField } from '@/ui/text-field'

type RoundItemProps = { id: string; item: InspectionItem; mark: Mark | undefined; note: string; onMark: (mark: Mark) => void; onNote: (note: string) => void }

/** An item of a round with its standard and two answers; what is wrong is said in a few words. */
export const RoundItem = ({ id, item, mark, note, onMark, onNote }: RoundItemProps) => {
  const words = useCopy(roundsCopy)
  return (
    <ListRow words={item.name} note={[item.standard, item.method].filter(Boolean).join(' · ')} aside={<Segmented id={id} label={item.name} chosen={mark} onTap={onMark} options={[{ value: 'ok', words: words.ok }, { value: 'bad', words: words.badWord, tone: 'red' }]} />}>
      {mark === 'bad' && <TextField id={`${id}-note`} label={words.what} value={note} maxLength={40} example={words.whatExample} onInput={onNote} />}
    </ListRow>
  )
}
