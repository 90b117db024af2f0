import { useRouter } from '@tarojs/taro'
import { DrawsBoardScreen } from '@/features/draws/draws-board-screen'
import '@/copy/refusals/office'

export default function DrawsPage () {
  return <DrawsBoardScreen communityId={useRouter().params.communityId ?? ''} />
}
