import type { ChangePlan } from '@contract/batches'
import type { BatchDraft } from '@domain/batch/batch'
import type { BatchChangeWords } from '@/copy/zh-CN/batch-change'
import { sent } from './batches.view'

/** What happens to slots and lines, in lines; nothing that is zero. */
export const countsOf = ({ slots: { added, closed, lowered, raised }, linesClosed, kept }: ChangePlan, { counts }: BatchChangeWords): readonly string[] =>
  [added ? counts.added(added) : '', closed ? counts.closed(closed) : '', lowered ? counts.lowered(lowered) : '', raised ? counts.raised(raised) : '', linesClosed ? counts.lines(linesClosed) : '', kept ? counts.kept(kept) : ''].filter(Boolean)

/** It can be made as it was shown: nothing wrong, and a place for everybody. */
export const canMake = ({ problems, settled, without }: ChangePlan): boolean => problems.length === 0 && settled.length === 0 && without === 0

export const isSame = (a: BatchDraft, b: BatchDraft): boolean => {
  const written = (draft: BatchDraft) => JSON.stringify(Object.entries(sent(draft)).sort(([x], [y]) => (x < y ? -1 : 1)))
  return written(a) === written(b)
}
