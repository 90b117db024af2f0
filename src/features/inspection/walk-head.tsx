import { View } from '@tarojs/components'
import { useCopy } from '@/copy/copy'
import { inspectionCopy } from '@/copy/inspection'
import { Tap } from '@/ui/tap'
import { Words } from '@/ui/words'
import type { Progress } from './inspection.view'
import './inspection.scss'

type WalkHeadProps = { progress: Progress; found: number; onDefects: () => void }

/** How far the walk is: a block an item, the bad ones taller. */
export const WalkHead = ({ progress, found, onDefects }: WalkHeadProps) => {
  const words = useCopy(inspectionCopy)
  return (
    <View className='walk-head'>
      <View className='walk-head__line'>
        <Words kind='strong' inline live>{words.seen(progress.seen, progress.total)}</Words>
        {found > 0 ? <Tap id='inspect-defects' className='walk-found' label={words.found(found)} onTap={onDefects}><Words kind='caption' tone='quiet' inline>{words.foundWords} </Words><Words kind='strong' tone='red' inline className='walk-found__number'>{found}</Words></Tap> : progress.bad === 0 && <Words kind='caption' tone='quiet' inline>{words.noneFound}</Words>}
      </View>
      <View className='walk-cells'>
        {progress.cells.map((cell, at) => <View key={at} className={`walk-cell walk-cell--${cell}`} />)}
      </View>
    </View>
  )
}
