import type { HomePaperLine } from '@contract/library'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Words } from '@/ui/words'
import type { Saying } from './documents.view'

type ExplainedCardProps = { paper: HomePaperLine, saying: Saying, busy: boolean, onHeard: () => void }

/** Clauses explained by staff that the owner has not said to be clear yet. */
export const ExplainedCard = ({ paper: { code, name, explained }, saying: { words }, busy, onHeard }: ExplainedCardProps) => {
  const open = explained.filter(({ heardAt }) => heardAt === null), [first] = open
  if (!first) return null
  return (
    <Card title={words.explainedTitle(first.name, name)}>
      {open.map(({ clause, title }) => <Words key={clause}>{words.clause(clause, title)}</Words>)}
      <Button id={`heard-${code}`} kind='tint' small words={words.heard} busy={busy} onTap={onHeard} />
    </Card>
  )
}
