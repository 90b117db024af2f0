import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { upload } from '@/platform/upload'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { cloudPathOf, type KeepPhoto } from './defects.store'
import { ShotField, type TakenShot } from './shot-field'

type FixSheetProps = { homeId: string; no: number | undefined; onClose: () => void; onFixed: (fix: { readonly photo: string; readonly src: string; readonly words: string }) => void; keepPhoto?: KeepPhoto | undefined }

/** Mended: the photo that shows it, a few words, over to the recheck. */
export const FixSheet = ({ homeId, no, onClose, onFixed, keepPhoto }: FixSheetProps) => {
  const words = useCopy(defectsCopy)
  const [shot, setShot] = useState<TakenShot>()
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const send = useCommand(async () => {
    if (!shot || no === undefined) return
    const cloudPath = cloudPathOf(homeId, shot.key), sent = await upload(shot.photo.path, cloudPath)
    // Without signal it goes with what else is done here.
    const photo = sent.ok ? sent.value.fileId : sent.code === 'UNREACHABLE' ? await keepPhoto?.({ ...shot.photo, key: shot.key, cloudPath }) : undefined
    if (!photo) return setTrouble(words.photoLost)
    // The picture stays on the phone: the page shows it until the cloud's own is there.
    onFixed({ photo, src: shot.photo.path, words: text.trim() })
    setShot(undefined)
    setText('')
    setTrouble(undefined)
  })

  return (
    <Sheet open={no !== undefined} title={words.fixTitle(words.number(no ?? 0))} onClose={onClose} closeLabel={words.close} foot={<Button id='fix-done' words={words.fixDone} busy={send.busy} disabled={!shot} onTap={() => { void send.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <ShotField id='fix' words={words.fixPhoto} shot={shot} onShot={setShot} onTrouble={setTrouble} busy={send.busy} />
      <TextField id='fix-words' label={words.fixWords} value={text} onInput={setText} maxLength={300} example={words.fixExample} />
    </Sheet>
  )
}
