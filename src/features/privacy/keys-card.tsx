import { useState } from 'react'
import type { AuditWords } from '@/copy/zh-CN/audit'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'

type From = { readonly at: number; readonly skip: number }

/** Seals anew what an older key sealed, piece by piece, while everybody works. */
export const KeysCard = ({ communityId, words }: { communityId: string, words: AuditWords }) => {
  const [said, setSaid] = useState<{ readonly tone: 'pine' | 'amber' | 'red' | 'blue'; readonly words: string }>()
  const piece = (from: From) => ask('manager', 'privacy.reseal', { communityId, from })
  const run = useCommand(async () => {
    let next: From | null = { at: 0, skip: 0 }, done = 0, left = 0, key = ''
    while (next) {
      const reply: Awaited<ReturnType<typeof piece>> = await piece(next)
      if (!reply.ok) return setSaid({ tone: 'red', words: troubleWords(reply) })
      const { value } = reply
      done += value.resealed
      left += value.busy
      key = value.key
      next = value.next
      if (next) setSaid({ tone: 'blue', words: words.keysBusy(next.at + 1, value.of, done) })
    }
    setSaid(left ? { tone: 'amber', words: words.keysLeft(left) } : { tone: 'pine', words: words.keysDone(key, done) })
  })
  return (
    <Card title={words.keys}>
      <Words kind='caption' tone='quiet'>{words.keysNote}</Words>
      {said && <Notice tone={said.tone} icon={said.tone === 'red' ? 'warn' : 'lock'} words={said.words} />}
      <Button id='reseal' kind='ghost' icon='refresh' words={words.keysRun} busy={run.busy} onTap={() => { void run.run() }} />
    </Card>
  )
}
