import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Tap } from './tap'
import './scan-dock.scss'

export type ScanDockProps = {
  words: string
  note?: string
  onTap: () => void
  /** The ways when there is no code: by room number, by the end of a phone number. */
  others?: readonly { words: string, onTap: () => void }[]
  small?: boolean
}

/** The biggest thing on the page, in the thumb's reach: a page's `foot`. */
export const ScanDock = ({ words, note, onTap, others = [], small }: ScanDockProps) => (
  <View className={cx('ui-dock', small && 'ui-dock--small')}>
    <Tap id='scan' className='ui-dock__go' label={words} onTap={onTap}>
      <View className='ui-dock__frame' {...a11y({ hidden: true })} />
      <View><View className='ui-dock__words'>{words}</View>{note && <View className='ui-dock__note'>{note}</View>}</View>
    </Tap>
    {others.length > 0 && <View className='ui-dock__others'>{others.map((other, at) => <Tap key={other.words} id={`scan-${at + 1}`} className='ui-dock__other' onTap={other.onTap}>{other.words}</Tap>)}</View>}
  </View>
)
