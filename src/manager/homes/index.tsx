import { useRouter } from '@tarojs/taro'
import { homesAsked } from '@/features/board/board.view'
import { HomesScreen } from '@/features/board/homes-screen'
import '@/copy/refusals/manager'

export default function HomesPage () {
  const { batchId = '', ...asked } = useRouter().params
  return <HomesScreen batchId={batchId} asked={homesAsked(asked)} />
}
