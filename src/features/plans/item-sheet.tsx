import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { PlanView } from '@contract/plans'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'
import { fieldsOf, isSound, type Draft, type FormName } from './plan-form'
import { PlanField } from './plan-field'
import type { Saying } from './plan.view'
import './plans.scss'

type ItemSheetProps = {
  form: FormName; start: Draft; view: PlanView; saying: Saying; busy: boolean
  title?: string; yes?: string; note?: string | undefined
  /** Answers why it was not saved, in words; nothing when it was. */
  onSave: (draft: Draft) => Promise<string | undefined>
  onClose: () => void
  onDrop?: (() => void) | undefined
  /** What comes before, or after, the fields. */
  head?: ReactNode
  children?: ReactNode
  canSave?: boolean
}

/** One line of the plan, written or changed. */
export const ItemSheet = ({ form, start, view, saying, busy, title, yes, note, onSave, onClose, onDrop, head, children, canSave = true }: ItemSheetProps) => {
  const { words } = saying
  const [draft, setDraft] = useState(start)
  const [trouble, setTrouble] = useState<string>()
  const labels: Readonly<Record<string, string>> = words.labels[form]
  const save = async () => {
    const said = await onSave(draft)
    setTrouble(said)
    if (!said) onClose()
  }
  return (
    <Sheet open title={title ?? words.sheet[form]} onClose={onClose} closeLabel={words.close} foot={<Button id='plan-save' words={yes ?? words.save} busy={busy} disabled={!canSave || !isSound(form, draft)} onTap={() => { void save() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {head}
      {fieldsOf(form).map((field) => <PlanField key={field.key} field={field} label={labels[field.key] ?? ''} {...(field.key === 'why' ? { example: words.whyExample } : {})} value={draft[field.key] ?? ''} onChange={(value) => setDraft({ ...draft, [field.key]: value })} view={view} saying={saying} />)}
      {children}
      {note && <Words kind='caption' tone='quiet'>{note}</Words>}
      {onDrop && <View className='plan-add'><Link id='plan-drop' look='quiet' icon='trash' words={words.drop} onTap={onDrop} /></View>}
    </Sheet>
  )
}
