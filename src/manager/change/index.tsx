import { useRouter } from '@tarojs/taro'
import { ChangeScreen } from '@/features/batches/change-screen'
import '@/copy/refusals/manager'

export default function ChangePage () {
  const { communityId = '', batchId = '' } = useRouter().params
  return <ChangeScreen communityId={communityId} batchId={batchId} />
}
