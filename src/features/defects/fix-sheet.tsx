import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { choosePhotos, preparePhoto, type Photo } from '@/platform/photo'
import { newRequestId } from '@/platform/request-id'
import { upload } from '@/platform/upload'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PhotoGrid } from '@/ui/photo-grid'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { cloudPathOf } from './defects.store'

type FixSheetProps = { homeId: string; no: number | undefined; onClose: () => void; onFixed: (fix: { readonly photo: string; readonly src: string; readonly words: string }) => void }
type Shot = { readonly photo: Photo; readonly key: string }

/** Mended: the photo that shows it, a few words, over to the recheck. */
export const FixSheet = ({ homeId, no, onClose, onFixed }: FixSheetProps) => {
  const words = useCopy(defectsCopy)
  const [shot, setShot] = useState<Shot>()
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<string>()

  const take = useCommand(async () => {
    const chosen = await choosePhotos(1, 'either')
    if (!chosen.ok) return chosen.code === 'CANCELLED' ? undefined : setTrouble(chosen.code === 'NOT_ALLOWED' ? words.cameraOff : words.photoBroken)
    const [raw] = chosen.value
    const ready = raw && await preparePhoto(raw)
    if (!ready?.ok) return setTrouble(words.photoBroken)
    setTrouble(undefined)
    setShot({ photo: ready.value, key: newRequestId() })
  })
  const send = useCommand(async () => {
    if (!shot || no === undefined) return
    const sent = await upload(shot.photo.path, cloudPathOf(homeId, shot.key))
    if (!sent.ok) return setTrouble(words.photoLost)
    // The picture stays on the phone: the page shows it until the cloud's own is there.
    onFixed({ photo: sent.value.fileId, src: shot.photo.path, words: text.trim() })
    setShot(undefined)
    setText('')
    setTrouble(undefined)
  })

  return (
    <Sheet open={no !== undefined} title={words.fixTitle(words.number(no ?? 0))} onClose={onClose} closeLabel={words.close} foot={<Button id='fix-done' words={words.fixDone} busy={send.busy} disabled={!shot} onTap={() => { void send.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {shot
        ? <PhotoGrid id='fix' photos={[{ key: 'shot', src: shot.photo.path, state: send.busy ? 'sending' : 'ready' }]} onTap={() => { void take.run() }} onRemove={() => setShot(undefined)} removeLabel={words.remove} />
        : <Button id='fix-photo' kind='tint' icon='camera' words={words.fixPhoto} busy={take.busy} onTap={() => { void take.run() }} />}
      <TextField id='fix-words' label={words.fixWords} value={text} onInput={setText} maxLength={300} example={words.fixExample} />
    </Sheet>
  )
}
