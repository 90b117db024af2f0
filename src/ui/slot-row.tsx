import { View } from '@tarojs/components'
import { cx } from './cx'
import { Link } from './link'
import { Mark } from './mark'
import { Places } from './places'
import { Tap } from './tap'
import './slot-row.scss'

export type SlotRowProps = {
  words: string
  places: number
  left: number
  /** "余 7 位", "仅余 2 位", "已满": always in words. */
  leftWords: string
  low?: boolean
  chosen?: boolean
  /** Already held: said in words, not to be chosen again. */
  mine?: boolean
  onTap: () => void
  /** The waiting list's tap is `<id>-wait`. */
  id?: string
  /** Under a full slot: who waits, and the way to wait as well. */
  wait?: { words: string, action: string, onTap: () => void }
}

/** A time with its places as countable blocks; lay in `<Card fit='flush'>`. */
export const SlotRow = ({ words, places, left, leftWords, low, chosen, mine, onTap, wait, id }: SlotRowProps) => {
  const full = left <= 0
  return (
    <>
      <Tap id={id} className={cx('ui-slot', full && 'ui-slot--full', low && 'ui-slot--low', chosen && 'ui-slot--chosen')} role='radio' checked={Boolean(chosen)} disabled={full || mine} onTap={onTap} label={`${words} ${leftWords}`}>
        <View className='ui-slot__words'>{words}</View>
        <View className='ui-slot__bar'><Places places={places} left={left} low={low} /></View>
        <View className='ui-slot__left'>{leftWords}</View>
        <View className='ui-slot__end'>{!full && !mine && <Mark state={chosen ? 'done' : 'empty'} />}</View>
      </Tap>
      {wait && (
        <View className='ui-slot__wait'>
          <View className='ui-slot__wait-words'>{wait.words}</View>
          <Link id={id && `${id}-wait`} words={wait.action} onTap={wait.onTap} />
        </View>
      )}
    </>
  )
}

/** The small heading between slots: 上午, 下午. */
export const SlotGroup = ({ words }: { words: string }) => <View className='ui-slot__group'>{words}</View>
