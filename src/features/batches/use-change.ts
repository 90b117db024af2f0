import { useEffect, useRef, useState } from 'react'
import type { ChangePlan } from '@contract/batches'
import type { BatchDraft } from '@domain/batch/batch'
import type { BatchId } from '@domain/kernel/ids'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { scrollToTop } from '@/platform/scroll'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { sent } from './batches.view'

/** An open batch being changed: written, looked at, made, and for a while undone. */
export function useChange (communityId: string, batchId: string) {
  const load = useLoad(() => ask('manager', 'batches.open', { communityId, batchId }))
  const view = load.state === 'ready' ? load.value : undefined
  const [draft, setDraft] = useState<BatchDraft>()
  const [plan, setPlan] = useState<ChangePlan>()
  const [trouble, setTrouble] = useState<string>()
  const [stayed, setStayed] = useState<number>()
  const [booked, setBooked] = useState<Readonly<Record<string, number>>>({})
  const asked = useRef(new Set<string>())

  useEffect(() => { if (view && !draft) setDraft(view.draft) }, [view, draft])
  const change = (part: Partial<BatchDraft>) => { setPlan(undefined); setStayed(undefined); setDraft((before) => before && { ...before, ...part }) }
  const said = (reply: { readonly ok: boolean }) => { setTrouble(reply.ok ? undefined : troubleWords(reply as never)); if (!reply.ok) scrollToTop() }
  const look = useCommand(async () => {
    if (!draft) return
    const reply = await ask('manager', 'batches.planChange', { batchId, draft: sent(draft) })
    said(reply)
    if (!reply.ok) return
    setPlan(reply.value)
    scrollToTop()
  })
  const make = useCommand(async () => {
    if (!draft || !plan) return
    const reply = await ask('manager', 'batches.change', { batchId, draft: sent(draft), digest: plan.digest })
    said(reply)
    if (!reply.ok) {
      // What was shown no longer holds: it is to be looked at again.
      if (reply.code === 'PLAN_CHANGED' || reply.code === 'NO_PLACE_FOR') setPlan(undefined)
      return
    }
    setPlan(undefined)
    await start()
  })
  const undo = useCommand(async () => {
    if (!view?.change) return
    const reply = await ask('manager', 'batches.undoChange', { batchId, change: view.change.id })
    said(reply)
    if (reply.ok) setStayed(reply.value.stayed)
    await start()
  })
  /** As the cloud has it, the form too. */
  const start = async () => {
    asked.current.clear()
    setBooked({})
    setDraft(undefined)
    scrollToTop()
    await load.reload()
  }
  /** How many are in the slots of that day's week: asked once it is looked at. */
  const showDay = (day: string) => {
    if (asked.current.has(day)) return
    asked.current.add(day)
    void ask('manager', 'slots.board', { batchId: batchId as BatchId, from: day }).then((reply) => {
      if (!reply.ok) return
      for (const one of reply.value.days) asked.current.add(one.day)
      setBooked((before) => ({ ...before, ...Object.fromEntries(reply.value.slots.map((slot) => [slot.id, slot.booked])) }))
    })
  }
  return { load, view, draft, plan, trouble, stayed, booked, change, showDay, look, make, undo, back: () => setPlan(undefined) }
}
