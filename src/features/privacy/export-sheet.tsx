import { useState } from 'react'
import type { PrivacyWords } from '@/copy/zh-CN/privacy'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openGiven, passOnGiven, type GivenFile } from '@/platform/given-file'
import { useCommand } from '@/platform/use-command'
import { Button, Buttons } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'

type Props = { homeId: string, open: boolean, words: PrivacyWords, onClose: () => void }

/** Everything held, as a paper to read or packed. A phone sends a packed file on only from a tap of its own, so that is a second one. */
export const ExportSheet = ({ homeId, open, words, onClose }: Props) => {
  const [file, setFile] = useState<GivenFile>()
  const [trouble, setTrouble] = useState<string>()
  const fetch = useCommand(async (format: 'pdf' | 'zip') => {
    const reply = await ask('documents', 'privacy.export', { homeId, format })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) return
    if (format === 'zip') return setFile(reply.value)
    const shown = await openGiven(reply.value)
    if (!shown.ok) setTrouble(words.failed)
  })
  const pass = useCommand(async (given: GivenFile) => {
    const passed = await passOnGiven(given)
    setTrouble(passed.ok || passed.code === 'CANCELLED' ? undefined : words.failed)
  })
  const close = () => { setFile(undefined); onClose() }
  return (
    <Sheet
      open={open} title={words.export} words={words.exportNote} onClose={close} closeLabel={words.close}
      foot={file
        ? <Button id='export-pass' icon='send' words={words.pass} busy={pass.busy} onTap={() => { void pass.run(file) }} />
        : (
          <Buttons fold='always'>
            <Button id='export-pdf' icon='doc' words={words.asPdf} busy={fetch.busy} onTap={() => { void fetch.run('pdf') }} />
            <Button id='export-zip' kind='ghost' icon='download' words={words.asZip} busy={fetch.busy} onTap={() => { void fetch.run('zip') }} />
          </Buttons>
          )}
    >
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {file && <Notice tone='pine' icon='check' words={words.ready} note={file.name} />}
    </Sheet>
  )
}
