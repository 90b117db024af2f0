import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { feesCopy } from '@/copy/fees'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'

type PublishSheetProps = { busy: boolean; onPublish: (why: string) => void; onClose: () => void }

/** A new version says why. */
export const PublishSheet = ({ busy, onPublish, onClose }: PublishSheetProps) => {
  const words = useCopy(feesCopy)
  const [why, setWhy] = useState('')
  return (
    <Sheet open title={words.publishTitle} words={words.publishWords} onClose={onClose} closeLabel={words.close} foot={<Button id='publish-yes' words={words.publish} busy={busy} disabled={why.trim().length < 2} onTap={() => onPublish(why.trim())} />}>
      <TextField id='publish-why' must label={words.why} value={why} maxLength={100} example={words.whyExample} onInput={setWhy} />
    </Sheet>
  )
}
