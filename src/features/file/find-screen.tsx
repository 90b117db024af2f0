import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { fileCopy } from '@/copy/file'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask, type Asked } from '@/platform/ask'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { SearchBar } from '@/ui/search-bar'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'

type Rows = Extract<Asked<'file.find'>, { ok: true }>['value']['rows']

/** Which household: by room, by name, by the end of a phone. */
export const FindScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(fileCopy)
  const [text, setText] = useState('')
  const [rows, setRows] = useState<Rows>()
  const [trouble, setTrouble] = useState<string>()
  const find = useCommand(async () => {
    const reply = await ask('staff', 'file.find', { communityId, text: text.trim() })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) setRows(reply.value.rows)
  })
  const search = () => { if (text.trim()) void find.run() }
  return (
    <Screen title={words.bar}>
      <Section wide title={words.findTitle}>
        <SearchBar id='file-text' value={text} onInput={(next) => { setText(next); setRows(undefined) }} onSearch={search} example={words.findExample} clearLabel={words.clear} />
      </Section>
      <Section>
        <Words kind='caption' tone='quiet'>{words.findNote}</Words>
        <Button id='file-find' words={words.find} busy={find.busy} disabled={!text.trim()} onTap={search} />
      </Section>
      {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
      {rows?.length === 0 && <Section wide><Notice tone='amber' icon='info' words={words.none} /></Section>}
      {rows && rows.length > 0 && (
        <Card fit='list'>
          {rows.map(({ homeId, label, names, tails, isClosed, isFormer }) => (
            <ListRow key={homeId} id={`file-${homeId.split('_').pop()}`} icon='home' strong words={label} note={names.map((name, i) => `${name} ${words.tail(tails[i] ?? '')}`).join('　')} aside={<Words kind='caption' tone='quiet' inline>{isFormer ? words.former : isClosed ? words.closed : words.moving}</Words>} onTap={() => { void openPage('household/file/index', { homeId, as: 'staff' }) }} />
          ))}
        </Card>
      )}
    </Screen>
  )
}
