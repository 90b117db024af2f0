import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Section } from '@/ui/section'
import { itemsOf, placeWords, roomsOf, type Place, type Rooms } from './defects.view'
import { ELSEWHERE, OTHER } from '@domain/inspection/form'

type PlaceFieldsProps = { report: Place; rooms: Rooms; /** Brought along from the inspection. */ isGiven: boolean; onChange: (place: Place) => void }

/** Where it is: brought along and only shown, or picked in two taps. */
export const PlaceFields = ({ report, rooms, isGiven, onChange }: PlaceFieldsProps) => {
  const words = useCopy(defectsCopy)
  const [isPicking, setPicking] = useState(false)
  const named = placeWords(report, rooms, words)
  if (isGiven && !isPicking) {
    return (
      <Card fit='list'>
        <ListRow icon='pin' strong words={`${named.room} ${named.item}`} note={words.fromInspection} aside={<Link id='place-change' words={words.change} onTap={() => setPicking(true)} />} />
      </Card>
    )
  }
  return (
    <Section title={words.where}>
      <Chips id='place-room' label={words.room} chosen={[report.room]} options={roomsOf(rooms, words)} onTap={(room) => onChange({ room, item: room === ELSEWHERE ? OTHER : '' })} />
      {report.room && report.room !== ELSEWHERE && (
        <FieldFrame label={words.item}>
          <Chips id='place-item' label={words.item} chosen={[report.item]} options={itemsOf(rooms, report.room, words)} onTap={(item) => onChange({ room: report.room, item })} />
        </FieldFrame>
      )}
    </Section>
  )
}
