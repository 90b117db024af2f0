import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { templatesCopy } from '@/copy/templates'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { replacePage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'

type CopySheetProps = { open: boolean; communityId: string; code: string; name: string; onClose: () => void }

/** Takes a name for the copy, makes it, and goes on there. */
export const CopySheet = ({ open, communityId, code, name: proposed, onClose }: CopySheetProps) => {
  const words = useCopy(templatesCopy)
  const [typed, setTyped] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const name = (typed ?? proposed).slice(0, 30)
  const copy = useCommand(async () => {
    const reply = await ask('manager', 'templates.copy', { communityId, code, name: name.trim() })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) await replacePage('office/template/index', { communityId, code: reply.value.code })
  })
  return (
    <Sheet open={open} title={words.copyTitle} words={words.copyWords} onClose={onClose} closeLabel={words.close} foot={<Button id='make-copy' words={words.makeCopy} busy={copy.busy} disabled={!name.trim()} onTap={() => { void copy.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <TextField id='copy-name' must label={words.copyName} value={name} maxLength={30} onInput={setTyped} />
    </Sheet>
  )
}
