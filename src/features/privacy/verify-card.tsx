import { useState } from 'react'
import type { AuditWords } from '@/copy/zh-CN/audit'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'

type Found = { readonly tone: 'pine' | 'red' | 'blue'; readonly words: string; readonly note?: string }

/** Computes the whole log again, twenty pages at a time. */
export const VerifyCard = ({ communityId, words }: { communityId: string, words: AuditWords }) => {
  const [found, setFound] = useState<Found>()
  const verify = useCommand(async () => {
    let next: { readonly no: number; readonly head: string } | null = { no: 1, head: '' }, entries = 0
    while (next) {
      const reply: Awaited<ReturnType<typeof piece>> = await piece(next)
      if (!reply.ok) return setFound({ tone: 'red', words: troubleWords(reply) })
      const { broken, head } = reply.value
      entries += reply.value.entries
      next = reply.value.next
      if (broken) return setFound({ tone: 'red', words: words.broken(broken.no, broken.entry + 1) })
      setFound(next ? { tone: 'blue', words: words.verifying(entries) } : { tone: 'pine', words: words.sound(entries), ...(head ? { note: words.head(head.slice(0, 16)) } : {}) })
    }
  })
  const piece = ({ no, head }: { readonly no: number; readonly head: string }) => ask('manager', 'privacy.verify', { communityId, from: no, head })
  return (
    <Card>
      {found && <Notice tone={found.tone} icon={found.tone === 'red' ? 'warn' : 'check'} words={found.words} note={found.note} />}
      <Button id='verify-log' kind='ghost' icon='shield' words={words.verify} busy={verify.busy} onTap={() => { void verify.run() }} />
    </Card>
  )
}
