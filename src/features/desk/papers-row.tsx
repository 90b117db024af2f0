import { useState } from 'react'
import type { HouseholdView } from '@contract/desk'
import { useCopy } from '@/copy/copy'
import { deskCopy } from '@/copy/desk'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'

/** What the desk can do for a household whose papers are not through: take them down by telephone, or have them looked at within half an hour. */
export const PapersRow = ({ view }: { view: HouseholdView }) => {
  const words = useCopy(deskCopy), lacks = (...codes: readonly string[]) => view.lacks.some(({ code }) => codes.includes(code))
  const [said, setSaid] = useState<string>()
  const hurry = useCommand(async () => {
    const reply = await ask('staff', 'review.hurry', { homeId: view.homeId })
    setSaid(reply.ok ? words.hurried : troubleWords(reply))
  })
  if (lacks('NOT_REGISTERED', 'RETURNED')) return <Card fit='list'><ListRow id='household-take-down' icon='pen' strong words={words.takeDown} note={words.takeDownNote} onTap={() => { void openPage('review/take-down/index', { homeId: view.homeId }) }} /></Card>
  if (lacks('REVIEW_WAITS')) return <Card fit='list'><ListRow id='household-hurry' icon='clock' strong words={words.hurry} note={said ?? words.hurryNote} onTap={hurry.busy ? undefined : () => { void hurry.run() }} /></Card>
  return null
}
