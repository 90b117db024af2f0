import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { financeCopy } from '@/copy/finance'
import { Screen } from '@/frame/screen'
import { now } from '@/platform/clock'
import { startAt } from '@/platform/navigate'
import { dayOf } from '@domain/kernel/calendar'
import { language } from '@/platform/language'
import { Section } from '@/ui/section'
import { DayStrip } from '@/ui/day-strip'
import { Segmented } from '@/ui/segmented'
import { dayItems } from './finance.view'
import { MoneyDay } from './money-day'
import { RefundList } from './refund-list'

/** What finance does in a day: confirm what came, agree to what goes back, compare with the provider, close. */
export const FinanceScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(financeCopy)
  const [part, setPart] = useState<'day' | 'refunds'>('day')
  const [day, setDay] = useState(() => dayOf(now()))
  const [waiting, setWaiting] = useState(0)
  const [foot, setFoot] = useState<JSX.Element>()
  return (
    <Screen title={words.bar} up={() => { void startAt('staff/today/index', { communityId }) }} foot={part === 'day' ? foot : undefined}>
      <Section><Segmented id='finance-part' label={words.bar} chosen={part} onTap={setPart} options={[{ value: 'day', words: words.parts.day }, { value: 'refunds', words: words.refundsCount(waiting) }]} /></Section>
      {part === 'day' ? (
        <>
          <DayStrip days={dayItems({ words, language: language(), now: now() })} chosen={day} onTap={setDay} label={words.days} />
          <MoneyDay key={day} communityId={communityId} day={day} onFoot={setFoot} onWaiting={setWaiting} />
        </>
      ) : <RefundList communityId={communityId} onWaiting={setWaiting} />}
    </Screen>
  )
}
