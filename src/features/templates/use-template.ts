import { useEffect, useState } from 'react'
import { useCopy } from '@/copy/copy'
import { templatesCopy } from '@/copy/templates'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { scrollToTop } from '@/platform/scroll'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { inHand, isSame, sentEdit, type InHand } from './templates.view'

/** One template being read or written. Changes stay on the phone until they are saved as a version; what somebody else saved meanwhile is shown, not written over. */
export function useTemplate (communityId: string, code: string) {
  const words = useCopy(templatesCopy)
  const load = useLoad(() => ask('manager', 'templates.open', { communityId, code }))
  const view = load.state === 'ready' ? load.value : undefined
  const [hand, setHand] = useState<InHand>()
  const [base, setBase] = useState<number>()
  const [trouble, setTrouble] = useState<string>()
  const [saved, setSaved] = useState(false)
  const version = view?.template.version
  const draftName = `template:${code}:${version ?? 0}`

  useEffect(() => {
    if (!view || base === view.template.version) return
    let here = true
    void (async () => {
      const kept = view.isOwn ? await readDraft<InHand>(draftName) : undefined
      if (!here) return
      setHand(kept?.value ?? inHand(view.template))
      setBase(view.template.version)
    })()
    return () => { here = false }
  }, [view, base, draftName])

  const isChanged = Boolean(view && hand && !isSame(hand, inHand(view.template)))
  const change = (next: InHand) => {
    setHand(next)
    setSaved(false)
    void saveDraft(draftName, next)
  }
  const save = useCommand(async () => {
    if (!hand || version === undefined) return
    const reply = await ask('manager', 'templates.save', { communityId, code, version, edit: sentEdit(hand) })
    setTrouble(reply.ok ? undefined : reply.code === 'TEMPLATE_CHANGED' ? words.stale : troubleWords(reply))
    if (!reply.ok) scrollToTop()
    if (!reply.ok && reply.code !== 'TEMPLATE_CHANGED') return
    await dropDraft(draftName)
    setBase(undefined)
    setSaved(reply.ok)
    await load.reload()
  })
  const retire = useCommand(async (isRetired: boolean) => {
    const reply = await ask('manager', 'templates.retire', { communityId, code, isRetired })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) scrollToTop()
    await load.reload()
  })
  return { load, view, hand, change, save, retire, trouble, saved, isChanged }
}
