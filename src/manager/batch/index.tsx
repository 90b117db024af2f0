import { useRouter } from '@tarojs/taro'
import { BatchScreen } from '@/features/batches/batch-screen'
import '@/copy/refusals/manager'

export default function BatchPage () {
  const { communityId = '', batchId = '' } = useRouter().params
  return <BatchScreen communityId={communityId} batchId={batchId || null} />
}
