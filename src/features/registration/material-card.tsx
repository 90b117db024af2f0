import { useState } from 'react'
import type { RegistrationView } from '@contract/registration'
import type { RegistrationWords } from '@/copy/zh-CN/registration'
import { troubleWords } from '@/frame/trouble'
import { pictureOf } from '@/platform/picture'
import { useCommand } from '@/platform/use-command'
import { Card } from '@/ui/card'
import { PhotoGrid } from '@/ui/photo-grid'
import { Pill } from '@/ui/pill'
import { Words } from '@/ui/words'
import { addPhotos, attach, piecesOf, removePiece, sendAgain, useMaterials } from './materials.store'
import { MOST_PHOTOS, photosOf, type Material } from './materials.view'

type Props = { homeId: string, material: Material, asked: string | undefined, words: RegistrationWords, onAttached: (materials: RegistrationView['materials']) => void }

/** One paper: what is asked, its pictures, the place to add one. */
export const MaterialCard = ({ homeId, material, asked, words, onAttached }: Props) => {
  const { code, name, note, required, files } = material
  const pieces = useMaterials((state) => piecesOf(state.pieces, homeId, code))
  const [wrong, setWrong] = useState<string>()
  const tell = async (kept: readonly string[]) => {
    const reply = await attach(homeId, code, kept)
    setWrong(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) onAttached(reply.value.materials)
  }
  const add = useCommand(async () => { if (await addPhotos(homeId, code, MOST_PHOTOS - files.length)) await tell(files) })
  const again = useCommand(async (key: string) => { if (await sendAgain(homeId, code, key)) await tell(files) })
  const remove = useCommand(async (key: string) => {
    const piece = pieces.find((one) => one.key === key || one.fileId === key)
    if (piece) removePiece(homeId, code, piece.key)
    if (files.includes(key)) await tell(files.filter((file) => file !== key))
  })
  const photos = photosOf(files, pieces, words, pictureOf)
  return (
    <Card title={name} aside={<Pill words={asked ? words.missingHere : required ? words.must : words.optionalPaper} tone={asked ? 'red' : required && !files.length ? 'amber' : 'plain'} />}>
      {(asked ?? note) && <Words kind='caption' tone={asked ? 'red' : 'quiet'}>{asked ?? note}</Words>}
      <PhotoGrid
        id={`material-${code}`} photos={photos} removeLabel={words.removePhoto} addWords={words.add}
        onTap={(key) => { if (photos.some((one) => one.key === key && one.state === 'failed')) void again.run(key) }}
        onRemove={(key) => { void remove.run(key) }}
        onAdd={photos.length < MOST_PHOTOS ? () => { void add.run() } : undefined}
      />
      {wrong && <Words kind='caption' tone='red' live>{wrong}</Words>}
    </Card>
  )
}
