import { useState } from 'react'
import { CONDITIONS, SPACE_TYPES, SURFACES, type LotDraft } from '@domain/parking/lot'
import { useCopy } from '@/copy/copy'
import { parkingLotsCopy } from '@/copy/parking-lots'
import { choosePhotos, dropPhoto, preparePhoto } from '@/platform/photo'
import { newRequestId } from '@/platform/request-id'
import { upload } from '@/platform/upload'
import { useCommand } from '@/platform/use-command'
import { AreaField } from '@/ui/area-field'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { NumberStepper } from '@/ui/number-stepper'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'

type LotSheetProps = { communityId: string; lot: LotDraft; isNew: boolean; busy: boolean; trouble: string | undefined; onClose: () => void; onSave: (lot: LotDraft) => void }

/** What a lot is, where it lies and how one gets there. */
export const LotSheet = ({ communityId, lot, isNew, busy, trouble, onClose, onSave }: LotSheetProps) => {
  const words = useCopy(parkingLotsCopy)
  const [draft, setDraft] = useState(lot)
  const [photoTrouble, setPhotoTrouble] = useState(false)
  const put = (part: Partial<LotDraft>) => setDraft({ ...draft, ...part })
  const photo = useCommand(async () => {
    const chosen = await choosePhotos(1, 'either'), raw = chosen.ok ? chosen.value[0] : undefined
    if (!chosen.ok && chosen.code === 'CANCELLED') return
    const ready = raw && await preparePhoto(raw), sent = ready?.ok ? await upload(ready.value.path, `plans/${communityId}/lot-${newRequestId()}.jpg`) : undefined
    if (ready?.ok) dropPhoto(ready.value)
    setPhotoTrouble(!sent?.ok)
    if (sent?.ok) put({ sketch: sent.value.fileId })
  })
  return (
    <Sheet open title={isNew ? words.addLot : words.editLot} onClose={onClose} closeLabel={words.close} foot={<Button id='lot-save' words={words.save} busy={busy} disabled={!draft.name.trim() || photo.busy} onTap={() => onSave(draft)} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <TextField id='lot-name' label={words.name} value={draft.name} maxLength={20} example={words.nameExample} onInput={(name) => put({ name })} />
      <FieldFrame label={words.type}><Chips id='lot-type' label={words.type} chosen={[draft.type]} onTap={(type) => put({ type })} options={SPACE_TYPES.map((value) => ({ value, words: words.types[value] }))} /></FieldFrame>
      <TextField id='lot-place' label={words.place} value={draft.place} maxLength={60} example={words.placeExample} onInput={(place) => put({ place })} />
      <AreaField id='lot-way' label={words.way} value={draft.way} maxLength={300} example={words.wayExample} onInput={(way) => put({ way })} />
      <AreaField id='lot-rules' label={words.rules} value={draft.rules} maxLength={500} example={words.rulesExample} onInput={(rules) => put({ rules })} />
      <FieldFrame label={words.surface}><Chips id='lot-surface' label={words.surface} chosen={[draft.surface]} onTap={(surface) => put({ surface })} options={SURFACES.map((value) => ({ value, words: words.surfaces[value] }))} /></FieldFrame>
      <FieldFrame label={words.condition}><Chips id='lot-condition' label={words.condition} chosen={[draft.condition]} onTap={(condition) => put({ condition })} options={CONDITIONS.map((value) => ({ value, words: words.conditions[value] }))} /></FieldFrame>
      <FieldFrame label={words.visitHours}><NumberStepper id='lot-visits' label={words.visitHours} value={draft.visitHours} min={0} max={72} onChange={(visitHours) => put({ visitHours })} lessLabel={words.less} moreLabel={words.more} /></FieldFrame>
      <FieldFrame label={words.sketch} {...(photoTrouble ? { error: words.photoTrouble } : draft.sketch ? { hint: words.hasSketch } : {})}>
        {draft.sketch ? <Link id='sketch-drop' look='quiet' words={words.dropSketch} onTap={() => put({ sketch: null })} /> : <Button id='sketch-add' small kind='tint' icon='photo' words={words.addSketch} busy={photo.busy} onTap={() => { void photo.run() }} />}
      </FieldFrame>
    </Sheet>
  )
}
