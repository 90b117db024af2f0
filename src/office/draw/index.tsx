import { useRouter } from '@tarojs/taro'
import { DrawDeskScreen } from '@/features/draws/draw-desk-screen'
import '@/copy/refusals/office'

export default function DrawPage () {
  const { communityId = '', drawId = '' } = useRouter().params
  return <DrawDeskScreen key={drawId} communityId={communityId} drawId={drawId} />
}
