import { Fragment, useState } from 'react'
import type { PlanView } from '@contract/plans'
import type { SectionName } from '@domain/plan/move-in-plan'
import { Confirm } from '@/ui/confirm'
import { AttachmentSheet } from './attachment-sheet'
import { HeadSheet } from './head-sheet'
import { ItemSheet } from './item-sheet'
import { MinuteSheet } from './minute-sheet'
import { newItemId } from './new-item-id'
import { draftOf, freshDraft, itemOf, type Draft } from './plan-form'
import type { Saying } from './plan.view'
import { TaskSheet } from './task-sheet'
import { stageAtWork } from './task-list.view'
import { isHeavy, type Plan, type PlanEdit } from './use-plan'

/** What is open over the plan: a line of a section (or a new one), the head, a decision on its way to a task, the reason it is kept on. */
export type OpenSheet = { readonly what: 'line'; readonly section: SectionName; readonly id?: string } | { readonly what: 'head' } | { readonly what: 'keep-on' } | { readonly what: 'to-task'; readonly minute: string; readonly decision: string }
type PlanSheetsProps = { sheet: OpenSheet | undefined; plan: Plan; view: PlanView; saying: Saying; onClose: () => void }

// The form's table holds the keys of its section; plan-form.test puts every form through the operation's own schema.
const putEdit = (section: Exclude<SectionName, 'minutes' | 'attachments'>, id: string, draft: Draft): PlanEdit => ({ what: 'put', section, item: { id, ...itemOf(section, draft) } }) as PlanEdit

/** The sheets of a plan, one at a time; what is deleted is asked for once more. */
export const PlanSheets = ({ sheet, plan, view, saying, onClose }: PlanSheetsProps) => {
  const { words } = saying
  const [dropping, setDropping] = useState<{ readonly section: SectionName; readonly id: string; readonly words: string }>()
  const part = { view, saying, busy: plan.edit.busy || plan.tick.busy || plan.keepOn.busy, onClose }
  const send = (edit: PlanEdit) => plan.edit.run(edit)
  const where = { today: view.today, stage: stageAtWork(view) ?? '' }
  const drop = async () => {
    if (!dropping) return
    const said = await send({ what: 'drop', section: dropping.section, id: dropping.id })
    setDropping(undefined)
    plan.setTrouble(said)
  }
  const askDrop = (section: SectionName, id: string, said: string) => () => { onClose(); setDropping({ section, id, words: said }) }
  const opened = () => {
    if (!sheet) return null
    if (sheet.what === 'head') return <HeadSheet {...part} onSave={(draft, batches) => send({ what: 'head', head: { batches: [...batches], ...itemOf('head', draft) } } as PlanEdit)} />
    if (sheet.what === 'keep-on') return <ItemSheet form='keep-on' {...part} start={{}} yes={words.keepOnYes} onSave={(draft) => plan.keepOn.run((draft.why ?? '').trim())} />
    if (sheet.what === 'to-task') return <ItemSheet form='to-task' {...part} start={freshDraft('to-task', where)} yes={words.toTaskYes} onSave={(draft) => send({ what: 'to-task', minute: sheet.minute, decision: sheet.decision, ...itemOf('to-task', draft) } as PlanEdit)} />
    const { section, id } = sheet
    if (section === 'tasks') {
      const task = view.tasks.find((one) => one.id === id)
      if (task) return <TaskSheet {...part} task={task} onSave={(draft) => send(putEdit('tasks', task.id, draft))} onTick={(isDone, note) => plan.tick.run(task.id, isDone, note)} onDrop={askDrop('tasks', task.id, task.title)} />
    }
    if (section === 'minutes') {
      const minute = view.minutes.find((one) => one.id === id)
      return <MinuteSheet {...part} minute={minute} onDrop={minute && askDrop('minutes', minute.id, minute.words.slice(0, 20))} onSave={(draft, decisions) => send({ what: 'put', section, item: { id: minute?.id ?? newItemId(), day: draft.day ?? '', words: (draft.words ?? '').trim(), people: (draft.people ?? '').trim(), decisions: [...decisions] } })} />
    }
    if (section === 'attachments') {
      const attachment = view.attachments.find((one) => one.id === id)
      return <AttachmentSheet {...part} planId={plan.planId} canEdit={!view.isOver} attachment={attachment} onSave={(item) => send({ what: 'put', section, item })} onDrop={attachment ? askDrop('attachments', attachment.id, attachment.name) : onClose} />
    }
    const item = view[section].find((one) => one.id === id)
    const start = item ? draftOf(section, item) : freshDraft(section, where)
    return (
      <ItemSheet
        form={section} {...part} start={start} title={item ? words.sheet[section] : words.add[section]} note={view.project && isHeavy({ what: 'drop', section, id: 'x' }) ? words.willFall : undefined}
        onSave={(draft) => send(putEdit(section, item?.id ?? newItemId(), draft))} onDrop={item && askDrop(section, item.id, titleOf(start))}
      />
    )
  }
  return (
    <>
      <Fragment key={sheet ? JSON.stringify(sheet) : 'none'}>{opened()}</Fragment>
      <Confirm open={dropping !== undefined} danger title={words.dropTitle} words={words.dropWords(dropping?.words ?? '')} yes={words.dropYes} no={words.no} busy={plan.edit.busy} onYes={() => { void drop() }} onNo={() => setDropping(undefined)} />
    </>
  )
}
/** What a line is called: the first of its words. */
const titleOf = ({ title, name, trade, words, what }: Draft): string => title ?? name ?? trade ?? what ?? words ?? ''
