import { useState } from 'react'
import type { RosterStanding } from '@contract/roster'
import { dayOf, isDay } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { rosterCopy } from '@/copy/roster'
import { dayWords } from '@/copy/when'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { choosePhotos, dropPhoto, preparePhoto } from '@/platform/photo'
import { newRequestId } from '@/platform/request-id'
import { upload } from '@/platform/upload'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'

type ConfirmationCardProps = { communityId: string; roster: RosterStanding; onConfirmed: () => Promise<void> }

/** Whether the developer stands for the roster, and the manager's note of it; before that no notice goes out. */
export const ConfirmationCard = ({ communityId, roster, onConfirmed }: ConfirmationCardProps) => {
  const words = useCopy(rosterCopy)
  const [isOpen, setOpen] = useState(false)
  const { confirmed, isConfirmed, homes } = roster
  return (
    <Card title={words.confirmTitle} aside={isConfirmed ? undefined : <Link id='confirm-roster' words={words.confirmNote} onTap={() => setOpen(true)} />}>
      {isConfirmed && confirmed
        ? <ListRow mark='done' strong words={words.confirmedBy(confirmed.person, dayWords(confirmed.day, language()))} note={words.confirmedHomes(confirmed.homes)} />
        : <ListRow mark='missing' strong words={confirmed ? words.confirmAgain : words.unconfirmed(homes)} note={words.confirmWhy} />}
      {isOpen && <ConfirmationSheet communityId={communityId} changedAt={roster.changedAt} onClose={() => setOpen(false)} onDone={async () => { setOpen(false); await onConfirmed() }} />}
    </Card>
  )
}

type ConfirmationSheetProps = { communityId: string; changedAt: number; onClose: () => void; onDone: () => Promise<void> }

const ConfirmationSheet = ({ communityId, changedAt, onClose, onDone }: ConfirmationSheetProps) => {
  const words = useCopy(rosterCopy)
  const [person, setPerson] = useState('')
  const [day, setDay] = useState<string>(dayOf(now()))
  const [paper, setPaper] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string>()
  const photo = useCommand(async () => {
    const chosen = await choosePhotos(1, 'either'), [shot] = chosen.ok ? chosen.value : []
    if (!shot) return
    const ready = await preparePhoto(shot)
    if (!ready.ok) return setTrouble(words.notSent)
    const sent = await upload(ready.value.path, `imports/${communityId}/paper-${newRequestId()}.jpg`)
    dropPhoto(ready.value)
    if (sent.ok) setPaper(sent.value.fileId)
    setTrouble(sent.ok ? undefined : words.notSent)
  })
  const save = useCommand(async () => {
    const reply = await ask('manager', 'roster.confirm', { communityId, changedAt, person: person.trim(), day, paper })
    if (reply.ok) return onDone()
    setTrouble(troubleWords(reply))
  })
  const isReady = person.trim().length >= 2 && isDay(day)
  return (
    <Sheet open title={words.confirmTitle} words={words.confirmSaid} onClose={onClose} closeLabel={words.fold} foot={<Button id='confirm-save' words={words.confirmYes} busy={save.busy} disabled={!isReady} onTap={() => { void save.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <TextField id='confirm-person' must label={words.confirmPerson} value={person} onInput={setPerson} maxLength={20} />
      <TextField id='confirm-day' must label={words.confirmDay} value={day} onInput={setDay} maxLength={10} example='2026-03-01' />
      <Button id='confirm-paper' small kind='tint' icon='camera' words={paper ? words.confirmPaperTaken : words.confirmPaper} busy={photo.busy} onTap={() => { void photo.run() }} />
    </Sheet>
  )
}
