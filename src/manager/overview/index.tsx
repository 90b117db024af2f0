import { useRouter } from '@tarojs/taro'
import { OverviewScreen } from '@/features/overview/overview-screen'

export default function OverviewPage () {
  return <OverviewScreen communityId={useRouter().params.communityId ?? ''} />
}
