import { useState } from 'react'
import type { LibraryPaper, ReaderRow } from '@contract/library'
import { useCopy } from '@/copy/copy'
import { libraryCopy } from '@/copy/library'
import { atWords } from '@/copy/when'
import type { LibraryWords } from '@/copy/zh-CN/library'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { Words } from '@/ui/words'

/** Household by household of a batch: who has read it, signed it, been given it. Asked when a batch is chosen. */
export const ReadersCard = ({ view: { code, batches } }: { view: LibraryPaper }) => {
  const words = useCopy(libraryCopy)
  const [batch, setBatch] = useState<string>()
  const [rows, setRows] = useState<readonly ReaderRow[]>([])
  const [more, setMore] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const look = useCommand(async (batchId: string, before: readonly ReaderRow[]) => {
    const reply = await ask('manager', 'library.readers', { batchId, code, skip: before.length })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) return
    setBatch(batchId)
    setRows([...before, ...reply.value.rows])
    setMore(reply.value.more)
  })
  return (
    <Card title={words.readers} aside={words.readersNote}>
      {!batches.length && <Words kind='caption' tone='quiet'>{words.noBatch}</Words>}
      {batches.length > 0 && <Chips id='readers' label={words.readers} chosen={batch ? [batch] : []} onTap={(batchId) => { void look.run(batchId, []) }} options={batches.map(({ batchId, name }) => ({ value: batchId, words: name }))} />}
      {trouble && <Words tone='red' live>{trouble}</Words>}
      {batch && !rows.length && <Words tone='quiet'>{words.readersEmpty}</Words>}
      {rows.map((row) => <ListRow key={row.homeId} words={row.label} note={noteOf(row, words)} aside={pillOf(row, words)} />)}
      {batch && more && <Button id='readers-more' kind='quiet' small words={words.more} busy={look.busy} onTap={() => { void look.run(batch, rows) }} />}
    </Card>
  )
}

const noteOf = ({ names, readAt, givenAt }: ReaderRow, words: LibraryWords): string =>
  [names, readAt ? words.read(atWords(readAt, now(), language())) : words.unread, givenAt ? words.given(atWords(givenAt, now(), language())) : ''].filter(Boolean).join(words.dot)
const pillOf = ({ signed }: ReaderRow, words: LibraryWords) => (signed === 'not-asked' ? undefined : signed === 'all' ? <Pill words={words.signedAll} /> : <Pill tone='amber' words={signed === 'some' ? words.signedSome : words.signedNo} />)
