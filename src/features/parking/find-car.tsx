import { useState } from 'react'
import type { FoundCar } from '@contract/parking'
import type { CommunityId } from '@domain/kernel/ids'
import { PLATE_REASONS, type PlateReason } from '@domain/parking/plate'
import { useCopy } from '@/copy/copy'
import { parkingDeskCopy } from '@/copy/parking-desk'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import { carRow } from './desk.view'
import { isWholePlate } from './parking.view'

/** A plate leads to the home it belongs to or visits, masked; each home found is a look. */
export const FindCar = ({ communityId }: { communityId: string }) => {
  const words = useCopy(parkingDeskCopy), saying = { words, language: language(), now: now() }
  const [plate, setPlate] = useState('')
  const [reason, setReason] = useState<PlateReason>('contact')
  const [cars, setCars] = useState<readonly FoundCar[]>()
  const [trouble, setTrouble] = useState<string>()
  const find = useCommand(async () => {
    const reply = await ask('staff', 'parking.find', { communityId: communityId as CommunityId, plate, reason })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setCars(reply.ok ? reply.value.cars : undefined)
  })
  return (
    <>
      <Card>
        {trouble && <Notice tone='red' icon='warn' words={trouble} />}
        <TextField id='find-plate' label={words.plate} value={plate} maxLength={10} example={words.plateExample} onInput={(text) => { setPlate(text); setCars(undefined) }} />
        <FieldFrame label={words.reason}><Chips id='find-reason' label={words.reason} chosen={[reason]} onTap={setReason} options={PLATE_REASONS.map((value) => ({ value, words: words.reasons[value] }))} /></FieldFrame>
        <Words kind='caption' tone='quiet'>{words.findNote}</Words>
        <Button id='find-car' wide icon='search' words={words.find} busy={find.busy} disabled={!isWholePlate(plate)} onTap={() => { void find.run() }} />
      </Card>
      {cars?.length === 0 && <PageState kind='empty' icon='search' inside words={words.none} note={words.noneNote} />}
      {cars && cars.length > 0 && <Card fit='list'>{cars.map((car) => carRow(car, saying)).map(({ key, homeId, title, note }, i) => <ListRow key={key} id={`car-${i}`} icon='home' strong words={title} note={note} aside={words.call} onTap={() => { void openPage('site/numbers/index', { homeId }) }} />)}</Card>}
    </>
  )
}
