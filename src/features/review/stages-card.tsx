import type { ReviewView } from '@contract/review'
import { useCopy } from '@/copy/copy'
import { reviewCopy } from '@/copy/review'
import { atWords } from '@/copy/when'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'

type StagesCardProps = { view: ReviewView; onHurry: () => void; onPaper: () => void }

/** The clock, and the chain where there is more than one approval. */
export const StagesCard = ({ view, onHurry, onPaper }: StagesCardProps) => {
  const words = useCopy(reviewCopy), { stages, state, dueAt, isUrgent, paper } = view
  const when = (at: number) => atWords(at, now(), language()), isLate = dueAt !== null && dueAt < now()
  return (
    <>
      {dueAt !== null && <Notice tone={isLate ? 'red' : isUrgent ? 'amber' : 'blue'} icon='clock' words={isLate ? words.lateSince(when(dueAt)) : words.dueBy(when(dueAt))} note={isUrgent ? words.urgentNote : undefined} action={isUrgent ? undefined : <Link id='review-hurry' small words={words.hurry} onTap={onHurry} />} />}
      {(stages.length > 1 || paper) && (
        <Card title={words.stages} fit='list' aside={paper ? <Link id='review-paper' words={words.paper} onTap={onPaper} /> : undefined}>
          {stages.map(({ name, duty, who, at }) => <ListRow key={name} mark={at !== null ? 'done' : 'empty'} words={name} note={at !== null ? words.givenBy(who, when(at)) : state === 'waiting' ? words.duties[duty] : undefined} />)}
        </Card>
      )}
    </>
  )
}
