import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Words } from '@/ui/words'
import { streamCounts, type InHand, type Saying } from './templates.view'
import './templates.scss'

/** The two streams that run through the way, with the colours their steps have below. */
export const StreamsCard = ({ hand, saying }: { hand: InHand, saying: Saying }) => (
  <Card>
    {streamCounts(hand, saying).map(({ stream, name, note }) => (
      <View key={stream} className={`template-stream template-stream--${stream}`}>
        <Words kind='bold' inline>{name}</Words>
        <Words kind='caption' tone='quiet' inline>{note}</Words>
      </View>
    ))}
  </Card>
)
