import { View } from '@tarojs/components'
import type { DutiesView, DutyStep } from '@contract/way'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { detailsOf, dutyName, isMine, noteOf, type Saying, type Way } from './duties.view'
import './duties.scss'

type DutyRowProps = { step: DutyStep, way: Way, view: DutiesView, saying: Saying }

/** One step as a department has it: how it is done, what it takes, what follows when it fails. */
export const DutyRow = ({ step, way, view, saying }: DutyRowProps) => (
  <ListRow strong words={dutyName(step, saying)} note={noteOf(step, saying)} aside={isMine(step, view) ? <Pill words={saying.words.mine} /> : undefined}>
    {step.instruction && <View className='duty__how'>{step.instruction}</View>}
    {detailsOf(step, way, saying).map(({ key, words, value }) => <View key={key} className='duty__line'>{`${words}　${value}`}</View>)}
  </ListRow>
)
