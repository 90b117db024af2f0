import { useRouter } from '@tarojs/taro'
import { FactsScreen } from '@/features/facts/facts-screen'
import '@/copy/refusals/household'

export default function FactsPage () {
  return <FactsScreen communityId={useRouter().params.communityId ?? ''} canEdit={false} />
}
