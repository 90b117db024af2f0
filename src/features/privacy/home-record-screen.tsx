import { auditCopy } from '@/copy/audit'
import { useCopy } from '@/copy/copy'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Timeline } from '@/ui/timeline'
import { TitleBlock } from '@/ui/title-block'

/** A home's chained record: who did what, and whether it still follows from entry to entry. */
export const HomeRecordScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(auditCopy)
  const load = useLoad(() => ask('manager', 'privacy.record', { homeId }))
  return (
    <Screen title={words.record} up={() => { void startAt('office/audit/index', { communityId: `com_${homeId.split('_')[1] ?? ''}` }) }}>
      <Loaded load={load}>
        {({ label, rows, brokenAt }) => (
          <>
            <TitleBlock title={label} />
            <Section wide><Notice tone={brokenAt < 0 ? 'pine' : 'red'} icon={brokenAt < 0 ? 'check' : 'warn'} words={brokenAt < 0 ? words.recordSound : words.recordBroken(brokenAt + 1)} /></Section>
            <Card><Timeline moments={rows.map(({ at, who, words: said, hash }, i) => ({ key: `${hash}-${i}`, when: atWords(at, now(), language()), words: said, note: who }))} /></Card>
          </>
        )}
      </Loaded>
    </Screen>
  )
}
