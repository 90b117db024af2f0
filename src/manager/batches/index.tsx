import { useRouter } from '@tarojs/taro'
import { BatchesScreen } from '@/features/batches/batches-screen'
import '@/copy/refusals/manager'

export default function BatchesPage () {
  return <BatchesScreen communityId={useRouter().params.communityId ?? ''} />
}
