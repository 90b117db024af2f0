import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { keyStoreCopy } from '@/copy/key-store'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openDocument } from '@/platform/document-file'
import { useCommand } from '@/platform/use-command'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { PickField } from '@/ui/pick-field'

/** 钥匙领用登记表 and 签领钥匙登记表 of the building, of some days or all. */
export const FilesCard = ({ communityId, building }: { communityId: string; building: string }) => {
  const words = useCopy(keyStoreCopy)
  const [span, setSpan] = useState<{ from: string; to: string }>({ from: '', to: '' })
  const [trouble, setTrouble] = useState<string>()
  const file = useCommand(async (format: 'pdf' | 'xlsx') => {
    const reply = await ask('documents', 'keys.sheet', { communityId, building, from: span.from || null, to: span.to || null, format })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    setTrouble((await openDocument(reply.value.link, format)).ok ? undefined : words.fileFailed)
  })
  return (
    <Card title={words.days}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <PickField id='file-from' kind='day' label={words.from} shown={span.from} example={words.anyDay} day={span.from} onPick={(from) => setSpan({ ...span, from })} />
      <PickField id='file-to' kind='day' label={words.to} shown={span.to} example={words.anyDay} day={span.to} onPick={(to) => setSpan({ ...span, to })} />
      <Buttons>{(['xlsx', 'pdf'] as const).map((format) => <Button key={format} id={`keys-${format}`} kind='ghost' words={words.files[format]} busy={file.busy} onTap={() => { void file.run(format) }} />)}</Buttons>
    </Card>
  )
}
