import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PlanView } from '@contract/plans'
import { Link } from '@/ui/link'
import { TextField } from '@/ui/text-field'
import { ItemSheet } from './item-sheet'
import { newItemId } from './new-item-id'
import { draftOf, freshDraft, type Draft } from './plan-form'
import type { Saying } from './plan.view'

export type Decision = { readonly id: string; readonly words: string }
type MinuteSheetProps = {
  minute: PlanView['minutes'][number] | undefined; view: PlanView; saying: Saying; busy: boolean
  onSave: (draft: Draft, decisions: readonly Decision[]) => Promise<string | undefined>; onDrop?: (() => void) | undefined; onClose: () => void
}
const MOST_DECISIONS = 12

/** A meeting and what it decided; a decision left empty is taken off. */
export const MinuteSheet = ({ minute, view, saying, busy, onSave, onDrop, onClose }: MinuteSheetProps) => {
  const { words } = saying
  const [decisions, setDecisions] = useState<readonly Decision[]>(() => minute?.decisions ?? [{ id: newItemId(), words: '' }])
  return (
    <ItemSheet
      form='minutes' start={minute ? draftOf('minutes', minute) : freshDraft('minutes', { today: view.today, stage: '' })} view={view} saying={saying} busy={busy} onDrop={onDrop} onClose={onClose}
      onSave={(draft) => onSave(draft, decisions.filter((one) => one.words.trim()).map(({ id, words: said }) => ({ id, words: said.trim() })))}
    >
      {decisions.map((one, at) => <TextField key={one.id} id={`decision-words-${at}`} label={words.decision(at + 1)} value={one.words} maxLength={60} onInput={(text) => setDecisions(decisions.map((other) => (other.id === one.id ? { ...other, words: text } : other)))} />)}
      {decisions.length < MOST_DECISIONS && <View className='plan-add'><Link id='add-decision' icon='plus' words={words.addDecision} onTap={() => setDecisions([...decisions, { id: newItemId(), words: '' }])} /></View>}
    </ItemSheet>
  )
}
