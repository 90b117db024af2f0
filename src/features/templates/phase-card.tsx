import { View } from '@tarojs/components'
import type { Step } from '@domain/movein/template'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Mark } from '@/ui/mark'
import { Pill } from '@/ui/pill'
import { Tap } from '@/ui/tap'
import type { PhaseLines, Saying, StepLine } from './templates.view'
import './templates.scss'

/** One phase of the way: its steps one under the other, each in its stream's colour. */
export const PhaseCard = ({ phase, saying, onTap }: { phase: PhaseLines, saying: Saying, onTap: (step: Step) => void }) => (
  <Card title={phase.title} aside={phase.aside} fit='list'>
    {phase.steps.map((line) => <Line key={line.step} line={line} saying={saying} onTap={() => onTap(line.step)} />)}
  </Card>
)

const Line = ({ line: { step, stream, name, isLegal, facts, lines, wrong }, saying: { words }, onTap }: { line: StepLine, saying: Saying, onTap: () => void }) => (
  <Tap id={`template-step-${step}`} className={`template-step template-step--${stream}`} label={`${name}，${words.streams[stream]}`} onTap={onTap}>
    <View className='template-step__main'>
      <View className='template-step__head'>
        <View className='template-step__name'>{name}</View>
        {isLegal && <Pill tone='plain' words={words.legal} />}
      </View>
      <View className='template-step__facts'>{facts}</View>
      {lines.map((text) => <View key={text} className='template-step__line'>{text}</View>)}
      {wrong.map((text) => <View key={text} className='template-step__wrong'><Mark state='missing' size='s' />{text}</View>)}
    </View>
    <Icon name='right' size='s' />
  </Tap>
)
