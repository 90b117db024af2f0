import { useState } from 'react'
import { ATTACHMENT_KINDS, type Attachment } from '@domain/plan/move-in-plan'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button, Buttons } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { newItemId } from './new-item-id'
import type { Saying } from './plan.view'
import { showAttachment, useAttachment } from './use-attachment'

type AttachmentSheetProps = {
  planId: string; attachment: Attachment | undefined; canEdit: boolean; saying: Saying; busy: boolean
  onSave: (attachment: Attachment) => Promise<string | undefined>; onDrop: () => void; onClose: () => void
}

/** A file of the plan: sent and named, or opened. */
export const AttachmentSheet = ({ planId, attachment, canEdit, saying: { words }, busy, onSave, onDrop, onClose }: AttachmentSheetProps) => {
  const sending = useAttachment(planId)
  const [kind, setKind] = useState<Attachment['kind']>(attachment?.kind ?? 'flow-chart')
  const [typed, setTyped] = useState(attachment?.name)
  const [trouble, setTrouble] = useState<string>()
  const fileId = sending.file?.fileId ?? attachment?.fileId, name = typed ?? sending.file?.name ?? words.attachments[kind]
  const open = useCommand(async () => {
    if (!attachment) return
    const reply = await ask('manager', 'plans.file', { planId, id: attachment.id })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    setTrouble(await showAttachment(reply.value.link, attachment.fileId) ? undefined : words.fileTrouble.NOT_OPENED)
  })
  const save = async () => {
    if (!fileId) return
    const said = await onSave({ id: attachment?.id ?? newItemId(), kind, name: name.trim(), fileId })
    setTrouble(said)
    if (!said) onClose()
  }
  const said = trouble ?? (sending.trouble && words.fileTrouble[sending.trouble])
  return (
    <Sheet open title={attachment?.name ?? words.add.attachments} onClose={onClose} closeLabel={words.close} foot={canEdit && <Button id='plan-save' words={words.save} busy={busy} disabled={!fileId || !name.trim() || sending.busy} onTap={() => { void save() }} />}>
      {said && <Notice tone='red' icon='warn' words={said} />}
      {attachment && <Button id='open-file' kind='tint' icon='doc' words={words.openFile} busy={open.busy} onTap={() => { void open.run() }} />}
      {canEdit && !attachment && <Buttons fold='always'><Button id='attach-photo' kind='tint' icon='camera' words={words.fromPhoto} busy={sending.photo.busy} onTap={() => { void sending.photo.run(name) }} /><Button id='attach-file' kind='tint' icon='doc' words={words.fromFile} busy={sending.document.busy} onTap={() => { void sending.document.run() }} /></Buttons>}
      {sending.percent !== undefined ? <Notice icon='send' words={words.sending(sending.percent)} /> : sending.file && <Notice tone='pine' icon='check' words={words.fileReady} />}
      {canEdit && (
        <>
          <FieldFrame label={words.fileKind}><Chips id='file-kind' label={words.fileKind} chosen={[kind]} onTap={setKind} options={ATTACHMENT_KINDS.map((value) => ({ value, words: words.attachments[value] }))} /></FieldFrame>
          <TextField id='file-name' must label={words.fileName} value={name} maxLength={60} onInput={setTyped} />
          {attachment && <Link id='plan-drop' look='quiet' icon='trash' words={words.drop} onTap={onDrop} />}
        </>
      )}
    </Sheet>
  )
}
