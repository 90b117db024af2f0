import { useEffect, useState } from 'react'
import { troubleWords } from '@/frame/trouble'
import { ask, type Asked } from '@/platform/ask'
import { onNetworkChange } from '@/platform/network'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { endWalk, resumeWalk, settle, useWalks, walkOf } from './inspection.store'
import { isNothing, noteOf, NO_WALK } from './inspection.view'

/** An inspection being done: the cloud's view, what is noted over it, and the way both come together. */
export function useWalk (homeId: string) {
  const load = useLoad(() => ask('staff', 'inspection.open', { homeId }), `inspection:${homeId}`)
  const walk = useWalks(({ walks }) => walks[homeId]) ?? NO_WALK
  const [isResumed, setResumed] = useState(false)
  const [isUnsent, setUnsent] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [wrongMeter, setWrongMeter] = useState<string>()
  const view = load.state === 'ready' ? load.value : undefined

  const heard = (reply: Asked<'inspection.note'> | Asked<'inspection.finish'>) => {
    setUnsent(!reply.ok && reply.code === 'UNREACHABLE')
    setTrouble(reply.ok || reply.code === 'UNREACHABLE' ? undefined : troubleWords(reply))
    setWrongMeter(!reply.ok && reply.code === 'READING_IMPLAUSIBLE' ? reply.data.meter : undefined)
  }
  /** Tells the cloud what it does not have, and what was noted while it was told. */
  const save = useCommand(async () => {
    for (let known = view; known && !known.inspection.finishedAt;) {
      const note = noteOf(known, walkOf(homeId))
      if (isNothing(note)) return
      const reply = await ask('staff', 'inspection.note', { homeId, ...note })
      heard(reply)
      if (!reply.ok) return
      settle(homeId, note.marks)
      known = { ...known, inspection: reply.value.inspection }
      load.put(known)
    }
  })
  const finish = useCommand(async () => {
    if (!view) return
    const reply = await ask('staff', 'inspection.finish', { homeId, ...noteOf(view, walkOf(homeId)) })
    heard(reply)
    if (!reply.ok) return reply.code === 'INSPECTION_INCOMPLETE' || reply.code === 'INSPECTION_FINISHED' ? load.reload() : undefined
    endWalk(homeId)
    // Defects may have been recorded since the walk was opened: what blocks is said by the cloud.
    await load.reload()
  })

  useEffect(() => { void resumeWalk(homeId).then(setResumed) }, [homeId])
  const run = save.run
  useEffect(() => onNetworkChange((online) => { if (online) void run() }), [run])
  useEffect(() => () => { void run() }, [run])
  const isReady = view !== undefined
  useEffect(() => { if (isReady && isResumed) void run() }, [isReady, isResumed, run])

  return { load, view, walk, save: save.run, finish, isResumed, isUnsent, trouble, wrongMeter }
}
