import type { TemplateView } from '@contract/templates'
import { now } from '@/platform/clock'
import { atWords } from '@/copy/when'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { Words } from '@/ui/words'
import type { Saying } from './templates.view'

type VersionsCardProps = { view: TemplateView; saying: Saying; busy: boolean; onRetire: () => void }

/** Who saved what when, and the way out of use and back. */
export const VersionsCard = ({ view, saying: { words, language }, busy, onRetire }: VersionsCardProps) => {
  if (!view.isOwn) return null
  return (
    <Card title={words.versions} aside={view.from ? words.from(view.from.name) : undefined}>
      <KeyValues lined pairs={view.versions.slice(0, 5).map(({ version, at, name }) => ({ key: String(version), words: words.version(version), value: `${name}${words.dot}${atWords(at, now(), language)}` }))} />
      <Words kind='caption' tone='quiet'>{words.usedNote}</Words>
      <Button id='retire-template' kind={view.isRetired ? 'tint' : 'quiet'} small words={view.isRetired ? words.restore : words.retire} busy={busy} onTap={onRetire} />
    </Card>
  )
}
