import { useRouter } from '@tarojs/taro'
import { OfflineScreen } from '@/features/offline/offline-screen'
import '@/copy/refusals/staff'

export default function OfflinePage () {
  return <OfflineScreen communityId={(useRouter().params.communityId ?? '') as `com_${string}`} />
}
