import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Tap } from './tap'
import './scores.scss'

export type ScoresProps = { words: readonly string[], chosen?: number | undefined, onTap: (score: number) => void, label?: string, /** Each score is `<id>-<n>`. */ id?: string }

/** One question, answered by 1…n, each with its word. */
export const Scores = ({ words, chosen, onTap, label, id }: ScoresProps) => (
  <View className='ui-scores' {...a11y({ role: 'radiogroup', label })}>
    {words.map((word, at) => (
      <Tap key={word} id={id && `${id}-${at + 1}`} className={cx('ui-score', chosen === at + 1 && 'ui-score--on')} role='radio' checked={chosen === at + 1} label={`${at + 1} ${word}`} onTap={() => onTap(at + 1)}>
        <View className='ui-score__number'>{at + 1}</View>
        <View>{word}</View>
      </Tap>
    ))}
  </View>
)
