import type { TemplateView } from '@contract/templates'
import type { Step } from '@domain/movein/template'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { namesFor, problemLines, problemsIn, type InHand, type Saying } from './templates.view'

type ProblemsCardProps = { view: TemplateView; hand: InHand; saying: Saying; onFix?: ((step: Step) => void) | undefined }

/** What keeps batches from going by it, each a tap away from being put right. */
export const ProblemsCard = ({ view, hand, saying, onFix }: ProblemsCardProps) => {
  const { words } = saying
  const lines = problemLines(problemsIn(view, hand), namesFor(view, hand, saying), saying)
  if (!lines.length) return view.isOwn ? <Section wide><Notice tone='pine' icon='check' words={words.sound} {...(view.batches.length ? { note: words.usedBy(view.batches.join(words.list)) } : {})} /></Section> : null
  return (
    <Card title={words.fixTitle(lines.length)} tone='red' fit='list' {...(onFix ? { aside: words.fixNote } : {})}>
      {lines.map(({ key, step, words: said }) => <ListRow key={key} id={`problem-${key}`} mark='missing' words={said} onTap={onFix && (() => onFix(step))} />)}
    </Card>
  )
}
