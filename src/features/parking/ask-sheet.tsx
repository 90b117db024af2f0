import { useState } from 'react'
import { ASK_KINDS, type AskKind } from '@domain/parking/asks'
import { SPACE_TYPES, type SpaceType } from '@domain/parking/lot'
import { useCopy } from '@/copy/copy'
import { parkingCopy } from '@/copy/parking'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import { isPlateOrNone, isWholePlate } from './parking.view'

export type AskDraft = { readonly kind: AskKind; readonly type: SpaceType; readonly plate: string; readonly remark: string }
type AskSheetProps = { plate: string; busy: boolean; trouble: string | undefined; onClose: () => void; onSend: (draft: AskDraft) => void }

/** An application for a space, a car at the barrier, or a card for the door. */
export const AskSheet = ({ plate, busy, trouble, onClose, onSend }: AskSheetProps) => {
  const words = useCopy(parkingCopy)
  const [draft, setDraft] = useState<AskDraft>({ kind: 'space', type: 'car', plate, remark: '' })
  const put = (part: Partial<AskDraft>) => setDraft({ ...draft, ...part })
  const isRight = draft.kind === 'door' || (draft.kind === 'car' ? isWholePlate(draft.plate) : isPlateOrNone(draft.plate))
  return (
    <Sheet open title={words.askTitle} onClose={onClose} closeLabel={words.close} foot={<Button id='ask-send' words={words.send} busy={busy} disabled={!isRight} onTap={() => onSend(draft.kind === 'door' ? { ...draft, plate: '' } : draft)} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <FieldFrame label={words.kind}><Chips id='ask-kind' label={words.kind} chosen={[draft.kind]} onTap={(kind) => put({ kind })} options={ASK_KINDS.map((value) => ({ value, words: words.kinds[value] }))} /></FieldFrame>
      {draft.kind === 'space' && <FieldFrame label={words.type}><Chips id='ask-type' label={words.type} chosen={[draft.type]} onTap={(type) => put({ type })} options={SPACE_TYPES.map((value) => ({ value, words: words.types[value] }))} /></FieldFrame>}
      {draft.kind !== 'door' && <TextField id='ask-plate' label={draft.kind === 'car' ? words.plate : words.optional(words.plate)} value={draft.plate} maxLength={10} example={words.plateExample} onInput={(text) => put({ plate: text })} error={draft.plate.length < 7 || isPlateOrNone(draft.plate) ? undefined : words.plateWrong} />}
      <TextField id='ask-remark' label={words.optional(words.remark)} value={draft.remark} maxLength={100} example={words.remarkExample} onInput={(remark) => put({ remark })} />
      <Words kind='caption' tone='quiet'>{words.askNote}</Words>
    </Sheet>
  )
}
