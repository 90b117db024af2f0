import { conflictsOf } from '@domain/batch/conflicts'
import type { BatchDraft } from '@domain/batch/batch'
import { useCopy } from '@/copy/copy'
import { batchChangeCopy } from '@/copy/batch-change'
import { dateWords } from '@/copy/when'
import { language } from '@/platform/language'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import type { BatchOpened } from './batches.view'

const MOST = 3

/** Other batches at the same place at the same time: to know, not to be stopped by. */
export const ConflictNotices = ({ draft, others }: { draft: BatchDraft; others: BatchOpened['others'] }) => {
  const words = useCopy(batchChangeCopy)
  const found = conflictsOf(draft, others).slice(0, MOST)
  return found.length === 0 ? null : (
    <Section wide>
      {found.map(({ batchId, name, days, most }) => <Notice key={batchId} tone='amber' icon='users' words={words.conflict(name, words.daysOf(dateWords(days[0] ?? '', language()), days.length), most)} note={words.conflictNote} />)}
    </Section>
  )
}
