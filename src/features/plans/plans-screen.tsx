import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { plansCopy } from '@/copy/plans'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { TitleBlock } from '@/ui/title-block'
import { CreateSheet } from './create-sheet'
import { planLine } from './plan.view'

/** Every move-in plan of the community. */
export const PlansScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(plansCopy)
  const saying = { words, language: language(), now: now() }
  const load = useLoad(() => ask('manager', 'plans.list', { communityId }))
  const [making, setMaking] = useState(false)
  const open = (planId: string) => { void openPage('office/plan/index', { planId }) }
  return (
    <Screen title={words.bar} up={() => { void startAt('manager/overview/index', { communityId }) }} foot={load.state === 'ready' && <Foot><Button id='make-plan' icon='plus' words={words.make} onTap={() => setMaking(true)} /></Foot>}>
      <Loaded load={load}>
        {({ rows }) => (
          <>
            <TitleBlock title={words.bar} note={words.listNote} />
            {rows.length === 0 ? <PageState kind='empty' icon='list' inside words={words.empty} note={words.emptyNote} /> : (
              <Card fit='list'>
                {rows.map((row) => planLine(row, saying)).map(({ planId, name, note, pill, tone }) => <ListRow key={planId} id={`plan-${planId.split('_').pop()}`} strong words={name} note={note} aside={<Pill words={pill} tone={tone} />} onTap={() => open(planId)} />)}
              </Card>
            )}
          </>
        )}
      </Loaded>
      {making && <CreateSheet communityId={communityId} onClose={() => setMaking(false)} onMade={(planId) => { setMaking(false); open(planId) }} />}
    </Screen>
  )
}
