import { useCopy } from '@/copy/copy'
import { batchChangeCopy } from '@/copy/batch-change'
import { batchesCopy } from '@/copy/batches'
import { atWords, periodWords } from '@/copy/when'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Fact, Facts } from '@/ui/fact'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { BatchTurns } from './batch-turns'
import { firstOf, lastOf, type BatchOpened } from './batches.view'
import { ChangeBanner } from './change-banner'
import { PlanCard } from './plan-card'
import { UsualCard } from './usual-card'
import type { BatchInHand } from './use-batch'

type OpenBatchProps = { communityId: string; batch: BatchInHand; view: BatchOpened; busy: boolean; onTakeIn: () => void }

/** A batch that runs: its facts, its board, its notice, and homes that came onto the roster since. */
export const OpenBatch = ({ communityId, batch, view, busy, onTakeIn }: OpenBatchProps) => {
  const words = useCopy(batchesCopy)
  const more = useCopy(batchChangeCopy)
  const { batchId, draft, status, homes, casesMade, slots, places, change, plan, round } = view
  const late = homes - casesMade
  const period = periodWords(firstOf(draft.days), lastOf(draft.days), language())
  const undo = () => { if (change) void batch.turn.run((id) => ask('manager', 'batches.undoChange', { batchId: id, change: change.id })) }
  const go = (path: 'manager/board/index' | 'manager/notice/index' | 'manager/slots/index') => { if (batchId) void openPage(path, { batchId }) }
  return (
    <>
      <TitleBlock title={draft.name} note={status === 'paused' ? more.pausedNote : status === 'closed' ? more.closedNote : round ? more.roundOpened(casesMade) : words.openedNote(casesMade)} aside={<Pill tone={status === 'open' ? 'pine' : 'amber'} words={words.status[status] ?? ''} />} />
      {change && <ChangeBanner change={change} busy={batch.turn.busy} onUndo={undo} onOver={() => { void batch.load.reload() }} />}
      {late > 0 && status !== 'closed' && <Section wide><Notice tone='amber' icon='users' words={words.late(late)} note={words.lateNote} action={<Button id='take-in' small kind='tint' words={words.takeIn} busy={busy} onTap={onTakeIn} />} /></Section>}
      <Card fit='list'>
        {!round && <ListRow id='to-board' icon='chart' strong words={words.board} note={words.boardNote} onTap={() => go('manager/board/index')} />}
        <ListRow id='to-slots' icon='calendar' strong words={more.turn.slots} note={more.turnNote.slots} onTap={() => go('manager/slots/index')} />
        {!round && batchId && <ListRow id='to-site' icon='shield' strong words={words.site} note={batch.siteOpen ? words.siteOpen(batch.siteOpen) : words.siteNote} onTap={() => { void openPage('site/readiness/index', { communityId, batchId }) }} />}
        {!round && <ListRow id='to-notice-row' icon='bell' strong words={words.notice} note={words.noticeNote} onTap={() => go('manager/notice/index')} />}
      </Card>
      <BatchTurns communityId={communityId} view={view} turn={batch.turn} />
      <Card title={words.facts}>
        <Facts>
          <Fact icon='home' words={draft.buildings.map(words.building).join(words.comma)} note={words.buildingsAside(homes)} />
          <Fact icon='calendar' words={period} note={draft.windows.map(({ from, to }) => `${from}–${to}`).join('　')} />
          <Fact icon='clock' words={words.sum(slots, places)} note={`${words.minutes(draft.slotMinutes)}　${words.slotPlaces(draft.places)}`} />
          <Fact icon='pin' words={draft.place.name} note={draft.place.address || undefined} />
          <Fact icon='bell' words={words.opensSaid(atWords(draft.opensAt, now(), language()))} />
        </Facts>
      </Card>
      {plan && !round && <PlanCard plan={plan} goals={plan.goals} canApprove={status !== 'closed'} busy={batch.turn.busy} onApprove={(as) => { void batch.turn.run((id) => ask('manager', 'batches.approve', { batchId: id, as })) }} />}
      {!round && <UsualCard usual={view.usual} canTake turn={batch.turn} />}
    </>
  )
}
