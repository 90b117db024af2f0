import type { InspectionView } from '@contract/inspection'
import type { MeterCode } from '@domain/inspection/form'
import { useCopy } from '@/copy/copy'
import { inspectionCopy } from '@/copy/inspection'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { readingWords, roomResults } from './inspection.view'

/** The finished form in short: a room a line, and what the meters read. */
export const InspectionResult = ({ view }: { view: InspectionView }) => {
  const words = useCopy(inspectionCopy)
  return (
    <>
      <Card title={words.rooms} fit='list'>
        {roomResults(view, words).map(({ code, name, state, words: said }) => <ListRow key={code} mark={state} strong words={name} note={said} />)}
      </Card>
      <Card title={words.metersResult} fit='list'>
        {view.meters.map(({ code, name, unit, link }) => {
          const noted = view.inspection.meters[code as MeterCode]
          return <ListRow key={code} words={noted ? `${name} ${readingWords(noted.reading)} ${unit}` : name} note={noted ? undefined : words.noReading} aside={link ? <Link id={`meter-photo-${code}`} words={words.seePhoto} onTap={() => { void lookAtPhotos([link], 0) }} /> : undefined} />
        })}
      </Card>
    </>
  )
}
