import { useEffect, useState } from 'react'
import { missingBlocks, type NoticeBlock, type NoticeDraft } from '@domain/notices/notice'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { scrollToTop } from '@/platform/scroll'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { draftOf, isSame } from './notices.view'

/** The notice in hand: what is rewritten stays on the phone until it is sent. */
export function useNotice (batchId: string) {
  const load = useLoad(() => ask('manager', 'notices.open', { batchId }))
  const view = load.state === 'ready' ? load.value : undefined
  const name = `notice:${batchId}`
  const [draft, setDraft] = useState<NoticeDraft>()
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => {
    if (!view || draft) return
    let here = true
    void readDraft<NoticeDraft>(name).then((kept) => { if (here) setDraft(kept?.value ?? draftOf(view)) })
    return () => { here = false }
  }, [view, draft, name])
  const change = (next: NoticeDraft) => { setDraft(next); void saveDraft(name, next) }
  const publish = useCommand(async () => {
    if (!draft) return
    const reply = await ask('manager', 'notices.publish', { batchId, draft: { title: draft.title.trim(), blocks: { ...draft.blocks } } })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    scrollToTop()
    if (!reply.ok) return
    await dropDraft(name)
    await load.reload()
  })
  return {
    load, view, draft, trouble, publish,
    missing: draft ? missingBlocks(draft) : [],
    isChanged: Boolean(view && draft && !isSame(draft, view)),
    setTitle: (title: string) => { if (draft) change({ ...draft, title }) },
    setBlock: (block: NoticeBlock, text: string) => { if (draft) change({ ...draft, blocks: { ...draft.blocks, [block]: text } }) }
  }
}
