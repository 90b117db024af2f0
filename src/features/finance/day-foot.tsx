import { useCopy } from '@/copy/copy'
import { financeCopy } from '@/copy/finance'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openDocument } from '@/platform/document-file'
import { useCommand } from '@/platform/use-command'
import { Button, Buttons } from '@/ui/button'
import { Foot } from '@/ui/foot'

type DayFootProps = { of: { communityId: `com_${string}`; day: string }; canClose: boolean; hasRows: boolean; onClose: () => void; onTrouble: (words: string) => void }

/** The day as table and paper, and its closing. */
export const DayFoot = ({ of, canClose, hasRows, onClose, onTrouble }: DayFootProps) => {
  const words = useCopy(financeCopy)
  const file = useCommand(async (format: 'pdf' | 'xlsx') => {
    const reply = await ask('documents', 'finance.sheet', { ...of, format })
    if (!reply.ok) return onTrouble(troubleWords(reply))
    const opened = await openDocument(reply.value.link, format)
    if (!opened.ok) onTrouble(words.fileFailed)
  })
  return !hasRows && !canClose ? null : (
    <Foot>
      <Buttons>
        {hasRows && <Button id='money-xlsx' kind='ghost' words={words.xlsx} busy={file.busy} onTap={() => { void file.run('xlsx') }} />}
        {hasRows && <Button id='money-pdf' kind={canClose ? 'ghost' : 'primary'} words={words.pdf} busy={file.busy} onTap={() => { void file.run('pdf') }} />}
        {canClose && <Button id='close-day' words={words.close} onTap={onClose} />}
      </Buttons>
    </Foot>
  )
}
