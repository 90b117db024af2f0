import { useState } from 'react'
import { LOOK_REASONS, type LookReason } from '@domain/privacy/looks'
import type { AuditWords } from '@/copy/zh-CN/audit'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { isReasonGiven } from './numbers.view'

type Props = { communityId: string, buildings: readonly string[], open: boolean, words: AuditWords, onClose: () => void, onAsked: () => void }
const WHOLE = '*'

/** Which part of the roster, and why. */
export const AskExportSheet = ({ communityId, buildings, open, words, onClose, onAsked }: Props) => {
  const [building, setBuilding] = useState(WHOLE)
  const [reason, setReason] = useState<LookReason>()
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const send = useCommand(async () => {
    if (!reason) return
    const reply = await ask('manager', 'privacy.askExport', { communityId, building: building === WHOLE ? null : building, reason, words: typed.trim() })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) return
    setReason(undefined)
    setTyped('')
    onAsked()
  })
  return (
    <Sheet open={open} title={words.askTitle} words={words.askNote} onClose={onClose} closeLabel={words.close} foot={<Button id='export-send' words={words.send} busy={send.busy} disabled={!isReasonGiven(reason, typed)} onTap={() => { void send.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <FieldFrame label={words.building}>
        <Chips id='export-building' label={words.building} chosen={[building]} onTap={setBuilding} options={[{ value: WHOLE, words: words.wholeRoster }, ...buildings.map((value) => ({ value, words: words.buildingName(value) }))]} />
      </FieldFrame>
      <FieldFrame label={words.why}>
        <Chips id='export-why' label={words.why} chosen={reason ? [reason] : []} onTap={setReason} options={LOOK_REASONS.map((value) => ({ value, words: words.reasons[value] }))} />
      </FieldFrame>
      <TextField id='export-words' label={words.words} value={typed} maxLength={80} example={words.wordsExample} onInput={setTyped} />
    </Sheet>
  )
}
