import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { deskCopy } from '@/copy/desk'
import { troubleWords } from '@/frame/trouble'
import type { Asked } from '@/platform/ask'
import { askOnSite } from '@/platform/on-site'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { SearchBar } from '@/ui/search-bar'
import { Sheet } from '@/ui/sheet'

type Rows = Extract<Asked<'desk.find'>, { ok: true }>['value']['rows']
type FindSheetProps = { communityId: string; by: 'room' | 'phone' | undefined; onClose: () => void; onFound: (homeId: string) => void }

/** A household without its code: by room or by the end of a phone number. */
export const FindSheet = ({ communityId, by, onClose, onFound }: FindSheetProps) => {
  const words = useCopy(deskCopy)
  const [text, setText] = useState('')
  const [rows, setRows] = useState<Rows>()
  const [trouble, setTrouble] = useState<string>()
  const close = () => { setText(''); setRows(undefined); setTrouble(undefined); onClose() }
  const find = useCommand(async () => {
    const reply = await askOnSite('desk.find', { communityId, text: text.trim() })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) return
    const [only, ...others] = reply.value.rows
    if (only && !others.length) { close(); onFound(only.homeId) } else setRows(reply.value.rows)
  })
  return (
    <Sheet open={by !== undefined} title={words.findTitle} onClose={close} closeLabel={words.close} foot={<Button id='find-go' words={words.find} busy={find.busy} disabled={!text.trim()} onTap={() => { void find.run() }} />}>
      <SearchBar id='find-text' value={text} onInput={(next) => { setText(next); setRows(undefined) }} onSearch={() => { void find.run() }} example={by === 'phone' ? words.phoneExample : words.roomExample} clearLabel={words.clear} />
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {rows?.length === 0 && <Notice tone='amber' icon='info' words={words.findNone} />}
      {rows?.map(({ homeId, label, name }) => <ListRow key={homeId} id={`found-${homeId.split('_').pop()}`} words={label} note={name} onTap={() => { close(); onFound(homeId) }} />)}
    </Sheet>
  )
}
