import type { BatchOpened } from './batches.view'
import { useCopy } from '@/copy/copy'
import { batchFormsCopy } from '@/copy/batch-forms'
import { atWords } from '@/copy/when'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'
import type { BatchInHand } from './use-batch'

type UsualCardProps = { usual: BatchOpened['usual']; /** The batch as it is stored can be taken. */ canTake: boolean; turn: BatchInHand['turn'] }

/** What new batches of the community begin with: kept here, so that it is asked once. */
export const UsualCard = ({ usual, canTake, turn }: UsualCardProps) => {
  const words = useCopy(batchFormsCopy)
  const onTurn = (isUsual: boolean) => { void turn.run((batchId) => ask('manager', 'batches.makeUsual', { batchId, isUsual })) }
  return (
    <Card title={words.usual} aside={usual && canTake ? <Link id='usual-off' look='quiet' words={words.usualOff} onTap={() => onTurn(false)} /> : undefined}>
      <Words tone='quiet'>{usual ? words.usualFrom(usual.from, usual.by, atWords(usual.at, now(), language())) : words.usualNone}</Words>
      {canTake && <Button id='usual-take' kind='ghost' small words={words.usualTake} busy={turn.busy} onTap={() => onTurn(true)} />}
    </Card>
  )
}
