import { useCallback, useEffect, useRef, useState } from 'react'
import type { Registration } from '@domain/forms/registration'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { useLoad, type Load } from '@/platform/use-load'
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

/** The owner's record while it is filled in. What was typed here and not yet taken by the cloud comes before what the cloud has. */
export function useRegistration (homeId: string): Editing {
  const name = `registration:${homeId}`
  const load = useLoad(() => ask('owner', 'registration.open', { homeId }), name)
  const [record, setRecord] = useState<Registration>()
  const [saved, setSaved] = useState<Saved>()
  const typed = useRef<Registration>()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const view = load.state === 'ready' ? load.value : undefined

  useEffect(() => {
    if (!view || typed.current) return undefined
    let here = true
    void readDraft<Registration>(name).then((draft) => {
      if (!here || typed.current) return
      if (draft && isOpen(view.state)) typed.current = draft.value
      setRecord(typed.current ?? view.record)
      if (view.savedAt !== null || typed.current) setSaved(typed.current ? { where: 'phone', at: now() } : { where: 'cloud', at: view.savedAt ?? now() })
    })
    return () => { here = false }
  }, [view, name])

  const settle = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (typed.current && await saveDraft(name, typed.current)) setSaved({ where: 'phone', at: now() })
  }, [name])
  const change = useCallback((patch: Partial<Registration>) => {
    setRecord((before) => {
      if (!before) return before
      typed.current = { ...before, ...patch }
      return typed.current
    })
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
    const sending = typed.current
    if (!sending) return
    await settle()
    const reply = await ask('owner', 'registration.save', { homeId, record: writable(sending) })
    if (!reply.ok) return
    setSaved({ where: 'cloud', at: reply.value.savedAt })
    if (typed.current === sending) await forget()
  }, [homeId, settle, forget])
  // Leaving the page in the middle of a word must not lose it.
  useEffect(() => () => { if (timer.current) void settle() }, [settle])

  return { load, record, saved, change, keep, settle, forget }
}

/** The wire takes plain lists. */
export const writable = (record: Registration) => ({ ...record, residents: record.residents.map((one) => ({ ...one })), vehicles: record.vehicles.map((one) => ({ ...one })) })
