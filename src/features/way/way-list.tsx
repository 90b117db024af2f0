import { View } from '@tarojs/components'
import type { WayView } from '@contract/way'
import type { Step } from '@domain/movein/template'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import { Steps } from '@/ui/steps'
import { detailsOf, nameOf, noteOf, type PhasePart, type Saying, type WayStepView } from './way.view'
import './way-list.scss'

type WayListProps = { view: WayView, phases: readonly PhasePart[], saying: Saying, open: Step | null, onTap: (step: Step | null) => void }
const keyOf = (step: Step) => `way-${step}`
/** As ui/steps names its rows. */
export const rowId = (step: Step) => `step-${keyOf(step)}`

const Explained = ({ step, view, saying }: { step: WayStepView, view: WayView, saying: Saying }) => (
  <View className='way-step'>
    {noteOf(step, saying)}
    <KeyValues pairs={detailsOf(step, view, saying).map(({ key, words, value }) => ({ key, words, value }))} />
  </View>
)

/** The same way in words: by phase, who does it and how long it takes; the rest of one step at a time. */
export const WayList = ({ view, phases, saying, open, onTap }: WayListProps) => {
  const { words } = saying
  const itemOf = (step: WayStepView) => {
    const isOpen = step.step === open
    return {
      key: keyOf(step.step), state: step.state, stateWords: words.states[step.state], words: nameOf(step, saying), fold: isOpen ? 'open' as const : 'closed' as const,
      aside: step.state === 'done' || step.state === 'later' || step.state === 'now' ? words.minutes(step.minutes) : words.states[step.state],
      why: isOpen ? <Explained step={step} view={view} saying={saying} /> : noteOf(step, saying),
      onTap: () => onTap(isOpen ? null : step.step)
    }
  }
  return (
    <>
      {phases.map((phase) => (
        <Section key={phase.phase} title={phase.words} aside={words.progress(phase.done, phase.all)}>
          <Steps items={phase.steps.map(itemOf)} />
        </Section>
      ))}
    </>
  )
}
