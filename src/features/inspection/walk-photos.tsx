import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { roundsCopy } from '@/copy/rounds'
import { keepPhotoForLater } from '@/platform/offline-store'
import { choosePhotos, preparePhoto } from '@/platform/photo'
import { newRequestId } from '@/platform/request-id'
import { upload } from '@/platform/upload'
import { useCommand } from '@/platform/use-command'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { PhotoGrid } from '@/ui/photo-grid'
import type { KeptPhoto } from './rounds.view'

type WalkPhotosProps = { id: string; label: string; homeId: string; folder: 'rounds' | 'paper'; photos: readonly KeptPhoto[]; most: number; onChange: (photos: readonly KeptPhoto[]) => void }

/** Photos of a round or of a paper form, sent as they are taken; without signal they wait with what else was done here. */
export const WalkPhotos = ({ id, label, homeId, folder, photos, most, onChange }: WalkPhotosProps) => {
  const words = useCopy(roundsCopy)
  const [failed, setFailed] = useState(false)
  const add = useCommand(async () => {
    const chosen = await choosePhotos(most - photos.length, 'either')
    if (!chosen.ok) return setFailed(chosen.code !== 'CANCELLED')
    let kept = photos
    for (const raw of chosen.value) {
      const ready = await preparePhoto(raw), key = newRequestId(), cloudPath = `homes/${homeId.split('_').slice(1).join('_')}/${folder}/${key}.jpg`
      const sent = ready.ok ? await upload(ready.value.path, cloudPath) : undefined
      const fileId = sent?.ok ? sent.value.fileId : ready.ok && sent?.code === 'UNREACHABLE' ? await keepPhotoForLater({ key, cloudPath, ...ready.value }) : undefined
      if (!ready.ok || !fileId) return setFailed(true)
      kept = [...kept, { fileId, src: ready.value.path }]
      onChange(kept)
    }
    setFailed(false)
  })
  return (
    <FieldFrame label={label}>
      {failed && <Notice tone='amber' icon='warn' words={words.photoFailed} />}
      <PhotoGrid
        id={id} photos={[...photos.map(({ fileId, src }) => ({ key: fileId, src, state: 'ready' as const })), ...(add.busy ? [{ key: 'sending', state: 'sending' as const, src: '' }] : [])]}
        onTap={() => undefined} removeLabel={words.remove} onRemove={(gone) => onChange(photos.filter(({ fileId }) => fileId !== gone))} addWords={words.addPhoto} onAdd={photos.length < most && !add.busy ? () => { void add.run() } : undefined}
      />
    </FieldFrame>
  )
}
