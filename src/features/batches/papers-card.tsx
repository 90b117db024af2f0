import { useState } from 'react'
import { askedAs, isUsual, mayAskAll, signedElsewhere } from '@domain/documents/edit-asks'
import { papersAskedOf, type AskedUse, type PaperAsk } from '@domain/documents/paper-asks'
import { usualTerms } from '@domain/documents/signing-terms'
import { useCopy } from '@/copy/copy'
import { batchPapersCopy } from '@/copy/batch-papers'
import { batchesCopy } from '@/copy/batches'
import { troubleWords } from '@/frame/trouble'
import { ask, type Asked } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Words } from '@/ui/words'
import type { BatchInHand } from './use-batch'

type Row = Extract<Asked<'library.list'>, { ok: true }>['value']['rows'][number]
type Choice = AskedUse | 'none' | 'all'
/** Its sheet goes with every handover; the forms and what the record makes are no choice. */
const isChoice = ({ code, isMade }: Row): boolean => code !== 'handover-sheet' && (!isMade || code === 'goods-record' || code === 'prepaid-charges') && code !== 'first-entry-notice'

type PapersCardProps = { communityId: string, papers: readonly PaperAsk[] | undefined, change: BatchInHand['change'] }

/** What its households read, sign and are given. Folded; the library is asked when it is opened. */
export const PapersCard = ({ communityId, papers, change }: PapersCardProps) => {
  const words = useCopy(batchPapersCopy), { change1, fold } = useCopy(batchesCopy)
  const [isOpen, setOpen] = useState(false)
  const [rows, setRows] = useState<readonly Row[]>()
  const [trouble, setTrouble] = useState<string>()
  const asks = papersAskedOf({ paperAsks: papers })
  const unfold = useCommand(async () => {
    setOpen(!isOpen)
    if (isOpen || rows) return
    const reply = await ask('manager', 'library.list', { communityId })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) setRows(reply.value.rows.filter(isChoice))
  })
  // As usual is said by saying nothing, so that a batch follows what is usual.
  const put = (next: readonly PaperAsk[]) => change({ papers: isUsual(next) ? undefined : next } as Parameters<typeof change>[0])
  const count = (use: AskedUse) => asks.filter((one) => one.use === use).length
  return (
    <Card title={words.title} aside={<Link id='papers' words={isOpen ? fold : change1} onTap={() => { void unfold.run() }} />}>
      {!isOpen && <Words tone='quiet'>{words.sum(count('sign'), count('read'), count('issue'))}</Words>}
      {isOpen && trouble && <Words tone='red'>{trouble}</Words>}
      {isOpen && rows?.map(({ code, name }) => {
        const asked = asks.find((one) => one.code === code), uses: readonly Choice[] = ['none', 'read', ...(usualTerms(code) ? ['sign' as const] : []), ...(mayAskAll(code) ? ['all' as const] : []), 'issue']
        return (
          <ListRow key={code} words={name} aside={asked?.use === 'sign' ? <Link id={`paper-step-${code}`} small words={words.steps[asked.step === 'handover' ? 'handover' : 'sign']} onTap={() => put(signedElsewhere(asks, code))} /> : undefined}>
            <Chips id={`paper-${code}`} label={name} chosen={[asked?.all ? 'all' : asked?.use ?? 'none']} onTap={(use: Choice) => put(askedAs(asks, code, use === 'none' ? null : use === 'all' ? 'sign' : use, use === 'all'))} options={uses.map((use) => ({ value: use, words: words.uses[use] }))} />
          </ListRow>
        )
      })}
    </Card>
  )
}
