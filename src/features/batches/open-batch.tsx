import { useCopy } from '@/copy/copy'
import { batchesCopy } from '@/copy/batches'
import { atWords, periodWords } from '@/copy/when'
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
import { firstOf, lastOf, type BatchOpened } from './batches.view'

type OpenBatchProps = { view: BatchOpened; busy: boolean; onTakeIn: () => void }

/** A batch that runs: its facts, its board, its notice, and homes that came onto the roster since. */
export const OpenBatch = ({ view: { batchId, draft, status, homes, casesMade, slots, places }, busy, onTakeIn }: OpenBatchProps) => {
  const words = useCopy(batchesCopy)
  const late = homes - casesMade
  const period = periodWords(firstOf(draft.days), lastOf(draft.days), language())
  const go = (path: 'manager/board/index' | 'manager/notice/index') => { if (batchId) void openPage(path, { batchId }) }
  return (
    <>
      <TitleBlock title={draft.name} note={words.openedNote(casesMade)} aside={<Pill words={words.status[status] ?? ''} />} />
      {late > 0 && <Section wide><Notice tone='amber' icon='users' words={words.late(late)} note={words.lateNote} action={<Button id='take-in' small kind='tint' words={words.takeIn} busy={busy} onTap={onTakeIn} />} /></Section>}
      <Card fit='list'>
        <ListRow id='to-board' icon='chart' strong words={words.board} note={words.boardNote} onTap={() => go('manager/board/index')} />
        <ListRow id='to-notice-row' icon='bell' strong words={words.notice} note={words.noticeNote} onTap={() => go('manager/notice/index')} />
      </Card>
      <Card title={words.facts}>
        <Facts>
          <Fact icon='home' words={draft.buildings.map(words.building).join(words.comma)} note={words.buildingsAside(homes)} />
          <Fact icon='calendar' words={period} note={draft.windows.map(({ from, to }) => `${from}–${to}`).join('　')} />
          <Fact icon='clock' words={words.sum(slots, places)} note={`${words.minutes(draft.slotMinutes)}　${words.slotPlaces(draft.places)}`} />
          <Fact icon='pin' words={draft.place.name} note={draft.place.address || undefined} />
          <Fact icon='bell' words={words.opensSaid(atWords(draft.opensAt, now(), language()))} />
        </Facts>
      </Card>
    </>
  )
}
