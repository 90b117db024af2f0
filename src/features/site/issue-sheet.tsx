import { useState } from 'react'
import { ISSUE_KINDS, type Issue } from '@domain/site/site-day'
import type { CommunityId } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { siteDayCopy } from '@/copy/site-day'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { AreaField } from '@/ui/area-field'
import { Button } from '@/ui/button'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { Segmented } from '@/ui/segmented'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import { homeOfText, type issueRows } from './site-day.view'

type IssueSheetProps = { communityId: string; day: string; room: string; /** One to be answered; null to note one. */ issue: ReturnType<typeof issueRows>[number] | null; onClose: () => void; onDone: () => Promise<unknown> }

/** A question or trouble of the day noted, or answered. */
export const IssueSheet = ({ communityId, day, room, issue, onClose, onDone }: IssueSheetProps) => {
  const words = useCopy(siteDayCopy)
  const [kind, setKind] = useState<Issue['kind']>('question')
  const [said, setSaid] = useState('')
  const [home, setHome] = useState(room)
  const [trouble, setTrouble] = useState<string>()
  const homeId = homeOfText(communityId as CommunityId, home)
  const send = useCommand(async () => {
    if (homeId === undefined) return
    const reply = issue ? await ask('staff', 'site.solve', { communityId, day, id: issue.id, words: said }) : await ask('staff', 'site.note', { communityId, kind, words: said, homeId })
    if (reply.ok) await onDone()
    else setTrouble(troubleWords(reply))
  })
  const isOver = issue !== null && !issue.isOpen
  return (
    <Sheet open title={issue?.title ?? words.add} onClose={onClose} closeLabel={words.close} foot={isOver ? undefined : <Button id='issue-save' words={issue ? words.solve : words.save} busy={send.busy} disabled={!said.trim() || homeId === undefined} onTap={() => { void send.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {issue ? <Words tone='quiet'>{issue.note}</Words> : <FieldFrame label={words.kind}><Segmented id='issue-kind' label={words.kind} chosen={kind} onTap={setKind} options={ISSUE_KINDS.map((value) => ({ value, words: words.kinds[value] }))} /></FieldFrame>}
      {isOver ? <Notice tone='pine' icon='check' words={issue.answer} /> : <AreaField id='issue-words' must label={issue ? words.answer : words.words} value={said} maxLength={200} example={issue ? words.answerExample : words.wordsExample} onInput={setSaid} />}
      {!issue && <TextField id='issue-home' label={words.home} value={home} maxLength={30} example={words.homeExample} onInput={setHome} error={homeId === undefined ? words.homeWrong : undefined} />}
    </Sheet>
  )
}
