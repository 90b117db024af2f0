import { useRouter } from '@tarojs/taro'
import { OverviewScreen } from '@/features/overview/overview-screen'
import '@/copy/refusals/manager'

export default function OverviewPage () {
  return <OverviewScreen communityId={useRouter().params.communityId ?? ''} />
}
