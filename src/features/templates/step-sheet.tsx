import { View } from '@tarojs/components'
import type { TemplateView } from '@contract/templates'
import { droppedStep, movedStep } from '@domain/movein/edit-steps'
import type { Step } from '@domain/movein/template'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'
import { StepFacts } from './step-facts'
import { StepHow } from './step-how'
import { StepOrder } from './step-order'
import { StepWhat } from './step-what'
import type { ChangeTemplate } from './template-screen'
import { nameOf, namesFor, problemLines, problemsIn, type EditedStep, type InHand, type Saying } from './templates.view'
import './templates.scss'

export type StepPartProps = { readonly view: TemplateView; readonly hand: InHand; readonly one: EditedStep; readonly saying: Saying; readonly change: (part: Partial<EditedStep>) => void }
type StepSheetProps = { view: TemplateView; hand: InHand; step: Step; saying: Saying; change: ChangeTemplate | undefined; onClose: () => void }

/** One step: read in full, or (in a flow of the community's own) changed. */
export const StepSheet = ({ view, hand, step, saying, change, onClose }: StepSheetProps) => {
  const { words, language } = saying
  const one = hand.steps.find((other) => other.step === step)
  if (!one) return null
  const put = (steps: readonly EditedStep[]) => change?.({ ...hand, steps })
  const part: StepPartProps = { view, hand, one, saying, change: (given) => put(hand.steps.map((other) => (other.step === step ? { ...other, ...given } : other))) }
  const wrong = problemLines(problemsIn(view, hand), namesFor(view, hand, saying), saying).filter((problem) => problem.step === step)
  const isLegal = view.legal.includes(step)
  return (
    <Sheet open title={nameOf(one, language)} words={[words.streams[one.stream], words.streamBy[one.stream]].join(words.dot)} onClose={onClose} closeLabel={words.close} foot={<Button id='step-done' words={change ? words.step.done : words.close} onTap={onClose} />}>
      {wrong.map(({ key, words: said }) => <Notice key={key} tone='red' icon='warn' words={said} />)}
      {!change && <StepFacts {...part} />}
      {change && (
        <>
          <StepWhat {...part} />
          <StepOrder {...part} />
          <View className='template-moves'>
            <Link id='step-earlier' icon='up' words={words.step.earlier} onTap={() => put(movedStep(hand.steps, step, -1))} />
            <Link id='step-later' icon='down' words={words.step.later} onTap={() => put(movedStep(hand.steps, step, 1))} />
          </View>
          <StepHow {...part} />
          {isLegal
            ? <Words kind='caption' tone='quiet'>{words.step.dropLegal}</Words>
            : <Button id='drop-step' kind='danger' small words={words.step.drop} onTap={() => { put(droppedStep(hand.steps, step)); onClose() }} />}
        </>
      )}
    </Sheet>
  )
}
