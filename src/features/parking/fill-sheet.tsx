import { useState } from 'react'
import type { LinesTaken } from '@contract/parking'
import type { SpaceLine } from '@domain/parking/space-lines'
import { useCopy } from '@/copy/copy'
import { parkingLotsCopy } from '@/copy/parking-lots'
import { AreaField } from '@/ui/area-field'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'
import { pastedLines } from './lots.view'

type FillSheetProps = { busy: boolean; trouble: string | undefined; taken: LinesTaken | undefined; onClose: () => void; onFill: (lines: readonly SpaceLine[]) => void }

/** Spaces by range, or homes with their spaces, typed or pasted; what was left out is named. */
export const FillSheet = ({ busy, trouble, taken, onClose, onFill }: FillSheetProps) => {
  const words = useCopy(parkingLotsCopy)
  const [text, setText] = useState('')
  const read = pastedLines(text, words)
  return (
    <Sheet open title={words.fillTitle} words={words.fillWords} onClose={onClose} closeLabel={words.close} foot={<Button id='fill-yes' words={words.fillYes} busy={busy} disabled={!read.canGo} onTap={() => onFill(read.lines)} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {taken && <Notice tone={taken.left.length ? 'amber' : 'pine'} icon={taken.left.length ? 'warn' : 'check'} words={words.filled(taken.added, taken.assigned)} {...(taken.left.length ? { note: words.left(taken.left.length) } : {})} />}
      {taken?.left.slice(0, 20).map(({ home, no, why }) => <Words key={`${home}${no}`} kind='caption'>{words.leftLine(home, no, words.leftWhy[why])}</Words>)}
      <AreaField id='fill-text' label={words.fill} value={text} maxLength={9000} example={words.fillExample} onInput={setText} {...(read.trouble ? { error: read.trouble } : read.note ? { hint: read.note } : {})} />
    </Sheet>
  )
}
