import { useState } from 'react'
import type { ErrandsView } from '@contract/errands'
import { MOST_PHOTOS } from '@domain/errands/errand'
import type { CommunityId } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { errandsCopy } from '@/copy/errands'
import { SitePhotos, type SitePhoto } from '@/frame/site-photos'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { useCommand } from '@/platform/use-command'
import { AreaField } from '@/ui/area-field'
import { Button } from '@/ui/button'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { PickField } from '@/ui/pick-field'
import { Segmented } from '@/ui/segmented'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { DueFields } from './due-fields'
import { dueOf, homeOfText, targetsOf, usualDue } from './errands.view'

type MakeSheetProps = { communityId: string; room: string; title: string; view: ErrandsView; onClose: () => void; onMade: () => void }

/** An errand put into words: what, for whom, until when. */
export const MakeSheet = ({ communityId, room, title, view, onClose, onMade }: MakeSheetProps) => {
  const words = useCopy(errandsCopy), targets = targetsOf(view, words)
  const [draft, setDraft] = useState({ title, words: '', home: room, at: -1, isUrgent: false, due: usualDue(now()), photos: [] as readonly SitePhoto[] })
  const [trouble, setTrouble] = useState<string>()
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const homeId = homeOfText(communityId as CommunityId, draft.home), target = targets[draft.at]?.target
  const send = useCommand(async () => {
    if (!target || homeId === undefined) return
    const reply = await ask('staff', 'errands.make', { communityId, title: draft.title, words: draft.words, homeId, photos: draft.photos.map(({ fileId }) => fileId), isUrgent: draft.isUrgent, dueAt: dueOf(draft.due), to: target })
    if (reply.ok) onMade()
    else setTrouble(troubleWords(reply))
  })
  return (
    <Sheet open title={words.make} onClose={onClose} closeLabel={words.close} foot={<Button id='errand-send' words={words.send} busy={send.busy} disabled={!draft.title.trim() || !target || homeId === undefined} onTap={() => { void send.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <TextField id='errand-title' must label={words.title} value={draft.title} maxLength={40} example={words.titleExample} onInput={(title) => change({ title })} />
      <PickField id='errand-to' must kind='options' label={words.to} options={targets.map((one) => one.words)} chosen={draft.at} shown={targets[draft.at]?.words ?? ''} example={words.toExample} onPick={(at) => change({ at })} />
      <DueFields due={draft.due} onChange={(due) => change({ due })} />
      <FieldFrame label={words.priority}><Segmented id='errand-priority' label={words.priority} chosen={draft.isUrgent ? 'urgent' : 'normal'} onTap={(chosen) => change({ isUrgent: chosen === 'urgent' })} options={[{ value: 'normal', words: words.normal }, { value: 'urgent', words: words.urgent, tone: 'red' }]} /></FieldFrame>
      <AreaField id='errand-words' label={words.words} value={draft.words} maxLength={300} example={words.wordsExample} onInput={(typed) => change({ words: typed })} />
      <TextField id='errand-home' label={words.home} value={draft.home} maxLength={30} example={words.homeExample} onInput={(home) => change({ home })} error={homeId === undefined ? words.homeWrong : undefined} />
      <SitePhotos id='errand-photos' label={words.photos(MOST_PHOTOS)} communityId={communityId} photos={draft.photos} most={MOST_PHOTOS} onChange={(photos) => change({ photos })} />
    </Sheet>
  )
}
