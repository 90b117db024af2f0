import { useState } from 'react'
import type { PlanView } from '@contract/plans'
import type { OperationNamed } from '@contract/contract'
import type { InputOf } from '@contract/operation'
import type { Approver } from '@domain/batch/plan'
import { APPROVED_SECTIONS } from '@domain/plan/move-in-plan'
import { useCopy } from '@/copy/copy'
import { plansCopy } from '@/copy/plans'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { scrollToTop } from '@/platform/scroll'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'

export type PlanEdit = InputOf<OperationNamed<'plans.edit'>>['edit']
export type Plan = ReturnType<typeof usePlan>
/** Done, or why not, to be said where it was asked. */
type Said = string | undefined

/** One plan: read once, every change sent at once, then read anew. */
export function usePlan (planId: string) {
  const words = useCopy(plansCopy)
  const load = useLoad(() => ask('manager', 'plans.open', { planId }))
  const view: PlanView | undefined = load.state === 'ready' ? load.value : undefined
  const [trouble, setTrouble] = useState<string>()
  const [fell, setFell] = useState(false)

  const edit = useCommand(async (given: PlanEdit): Promise<Said> => {
    const reply = await ask('manager', 'plans.edit', { planId, edit: given })
    if (!reply.ok) return troubleWords(reply)
    setFell(view?.project !== null && isHeavy(given))
    await load.reload()
    return undefined
  })
  const tick = useCommand(async (task: string, isDone: boolean, note: string): Promise<Said> => {
    const reply = await ask('staff', 'plans.tick', { planId, task, isDone, note })
    if (!reply.ok) return troubleWords(reply)
    await load.reload()
    return undefined
  })
  const keepOn = useCommand(async (why: string): Promise<Said> => {
    const reply = await ask('manager', 'plans.keepOn', { planId, why })
    if (!reply.ok) return troubleWords(reply)
    await load.reload()
    return undefined
  })
  const approve = useCommand(async (as: Approver) => {
    const reply = await ask('manager', 'plans.approve', { planId, as })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setFell(false)
    if (!reply.ok) scrollToTop()
    await load.reload()
  })
  return { planId, load, view, edit, tick, keepOn, approve, trouble: trouble ?? (fell && view?.project === null ? words.fell : undefined), setTrouble }
}

export const isHeavy = (edit: PlanEdit): boolean => edit.what === 'head' || ('section' in edit && APPROVED_SECTIONS.includes(edit.section))
