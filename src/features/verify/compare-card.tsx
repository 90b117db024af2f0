import { useState } from 'react'
import type { VerifyWords } from '@/copy/zh-CN/verify'
import { chooseDocument } from '@/platform/document-file'
import { fileDigest } from '@/platform/file-digest'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import { compared, type Compared, type Known } from './verify.view'

type Result = { readonly name: string; readonly outcome: Compared | 'unread' }

/** The file in hand against the digests that were archived; it is read here and goes nowhere. */
export const CompareCard = ({ view, words }: { view: Known, words: VerifyWords }) => {
  const [result, setResult] = useState<Result>()
  const [percent, setPercent] = useState<number>()
  const choose = useCommand(async () => {
    const chosen = await chooseDocument(['zip', 'pdf'])
    if (!chosen.ok) return setResult(chosen.code === 'CANCELLED' ? result : { name: '', outcome: 'unread' })
    setResult(undefined)
    const digest = await fileDigest(chosen.value.path, chosen.value.bytes, (share) => setPercent(Math.round(share * 100)))
    setPercent(undefined)
    setResult({ name: chosen.value.name, outcome: digest.ok ? compared(view, digest.value) : 'unread' })
  })
  if (view.pdf === null && view.zip === null) return <Card title={words.fileTitle}><Words tone='quiet'>{words.cannot}</Words></Card>
  return (
    <Card title={words.fileTitle}>
      <Words tone='quiet'>{words.fileNote}</Words>
      {percent !== undefined && <Notice words={words.reading(percent)} />}
      {result?.outcome === 'same' && <Notice tone='pine' icon='check' words={words.same} note={(view.state === 'superseded' ? words.sameOldNote : words.sameNote)(result.name)} />}
      {result?.outcome === 'differs' && <Notice tone='red' icon='warn' words={words.differs} note={words.differsNote(result.name)} />}
      {result?.outcome === 'unread' && <Notice tone='amber' icon='info' words={words.unread} />}
      <Button id='verify-file' kind='tint' wide icon='doc' words={result ? words.again : words.choose} busy={choose.busy} onTap={() => { void choose.run() }} />
    </Card>
  )
}
