import { useRouter } from '@tarojs/taro'
import { BoardScreen } from '@/features/board/board-screen'
import '@/copy/refusals/manager'

export default function BoardPage () {
  return <BoardScreen batchId={useRouter().params.batchId ?? ''} />
}
