import { useCopy } from '@/copy/copy'
import { overviewCopy } from '@/copy/overview'
import { atWords, periodWords } from '@/copy/when'
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
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Steps } from '@/ui/steps'
import { TitleBlock } from '@/ui/title-block'
import { Alerts } from './alerts'
import { firstSteps, nextTask, type OverviewBatch } from './overview.view'

/** A manager's beginning: the community, its batches, its people, and the one thing that comes next. */
export const OverviewScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(overviewCopy)
  const load = useLoad(() => ask('manager', 'board.overview', { communityId }), `overview:${communityId}`)
  const task = load.state === 'ready' ? nextTask(load.value) : undefined
  const toRoster = () => { void openPage('manager/import/index', { communityId }) }
  const newBatch = () => { void openPage('manager/batch/index', { communityId }) }
  const openBatch = ({ batchId }: OverviewBatch) => { void openPage('manager/batch/index', { communityId, batchId }) }
  return (
    <Screen
      title={words.bar} onBack={false}
      foot={task && <Foot>{task === 'roster' ? <Button id='import-now' words={words.importNow} onTap={toRoster} /> : <Button id='new-batch' words={words.newBatch} onTap={newBatch} />}</Foot>}
    >
      <Loaded load={load}>
        {(view) => (
          <>
            <TitleBlock title={view.communityName} note={words.note(view.homes, view.crew)} aside={words.hello(view.name)} />
            <FirstSteps items={firstSteps(view, words)} title={words.start} />
            <Alerts communityId={communityId} alerts={view.alerts ?? []} />
            {view.rosterWaits && <Card title={words.rosterWaits} fit='list'><ListRow id='roster-waits' icon='home' strong words={words.rosterLeft(view.rosterWaits.done, view.rosterWaits.homes)} note={words.rosterUntil(atWords(view.rosterWaits.until, now(), language()))} onTap={toRoster} /></Card>}
            {view.lookAlertAt && <Section wide><Notice tone='red' icon='warn' words={words.manyLooks} action={<Link id='see-looks' words={words.privacy} onTap={() => { void openPage('office/audit/index', { communityId }) }} />} /></Section>}
            {view.batches.length > 0 && (
              <Card title={words.batches} aside={<Link id='to-batches' words={words.allBatches} onTap={() => { void openPage('manager/batches/index', { communityId }) }} />} fit='list'>
                {view.batches.slice(0, 5).map((batch) => (
                  <ListRow
                    key={batch.batchId} id={`batch-${batch.batchId.split('_').pop()}`} strong words={batch.name} note={words.batchNote(periodWords(batch.first, batch.last, language()), batch.homes)}
                    aside={<Pill words={words.status[batch.status] ?? ''} tone={batch.status === 'open' ? 'pine' : 'amber'} />} onTap={() => openBatch(batch)}
                  />
                ))}
              </Card>
            )}
            <Card title={words.work} fit='list'>
              <ListRow id='to-facts' icon='info' strong words={words.facts} note={words.factsNote} onTap={() => { void openPage('office/facts/index', { communityId }) }} />
              <ListRow id='to-roster' icon='home' strong words={words.roster} note={words.rosterNote} onTap={toRoster} />
              <ListRow id='to-crew' icon='users' strong words={words.crew} note={words.crewNote(view.crew)} onTap={() => { void openPage('manager/crew/index', { communityId, name: view.communityName }) }} />
              <ListRow id='to-partners' icon='wrench' strong words={words.partners} note={words.partnersNote} onTap={() => { void openPage('manager/partners/index', { communityId }) }} />
              <ListRow id='to-inspection' icon='search' strong words={words.inspection} note={words.inspectionNote} onTap={() => { void openPage('office/inspection/index', { communityId }) }} />
              <ListRow id='to-templates' icon='list' strong words={words.templates} note={words.templatesNote} onTap={() => { void openPage('office/templates/index', { communityId }) }} />
              <ListRow id='to-library' icon='doc' strong words={words.library} note={words.libraryNote} onTap={() => { void openPage('office/library/index', { communityId }) }} />
              <ListRow id='to-fees' icon='bill' strong words={words.fees} note={words.feesNote} onTap={() => { void openPage('office/fees/index', { communityId }) }} />
              <ListRow id='to-finance' icon='chart' strong words={words.finance} note={words.financeNote} onTap={() => { void openPage('office/finance/index', { communityId }) }} />
              <ListRow id='to-parking' icon='pin' strong words={words.parking} note={words.parkingNote} onTap={() => { void openPage('manager/parking/index', { communityId }) }} />
              <ListRow id='to-draws' icon='gift' strong words={words.draws} note={words.drawsNote} onTap={() => { void openPage('office/draws/index', { communityId }) }} />
              <ListRow id='to-plans' icon='calendar' strong words={words.plans} note={words.plansNote} onTap={() => { void openPage('office/plans/index', { communityId }) }} />
              <ListRow id='to-privacy' icon='shield' strong words={words.privacy} note={words.privacyNote} onTap={() => { void openPage('office/audit/index', { communityId }) }} />
              <ListRow id='to-site' icon='scan' strong words={words.site} note={words.siteNote} onTap={() => { void openPage('staff/today/index', { communityId }) }} />
            </Card>
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const FirstSteps = ({ items, title }: { items: ReturnType<typeof firstSteps>, title: string }) => (items.length ? <Section title={title}><Steps items={items} /></Section> : null)
