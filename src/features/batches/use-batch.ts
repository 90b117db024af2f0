import { useEffect, useRef, useState } from 'react'
import type { BatchDraft } from '@domain/batch/batch'
import type { BatchId } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { batchesCopy } from '@/copy/batches'
import { inPieces } from '@/frame/in-pieces'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { scrollToTop } from '@/platform/scroll'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { isPublished, sent } from './batches.view'

export type Publishing = { readonly done: number; readonly left: number }
const draftName = (communityId: string, batchId: string | null) => `batch:${communityId}:${batchId ?? 'new'}`

/** One batch being written: what is typed stays on the phone until the cloud has it, and opening goes on piece by piece. */
export function useBatch (communityId: string, opened: string | null) {
  const words = useCopy(batchesCopy)
  const id = useRef(opened)
  const load = useLoad(() => ask('manager', 'batches.open', { communityId, batchId: id.current }))
  const view = load.state === 'ready' ? load.value : undefined
  const [draft, setDraft] = useState<BatchDraft>()
  const [isKept, setKept] = useState(false)
  const [saved, setSaved] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [goals, setGoals] = useState<string>()
  const [isDirty, setDirty] = useState(false)
  const [publishing, setPublishing] = useState<Publishing>()
  const [siteOpen, setSiteOpen] = useState<number>()

  useEffect(() => {
    if (!view || draft) return
    let here = true
    void (async () => {
      const kept = isPublished(view.status) ? undefined : await readDraft<BatchDraft>(draftName(communityId, id.current))
      if (!here) return
      setDraft(kept?.value ?? view.draft)
      setKept(kept !== undefined)
      setDirty(kept !== undefined)
    })()
    return () => { here = false }
  }, [view, draft, communityId])

  const change = (part: Partial<BatchDraft>) => setDraft((before) => {
    if (!before) return before
    const next = { ...before, ...part }
    void saveDraft(draftName(communityId, id.current), next)
    setSaved(false)
    setDirty(true)
    return next
  })
  const keep = async (): Promise<string | undefined> => {
    if (!draft) return undefined
    const name = draftName(communityId, id.current)
    const reply = await ask('manager', 'batches.save', { communityId, batchId: id.current, draft: sent(draft), ...(goals === undefined ? {} : { goals }) })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) {
      scrollToTop()
      return undefined
    }
    id.current = reply.value.batchId
    await dropDraft(name)
    setKept(false)
    setSaved(true)
    setDirty(false)
    return reply.value.batchId
  }
  const setGoal = (next: string) => { setGoals(next); setSaved(false); setDirty(true) }
  // Saved, the plan's dates and approvals are the cloud's to say.
  const save = useCommand(async () => { if (await keep()) await load.reload() })
  /** A command on the batch as it is stored, and the batch as it is then. */
  const turn = useCommand(async (work: (batchId: BatchId) => Promise<{ readonly ok: boolean }>) => {
    if (!id.current) return
    const reply = await work(id.current as BatchId)
    setTrouble(reply.ok ? undefined : troubleWords(reply as never))
    if (!reply.ok) scrollToTop()
    await load.reload()
  })
  const publish = useCommand(async () => {
    // Once cases are being made the batch is what it was when that began.
    const batchId = view && (isPublished(view.status) || view.casesMade > 0) ? id.current : await keep()
    if (!batchId) return
    const reply = await inPieces(() => ask('manager', 'batches.publish', { batchId }), setPublishing)
    if (!reply.ok) setTrouble(reply.code === 'BATCH_PROBLEMS' ? reply.data.problems.map((one) => words.problems[one]).join(words.and) : troubleWords(reply))
    else if (reply.value.left > 0) setTrouble(troubleWords({ code: 'BUSY', data: {} }))
    setPublishing(undefined)
    if (reply.ok && reply.value.siteOpen !== undefined) setSiteOpen(reply.value.siteOpen)
    await load.reload()
  })
  return { load, view, draft, change, goals: goals ?? view?.plan?.goals ?? '', setGoal, isDirty, save, publish, turn, publishing, siteOpen, trouble, saved, isKept }
}
export type BatchInHand = ReturnType<typeof useBatch>
