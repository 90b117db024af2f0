import { useState } from 'react'
import type { ParkingView } from '@contract/parking'
import { addDays, clockOf, dayOf } from '@domain/kernel/calendar'
import { VISIT_DAYS } from '@domain/parking/visits'
import { useCopy } from '@/copy/copy'
import { parkingCopy } from '@/copy/parking'
import { atWords, dayWords } from '@/copy/when'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { Button } from '@/ui/button'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { NumberStepper } from '@/ui/number-stepper'
import { PickField } from '@/ui/pick-field'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import { isWholePlate, leftIn, nextHour, timesOf, wholeHour } from './parking.view'

export type VisitDraft = { readonly lotId: string; readonly from: number; readonly to: number; readonly plate: string }
type VisitSheetProps = { lot: ParkingView['lots'][number]; busy: boolean; trouble: string | undefined; onClose: () => void; onBook: (draft: VisitDraft) => void }

/** A visitor's space for some whole hours. */
export const VisitSheet = ({ lot, busy, trouble, onClose, onBook }: VisitSheetProps) => {
  const words = useCopy(parkingCopy), today = dayOf(now())
  const [begin, setBegin] = useState(nextHour(now()))
  const [hours, setHours] = useState(Math.min(2, lot.hours))
  const [plate, setPlate] = useState('')
  const times = timesOf(begin.day, begin.from, hours), left = leftIn(lot, times)
  return (
    <Sheet
      open title={words.visitTitle(lot.name)} {...(lot.rules ? { words: lot.rules } : {})} onClose={onClose} closeLabel={words.close}
      foot={<Button id='visit-book' words={words.book} busy={busy} disabled={left === 0 || !isWholePlate(plate)} onTap={() => onBook({ lotId: lot.lotId, ...times, plate })} />}
    >
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <PickField id='visit-day' kind='day' label={words.day} day={begin.day} from={today} to={addDays(today, VISIT_DAYS)} shown={dayWords(begin.day, language())} onPick={(day) => setBegin({ ...begin, day })} />
      <PickField id='visit-from' kind='time' label={words.from} time={begin.from} shown={begin.from} onPick={(from) => setBegin({ ...begin, from: wholeHour(from) })} />
      <FieldFrame label={words.hours}><NumberStepper id='visit-hours' label={words.hours} value={hours} min={1} max={lot.hours} onChange={setHours} lessLabel={words.less} moreLabel={words.more} /></FieldFrame>
      <Words kind='caption' tone={left > 0 ? 'quiet' : 'red'}>{words.until(dayOf(times.to) === begin.day ? clockOf(times.to) : atWords(times.to, now(), language()))}　{words.left(left)}</Words>
      <TextField id='visit-plate' label={words.visitorPlate} value={plate} maxLength={10} example={words.plateExample} onInput={setPlate} error={plate.length < 7 || isWholePlate(plate) ? undefined : words.plateWrong} />
    </Sheet>
  )
}
