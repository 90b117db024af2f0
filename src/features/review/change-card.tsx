import { useState } from 'react'
import type { ReviewView } from '@contract/review'
import { useCopy } from '@/copy/copy'
import { reviewCopy } from '@/copy/review'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { AreaField } from '@/ui/area-field'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Words } from '@/ui/words'

type ChangeCardProps = { view: ReviewView; onDone: (told: { tone: 'pine' | 'red'; words: string }) => Promise<void> }

/** What the owner wants changed since the acceptance, as it was and as it is wanted; and what was changed already. */
export const ChangeCard = ({ view: { homeId, change, unseen }, onDone }: ChangeCardProps) => {
  const words = useCopy(reviewCopy)
  const [why, setWhy] = useState('')
  const settle = useCommand(async (isTaken: boolean) => {
    if (!change) return
    const reply = await ask('staff', 'review.settle', { homeId, since: change.since, isTaken, words: why })
    await onDone(reply.ok ? { tone: 'pine', words: isTaken ? words.changeTaken : words.changeLeft } : { tone: 'red', words: troubleWords(reply) })
  })
  const seen = useCommand(async () => {
    if (!unseen) return
    const reply = await ask('staff', 'review.seen', { homeId, since: unseen.since })
    await onDone(reply.ok ? { tone: 'pine', words: words.seenDone } : { tone: 'red', words: troubleWords(reply) })
  })
  return (
    <>
      {change && (
        <Card title={words.change} fit='list'>
          {change.fields.map(({ code, was, wanted }) => <ListRow key={code} words={words.fields[code] ?? code} note={words.was(was || words.none)} aside={wanted || words.none} />)}
          <AreaField id='change-why' label={words.changeWhy} value={why} example={words.changeWhyExample} maxLength={120} onInput={setWhy} />
          <Buttons><Button id='change-leave' kind='ghost' words={words.changeLeave} busy={settle.busy} onTap={() => { void settle.run(false) }} /><Button id='change-take' words={words.changeTake} busy={settle.busy} onTap={() => { void settle.run(true) }} /></Buttons>
        </Card>
      )}
      {unseen && (
        <Card title={words.unseen}>
          <Words>{unseen.fields.map((field) => words.fields[field] ?? field).join(words.comma)}</Words>
          <Button id='change-seen' kind='ghost' words={words.seen} busy={seen.busy} onTap={() => { void seen.run() }} />
        </Card>
      )}
    </>
  )
}
