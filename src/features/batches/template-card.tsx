import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { batchChangeCopy } from '@/copy/batch-change'
import { batchesCopy } from '@/copy/batches'
import { troubleWords } from '@/frame/trouble'
import { ask, type Asked } from '@/platform/ask'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'
import type { BatchInHand } from './use-batch'

type Row = Extract<Asked<'templates.list'>, { ok: true }>['value']['rows'][number]

/** The flow its households go by. Folded; which there are is asked when it is opened. */
export const TemplateCard = ({ communityId, code, change }: { communityId: string; code: string; change: BatchInHand['change'] }) => {
  const words = useCopy(batchChangeCopy)
  const { change1, fold } = useCopy(batchesCopy)
  const [isOpen, setOpen] = useState(false)
  const [rows, setRows] = useState<readonly Row[]>()
  const [trouble, setTrouble] = useState<string>()
  const unfold = useCommand(async () => {
    setOpen(!isOpen)
    if (isOpen || rows) return
    const reply = await ask('manager', 'templates.list', { communityId })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) setRows(reply.value.rows.filter(({ kind, isRetired }) => kind !== 'care' && !isRetired))
  })
  const chosen = rows?.find((row) => row.code === code)
  const nameOf = ({ name, nameEn }: Row) => (language() === 'en' ? nameEn || name : name)
  return (
    <Card title={words.template} aside={<Link id='template' words={isOpen ? fold : change1} onTap={() => { void unfold.run() }} />}>
      {!isOpen && <Words tone='quiet'>{`${chosen ? nameOf(chosen) : words.templateNames[code] ?? words.ownTemplate}　${words.templateNote}`}</Words>}
      {isOpen && trouble && <Words tone='red'>{trouble}</Words>}
      {isOpen && !rows && !trouble && <Words tone='quiet'>{words.templateLoading}</Words>}
      {isOpen && rows && <Chips id='flow' label={words.template} chosen={[code]} onTap={(template) => change({ template })} options={rows.map((row) => ({ value: row.code, words: nameOf(row), disabled: row.problems > 0 }))} />}
    </Card>
  )
}
