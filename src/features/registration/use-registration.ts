import { useCallback, useEffect, useRef, useState } from 'react'
import { clashes as clashesOf, keyed, mergeRecords, stamped, type Clash } from '@domain/forms/merge-records'
import type { Registration, Stamps } from '@domain/forms/registration'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import type { LoadState } from '@/platform/load-state'
import { onNetworkChange } from '@/platform/network'
import { useLoad, type Load } from '@/platform/use-load'
import { useShown } from '@/platform/use-shown'
import { withKeys, withMine } from './draft.view'
import { isOpen } from './registration.view'

/** Where what was typed lies: on this phone only, or with the cloud too. */
export type Saved = { readonly where: 'phone' | 'cloud'; readonly at: number }
export type Editing = {
  readonly load: Load<'registration.open'>
  readonly record: Registration | undefined
  readonly saved: Saved | undefined
  /** What was changed here and on another phone since both last agreed; the later one stands. */
  readonly clashes: readonly Clash[]
  readonly takeMine: () => void
  readonly dropClashes: () => void
  readonly change: (patch: Partial<Registration>) => void
  /** Sends what was typed; without an answer it stays on the phone, and is sent when the signal is back. */
  readonly keep: () => Promise<void>
  /** The record as typed, written to the phone: before leaving for another page. */
  readonly settle: () => Promise<void>
  readonly forget: () => Promise<void>
}

type Ready = Extract<LoadState<'registration.open'>, { readonly state: 'ready' }>
/** `met`: the answer the record was met with; shown with it, so that both cross to the view at once. */
type Shown = Pick<Editing, 'record' | 'saved' | 'clashes'> & { readonly met: Ready | undefined }
const TYPING_MS = 300
/** The list of changes and its topics ask once: between them only this phone types. */
const FRESH = 60_000
/** `base`: the cloud's stamps when this phone last saw them. `sentAt`: when the cloud took it, by the cloud's clock; null while it has not. */
type Draft = { readonly record: Registration; readonly base?: Stamps; readonly sentAt: number | null }

/** The owner's record while it is filled in, or (amending) changed after it was accepted. Every field bears when it was typed; what this phone and the cloud have is merged by that. */
export function useRegistration (homeId: string, amending = false): Editing {
  const name = `${amending ? 'amend' : 'registration'}:${homeId}`
  const asked = useLoad(() => ask('owner', 'registration.open', { homeId }), `registration-2:${homeId}`, amending ? FRESH : 0)
  const [{ record, saved, clashes, met }, setShown] = useState<Shown>({ record: undefined, saved: undefined, clashes: [], met: undefined })
  const latest = useRef(record)
  latest.current = record
  const typed = useRef<Registration>()
  const base = useRef<Stamps>({})
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const isReady = asked.state === 'ready', view = isReady ? asked.value : undefined, kept = isReady && asked.kept
  const shown = useShown()

  const meet = useCallback((ready: Ready, draft: Draft | undefined) => {
    const of = ready.value
    const cloud = keyed(of.record), mine = typed.current ?? (draft && keyed(draft.record)), merged = mine ? mergeRecords(mine, cloud) : cloud
    const found = mine ? clashesOf(draft?.base ?? base.current, mine, cloud) : []
    base.current = cloud.stamps ?? {}
    if (typed.current) typed.current = merged
    latest.current = merged
    const cloudAt = draft?.sentAt ?? of.savedAt, at: Saved | undefined = draft?.sentAt === null ? { where: 'phone', at: now() } : cloudAt === null ? undefined : { where: 'cloud', at: cloudAt }
    // All at once, and what is shown already is not drawn again: each change crosses to the view.
    setShown((before) => {
      const isSaid = !at || (before.saved?.where === at.where && (at.where === 'phone' || before.saved.at === at.at))
      if (!found.length && isSaid && isSame(before.record, merged)) return { ...before, met: ready }
      return { met: ready, record: isSame(before.record, merged) ? before.record : merged, saved: isSaid ? before.saved : at, clashes: [...before.clashes.filter(({ path }) => !found.some((one) => one.path === path)), ...found] }
    })
    if (draft) void saveDraft(name, { record: merged, base: base.current, sentAt: draft.sentAt } satisfies Draft)
  }, [name])
  useEffect(() => {
    if (!view) return undefined
    let here = true
    void readDraft<Draft>(name).then((draft) => { if (here) meet({ state: 'ready', value: view, kept }, draft && (amending || isOpen(view.state)) ? draft.value : undefined) })
    return () => { here = false }
  }, [view, kept, name, shown, amending, meet])

  const settle = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    const writing = typed.current
    if (!writing || !await saveDraft(name, { record: writing, base: base.current, sentAt: null } satisfies Draft)) return
    setShown((before) => ({ ...before, saved: { where: 'phone', at: now() } }))
    // From here on the draft speaks: another page of the form may change it before this one is seen again.
    if (typed.current === writing) typed.current = undefined
  }, [name])
  const put = useCallback((next: Registration) => {
    typed.current = next
    latest.current = next
    setShown((before) => ({ ...before, record: next }))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => { void settle() }, TYPING_MS)
  }, [settle])
  const change = useCallback((patch: Partial<Registration>) => {
    const before = typed.current ?? latest.current
    if (before) put(stamped(before, withKeys({ ...before, ...patch }, now()), now()))
  }, [put])
  const forget = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    typed.current = undefined
    await dropDraft(name)
  }, [name])
  const { reload } = asked
  const keep = useCallback(async () => {
    await settle()
    const sending = typed.current ?? await unsent(name)
    if (!sending || amending) return
    const reply = await ask('owner', 'registration.save', { homeId, record: writable(sending) })
    if (!reply.ok) return
    setShown((before) => ({ ...before, saved: { where: 'cloud', at: reply.value.savedAt } }))
    // What the cloud took as it was sent is what both agree on now.
    if (!reply.value.isMerged) base.current = sending.stamps ?? {}
    if (!typed.current && isSame(await unsent(name), sending)) await saveDraft(name, { record: sending, base: base.current, sentAt: reply.value.savedAt } satisfies Draft)
    if (reply.value.isMerged) await reload()
  }, [homeId, name, settle, amending, reload])
  useEffect(() => onNetworkChange((online) => { if (online) void keep() }), [keep])
  // Leaving the page in the middle of a word must not lose it.
  useEffect(() => () => { if (timer.current) void settle() }, [settle])

  const dropClashes = useCallback(() => setShown((before) => ({ ...before, clashes: [] })), [])
  const takeMine = useCallback(() => {
    if (latest.current) put(withMine(typed.current ?? latest.current, clashes, now()))
    dropClashes()
  }, [put, clashes, dropClashes])
  const load: Load<'registration.open'> = isReady ? { ...asked, ...(met ?? { state: 'loading' as const }) } as Load<'registration.open'> : asked
  return { load, record, saved, clashes, takeMine, dropClashes, change, keep, settle, forget }
}

const unsent = async (name: string): Promise<Registration | undefined> => {
  const draft = (await readDraft<Draft>(name))?.value
  return draft?.sentAt === null ? draft.record : undefined
}
const isSame = (one: Registration | undefined, other: Registration): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The wire takes plain lists. */
export const writable = (record: Registration) => ({ ...record, residents: record.residents.map((one) => ({ ...one })), vehicles: record.vehicles.map((one) => ({ ...one })), ...(record.stamps && { stamps: { ...record.stamps } }) })
