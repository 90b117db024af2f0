import { useState } from 'react'
import type { MoneyRow } from '@domain/fees/money-day'
import { useCopy } from '@/copy/copy'
import { financeCopy } from '@/copy/finance'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { Section } from '@/ui/section'
import { toConfirm } from './finance.view'

type Told = { readonly tone: 'pine' | 'amber' | 'red'; readonly words: string }

/** Confirms what is on the screen, household by household; one's own is left for a colleague and said so. */
export function useConfirmAll (rows: readonly MoneyRow[], onDone: (told: Told) => Promise<void>) {
  const words = useCopy(financeCopy)
  const [isSure, setSure] = useState(false)
  const pieces = toConfirm(rows), count = pieces.reduce((sum, { receipts }) => sum + receipts.length, 0)
  const confirm = useCommand(async () => {
    let own = 0, done = 0, trouble: Told | undefined
    for (const piece of pieces) {
      const reply = await ask('staff', 'finance.confirm', piece)
      if (reply.ok) done += piece.receipts.length
      else if (reply.code === 'SAME_HAND') own += piece.receipts.length
      else { trouble = { tone: 'red', words: troubleWords(reply) }; break }
    }
    setSure(false)
    await onDone(trouble ?? (own > 0 ? { tone: 'amber', words: words.confirmLeft(own) } : { tone: 'pine', words: words.confirmDone(done) }))
  })
  const button = count > 0 && (
    <>
      <Section><Button id='confirm-all' kind='tint' words={words.confirmAll(count)} onTap={() => setSure(true)} /></Section>
      <Confirm open={isSure} title={words.confirmTitle(count)} words={words.confirmWords} yes={words.confirmYes} no={words.confirmNo} busy={confirm.busy} onYes={() => { void confirm.run() }} onNo={() => setSure(false)} />
    </>
  )
  return { button }
}
