import type { InspectionView } from '@contract/inspection'
import { communityOf } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { inspectionCopy } from '@/copy/inspection'
import { atWords } from '@/copy/when'
import { OfflineStrip } from '@/frame/offline-strip'
import { Screen } from '@/frame/screen'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { goBack, openPage, replacePage } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { InspectionResult } from './inspection-result'
import { blockingOf } from './inspection.view'

/** The walk is over: what was found, and the one thing that comes next. */
export const WalkDone = ({ homeId, view, late }: { homeId: string; view: InspectionView; late: 'added' | 'differs' | undefined }) => {
  const words = useCopy(inspectionCopy)
  const blocking = blockingOf(view)
  return (
    <Screen
      title={words.barOf(view.label)} strip={<OfflineStrip communityId={communityOf(homeId)} />}
      foot={<Foot>{blocking ? <Button id='inspect-back' words={words.back} onTap={() => { void goBack() }} /> : <Button id='go-handover' words={words.goHandover} onTap={() => { void replacePage('staff/handover/index', { homeId }) }} />}</Foot>}
    >
      <TitleBlock title={words.done} note={words.doneBy(view.inspection.by, atWords(view.inspection.finishedAt ?? 0, now(), language()))} />
      {late && <Section><Notice tone={late === 'added' ? 'amber' : 'red'} icon='warn' words={words.late[late]} /></Section>}
      {blocking > 0 && <Section><Notice tone='red' icon='stop' words={words.blocking(blocking)} /></Section>}
      {view.defects.length > 0 && <Card fit='list'><ListRow id='inspect-defects' icon='wrench' strong words={words.goDefects} aside={words.found(view.defects.length)} onTap={() => { void openPage('staff/defects/index', { homeId }) }} /></Card>}
      <Card fit='list'><ListRow id='to-rounds' icon='pen' words={words.toRounds} onTap={() => { void openPage('site/inspection/index', { homeId }) }} /></Card>
      <InspectionResult view={view} />
    </Screen>
  )
}
