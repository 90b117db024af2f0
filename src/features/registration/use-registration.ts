import { useCallback, useEffect, useRef, useState } from 'react'
import type { Registration } from '@domain/forms/registration'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { useLoad, type Load } from '@/platform/use-load'
import { useShown } from '@/platform/use-shown'
import { isOpen } from './registration.view'

/** Where what was typed lies: on this phone only, or with the cloud too. */
export type Saved = { readonly where: 'phone' | 'cloud'; readonly at: number }
export type Editing = {
  readonly load: Load<'registration.open'>
  readonly record: Registration | undefined
  readonly saved: Saved | undefined
  readonly change: (patch: Partial<Registration>) => void
  /** Sends what was typed; without an answer it stays on the phone. */
  readonly keep: () => Promise<void>
  /** The record as typed, written to the phone: before leaving for another page. */
  readonly settle: () => Promise<void>
  readonly forget: () => Promise<void>
}

const TYPING_MS = 300
/** `sentAt`: when the cloud took it, by the cloud's clock; null while it has not. */
type Draft = { readonly record: Registration; readonly sentAt: number | null }
/** A view asked for before the cloud took the draft shows an older record: the draft goes before it. */
const isNewer = ({ sentAt }: Draft, savedAt: number | null): boolean => sentAt === null || savedAt === null || savedAt < sentAt

/** The owner's record while it is filled in. What was typed here and not yet taken by the cloud comes before what the cloud has. */
export function useRegistration (homeId: string): Editing {
  const name = `registration:${homeId}`
  const load = useLoad(() => ask('owner', 'registration.open', { homeId }), name)
  const [record, setRecord] = useState<Registration>()
  const [saved, setSaved] = useState<Saved>()
  const latest = useRef(record)
  latest.current = record
  const typed = useRef<Registration>()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const view = load.state === 'ready' ? load.value : undefined
  const shown = useShown()

  useEffect(() => {
    if (!view || typed.current) return undefined
    let here = true
    void readDraft<Draft>(name).then((kept) => {
      if (!here || typed.current) return
      const draft = kept && isOpen(view.state) && isNewer(kept.value, view.savedAt) ? kept.value : undefined
      setRecord(draft?.record ?? view.record)
      const cloudAt = draft?.sentAt ?? view.savedAt
      if (draft?.sentAt === null) setSaved({ where: 'phone', at: now() })
      else if (cloudAt !== null) setSaved({ where: 'cloud', at: cloudAt })
    })
    return () => { here = false }
  }, [view, name, shown])

  const settle = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    const writing = typed.current
    if (!writing || !await saveDraft(name, { record: writing, sentAt: null } satisfies Draft)) return
    setSaved({ where: 'phone', at: now() })
    // From here on the draft speaks: another page of the form may change it before this one is seen again.
    if (typed.current === writing) typed.current = undefined
  }, [name])
  const change = useCallback((patch: Partial<Registration>) => {
    const before = typed.current ?? latest.current
    if (!before) return
    typed.current = { ...before, ...patch }
    latest.current = typed.current
    setRecord(typed.current)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => { void settle() }, TYPING_MS)
  }, [settle])
  const forget = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    typed.current = undefined
    await dropDraft(name)
  }, [name])
  const keep = useCallback(async () => {
    await settle()
    const sending = typed.current ?? await unsent(name)
    if (!sending) return
    const reply = await ask('owner', 'registration.save', { homeId, record: writable(sending) })
    if (!reply.ok) return
    setSaved({ where: 'cloud', at: reply.value.savedAt })
    if (!typed.current && isSame(await unsent(name), sending)) await saveDraft(name, { record: sending, sentAt: reply.value.savedAt } satisfies Draft)
  }, [homeId, name, settle])
  // Leaving the page in the middle of a word must not lose it.
  useEffect(() => () => { if (timer.current) void settle() }, [settle])

  return { load, record, saved, change, keep, settle, forget }
}

const unsent = async (name: string): Promise<Registration | undefined> => {
  const draft = (await readDraft<Draft>(name))?.value
  return draft?.sentAt === null ? draft.record : undefined
}
const isSame = (one: Registration | undefined, other: Registration): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The wire takes plain lists. */
export const writable = (record: Registration) => ({ ...record, residents: record.residents.map((one) => ({ ...one })), vehicles: record.vehicles.map((one) => ({ ...one })) })
