import { useRouter } from '@tarojs/taro'
import { PlansScreen } from '@/features/plans/plans-screen'
import '@/copy/refusals/office'

export default function PlansPage () {
  const { communityId = '' } = useRouter().params
  return <PlansScreen communityId={communityId} />
}
