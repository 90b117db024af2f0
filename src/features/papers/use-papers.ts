import { useEffect, useState } from 'react'
import type { PaperFileView, PaperView } from '@contract/papers'
import { HOUR } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { papersCopy } from '@/copy/papers'
import { askSignature, useSignatureFor, useSignatureStore } from '@/frame/signature-store'
import { troubleWords } from '@/frame/trouble'
import { ask, homeView, type Asked } from '@/platform/ask'
import { askTogether } from '@/platform/ask-together'
import { deviceName } from '@/platform/device-name'
import { openDocument } from '@/platform/document-file'
import { openProgram } from '@/platform/open-program'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { tellView } from '@/platform/views'
import { isToSign, paperTodo, youOf } from './papers.view'
import { useReading } from './use-reading'

export type PapersOf = { readonly unit: 'owner' | 'staff'; readonly homeId: string; /** One paper; none: all that are to be signed at the step of the agreement. */ readonly paper: string | undefined }

/** Papers being read and signed: which one is shown, how long each was read, what was agreed to, and what can be done with them. */
export function usePapers ({ unit, homeId, paper }: PapersOf) {
  const words = useCopy(papersCopy)
  const asked = paper ? { homeId, papers: [paper] } : { homeId, step: 'sign' as const }
  // Writing the name on the pad asks the cloud nothing: what was read stands when the page is back.
  const load = useLoad(() => ask(unit, 'papers.open', asked), undefined, HOUR)
  const all: readonly PaperView[] = load.state === 'ready' ? load.value.papers : []
  const [chosen, setChosen] = useState<string>()
  const [agreed, setAgreed] = useState<readonly string[]>([])
  const [oneHand, setOneHand] = useState(false)
  const [onlyThis, setOnlyThis] = useState(false)
  /** What the connected service gave for these papers; another choice of papers needs another. */
  const [vouching, setVouching] = useState<{ readonly purpose: string; readonly ticket: string }>()
  const [trouble, setTrouble] = useState<string>()
  /** Whose digital signature closes the file that was opened. */
  const [seal, setSeal] = useState<PaperFileView['seal']>()
  const view = all.find(({ code }) => code === chosen) ?? all.find(isToSign) ?? all[0]
  const code = view?.code ?? '', reading = useReading(code)
  const todo = view ? paperTodo(view, all, agreed, onlyThis) : ({ kind: 'none' } as const)
  const purpose = `papers:${todo.kind === 'sign' ? todo.codes.join() : ''}:${homeId}`
  const strokes = useSignatureFor(purpose)
  const ticket = vouching?.purpose === purpose ? vouching.ticket : undefined

  type Answered = { readonly ok: true } | Parameters<typeof troubleWords>[0] & { readonly ok: false }
  const after = async (reply: Answered, opened?: Asked<'papers.open'>) => {
    setTrouble(reply.ok ? undefined : reply.code === 'PAPER_CHANGED' ? words.changed : troubleWords(reply))
    if (reply.ok) setOnlyThis(false)
    if (opened?.ok) load.put(opened.value); else await load.reload()
    return reply.ok
  }
  const submit = useCommand(async (handwriting: string) => {
    if (todo.kind !== 'sign') return
    const signed = todo.codes.map((one) => ({ paper: one, digest: all.find((each) => each.code === one)?.digest ?? '', seconds: reading.secondsOf(one) }))
    if (view?.service && !ticket) {
      const asked = await ask(unit, 'papers.vouch', { homeId, papers: signed.map(({ paper: named, digest }) => ({ paper: named, digest })) })
      if (!asked.ok) return void await after(asked)
      if (asked.value.kind === 'jump') {
        setVouching({ purpose, ticket: asked.value.ticket })
        return setTrouble((await openProgram(asked.value.appId, asked.value.path)).ok ? undefined : words.jumpFailed)
      }
    }
    const input = { homeId, papers: signed, strokes: handwriting, device: deviceName(), ...(signed.length > 1 ? { oneHand: true as const } : {}), ...(ticket ? { ticket } : {}) }
    const signing = { name: 'papers.sign' as const, input }, opening = { name: 'papers.open' as const, input: asked }
    const [reply, opened, home] = unit === 'owner' ? await askTogether('owner', signing, opening, { name: 'home.open', input: { homeId } }) : [...await askTogether('staff', signing, opening), undefined] as const
    if (!reply) return
    if (reply.ok || (reply.code !== 'UNREACHABLE' && reply.code !== 'NOT_VOUCHED')) useSignatureStore.getState().clear()
    // Not done there, or declined: the next tap goes there again.
    if (reply.ok || reply.code === 'NOT_VOUCHED') setVouching(undefined)
    if (home?.ok) tellView(homeView(homeId), home.value)
    await after(reply, opened)
  })
  const decline = useCommand(async (reason: string) => after(await ask(unit, 'papers.decline', { homeId, paper: code, digest: view?.digest ?? '', reason })))
  const takeUp = useCommand(async () => after(await ask(unit, 'papers.takeUp', { homeId, paper: code })))
  const withdraw = useCommand(async () => after(await ask(unit, 'papers.withdraw', { homeId, paper: code })))
  const file = useCommand(async () => {
    const reply = await ask('documents', 'papers.file', { homeId, paper: code })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    setSeal(reply.value.seal)
    setTrouble((await openDocument(reply.value.link, 'pdf')).ok ? undefined : words.fileFailed)
  })
  const { run } = submit
  const isReady = todo.kind === 'sign'
  // Coming back from the pad is submitting: what was written is not asked for twice.
  useEffect(() => { if (strokes && isReady) void run(strokes) }, [strokes, run, isReady])

  return {
    load, all, view, todo, reading, trouble, seal, strokes, oneHand, submit, decline, takeUp, withdraw, file,
    isAgreed: agreed.includes(code),
    show: (next: string) => { setChosen(next); setOnlyThis(false) },
    agree: () => setAgreed(agreed.includes(code) ? agreed.filter((one) => one !== code) : [...agreed, code]),
    agreeOneHand: () => setOneHand(!oneHand),
    onlyThis: () => setOnlyThis(true),
    write: () => {
      if (todo.kind !== 'sign') return
      const [first] = todo.codes, named = all.find((one) => one.code === first)?.name ?? ''
      void askSignature({ purpose, who: (view && youOf(view)?.name) ?? '', title: todo.codes.length > 1 ? words.severalTitle(named, todo.codes.length) : `《${named}》` })
    }
  }
}
export type Papers = ReturnType<typeof usePapers>
