import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { batchChangeCopy } from '@/copy/batch-change'
import { batchesCopy } from '@/copy/batches'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigate'
import { scrollToTop } from '@/platform/scroll'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { Progress } from '@/ui/progress'
import { Section } from '@/ui/section'
import { BatchForm } from './batch-form'
import { isPublished, sizeOf } from './batches.view'
import { OpenBatch } from './open-batch'
import { PlanCard } from './plan-card'
import { UsualCard } from './usual-card'
import { useBatch } from './use-batch'

export type BatchScreenProps = { readonly communityId: string; readonly batchId: string | null }

/** A batch: written and opened here; once open, the way to its board and its notice. */
export const BatchScreen = ({ communityId, batchId }: BatchScreenProps) => {
  const words = useCopy(batchesCopy)
  const more = useCopy(batchChangeCopy)
  const batch = useBatch(communityId, batchId)
  const [asking, setAsking] = useState(false)
  const { load, view, draft } = batch
  const size = view && draft ? sizeOf(draft, view.buildings, now()) : undefined
  const faults = size ? size.problems.length + (draft?.place.name.trim() ? 0 : 1) : 0
  const isOpen = view !== undefined && isPublished(view.status)
  const hasBegun = !isOpen && (view?.casesMade ?? 0) > 0
  const busy = batch.publish.busy
  const publishing = batch.publishing ?? (view && hasBegun ? { done: view.casesMade, left: Math.max(0, view.homes - view.casesMade) } : undefined)
  const progress = publishing && words.publishing(publishing.done, publishing.done + publishing.left)
  const open = () => { setAsking(false); scrollToTop(); void batch.publish.run() }
  const foot = size && (isOpen && view?.round ? undefined : isOpen
    ? <Foot><Button id='to-notice' words={words.toNotice} onTap={() => { if (view?.batchId) void openPage('manager/notice/index', { batchId: view.batchId }) }} /></Foot>
    : (
      <Foot note={progress ?? (faults ? words.fix(faults) : batch.saved ? words.saved : batch.isKept ? words.kept : undefined)}>
        <Buttons>
          <Button id='save' kind='ghost' words={words.save} busy={batch.save.busy} disabled={busy || hasBegun || !draft?.place.name.trim()} onTap={() => { void batch.save.run() }} />
          <Button id='publish' wide words={hasBegun ? words.goOn : words.publish} busy={busy} disabled={faults > 0 && !hasBegun} onTap={() => { if (hasBegun) open(); else setAsking(true) }} />
        </Buttons>
      </Foot>
    ))
  return (
    <Screen title={isOpen ? view?.draft.name ?? words.bar : view?.batchId ? words.editBar(view.draft.name) : words.newBar} foot={foot || undefined}>
      <Loaded load={load} cards={4} refused={(refusal) => ({ words: refusal.code === 'BATCH_UNKNOWN' ? words.missing : troubleWords(refusal) })}>
        {() => (
          <>
            {batch.trouble && <Section wide><Notice tone='red' icon='warn' words={batch.trouble} /></Section>}
            {publishing && progress && (
              <Card title={progress}>
                <Progress parts={1} done={0} within={publishing.done / Math.max(1, publishing.done + publishing.left)} label={progress} />
                {words.publishingNote}
              </Card>
            )}
            {isOpen && view ? <OpenBatch communityId={communityId} batch={batch} view={view} busy={busy} onTakeIn={() => { void batch.publish.run() }} /> : draft && view && size && !hasBegun && (
              <>
                <BatchForm batch={batch} draft={draft} isRound={view.round !== null} communityId={communityId} buildings={view.buildings} others={view.others} size={size} />
                {!view.round && (view.usual || batch.saved) && <UsualCard usual={view.usual} canTake={view.batchId !== null && !batch.isDirty} turn={batch.turn} />}
                {view.plan && !view.round && <PlanCard plan={view.plan} goals={batch.goals} onGoals={batch.setGoal} canApprove={!batch.isDirty} busy={batch.turn.busy} onApprove={(as) => { void batch.turn.run((id) => ask('manager', 'batches.approve', { batchId: id, as })) }} />}
              </>
            )}
          </>
        )}
      </Loaded>
      <Confirm
        open={asking} title={words.confirmTitle} words={view?.round ? more.roundOpened(size?.homes ?? 0) : words.confirm(size?.homes ?? 0, draft?.buildings.map(words.building).join(words.comma) ?? '')} yes={words.yes} no={words.no}
        onYes={open} onNo={() => setAsking(false)}
      />
    </Screen>
  )
}
