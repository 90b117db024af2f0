import { spanWords } from '@/copy/when'
import type { SlotsWords } from '@/copy/zh-CN/slots'
import { useGrowing } from '@/platform/use-growing'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { slotNote, type SlotAsked, type SlotCount } from './slots.view'

type DayRowsProps = { slots: readonly SlotCount[]; words: SlotsWords; onList: (asked: SlotAsked) => void; onMove: (() => void) | undefined }

/** The slots of one day in words; each opens the homes in it. */
export const DayRows = ({ slots, words, onList, onMove }: DayRowsProps) => {
  const list = useGrowing(slots)
  return (
    <Card fit='list'>
      {list.shown.map((slot) => {
        const { id, from, to, places, booked, waiting } = slot, span = spanWords(from, to)
        return (
          <ListRow
            key={id} id={`slot-${id}`} strong words={span} note={slotNote(slot, words) || undefined} label={words.open(span)} onTap={() => onList({ what: 'booked', slotId: id })}
            aside={places ? `${booked} / ${words.places(places)}` : words.off}
          >
            {waiting > 0 ? <Link id={`line-${id}`} small words={words.waits(waiting)} label={words.open(`${span} ${words.waiting}`)} onTap={() => onList({ what: 'waiting', slotId: id })} /> : undefined}
          </ListRow>
        )
      })}
      {onMove && <ListRow id='move' words={words.move} onTap={onMove} />}
    </Card>
  )
}
