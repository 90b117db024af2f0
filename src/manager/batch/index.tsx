import { useRouter } from '@tarojs/taro'
import { BatchScreen } from '@/features/batches/batch-screen'

export default function BatchPage () {
  const { communityId = '', batchId = '' } = useRouter().params
  return <BatchScreen communityId={communityId} batchId={batchId || null} />
}
