import { useState } from 'react'
import type { DrawDraft } from '@domain/draw/draw'
import { drawsCopy } from '@/copy/draws'
import { useCopy } from '@/copy/copy'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { replacePage } from '@/platform/navigate'
import { scrollToTop } from '@/platform/scroll'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { draftOf, linesOf } from './draw-draft'

type Turn = 'publish' | 'close' | 'run' | 'apply' | 'cancel'
type Refusal = Parameters<typeof troubleWords>[0]
/** `prizeText`: the list as it is being typed; empty lines are part of typing. */
type Hand = { readonly draft: DrawDraft; readonly prizeText: string }

/** A draw in a manager's hands: what is typed, what is asked of it. */
export function useDrawDesk (communityId: string, drawId: string) {
  const words = useCopy(drawsCopy)
  const load = useLoad(() => ask('manager', 'draws.look', { communityId, drawId: drawId || null }))
  const view = load.state === 'ready' ? load.value : undefined
  const [typed, setTyped] = useState<Hand>()
  const [told, setTold] = useState<{ readonly words: string; readonly isTrouble: boolean }>()
  const hand = typed ?? (view && { draft: draftOf(view), prizeText: linesOf(view.prizes) })
  const refused = (reply: Refusal) => { setTold({ words: troubleWords(reply), isTrouble: true }); scrollToTop() }

  const save = useCommand(async () => {
    if (!hand) return false
    const { draft } = hand, reply = await ask('manager', 'draws.save', { communityId, drawId: drawId || null, draft: { ...draft, prizes: [...draft.prizes] } })
    if (!reply.ok) { refused(reply); return false }
    setTold({ words: words.desk.saved, isTrouble: false })
    setTyped(undefined)
    if (!drawId) { await replacePage('office/draw/index', { communityId, drawId: reply.value.drawId }); return false }
    await load.reload()
    return reply.value.problems.length === 0
  })
  const turn = useCommand(async (what: Turn, given: string) => {
    const reply = what === 'run' ? await ask('manager', 'draws.run', { drawId, value: given }) : what === 'cancel' ? await ask('manager', 'draws.cancel', { drawId, why: given }) : await ask('manager', `draws.${what}`, { drawId })
    if (reply.ok) setTold(undefined)
    else refused(reply)
    await load.reload()
  })
  return { words, load, hand, told, isChanged: typed !== undefined, change: (draft: DrawDraft, prizeText: string) => { setTold(undefined); setTyped({ draft, prizeText }) }, save, turn }
}
