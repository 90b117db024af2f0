import type { Paper } from '@domain/documents/paper'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { Words } from '@/ui/words'

/** The letter as it will be kept: its facts, its text, its steps. The place to sign is the page's own button. */
export const LetterText = ({ paper }: { paper: Paper }) => (
  <Card>
    <Words kind='title' centre>{paper.title}</Words>
    <Words kind='caption' tone='quiet' centre>{paper.subtitle}</Words>
    {paper.blocks.map((block, at) => block.kind === 'pairs' ? <KeyValues key={at} pairs={block.pairs.map(([label, value]) => ({ key: label, words: label, value }))} />
      : block.kind === 'text' ? <Words key={at}>{block.text}</Words>
        : block.kind === 'list' ? block.items.map((text, no) => <Words key={`${at}-${no}`} kind='bold'>{`${no + 1}. ${text}`}</Words>) : null)}
  </Card>
)
