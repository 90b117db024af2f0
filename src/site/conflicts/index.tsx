import { useRouter } from '@tarojs/taro'
import { ConflictsScreen } from '@/features/offline/conflicts-screen'
import '@/copy/refusals/staff'

export default function ConflictsPage () {
  return <ConflictsScreen communityId={(useRouter().params.communityId ?? '') as `com_${string}`} />
}
