import type { SpaceView } from '@contract/parking'
import { useCopy } from '@/copy/copy'
import { parkingCopy } from '@/copy/parking'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { Link } from '@/ui/link'
import { Pill } from '@/ui/pill'

/** A space of the home: where it is, how to get there, what holds there. */
export const SpaceCard = ({ space: { lot, no, type, place, way, rules, sketch } }: { space: SpaceView }) => {
  const words = useCopy(parkingCopy)
  const pairs = ([['place', place], ['way', way], ['rules', rules]] as const).filter(([, value]) => value).map(([key, value]) => ({ key, words: words[key], value }))
  return (
    <Card title={words.space(lot, no)} aside={<Pill words={words.types[type]} />}>
      {pairs.length > 0 && <KeyValues fit='narrow' pairs={pairs} />}
      {sketch && <Link id={`sketch-${no}`} icon='photo' words={words.sketch} onTap={() => { void lookAtPhotos([sketch], 0) }} />}
    </Card>
  )
}
