import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { choosePhotos, preparePhoto, type Photo } from '@/platform/photo'
import { newRequestId } from '@/platform/request-id'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { PhotoGrid } from '@/ui/photo-grid'

export type TakenShot = { readonly photo: Photo; readonly key: string }
type ShotFieldProps = { id: string; words: string; shot: TakenShot | undefined; onShot: (shot: TakenShot | undefined) => void; onTrouble: (words: string | undefined) => void; busy: boolean }

/** One photo: taken, looked at, taken again. */
export const ShotField = ({ id, words: name, shot, onShot, onTrouble, busy }: ShotFieldProps) => {
  const words = useCopy(defectsCopy)
  const take = useCommand(async () => {
    const chosen = await choosePhotos(1, 'either')
    if (!chosen.ok) return chosen.code === 'CANCELLED' ? undefined : onTrouble(chosen.code === 'NOT_ALLOWED' ? words.cameraOff : words.photoBroken)
    const [raw] = chosen.value
    const ready = raw && await preparePhoto(raw)
    if (!ready?.ok) return onTrouble(words.photoBroken)
    onTrouble(undefined)
    onShot({ photo: ready.value, key: newRequestId() })
  })
  return shot
    ? <PhotoGrid id={id} photos={[{ key: 'shot', src: shot.photo.path, state: busy ? 'sending' : 'ready' }]} onTap={() => { void take.run() }} onRemove={() => onShot(undefined)} removeLabel={words.remove} />
    : <Button id={`${id}-photo`} kind='tint' icon='camera' words={name} busy={take.busy} onTap={() => { void take.run() }} />
}
