import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Step } from '@domain/movein/template'
import { a11y } from '@/ui/a11y'
import { cx } from '@/ui/cx'
import { Mark } from '@/ui/mark'
import { Tap } from '@/ui/tap'
import { asBackground, linesOf } from './way-lines'
import { boxOf, leftOf, tallness, topOf, type Frame } from './way-map.view'
import { nameOf, phasesOf, streamCount, type Saying, type WayStepView } from './way.view'
import './way-map.scss'

type WayMapProps = { steps: readonly WayStepView[], frame: Frame, saying: Saying, /** Where the walk is. */ at: Step | undefined, onTap: (step: Step) => void }
export const chipId = (step: Step) => `way-chip-${step}`

/** Two lanes side by side, time going down: the lines are one drawing under words that can be read and tapped. */
export const WayMap = ({ steps, frame, saying, at, onTap }: WayMapProps) => {
  const { words } = saying
  const lines = useMemo(() => asBackground(linesOf(frame, (step) => steps.some((one) => one.step === step && one.state === 'done'))), [frame, steps])
  const here = at && frame.spots.get(at)
  const phases = new Map(phasesOf({ steps }, saying).map((phase) => [phase.phase, phase]))
  return (
    <View className='way-map' {...a11y({ role: 'list', label: words.pictureLabel(steps.length) })} style={{ paddingTop: tallness(frame), backgroundImage: lines }}>
      {frame.lanes.map(({ lane, left, width }) => {
        const { done, all } = streamCount(steps, lane)
        return (
          <View key={lane} className='way-map__lane' style={{ left: leftOf(frame, left), width: leftOf(frame, width) }}>
            <View className='way-map__stream'>{words.counted(words.streams[lane].name, done, all)}</View>
            <View className='way-map__by'>{words.streams[lane].by}</View>
          </View>
        )
      })}
      {frame.bands.map(({ phase, top }) => {
        const part = phases.get(phase)
        return <View key={phase} className='way-map__band' style={{ top: topOf(frame, top) }}>{part ? words.counted(part.words, part.done, part.all) : words.phases[phase]}</View>
      })}
      {[...frame.spots].map(([step, spot]) => {
        const one = steps.find((view) => view.step === step)
        if (!one) return null
        return (
          <View key={step} className='way-map__spot' style={boxOf(frame, spot)}>
            <Tap id={chipId(step)} className={cx('way-chip', `way-chip--${one.state}`)} onTap={() => onTap(step)}>
              <Mark state={one.state} size='xs' label={words.states[one.state]} />
              {nameOf(one, saying)}
            </Tap>
          </View>
        )
      })}
      {here && <View className='way-map__marker' style={boxOf(frame, here, 7)} />}
    </View>
  )
}
