import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Mark } from './mark'
import './steps-across.scss'

export type AcrossStep = { key: string, state: 'done' | 'now' | 'later' | 'blocked', words: string, note?: string | undefined, stateWords?: string }

/** A few short steps side by side: the ones behind us ticked, the others numbered. */
export const StepsAcross = ({ steps }: { steps: readonly AcrossStep[] }) => (
  <View className='ui-across' {...a11y({ role: 'list' })}>
    {steps.map(({ key, state, words, note, stateWords }, at) => (
      <View key={key} className={cx('ui-across__step', `ui-across__step--${state}`)} {...a11y({ role: 'listitem', label: [words, stateWords, note].filter(Boolean).join(' ') })}>
        <View className='ui-across__mark'>
          {state === 'done' || state === 'blocked' ? <Mark state={state} size='l' /> : <View className='ui-across__number'>{at + 1}</View>}
        </View>
        <View className='ui-across__words'>{words}</View>
        {note && <View className='ui-across__note'>{note}</View>}
      </View>
    ))}
  </View>
)
