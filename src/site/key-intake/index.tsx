import { useRouter } from '@tarojs/taro'
import { IntakeScreen } from '@/features/keys/intake-screen'
import '@/copy/refusals/staff'

export default function KeyIntakePage () {
  const { communityId = '', building = '' } = useRouter().params
  return <IntakeScreen communityId={communityId} building={building} />
}
