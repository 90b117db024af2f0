import { useState } from 'react'
import type { FormerLine } from '@contract/people'
import { dayOf } from '@domain/kernel/calendar'
import { asksCopy } from '@/copy/asks'
import { useCopy } from '@/copy/copy'
import { dayWords } from '@/copy/when'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'

/** Who owned the home before: asked for when somebody wants to know. */
export const FormerCard = ({ homeId }: { homeId: string }) => {
  const words = useCopy(asksCopy)
  const [rows, setRows] = useState<readonly FormerLine[]>()
  const [trouble, setTrouble] = useState<string>()
  const look = useCommand(async () => {
    const reply = await ask('staff', 'people.former', { homeId })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) setRows(reply.value.rows)
  })
  return (
    <Card fit='list'>
      {!rows && <ListRow id='to-former' icon='doc' words={words.former} onTap={() => { void look.run() }} />}
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {rows?.map(({ homeId: key, owners, until, archive }) => <ListRow key={key} icon='doc' words={owners.join(words.comma)} note={words.formerNote(dayWords(dayOf(until), language()), archive?.code ?? '')} />)}
    </Card>
  )
}
