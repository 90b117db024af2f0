import { useState } from 'react'
import type { MoneyDayView } from '@contract/finance'
import { useCopy } from '@/copy/copy'
import { financeCopy } from '@/copy/finance'
import { atWords } from '@/copy/when'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Words } from '@/ui/words'
import { yuan } from '@/ui/yuan'

type CheckCardProps = { of: { communityId: `com_${string}`; day: string }; view: MoneyDayView; onChecked: (trouble?: string) => Promise<void> }

/** The day beside the provider: asked about piece by piece, and what differs, each by its name. */
export const CheckCard = ({ of, view: { check, toCheck, closing }, onChecked }: CheckCardProps) => {
  const words = useCopy(financeCopy)
  const [reached, setReached] = useState<string>()
  const run = useCommand(async () => {
    for (let skip = 0, left = 1; left > 0;) {
      const reply = await ask('staff', 'finance.check', { ...of, skip })
      if (!reply.ok) { setReached(undefined); return onChecked(troubleWords(reply)) }
      ;({ seen: skip, left } = reply.value)
      setReached(words.checking(skip, left))
    }
    setReached(undefined)
    return onChecked()
  })
  return (
    <Card title={words.check} fit='list'>
      <ListRow words={check ? words.checkNote(atWords(check.at, now(), language()), check.seen, check.differences.length) : words.checkNever(toCheck)} mark={check ? (check.differences.length ? 'missing' : 'done') : 'waiting'}>
        {closing === null && <Button id='check-day' small kind='light' words={words.checkGo} busy={run.busy} onTap={() => { void run.run() }} />}
        {reached && <Words kind='caption' tone='quiet'>{reached}</Words>}
      </ListRow>
      {(check?.differences ?? []).map((one) => <ListRow key={`${one.kind}-${one.homeId}-${one.of}`} mark='missing' strong words={`${one.home}　${words.kindsOfDifference[one.kind]}`} note={words.differenceNote(yuan(one.ours), yuan(one.theirs), one.of)} />)}
    </Card>
  )
}
