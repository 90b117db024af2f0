import { useState } from 'react'
import type { PlanView } from '@contract/plans'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { ItemSheet } from './item-sheet'
import { draftOf, type Draft } from './plan-form'
import type { Saying } from './plan.view'

type HeadSheetProps = { view: PlanView; saying: Saying; busy: boolean; onSave: (draft: Draft, batches: readonly string[]) => Promise<string | undefined>; onClose: () => void }
const MOST_BATCHES = 20

/** Name, batches and the two days of the property team. */
export const HeadSheet = ({ view, saying, busy, onSave, onClose }: HeadSheetProps) => {
  const { words } = saying
  const [batches, setBatches] = useState<readonly string[]>(view.batches)
  const toggle = (id: string) => setBatches(batches.includes(id) ? batches.filter((one) => one !== id) : [...batches, id].slice(0, MOST_BATCHES))
  return (
    <ItemSheet form='head' start={draftOf('head', view)} view={view} saying={saying} busy={busy} note={view.project ? words.willFall : undefined} canSave={batches.length > 0} onSave={(draft) => onSave(draft, batches)} onClose={onClose}>
      <FieldFrame must label={words.makeBatches}><Chips id='plan-batch' many label={words.makeBatches} chosen={batches} onTap={toggle} options={view.allBatches.map(({ batchId, name }) => ({ value: batchId, words: name }))} /></FieldFrame>
    </ItemSheet>
  )
}
