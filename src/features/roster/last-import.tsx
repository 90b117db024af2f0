import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { rosterCopy } from '@/copy/roster'
import { inPieces } from '@/frame/in-pieces'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { ConfirmationCard } from './confirmation-card'

/** The import that wrote last with its way back, and what the developer has confirmed. */
export const LastImport = ({ communityId }: { communityId: string }) => {
  const words = useCopy(rosterCopy)
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState<{ readonly tone: 'red' | 'pine'; readonly words: string }>()
  const opened = useLoad(() => ask('manager', 'roster.last', { communityId }))
  const last = opened.state === 'ready' ? opened.value.last : null
  const takeBack = useCommand(async (importId: string) => {
    setAsking(false)
    setSaid(undefined)
    const reply = await inPieces(async () => {
      const answer = await ask('manager', 'roster.undo', { communityId, importId })
      return answer.ok ? { ok: true as const, value: { ...answer.value, done: answer.value.restored + answer.value.removed } } : answer
    }, () => undefined)
    setSaid(reply.ok && reply.value.left === 0 ? { tone: 'pine', words: words.undone(reply.value.removed, reply.value.restored) } : { tone: 'red', words: troubleWords(reply.ok ? { code: 'BUSY', data: {} } : reply) })
    await opened.reload()
  })
  const roster = opened.state === 'ready' ? opened.value.roster : null
  if (!last && !said && !roster) return null
  return (
    <>
    {roster && <ConfirmationCard communityId={communityId} roster={roster} onConfirmed={() => opened.reload()} />}
    {(last ?? said) && <Section wide>
      {said && <Notice tone={said.tone} icon={said.tone === 'red' ? 'warn' : 'check'} words={said.words} />}
      {last && <Notice tone='plain' icon='info' words={words.lastImport(last.file)} note={words.lastNote(last.fresh, last.changed)} action={<Button id='undo-import' small kind='tint' icon='undo' words={words.undo} busy={takeBack.busy} onTap={() => setAsking(true)} />} />}
      {last && <Confirm open={asking} danger title={words.undoTitle} words={words.undoWords(last.fresh, last.changed)} yes={words.undo} no={words.keep} onYes={() => { void takeBack.run(last.importId) }} onNo={() => setAsking(false)} />}
    </Section>}
    </>
  )
}
