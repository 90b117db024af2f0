import { useEffect, useState } from 'react'
import type { LibraryPaper } from '@contract/library'
import { problemsOfText } from '@domain/library/problems-of-text'
import { useCopy } from '@/copy/copy'
import { libraryCopy } from '@/copy/library'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { scrollToTop } from '@/platform/scroll'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { inHand, isSame, sentEdit, type InHand } from './library.view'

type No = Parameters<typeof troubleWords>[0]

/** One paper being read or written. What is written stays on the phone until it is saved as the draft all managers share. */
export function useDocument (communityId: string, code: string) {
  const words = useCopy(libraryCopy)
  const load = useLoad(() => ask('manager', 'library.open', { communityId, code }))
  const view = load.state === 'ready' ? load.value : undefined
  const draft = view?.draft ?? null
  const [hand, setHand] = useState<InHand>()
  const [base, setBase] = useState<number>()
  const [trouble, setTrouble] = useState<string>()
  const [saved, setSaved] = useState(false)
  const kept = `document:${code}:${draft?.rev ?? 0}`

  useEffect(() => {
    if (!draft) {
      setHand(undefined)
      setBase(undefined)
      return
    }
    if (base === draft.rev) return
    let here = true
    void (async () => {
      const found = await readDraft<InHand>(kept)
      if (!here) return
      setHand(found?.value ?? inHand(draft))
      setBase(draft.rev)
    })()
    return () => { here = false }
  }, [draft, base, kept])

  const isChanged = Boolean(draft && hand && !isSame(hand, inHand(draft)))
  const change = (part: Partial<InHand>) => {
    if (!hand) return
    const next = { ...hand, ...part }
    setHand(next)
    setSaved(false)
    void saveDraft(kept, next)
  }
  /** A command, its refusal in words, and the paper as it is then. */
  const after = async (reply: { readonly ok: true } | ({ readonly ok: false } & No)) => {
    const isStale = !reply.ok && reply.code === 'DRAFT_CHANGED'
    setTrouble(reply.ok ? undefined : isStale ? words.stale : troubleWords(reply))
    if (!reply.ok) scrollToTop()
    if (!reply.ok && !isStale) return false
    await dropDraft(kept)
    setBase(undefined)
    await load.reload()
    return reply.ok
  }
  const rev = draft?.rev ?? 1
  const begin = useCommand(async (from: number) => { await after(await ask('manager', 'library.begin', { communityId, code, from })) })
  const save = useCommand(async () => { if (hand) setSaved(await after(await ask('manager', 'library.save', { communityId, code, rev, edit: sentEdit(hand) as never }))) })
  const drop = useCommand(async () => { await after(await ask('manager', 'library.drop', { communityId, code, rev })) })
  const publish = useCommand(async () => { await after(await ask('manager', 'library.publish', { communityId, code, rev })) })
  const retire = useCommand(async (version: number) => { await after(await ask('manager', 'library.retire', { communityId, code, version })) })
  // Checked on the phone at every change, by the same rule the cloud checks with.
  const problems: LibraryPaper['problems'] = hand ? problemsOfText(code, hand) : []
  return { load, view, draft, hand, change, problems, isChanged, saved, trouble, begin, save, drop, publish, retire }
}
export type DocumentInHand = ReturnType<typeof useDocument>
