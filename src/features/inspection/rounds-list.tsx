import type { InspectionView } from '@contract/inspection'
import { isOver } from '@domain/defects/defect'
import { useCopy } from '@/copy/copy'
import { roundsCopy } from '@/copy/rounds'
import { atWords } from '@/copy/when'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { readingWords } from './inspection.view'
import { roundWords } from './rounds.view'

/** The rounds that were made, the newest first, each with what was not in order and its photos. */
export const RoundsList = ({ view, title }: { view: InspectionView; title: string }) => {
  const words = useCopy(roundsCopy), rounds = view.rounds ?? []
  const meterName = (code: string) => view.meters.find((one) => one.code === code)?.name ?? code
  const isOpenAt = (key: string) => { const there = view.defects.filter(({ room, item }) => `${room}:${item}` === key); return !there.length || there.some((defect) => !isOver(defect)) }
  return (
    <Card title={title} fit='list'>
      {rounds.length === 0 && <ListRow quiet words={words.none} />}
      {[...rounds].reverse().map((round, at) => {
        const read = Object.entries(round.meters ?? {}).map(([code, { reading }]) => words.meter(meterName(code), readingWords(reading)))
        return (
          <ListRow
            key={at} mark={round.bad.some(({ key }) => isOpenAt(key)) ? 'missing' : 'done'} strong words={words.names[round.kind]}
            note={[words.by(round.by, atWords(round.at, now(), language())), roundWords(round, words), ...read, ...(round.paperBy ? [words.paperBy(round.paperBy)] : [])].join(' · ')}
            aside={round.links.length ? <Link id={`round-photos-${at}`} words={words.photos(round.links.length)} onTap={() => { void lookAtPhotos([...round.links], 0) }} /> : undefined}
          />
        )
      })}
    </Card>
  )
}
