import { useState } from 'react'
import { MOST_PROOFS } from '@domain/site/site-check'
import { useCopy } from '@/copy/copy'
import { siteCopy } from '@/copy/site'
import { SitePhotos, type SitePhoto } from '@/frame/site-photos'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import type { ReadyLine } from './site.view'

type TickSheetProps = { communityId: string; batchId: string; line: ReadyLine; isSigned: boolean; onClose: () => void; onDone: () => Promise<void> }

/** One thing of the site: found in order with its proof, or taken back. */
export const TickSheet = ({ communityId, batchId, line: { code, title, note, isDone, needsPhoto, photos: shown }, isSigned, onClose, onDone }: TickSheetProps) => {
  const words = useCopy(siteCopy)
  const [said, setSaid] = useState('')
  const [photos, setPhotos] = useState<readonly SitePhoto[]>([])
  const [trouble, setTrouble] = useState<string>()
  const tick = useCommand(async () => {
    const reply = await ask('staff', 'site.tick', { batchId, code, isDone: !isDone, words: said, photos: photos.map(({ fileId }) => fileId) })
    if (reply.ok) await onDone()
    else setTrouble(troubleWords(reply))
  })
  const button = isDone ? <Button id='ready-untick' kind='ghost' words={words.untick} busy={tick.busy} onTap={() => { void tick.run() }} /> : <Button id='ready-tick' words={words.tick} busy={tick.busy} disabled={needsPhoto && !photos.length} onTap={() => { void tick.run() }} />
  return (
    <Sheet open title={title} onClose={onClose} closeLabel={words.close} foot={isSigned ? undefined : button}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {note && <Words tone='quiet'>{note}</Words>}
      {shown.length > 0 && <Link id='ready-photos' icon='photo' words={words.look(shown.length)} onTap={() => { void lookAtPhotos(shown, 0) }} />}
      {!isDone && !isSigned && (
        <>
          <Link id='ready-errand' icon='send' words={words.errand} onTap={() => { void openPage('site/errands/index', { communityId, title }) }} />
          <SitePhotos id='ready-photo' label={words.photos(MOST_PROOFS)} communityId={communityId} photos={photos} most={MOST_PROOFS} onChange={setPhotos} />
          <TextField id='ready-words' label={words.words} value={said} maxLength={100} example={words.wordsExample} onInput={setSaid} />
        </>
      )}
    </Sheet>
  )
}
