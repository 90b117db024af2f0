import { Image, ScrollView, View } from '@tarojs/components'
import { useState } from 'react'
import type { ReviewView } from '@contract/review'
import { useCopy } from '@/copy/copy'
import { reviewCopy } from '@/copy/review'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { KeyValues } from '@/ui/key-values'
import { Link } from '@/ui/link'
import { Sheet } from '@/ui/sheet'
import { shotsOf, stepped, turned, ZOOMS, zoomed } from './review.view'
import './photo-viewer.scss'

type PhotoViewerProps = { view: ReviewView; start: number | undefined; onClose: () => void }

/** A picture to turn, enlarge and leaf through, the record's fields under it: what the card says beside what was typed. */
export const PhotoViewer = ({ view, start, onClose }: PhotoViewerProps) => (start === undefined ? null : <Open key={start} view={view} start={start} onClose={onClose} />)

const Open = ({ view, start, onClose }: PhotoViewerProps & { start: number }) => {
  const words = useCopy(reviewCopy), shots = shotsOf(view)
  const [at, setAt] = useState(start)
  const [zoom, setZoom] = useState<number>(1)
  const [degrees, setDegrees] = useState(0)
  const shot = shots[at]
  const go = (step: 1 | -1) => { setAt(stepped(at, step, shots.length)); setZoom(1); setDegrees(0) }
  if (!shot) return null
  const pairs = [...view.fields.map(({ code, value }) => ({ key: code, words: words.fields[code] ?? code, value })), { key: 'contract', words: words.contractNo, value: view.contractNo }]
  return (
    <Sheet open title={shot.title} onClose={onClose} closeLabel={words.close}>
      <ScrollView className='review-viewer__box' scrollX scrollY>
        <Image id='viewer-image' className='review-viewer__image' src={shot.src} mode='widthFix' style={{ width: `${zoom * 100}%`, transform: `rotate(${degrees}deg)` }} />
      </ScrollView>
      <View className='review-viewer__tools'>
        <Link id='viewer-before' icon='back' words={words.before} onTap={() => go(-1)} />
        <Link id='viewer-smaller' icon='minus' words={words.smaller} onTap={() => setZoom(zoomed(zoom, -1))} />
        <Link id='viewer-larger' icon='plus' words={words.larger(zoom < (ZOOMS.at(-1) ?? 1))} onTap={() => setZoom(zoomed(zoom, 1))} />
        <Link id='viewer-turn' icon='refresh' words={words.turn} onTap={() => setDegrees(turned(degrees))} />
        <Link id='viewer-full' icon='photo' words={words.look} onTap={() => { void lookAtPhotos(shots.map(({ src }) => src), at) }} />
        <Link id='viewer-next' icon='right' words={words.after} onTap={() => go(1)} />
      </View>
      <KeyValues lined pairs={pairs} />
    </Sheet>
  )
}
