import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Mark } from './mark'
import './verdict.scss'

export type VerdictProps = {
  passed: boolean
  /** "可以办理", "还差两样". */
  words: string
  note?: string
  /** Whom it is about, and a figure at the right (queue number). */
  home?: string
  homeNote?: string
  figure?: string
  figureNote?: string
  /** A card on the ground instead of the whole top. */
  card?: boolean
}

/** The answer colours the top: pine or red, its shape and words first. */
export const Verdict = ({ passed, words, note, home, homeNote, figure, figureNote, card }: VerdictProps) => (
  <View className={cx('ui-verdict', !passed && 'ui-verdict--refused', card && 'ui-verdict--card')}>
    <View className='ui-verdict__answer' {...a11y({ role: 'status', live: 'assertive' })}>
      <Mark state={passed ? 'passed' : 'refused'} size={card ? 'l' : 'xl'} />
      <View className='ui-verdict__main'>
        <View className='ui-verdict__words'>{words}</View>
        {note && <View className='ui-verdict__note'>{note}</View>}
      </View>
    </View>
    {home && (
      <View className='ui-verdict__who'>
        <View className='ui-verdict__main'>
          <View className='ui-verdict__home'>{home}</View>
          {homeNote && <View className='ui-verdict__note'>{homeNote}</View>}
        </View>
        {figure && <View className='ui-verdict__figure'>{figure}{figureNote && <View className='ui-verdict__under'>{figureNote}</View>}</View>}
      </View>
    )}
  </View>
)
