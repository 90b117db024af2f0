import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { sitePhotosCopy } from '@/copy/site-photos'
import { choosePhotos, dropPhoto, preparePhoto } from '@/platform/photo'
import { newRequestId } from '@/platform/request-id'
import { upload } from '@/platform/upload'
import { useCommand } from '@/platform/use-command'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { PhotoGrid } from '@/ui/photo-grid'

/** Sent already; the picture on this phone is what is shown. */
export type SitePhoto = { readonly fileId: string; readonly path: string; readonly bytes: number }
type SitePhotosProps = { id: string; label: string; communityId: string; photos: readonly SitePhoto[]; most: number; onChange: (photos: readonly SitePhoto[]) => void }

/** Photos for something on site, each sent into the community's own folder as soon as it is taken. */
export const SitePhotos = ({ id, label, communityId, photos, most, onChange }: SitePhotosProps) => {
  const words = useCopy(sitePhotosCopy)
  const [trouble, setTrouble] = useState<string>()
  const add = useCommand(async () => {
    const chosen = await choosePhotos(most - photos.length, 'either')
    if (!chosen.ok) return setTrouble(chosen.code === 'CANCELLED' ? undefined : chosen.code === 'NOT_ALLOWED' ? words.off : words.broken)
    setTrouble(undefined)
    let kept = photos
    for (const raw of chosen.value.slice(0, most - photos.length)) {
      const ready = await preparePhoto(raw)
      if (!ready.ok) return setTrouble(words.broken)
      const sent = await upload(ready.value.path, `site/${communityId}/${newRequestId()}.jpg`)
      if (!sent.ok) return setTrouble(words.lost)
      kept = [...kept, { ...ready.value, fileId: sent.value.fileId }]
      onChange(kept)
    }
  })
  const remove = (fileId: string) => {
    const gone = photos.find((one) => one.fileId === fileId)
    if (gone) dropPhoto(gone)
    onChange(photos.filter((one) => one.fileId !== fileId))
  }
  return (
    <FieldFrame label={label}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <PhotoGrid
        id={id} photos={[...photos.map(({ fileId, path }) => ({ key: fileId, src: path, state: 'ready' as const })), ...(add.busy ? [{ key: 'sending', state: 'sending' as const, src: '' }] : [])]}
        onTap={() => undefined} onRemove={remove} removeLabel={words.remove} addWords={words.add} onAdd={photos.length < most && !add.busy ? () => { void add.run() } : undefined}
      />
    </FieldFrame>
  )
}
