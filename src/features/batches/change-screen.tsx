import type { BatchProblem } from '@domain/batch/batch'
import { useCopy } from '@/copy/copy'
import { batchChangeCopy } from '@/copy/batch-change'
import { batchesCopy } from '@/copy/batches'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { now } from '@/platform/clock'
import { Button, Buttons } from '@/ui/button'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { sizeOf } from './batches.view'
import { ChangeBanner } from './change-banner'
import { ChangePlan } from './change-plan'
import { canMake, isSame } from './change.view'
import { RulesCard } from './rules-card'
import { TimesFields } from './times-fields'
import { useChange } from './use-change'

/** Days, hours and places of a batch that is open: shown whom it touches, then made, and undone until households are told. */
export const ChangeScreen = ({ communityId, batchId }: { communityId: string; batchId: string }) => {
  const words = useCopy(batchChangeCopy)
  const { missing, problems } = useCopy(batchesCopy)
  const { load, view, draft, plan, trouble, stayed, booked, change, showDay, look, make, undo, back } = useChange(communityId, batchId)
  const isOpen = view?.status === 'open' || view?.status === 'paused'
  const size = view && draft ? sizeOf(draft, view.buildings, now()) : undefined
  // A day that is over and an opening that has been are no fault of a change.
  const fault = (...codes: readonly BatchProblem[]) => codes.filter((code) => code !== 'DAYS_PAST' && code !== 'OPENS_AFTER_START' && size?.problems.includes(code)).map((code) => problems[code])[0]
  const isChanged = view !== undefined && draft !== undefined && !isSame(view.draft, draft)
  const foot = isOpen && draft && (plan
    ? (
      <Foot>
        <Buttons>
          <Button id='change-back' kind='ghost' words={words.backToForm} disabled={make.busy} onTap={back} />
          <Button id='change-yes' wide words={plan.moved ? words.yesMoves(plan.moved) : words.yes} busy={make.busy} disabled={!canMake(plan)} onTap={() => { void make.run() }} />
        </Buttons>
      </Foot>
    )
    : <Foot note={isChanged ? undefined : words.nothing}><Button id='look' words={words.look} busy={look.busy} disabled={!isChanged} onTap={() => { void look.run() }} /></Foot>)
  return (
    <Screen title={view ? words.bar(view.draft.name) : words.title} foot={foot || undefined}>
      <Loaded load={load} cards={3} refused={(refusal) => ({ words: refusal.code === 'BATCH_UNKNOWN' ? missing : troubleWords(refusal) })}>
        {({ change: last, others }) => (
          <>
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {stayed !== undefined && <Section wide><Notice tone='pine' icon='undo' words={stayed ? words.stayed(stayed) : words.undone} /></Section>}
            {last && !plan && <ChangeBanner change={last} busy={undo.busy} onUndo={() => { void undo.run() }} onOver={() => { void load.reload() }} />}
            {!isOpen && <PageState kind='empty' icon='calendar' inside words={view?.status === 'closed' ? words.closedNote : missing} />}
            {isOpen && plan && <ChangePlan plan={plan} />}
            {isOpen && !plan && draft && size && (
              <>
                <TitleBlock title={words.title} note={words.note} />
                <TimesFields draft={draft} change={change} fault={fault} size={size} others={others} preview={{ booked: (slotId) => booked[slotId], onDay: showDay }} />
                <RulesCard draft={draft} change={change} fault={fault} isOpenBatch />
                <Section wide><Notice tone='plain' icon='lock' words={words.fixed} /></Section>
              </>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
