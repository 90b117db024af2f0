import { useState } from 'react'
import type { TemplateView } from '@contract/templates'
import { addedStep } from '@domain/movein/edit-steps'
import type { Step } from '@domain/movein/template'
import { useCopy } from '@/copy/copy'
import { templatesCopy } from '@/copy/templates'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { Button, Buttons } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { AddSheet } from './add-sheet'
import { CopySheet } from './copy-sheet'
import { HeadCard } from './head-card'
import { PhaseCard } from './phase-card'
import { ProblemsCard } from './problems-card'
import { StepSheet } from './step-sheet'
import { StreamsCard } from './streams-card'
import { nameOf, phaseLines, type InHand, type Saying } from './templates.view'
import { useTemplate } from './use-template'
import { VersionsCard } from './versions-card'

type TemplateScreenProps = { communityId: string; code: string }

/** A flow as a way down the page; the community's own are changed here, step by step, with everything wrong named in its place. */
export const TemplateScreen = ({ communityId, code }: TemplateScreenProps) => {
  const words = useCopy(templatesCopy)
  const saying: Saying = { words, language: language() }
  const template = useTemplate(communityId, code)
  const { view, hand, change, trouble, isChanged } = template
  const [step, setStep] = useState<Step>()
  const [sheet, setSheet] = useState<'copy' | 'add' | 'retire'>()
  const canEdit = Boolean(view?.isOwn && !view.isRetired)
  const closeSheet = () => setSheet(undefined)
  const add = (given: TemplateView['more'][number]) => { if (hand) change({ ...hand, steps: addedStep(hand.steps, given) }); closeSheet(); setStep(given.step) }
  // A missing step is put right by taking it in.
  const fix = (at: Step) => {
    const missing = hand?.steps.some((one) => one.step === at) ? undefined : view?.more.find((one) => one.step === at) ?? view?.template.steps.find((one) => one.step === at)
    if (missing) add(missing)
    else setStep(at)
  }
  const foot = view && (canEdit
    ? <Foot note={template.saved && !isChanged ? words.saved : isChanged ? words.changed : undefined}><Button id='save-template' words={words.save} busy={template.save.busy} disabled={!isChanged} onTap={() => { void template.save.run() }} /></Foot>
    : <Foot><Buttons><Button id='copy-template' words={words.copy} onTap={() => setSheet('copy')} /></Buttons></Foot>)
  return (
    <Screen title={hand ? nameOf(hand, saying.language) : words.bar} foot={foot} up={() => { void startAt('office/templates/index', { communityId }) }}>
      <Loaded load={template.load} cards={4} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {() => view && hand && (
          <>
            <TitleBlock title={nameOf(hand, saying.language)} note={words.rowNote(hand.document, view.template.version, hand.steps.length)} aside={words.kinds[view.template.kind]} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            <ProblemsCard view={view} hand={hand} saying={saying} onFix={canEdit ? fix : undefined} />
            <StreamsCard hand={hand} saying={saying} />
            {phaseLines(view, hand, saying).map((phase) => <PhaseCard key={phase.phase} phase={phase} saying={saying} onTap={setStep} />)}
            {canEdit && <Section><Button id='add-step' kind='ghost' icon='plus' words={words.add} onTap={() => setSheet('add')} /></Section>}
            {canEdit && <HeadCard hand={hand} change={change} saying={saying} />}
            <VersionsCard view={view} saying={saying} busy={template.retire.busy} onRetire={() => { if (view.isRetired) void template.retire.run(false); else setSheet('retire') }} />
          </>
        )}
      </Loaded>
      {view && hand && step && <StepSheet view={view} hand={hand} step={step} saying={saying} change={canEdit ? change : undefined} onClose={() => setStep(undefined)} />}
      {view && hand && <AddSheet open={sheet === 'add'} view={view} hand={hand} saying={saying} onAdd={add} onClose={closeSheet} />}
      {view && hand && <CopySheet open={sheet === 'copy'} communityId={communityId} code={code} name={words.copied(nameOf(hand, saying.language))} onClose={closeSheet} />}
      <Confirm open={sheet === 'retire'} title={words.retireTitle} words={words.retireWords} yes={words.yesRetire} no={words.no} onYes={() => { closeSheet(); void template.retire.run(true) }} onNo={closeSheet} />
    </Screen>
  )
}
export type ChangeTemplate = (hand: InHand) => void
