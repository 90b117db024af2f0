import { useCallback, useEffect, useRef, useState } from 'react'
import type { OperationNamed } from '@contract/contract'
import type { InspectionView } from '@contract/inspection'
import type { InputOf } from '@contract/operation'
import { MOST_AT_ONCE } from '@domain/defects/defect'
import { itemName } from '@domain/inspection/form'
import type { Inspection } from '@domain/inspection/inspection'
import { HOUR, MINUTE } from '@domain/kernel/calendar'
import { refuse } from '@domain/kernel/result'
import { troubleWords } from '@/frame/trouble'
import { asKept } from '@/platform/answered-here'
import { inspectionView, type Asked } from '@/platform/ask'
import { onNetworkChange } from '@/platform/network'
import { askOnSite, togetherOnSite } from '@/platform/on-site'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { endWalk, resumeWalk, settle, useWalks, walkOf } from './inspection.store'
import { grown, isNothing, noteOf, NO_WALK, type CollectedReports, type Note } from './inspection.view'

type Heard = Asked<'defects.report'> | Asked<'inspection.note'> | Asked<'inspection.finish'>
/** What is noted lies on this phone at once; the cloud hears of it now and then, when the page is left and when the walk is done. */
const TOLD_EVERY = 10 * MINUTE
/** Nobody else walks through the same home: what this phone knows of it holds while the walk lasts. */
const FRESH = 4 * HOUR

/** An inspection being done: the cloud's view, what is noted and found over it, and the way all of it comes together. */
export function useWalk (homeId: string, { now, sent, resume }: Omit<CollectedReports, 'waiting'>) {
  const load = useLoad(() => askOnSite('inspection.open', { homeId }), inspectionView(homeId), FRESH)
  const walk = useWalks(({ walks }) => walks[homeId]) ?? NO_WALK
  const [isResumed, setResumed] = useState(false)
  const [isUnsent, setUnsent] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [wrongMeter, setWrongMeter] = useState<string>()
  const [late, setLate] = useState<'added' | 'differs'>()
  const toldAt = useRef(Date.now())
  const view = load.state === 'ready' ? grown(load.value, walk) : undefined

  const reporting = () => {
    const found = now(homeId).slice(0, MOST_AT_ONCE)
    return { found, asking: found.length ? { name: 'defects.report' as const, input: { homeId, defects: found.map(({ report }) => report) } } : null }
  }
  const heard = (...replies: readonly (Heard | undefined)[]): boolean => {
    const no = replies.find((reply) => reply && !reply.ok) as Exclude<Heard, { readonly ok: true }> | undefined
    setUnsent(no?.code === 'UNREACHABLE')
    setTrouble(!no || no.code === 'UNREACHABLE' ? undefined : troubleWords(no))
    setWrongMeter(no?.code === 'READING_IMPLAUSIBLE' ? no.data.meter : undefined)
    return !no
  }
  /** Normal here, and wrong by somebody this phone had not heard of: that stands until somebody has looked. */
  const differing = (known: InspectionView, note: Note, { marks, found }: Inspection) => {
    const keys = Object.keys(note.marks).filter((key) => note.marks[key] === 'ok' && marks[key] === 'bad'), [key] = keys
    if (key) setTrouble(troubleWords(refuse('MARKS_DIFFER', { items: keys.map((one) => itemName(known.form, one)), by: found?.[key]?.find((one) => !one.over)?.by ?? '' })))
    return keys.length > 0
  }
  /** Tells the cloud what it does not have, and what was noted while it was told. */
  const save = useCommand(async () => {
    for (let known = view; known && !known.inspection.finishedAt;) {
      const { found, asking } = reporting(), note = noteOf(known, walkOf(homeId))
      if (!asking && isNothing(note)) return
      toldAt.current = Date.now()
      const [reported, noted, opened] = await togetherOnSite(asking, isNothing(note) ? null : { name: 'inspection.note', input: { homeId, ...note } }, asking && { name: 'inspection.open', input: { homeId } })
      if (reported?.ok) sent(homeId, found)
      if (noted?.ok) settle(homeId, note)
      known = opened?.ok ? opened.value : noted?.ok ? { ...known, inspection: noted.value.inspection } : known
      if (reported?.ok || noted?.ok) load.put(known)
      if (!heard(reported, noted)) return
      if (noted?.ok && differing(known, note, noted.value.inspection)) return
    }
  })
  const finish = useCommand(async () => {
    if (!view) return
    if (now(homeId).length > MOST_AT_ONCE) await save.run()
    const { found, asking } = reporting()
    const [reported, finished, opened] = await togetherOnSite(asking, { name: 'inspection.finish', input: { homeId, ...noteOf(view, walkOf(homeId)) } }, { name: 'inspection.open', input: { homeId } })
    if (reported?.ok) sent(homeId, found)
    heard(reported, finished)
    if (finished?.ok === false && finished.code === 'MARKS_DIFFER') { await save.run(); return setTrouble(troubleWords(finished)) }
    if (finished?.ok) endWalk(homeId)
    // What blocks is said by the cloud: it knows what others reported meanwhile.
    if (opened?.ok) return load.put(opened.value)
    if (finished?.ok || reported?.ok || (finished && (finished.code === 'INSPECTION_INCOMPLETE' || finished.code === 'INSPECTION_FINISHED'))) await load.reload()
  })

  /** Ended by somebody else: what this phone still has goes beside it. */
  const handIn = useCommand(async () => {
    const left = view && noteOf(view, walkOf(homeId)), [item] = left ? asKept({ name: 'inspection.note', input: { homeId, ...left } }, Date.now()) : []
    if (!item) return
    const [merged, opened] = await togetherOnSite({ name: 'inspection.merge', input: item.input as InputOf<OperationNamed<'inspection.merge'>> }, { name: 'inspection.open', input: { homeId } })
    if (!merged?.ok) return
    const isIn = merged.value.clashes.every(({ kind }) => kind === 'marks')
    setLate(isIn ? 'added' : 'differs')
    if (isIn) endWalk(homeId)
    if (opened?.ok) load.put(opened.value)
  })

  const run = save.run, hand = handIn.run, isOver = !!view?.inspection.finishedAt
  useEffect(() => { if (isOver) void hand() }, [isOver, isResumed, hand])
  const saveInTime = useCallback(() => { if (Date.now() - toldAt.current > TOLD_EVERY) void run() }, [run])
  useEffect(() => { void Promise.all([resumeWalk(homeId), resume(homeId)]).then((resumed) => setResumed(resumed.includes(true))) }, [homeId, resume])
  useEffect(() => onNetworkChange((online) => { if (online) void run() }), [run])
  useEffect(() => () => { void run() }, [run])
  const isReady = view !== undefined
  useEffect(() => { if (isReady && isResumed) void run() }, [isReady, isResumed, run])

  return { load, view, walk, save: save.run, saveInTime, finish, isResumed, isUnsent, trouble, wrongMeter, late }
}
