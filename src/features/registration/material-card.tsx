import { useState } from 'react'
import type { RegistrationView } from '@contract/registration'
import { isNeeded } from '@domain/batch/material-terms'
import type { Registration } from '@domain/forms/registration'
import type { RegistrationWords } from '@/copy/zh-CN/registration'
import { troubleWords } from '@/frame/trouble'
import { pictureOf } from '@/platform/picture'
import { useCommand } from '@/platform/use-command'
import { Card } from '@/ui/card'
import { PhotoGrid } from '@/ui/photo-grid'
import { Pill } from '@/ui/pill'
import { Words } from '@/ui/words'
import { addPhotos, itemsOf, removePieces, sendAgain, useMaterials, withoutFile } from './materials.store'
import { MOST_PHOTOS, photosOf, piecesIn, type Material } from './materials.view'

type Props = { homeId: string, material: Material, record: Registration, asked: string | undefined, words: RegistrationWords, onAttached: (materials: RegistrationView['materials']) => void }

/** One paper: what is asked, its pictures, the place to add one. */
export const MaterialCard = ({ homeId, material, record, asked, words, onAttached }: Props) => {
  const { code, name, note, when, sensitive, files } = material
  const pieces = piecesIn(useMaterials((state) => itemsOf(state, homeId)), code)
  const [wrong, setWrong] = useState<string>()
  const add = useCommand(() => addPhotos(homeId, code, MOST_PHOTOS - photos.length))
  const remove = useCommand(async (key: string) => {
    const piece = pieces.find((one) => one.key === key || one.fileId === key)
    if (piece) await removePieces(homeId, [piece.key])
    if (!files.includes(key)) return
    const reply = await withoutFile(homeId, material, key)
    setWrong(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) onAttached(reply.value.materials)
  })
  const photos = photosOf(files, pieces, words, pictureOf), isMust = isNeeded(material, record), isThere = photos.length > 0
  const said = asked ?? ([note, when && !isMust ? words.when[when] : '', sensitive ? words.sensitive : ''].filter(Boolean).join(words.stop) || undefined)
  return (
    <Card title={name} aside={<Pill words={asked ? words.missingHere : isMust ? words.must : words.optionalPaper} tone={asked ? 'red' : isMust && !isThere ? 'amber' : 'plain'} />}>
      {said && <Words kind='caption' tone={asked ? 'red' : 'quiet'}>{said}</Words>}
      <PhotoGrid
        id={`material-${code}`} photos={photos} removeLabel={words.removePhoto} addWords={words.add}
        onTap={(key) => { if (photos.some((one) => one.key === key && (one.state === 'failed' || one.state === 'waiting'))) void sendAgain(homeId, key) }}
        onRemove={(key) => { void remove.run(key) }}
        onAdd={photos.length < MOST_PHOTOS ? () => { void add.run() } : undefined}
      />
      {wrong && <Words kind='caption' tone='red' live>{wrong}</Words>}
    </Card>
  )
}
