import { useCopy } from '@/copy/copy'
import { dutiesCopy } from '@/copy/duties'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Duties } from './duties'

/** Each department sees its own part by phase, and everybody where a question goes. */
export const DutiesScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(dutiesCopy)
  const load = useLoad(() => ask('staff', 'way.duties', { communityId }), `duties:${communityId}`)
  return (
    <Screen title={words.bar} up={() => { void startAt('staff/today/index', { communityId }) }}>
      <Loaded load={load}>{(view) => <Duties view={view} saying={{ words, language: language() }} />}</Loaded>
      <Card fit='list'><ListRow id='to-shifts' icon='calendar' words={words.shifts} note={words.shiftsNote} onTap={() => { void openPage('site/shifts/index', { communityId }) }} /></Card>
    </Screen>
  )
}
