import { useState } from 'react'
import type { InspectionView } from '@contract/inspection'
import { MOST_ROUND_PHOTOS } from '@domain/inspection/rounds'
import { useCopy } from '@/copy/copy'
import { roundsCopy } from '@/copy/rounds'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import type { KeptPhoto } from './rounds.view'
import { WalkPhotos } from './walk-photos'

type SourceCardProps = { homeId: string; view: InspectionView; busy: boolean; onSave: (paper: { readonly photos: string[]; readonly by: string }) => void }

/** The walk was written on paper: who wrote it, and the paper itself. The results are entered on the walk's page. */
export const SourceCard = ({ homeId, view, busy, onSave }: SourceCardProps) => {
  const words = useCopy(roundsCopy)
  const [by, setBy] = useState('')
  const [photos, setPhotos] = useState<readonly KeptPhoto[]>([])
  const kept = view.inspection.paper, links = view.paperLinks ?? []
  if (kept) return <Card title={words.source} fit='list'><ListRow mark='done' words={words.sourceDone(kept.by)} aside={links.length ? <Link id='paper-photos' words={words.photos(links.length)} onTap={() => { void lookAtPhotos([...links], 0) }} /> : undefined} /></Card>
  return (
    <Card title={words.source}>
      <Words kind='caption' tone='quiet'>{words.paperNote}</Words>
      <TextField id='paper-by' label={words.paperWho} value={by} maxLength={20} onInput={setBy} />
      <WalkPhotos id='paper-photo' label={words.photo} homeId={homeId} folder='paper' photos={photos} most={MOST_ROUND_PHOTOS} onChange={setPhotos} />
      {by.trim() && photos.length > 0 && <Button id='paper-save' small words={words.sourceSave} busy={busy} onTap={() => onSave({ photos: photos.map(({ fileId }) => fileId), by: by.trim() })} />}
    </Card>
  )
}
