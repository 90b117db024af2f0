import { useState } from 'react'
import type { SiteDayView } from '@contract/site'
import { useCopy } from '@/copy/copy'
import { siteDayCopy } from '@/copy/site-day'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'

type EscortSheetProps = { home: { readonly homeId: string; readonly label: string }; view: SiteDayView; onClose: () => void; onDone: () => Promise<unknown> }

/** Who goes with a household: chosen, changed, over. */
export const EscortSheet = ({ home: { homeId, label }, view, onClose, onDone }: EscortSheetProps) => {
  const words = useCopy(siteDayCopy), now = view.escorts.find((one) => one.homeId === homeId && one.endedAt === null)
  const [trouble, setTrouble] = useState<string>()
  const set = useCommand(async (memberId: string | null) => {
    const reply = await ask('staff', 'site.escort', { homeId, memberId, instead: now?.memberId ?? null })
    if (reply.ok) await onDone()
    else setTrouble(troubleWords(reply))
  })
  const options = view.people.filter(({ escorts }) => escorts).map(({ id, name, post }) => ({ value: id, words: words.post(name, post) }))
  return (
    <Sheet open title={words.whoFor(label)} {...(now ? { words: words.now(now.name) } : {})} onClose={onClose} closeLabel={words.close} foot={now && <Button id='escort-end' kind='ghost' words={words.end} busy={set.busy} onTap={() => { void set.run(null) }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {options.length ? <Chips id='escort' label={words.who} chosen={now ? [now.memberId] : []} options={options} onTap={(id) => { void set.run(id) }} /> : <Notice tone='amber' icon='info' words={words.nobody} />}
    </Sheet>
  )
}
