import { useCopy } from '@/copy/copy'
import { inspectionCopy } from '@/copy/inspection'
import { roundsCopy } from '@/copy/rounds'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { InspectionResult } from './inspection-result'
import { blockingOf, progressOf } from './inspection.view'
import { RoundsList } from './rounds-list'
import { TrialsCard } from './trials-card'

/** What the owner reads of the inspection of their home. */
export const ResultScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(inspectionCopy), sheet = useCopy(roundsCopy)
  const load = useLoad(() => ask('owner', 'inspection.open', { homeId }), `inspection-result:${homeId}`)
  return (
    <Screen title={words.ownerBar} foot={load.state === 'ready' && <Foot><Button id='inspection-report' kind='ghost' icon='camera' words={words.report} onTap={() => { void openPage('household/defect/index', { homeId }) }} /></Foot>}>
      <Loaded load={load}>
        {(view) => {
          const { startedAt, finishedAt, by, marks } = view.inspection
          const rounds = (view.rounds?.length ?? 0) > 0 && <RoundsList view={view} title={sheet.precheck} />
          if (!startedAt && rounds) return <><TitleBlock title={words.waitTitle} note={words.waitNote} />{rounds}</>
          if (!startedAt) return <PageState kind='empty' icon='search' words={words.waitTitle} note={words.waitNote} />
          const progress = progressOf(view.form, marks)
          const blocking = blockingOf(view)
          return (
            <>
              <TitleBlock title={finishedAt ? words.resultTitle(progress.total, progress.bad) : words.underway(progress.seen, progress.total)} {...(finishedAt ? { note: words.doneBy(by, atWords(finishedAt, now(), language())) } : {})} />
              {blocking > 0 && <Section><Notice tone='red' icon='stop' words={words.blocking(blocking)} /></Section>}
              {view.defects.length > 0 && <Card fit='list'><ListRow id='inspection-defects' icon='wrench' strong words={words.toDefects(view.defects.length)} onTap={() => { void openPage('household/defects/index', { homeId }) }} /></Card>}
              {view.signed && <Card fit='list'><ListRow id='inspection-sign' icon='pen' strong words={view.signed.some((one) => one.startsWith('owner')) ? sheet.ownerSigned : sheet.ownerSign} note={sheet.signNote} onTap={() => { void openPage('owner/agreement/index', { homeId, paper: 'inspection-form' }) }} /></Card>}
              <TrialsCard homeId={homeId} view={view} onSaid={load.reload} />
              <InspectionResult view={view} />
              {(view.inspection.goods?.length ?? 0) > 0 && <Card title={sheet.goods} fit='list'>{view.inspection.goods?.map(({ name, count, condition }, at) => <ListRow key={at} words={sheet.goodsWords(name, count, sheet.conditions[condition])} />)}</Card>}
              {rounds}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
