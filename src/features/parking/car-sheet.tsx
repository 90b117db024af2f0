import { useState } from 'react'
import type { Vehicle } from '@domain/parking/vehicles'
import { useCopy } from '@/copy/copy'
import { parkingCopy } from '@/copy/parking'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { isPlateOrNone, isWholePlate } from './parking.view'

type CarSheetProps = { car: Vehicle; isNew: boolean; busy: boolean; trouble: string | undefined; onClose: () => void; onPut: (car: Vehicle | null) => void }

/** One vehicle: its plate, and what it looks like. */
export const CarSheet = ({ car, isNew, busy, trouble, onClose, onPut }: CarSheetProps) => {
  const words = useCopy(parkingCopy)
  const [draft, setDraft] = useState(car)
  return (
    <Sheet open title={isNew ? words.addCar : words.editCar} onClose={onClose} closeLabel={words.close} foot={<Button id='car-save' words={words.save} busy={busy} disabled={!isWholePlate(draft.plate)} onTap={() => onPut(draft)} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <TextField id='car-plate' label={words.plate} value={draft.plate} maxLength={10} example={words.plateExample} onInput={(plate) => setDraft({ ...draft, plate })} error={draft.plate.length < 7 || isPlateOrNone(draft.plate) ? undefined : words.plateWrong} />
      <TextField id='car-model' label={words.model} value={draft.model} maxLength={40} example={words.modelExample} onInput={(model) => setDraft({ ...draft, model })} />
      {!isNew && <Link id='car-remove' look='quiet' words={words.removeCar} onTap={() => onPut(null)} />}
    </Sheet>
  )
}
